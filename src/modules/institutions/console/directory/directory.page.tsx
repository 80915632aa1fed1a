import type { Uuid } from '../../../../kernel/ids.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type {
  ContactReason,
  DirectoryContact,
  DirectoryEntry,
  TypedContact,
} from '../../domain/directory-entry.ts';
import type { Directory } from '../../use-cases/directory.use-case.ts';
import { ja as words } from './words.ja.ts';

export const DIRECTORY_PATH = '/console/directory';
export const NEW_CONTACT_PATH = '/console/directory/new';

/** Where a contact is changed or taken out. */
export const contactPath = (entryId: Uuid, step: 'edit' | 'remove'): string =>
  `${DIRECTORY_PATH}/${entryId}/${step}`;

const text = words.columns;

const COLUMNS: readonly Column<DirectoryContact>[] = [
  { key: 'topic', heading: text.topic, cell: ({ topic }) => topic, wide: true },
  { key: 'office', heading: text.office, cell: ({ office }) => office, wide: true },
  {
    key: 'phone',
    heading: text.phone,
    cell: ({ officePhone }) => <a href={`tel:${officePhone.replaceAll(/[^\d+]/g, '')}`}>{officePhone}</a>,
    nowrap: true,
  },
  { key: 'extension', heading: text.extension, cell: ({ extension }) => extension ?? '', nowrap: true },
  { key: 'email', heading: text.email, cell: ({ officeEmail }) => officeEmail ?? '' },
];

const editColumn: Column<DirectoryEntry> = {
  key: 'act',
  heading: text.act,
  quietHeading: true,
  nowrap: true,
  cell: ({ entryId, topic }) => (
    <a href={contactPath(entryId, 'edit')}>
      {words.edit}
      <span class="visually-hidden">{topic}</span>
    </a>
  ),
};

/** Whom to ask about what: the authority's own contacts first, then the country's offices. */
export const DirectoryPage = ({
  directory: { own, national },
  mayChange,
}: {
  readonly directory: Directory;
  readonly mayChange: boolean;
}) => (
  <>
    <PageHeading
      title={words.title}
      below={words.below}
      actions={
        mayChange ? (
          <ButtonLink href={NEW_CONTACT_PATH} shortcut="n">
            {words.create}
          </ButtonLink>
        ) : null
      }
    />
    <h2>{words.ownTitle}</h2>
    <DataTable
      caption={words.ownTitle}
      columns={mayChange ? [...COLUMNS, editColumn] : COLUMNS}
      rows={own}
      empty={
        <EmptyState title={words.ownEmpty}>
          <p>{words.ownEmptyText}</p>
        </EmptyState>
      }
    />
    <h2>{words.nationalTitle}</h2>
    <DataTable
      caption={words.nationalTitle}
      columns={COLUMNS.filter(({ key }) => key !== 'email')}
      rows={national.offices.map(({ title, office, phone, extensions }) => ({
        topic: title,
        office,
        officePhone: phone,
        extension: extensions.join('/'),
        officeEmail: null,
      }))}
      empty={null}
    />
    <p class="note">{words.source(national.title, national.source.citation)}</p>
  </>
);

export interface EditContactProps {
  /** Null for a new one. */
  readonly entryId: Uuid | null;
  readonly typed: TypedContact;
  readonly reasons: readonly ContactReason[];
}

const FIELD_OF: Readonly<Record<ContactReason, keyof TypedContact>> = {
  'topic-length': 'topic',
  'office-length': 'office',
  'phone-form': 'officePhone',
  'extension-form': 'extension',
  'email-form': 'officeEmail',
};

/** The form for a contact, with what was typed after an error. */
export function EditContact({ entryId, typed, reasons }: EditContactProps) {
  const errors = reasons.map(reason => ({ name: FIELD_OF[reason], message: words.reasons[reason] }));
  const errorOf = (name: keyof TypedContact) => errors.find(error => error.name === name)?.message;
  const field = (name: keyof TypedContact) => ({ name, value: typed[name], error: errorOf(name) });
  return (
    <>
      <PageHeading title={entryId === null ? words.create : words.editTitle} />
      <ErrorSummary errors={errors} />
      <Form action={entryId === null ? NEW_CONTACT_PATH : contactPath(entryId, 'edit')}>
        <TextField
          {...field('topic')}
          label={text.topic}
          hint={words.topicHint}
          autocomplete="off"
          required
        />
        <TextField {...field('office')} label={text.office} autocomplete="off" required />
        <TextField
          {...field('officePhone')}
          label={text.phone}
          type="tel"
          width="medium"
          autocomplete="off"
          required
        />
        <TextField
          {...field('extension')}
          label={text.extension}
          hint={words.extensionHint}
          width="short"
          autocomplete="off"
        />
        <TextField
          {...field('officeEmail')}
          label={text.email}
          hint={words.emailHint}
          type="email"
          autocomplete="off"
        />
        <Actions>
          <Button>{words.save}</Button>
          <ButtonLink variant="ghost" href={DIRECTORY_PATH}>
            {words.back}
          </ButtonLink>
        </Actions>
      </Form>
      {entryId === null ? null : (
        <Actions>
          <ButtonLink variant="danger" href={contactPath(entryId, 'remove')}>
            {words.remove}
          </ButtonLink>
        </Actions>
      )}
    </>
  );
}

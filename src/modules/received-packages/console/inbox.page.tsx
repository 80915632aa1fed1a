import type { Uuid } from '../../../kernel/ids.ts';
import { Button, ButtonLink } from '../../../ui/button/button.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { PageLinks } from '../../../ui/page-links/page-links.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import type { PackageStatus, ReceivedPackage } from '../repository/received-package.repository.ts';
import type { MissingNumber } from '../repository/sequence.repository.ts';
import type { GapProblem, Inbox } from '../use-cases/inbox.use-case.ts';
import { ja as words } from './inbox-words.ja.ts';
import { BASES_PATH, GAPS_PATH, INBOX_PATH, KEYS_PATH, NEW_IMPORT_PATH, packagePath } from './paths.ts';
import { ja as shared } from './words.ja.ts';

interface InboxPageProps {
  readonly inbox: Inbox;
  readonly typed: { readonly gap: string; readonly explanation: string };
  readonly problem: GapProblem | null;
  readonly told: boolean;
}

/** What came from the prefecture, and what should have come. */
export function InboxPage({ inbox, typed, problem, told }: InboxPageProps) {
  const { packages, next, missing, openers } = inbox;
  const field = problem === 'not-missing' ? 'gap' : 'explanation';
  return (
    <>
      <ErrorSummary errors={problem === null ? [] : [{ name: field, message: words.problems[problem] }]} />
      <PageHeading
        title={words.title}
        below={words.below}
        actions={
          <ButtonLink href={NEW_IMPORT_PATH} shortcut="n">
            {words.open}
          </ButtonLink>
        }
      />
      {told ? <Notice tone="success" title={words.explained} /> : null}
      {missing.length === 0 ? null : <Missing missing={missing} typed={typed} problem={problem} />}
      <DataTable
        caption={words.caption}
        columns={columns(openers)}
        rows={packages}
        rowHref={({ receivedPackageId }) => packagePath(receivedPackageId)}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        pages={
          next === null
            ? undefined
            : {
                nextHref: `${INBOX_PATH}?before=${encodeURIComponent(next.arrivedAt)}&id=${next.receivedPackageId}`,
              }
        }
      />
      <PageLinks
        label={words.setUp}
        links={[
          { href: KEYS_PATH, label: words.keys },
          { href: BASES_PATH, label: words.bases },
        ]}
      />
    </>
  );
}

const TONES: Readonly<Record<PackageStatus, 'ask' | 'ok' | 'muted'>> = {
  waiting: 'ask',
  imported: 'ok',
  'set-aside': 'muted',
};

const columns = (openers: ReadonlyMap<Uuid, string>): readonly Column<ReceivedPackage>[] => [
  {
    key: 'file',
    heading: words.columns.file,
    primary: true,
    cell: ({ imported, fileName }) =>
      imported === null ? words.sealed(fileName) : shared.series(imported.basisTitle, imported.sequence),
  },
  {
    key: 'at',
    heading: words.columns.at,
    nowrap: true,
    cell: ({ arrivedAt }) => staffDateTime(arrivedAt),
  },
  {
    key: 'status',
    heading: words.columns.status,
    cell: ({ status }) => <Tag tone={TONES[status]}>{words.status[status]}</Tag>,
  },
  count('new', ({ rowsNew }) => rowsNew),
  count('changed', ({ rowsChanged }) => rowsChanged),
  count('cancelled', ({ rowsCancelled }) => rowsCancelled),
  {
    key: 'openedBy',
    heading: words.columns.openedBy,
    cell: ({ imported }) =>
      imported === null ? '' : (openers.get(imported.openedBy) ?? shared.unknownPerson),
  },
];

const count = (
  key: 'new' | 'changed' | 'cancelled',
  of: (imported: NonNullable<ReceivedPackage['imported']>) => number,
): Column<ReceivedPackage> => ({
  key,
  heading: words.columns[key],
  numeric: true,
  cell: ({ imported }) => (imported === null ? '' : of(imported)),
});

/** A missing number as the value of its choice. */
export const gapValue = ({ providerCode, basisId, sequence }: MissingNumber): string =>
  `${providerCode}.${basisId}.${sequence}`;

const Missing = ({
  missing,
  typed,
  problem,
}: Pick<InboxPageProps, 'typed' | 'problem'> & { readonly missing: readonly MissingNumber[] }) => (
  <Notice tone="warn" title={words.missingTitle(missing.length)}>
    <p>{words.missingText}</p>
    <Form action={GAPS_PATH}>
      <Select
        name="gap"
        label={words.number}
        value={typed.gap}
        error={problem === 'not-missing' ? words.problems[problem] : undefined}
        options={missing.map(gap => ({
          value: gapValue(gap),
          label: words.missing(
            gap.providerName,
            shared.series(gap.basisTitle, gap.sequence),
            staffDateTime(gap.noticedAt),
          ),
        }))}
      />
      <TextField
        name="explanation"
        label={words.explanation}
        hint={words.explanationHint}
        value={typed.explanation}
        error={problem === 'no-explanation' ? words.problems[problem] : undefined}
        maxlength={200}
      />
      <Actions>
        <Button variant="secondary">{words.explain}</Button>
      </Actions>
    </Form>
  </Notice>
);

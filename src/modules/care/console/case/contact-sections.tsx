import { Button } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { telephoneText } from '../../../../ui/telephone/telephone-text.ts';
import type { CloseContact } from '../../domain/close-contact.ts';
import type { HouseholdCase } from '../../use-cases/show-care.use-case.ts';
import { casePagePath, settleContactPath } from '../paths.ts';
import { ja as caseWords } from './words.ja.ts';

const text = caseWords.care;

/** The others of the household who have a case of their own. */
export const HouseholdSection = ({ household }: { readonly household: readonly HouseholdCase[] }) => (
  <>
    <h3>{text.household}</h3>
    {household.length === 0 ? (
      <p>{text.householdEmpty}</p>
    ) : (
      <ul>
        {household.map(({ caseId, name, status }) => (
          <li>
            <a href={casePagePath(caseId)}>{name}</a> <Tag tone="muted">{text.householdStatus[status]}</Tag>
          </li>
        ))}
      </ul>
    )}
  </>
);

export interface ContactSectionProps {
  readonly contacts: readonly CloseContact[];
  readonly mayChange: boolean;
}

/** Who was close to the patient, until when they are watched, and what became of them. */
export const ContactSection = ({ contacts, mayChange }: ContactSectionProps) => (
  <>
    <h3>{text.contacts}</h3>
    <DataTable
      caption={text.contacts}
      rows={contacts}
      empty={<p>{text.contactsEmpty}</p>}
      columns={[
        {
          key: 'name',
          heading: text.contactColumns.name,
          cell: ({ name, phone }) => (
            <>
              {name} {phone === '' ? null : telephoneText(phone)}
            </>
          ),
        },
        {
          key: 'relation',
          heading: text.contactColumns.relation,
          cell: ({ relation }) => text.relations[relation],
        },
        {
          key: 'last',
          heading: text.contactColumns.last,
          nowrap: true,
          cell: ({ lastContactOn }) => staffDate(lastContactOn),
        },
        {
          key: 'through',
          heading: text.contactColumns.through,
          nowrap: true,
          cell: ({ watchedThrough }) => text.through(staffDate(watchedThrough)),
        },
        {
          key: 'status',
          heading: text.contactColumns.status,
          cell: ({ status }) => (
            <Tag tone={status === 'became-case' ? 'caution' : 'muted'}>{text.contactStatuses[status]}</Tag>
          ),
        },
        ...(mayChange
          ? [
              {
                key: 'act',
                heading: text.contactColumns.act,
                cell: (contact: CloseContact) => <ContactActs contact={contact} />,
              },
            ]
          : []),
      ]}
    />
  </>
);

const ContactActs = ({ contact }: { readonly contact: CloseContact }) =>
  contact.status === 'watched' ? (
    <Form action={settleContactPath(contact.contactId)}>
      <Actions>
        <Button variant="secondary" name="status" value="became-case">
          {text.becameCase}
        </Button>
        <Button variant="ghost" name="status" value="ended">
          {text.endWatch}
        </Button>
      </Actions>
    </Form>
  ) : null;

import type { Child } from 'hono/jsx';
import type { Uuid } from '../../../../kernel/ids.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import type { ProvisionContact } from '../../domain/bases/papers.ts';
import { ja as pages } from './page-words.ja.ts';
import { removeContactPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

const text = pages.municipalities;

type Contact = Omit<ProvisionContact, 'municipality'> & { readonly contactId?: Uuid };

/** Whom to ask about what (P-13); those with an id can be taken from the list by whoever may. */
export const ContactTable = ({
  caption,
  contacts,
  mayRemove = false,
  empty,
}: {
  readonly caption: string;
  readonly contacts: readonly Contact[];
  readonly mayRemove?: boolean;
  readonly empty: Child;
}) => (
  <DataTable
    caption={caption}
    rows={contacts}
    columns={[
      { key: 'topic', heading: text.contactColumns.topic, cell: ({ topic }) => words.topics[topic] },
      { key: 'unit', heading: text.contactColumns.unit, cell: ({ unit }) => unit },
      { key: 'names', heading: text.contactColumns.names, cell: ({ names }) => names },
      {
        key: 'telephone',
        heading: text.contactColumns.telephone,
        nowrap: true,
        cell: ({ telephone }) => telephone,
      },
      { key: 'mail', heading: text.contactColumns.mail, cell: ({ mail }) => mail },
      ...(mayRemove
        ? [
            {
              key: 'remove',
              heading: text.contactColumns.remove,
              cell: ({ contactId }: Contact) =>
                contactId === undefined ? null : (
                  <Form action={removeContactPath(contactId)}>
                    <Button variant="ghost">{text.removeContact}</Button>
                  </Form>
                ),
            },
          ]
        : []),
    ]}
    empty={empty}
  />
);

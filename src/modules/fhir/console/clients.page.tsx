import { ButtonLink } from '../../../ui/button/button.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import type { showClients } from '../use-cases/manage-clients.use-case.ts';
import { CLIENTS_PATH, clientPath, NEW_CLIENT_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

type Clients = Awaited<ReturnType<typeof showClients>>;
type Client = Clients['rows'][number];

/** Every client of the authority, newest first. */
export function ClientsPage({ rows, hasNext }: Clients) {
  const last = rows.at(-1);
  return (
    <>
      <PageHeading
        title={words.title}
        below={words.below}
        actions={
          <ButtonLink href={NEW_CLIENT_PATH} shortcut="n">
            {words.add}
          </ButtonLink>
        }
      />
      <DataTable
        caption={words.title}
        columns={COLUMNS}
        rows={rows}
        rowHref={({ clientId }) => clientPath(clientId)}
        empty={
          <EmptyState title={words.none}>
            <p>{words.noneText}</p>
          </EmptyState>
        }
        pages={
          hasNext && last !== undefined ? { nextHref: `${CLIENTS_PATH}?after=${last.clientId}` } : undefined
        }
      />
    </>
  );
}

/** Whether the client is let in. */
export const ClientState = ({ status }: Pick<Client, 'status'>) => (
  <Tag tone={status === 'active' ? 'ok' : 'muted'}>{words.statuses[status]}</Tag>
);

const COLUMNS: readonly Column<Client>[] = [
  { key: 'name', heading: words.columns.name, primary: true, cell: ({ name }) => name },
  { key: 'facility', heading: words.columns.facility, wide: true, cell: ({ facilityName }) => facilityName },
  { key: 'status', heading: words.columns.status, cell: client => <ClientState {...client} /> },
  {
    key: 'lastUsed',
    heading: words.columns.lastUsed,
    nowrap: true,
    cell: ({ lastUsedAt }) => (lastUsedAt === null ? words.never : staffDateTime(lastUsedAt)),
  },
  {
    key: 'created',
    heading: words.columns.created,
    nowrap: true,
    cell: ({ createdAt }) => staffDateTime(createdAt),
  },
];

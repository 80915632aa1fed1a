import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { telephoneText } from '../../../../ui/telephone/telephone-text.ts';
import type { ListedStore } from '../../use-cases/stores.use-case.ts';
import { NEW_STORE_PATH, STORES_PATH, storePath, withQuery } from '../paths.ts';
import { ja as words } from './words.ja.ts';

export interface StoreListProps {
  readonly stores: readonly ListedStore[];
  readonly hasNext: boolean;
  /** Stores without an agreement soon. */
  readonly runningOut: number;
}

/** The partner stores of the city, and whether one may order there today (Y-17, Y-19). */
export function StoreListPage({ stores, hasNext, runningOut }: StoreListProps) {
  const last = stores.at(-1);
  return (
    <>
      <PageHeading
        title={words.title}
        below={words.below}
        actions={
          <ButtonLink href={NEW_STORE_PATH} shortcut="n">
            {words.add}
          </ButtonLink>
        }
      />
      {runningOut === 0 ? null : <Notice tone="warn" title={words.runningOut(runningOut)} />}
      <DataTable
        caption={words.title}
        columns={COLUMNS}
        rows={stores}
        rowHref={({ storeId }) => storePath(storeId)}
        empty={
          <EmptyState title={words.none}>
            <p>{words.noneText}</p>
          </EmptyState>
        }
        pages={
          hasNext && last !== undefined
            ? { nextHref: withQuery(STORES_PATH, { name: last.name, after: last.storeId }) }
            : undefined
        }
      />
    </>
  );
}

const COLUMNS: readonly Column<ListedStore>[] = [
  {
    key: 'name',
    heading: words.columns.name,
    primary: true,
    cell: ({ name }) => name,
    note: ({ address }) => address,
  },
  {
    key: 'agreement',
    heading: words.columns.agreement,
    cell: ({ agreedThrough, closedOn }) => {
      if (closedOn !== null) return <Tag tone="muted">{words.closed}</Tag>;
      return agreedThrough === null ? (
        <Tag tone="caution">{words.notAgreed}</Tag>
      ) : (
        <Tag tone="ok">{words.agreed(staffDate(agreedThrough))}</Tag>
      );
    },
  },
  {
    key: 'items',
    heading: words.columns.items,
    numeric: true,
    cell: ({ items }) => items.toLocaleString('ja'),
  },
  { key: 'phone', heading: words.columns.phone, nowrap: true, cell: ({ phone }) => telephoneText(phone) },
];

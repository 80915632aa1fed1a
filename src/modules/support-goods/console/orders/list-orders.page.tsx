import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { supportPaths } from '../../../municipal-support/index.ts';
import {
  type ListedOrder,
  ORDER_TABS,
  type OrderList,
  type OrderTab,
} from '../../use-cases/show-orders.use-case.ts';
import { BUDGET_PATH, DELIVERIES_PATH, ORDERS_PATH, orderPath, REQUESTS_PATH, withQuery } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { OrderStatusTag } from './status-tag.tsx';
import { ja as words } from './words.ja.ts';

export const TABS = Object.keys(ORDER_TABS) as OrderTab[];

export interface OrderListProps {
  readonly list: OrderList;
  readonly tab: OrderTab;
  readonly mayManage: boolean;
}

/** Orders by what somebody has to do next (Y-11). */
export function OrderListPage({ list, tab, mayManage }: OrderListProps) {
  const last = list.orders.at(-1);
  return (
    <>
      <PageHeading
        title={words.title}
        below={words.below}
        actions={
          <>
            <ButtonLink variant="secondary" href={REQUESTS_PATH} shortcut="p">
              {words.requests}
            </ButtonLink>
            <ButtonLink variant="secondary" href={DELIVERIES_PATH} shortcut="d">
              {words.deliveries}
            </ButtonLink>
            {mayManage ? (
              <ButtonLink variant="ghost" href={BUDGET_PATH}>
                {words.budget}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Tabs
        label={words.tabsLabel}
        tabs={TABS.map(each => ({
          href: withQuery(ORDERS_PATH, { tab: each }),
          label: words.tabs[each],
          count: list.counts[each],
          current: each === tab,
        }))}
      />
      <DataTable
        caption={words.tabs[tab]}
        columns={COLUMNS}
        rows={list.orders}
        rowHref={({ orderId }) => orderPath(orderId)}
        empty={
          <EmptyState title={words.none}>
            <p>{words.noneText[tab]}</p>
            {tab === 'drafted' ? (
              <ButtonLink variant="secondary" href={withQuery(supportPaths.cases, { part: 'support' })}>
                {words.supported}
              </ButtonLink>
            ) : null}
          </EmptyState>
        }
        pages={
          list.hasNext && last !== undefined
            ? { nextHref: withQuery(ORDERS_PATH, { tab, before: String(last.number) }) }
            : undefined
        }
      />
    </>
  );
}

const COLUMNS: readonly Column<ListedOrder>[] = [
  {
    key: 'person',
    heading: words.columns.person,
    primary: true,
    cell: ({ name }) => name ?? shared.unknownName,
    note: ({ address }) => address,
  },
  { key: 'number', heading: words.columns.number, numeric: true, cell: ({ number }) => number },
  { key: 'store', heading: words.columns.store, cell: ({ storeName }) => storeName },
  { key: 'wantedOn', heading: words.columns.wantedOn, nowrap: true, cell: row => staffDate(row.wantedOn) },
  {
    key: 'amount',
    heading: words.columns.amount,
    numeric: true,
    cell: ({ receiptYen, estimateYen }) =>
      receiptYen === null ? words.estimate(shared.yen(estimateYen)) : shared.yen(receiptYen),
  },
  { key: 'status', heading: words.columns.status, cell: row => <OrderStatusTag status={row.status} /> },
];

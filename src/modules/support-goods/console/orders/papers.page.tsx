import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { longDate, staffDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { PageLinks } from '../../../../ui/page-links/page-links.tsx';
import { telephoneText } from '../../../../ui/telephone/telephone-text.ts';
import type { DayPaper, StoredLine } from '../../use-cases/show-orders.use-case.ts';
import type { Store } from '../../use-cases/stores.use-case.ts';
import { DayBar } from '../day-bar.tsx';
import { DELIVERIES_PATH, orderPath, REQUESTS_PATH, withQuery } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './paper-words.ja.ts';
import { OrderStatusTag } from './status-tag.tsx';
import { ja as orderWords } from './words.ja.ts';

type PaperOrder = DayPaper['orders'][number];

/** What a store is asked for on a day: numbers of orders and goods, and nobody's name (Y-18). */
export function RequestsPage({
  paper,
  city,
}: {
  readonly paper: DayPaper & { readonly store: Store | null };
  readonly city: string;
}) {
  const { requests: text } = words;
  const { day, orders, store } = paper;
  const stores = new Map(orders.map(({ storeId, storeName }) => [storeId, storeName]));
  return (
    <>
      <PageHeading
        title={text.title}
        above={store === null ? undefined : text.to(store.name)}
        below={text.below(city)}
        actions={<DayBar path={REQUESTS_PATH} day={day} query={{ store: store?.storeId }} />}
      />
      <p>
        {text.wantedOn} <strong>{longDate(day)}</strong>
      </p>
      {store === null && stores.size > 1 ? (
        <PageLinks
          label={text.allStores}
          links={[...stores].map(([storeId, name]) => ({
            href: withQuery(REQUESTS_PATH, { day, store: storeId }),
            label: name,
          }))}
        />
      ) : null}
      {orders.length === 0 ? (
        <EmptyState title={text.none}>
          <p>{text.noneText}</p>
        </EmptyState>
      ) : (
        [...stores].map(([storeId, name]) => (
          <StoreRequest name={name} orders={orders.filter(order => order.storeId === storeId)} />
        ))
      )}
      <p class="note">{text.substitute}</p>
    </>
  );
}

function StoreRequest({ name, orders }: { readonly name: string; readonly orders: readonly PaperOrder[] }) {
  const { requests: text } = words;
  const sum = orders.reduce((all, { estimateYen }) => all + estimateYen, 0);
  return (
    <>
      <h2>{text.to(name)}</h2>
      {orders.map(({ number, lines }) => (
        <DataTable
          caption={text.order(number)}
          showsCaption
          columns={REQUEST_COLUMNS}
          rows={lines}
          empty={null}
        />
      ))}
      <p>{text.total(shared.yen(sum))}</p>
    </>
  );
}

const REQUEST_COLUMNS: readonly Column<StoredLine>[] = [
  { key: 'name', heading: words.requests.columns.name, wide: true, cell: ({ name }) => name },
  {
    key: 'quantity',
    heading: words.requests.columns.quantity,
    nowrap: true,
    cell: ({ quantity, unit }) => orderWords.view.quantity(quantity, unit),
  },
  {
    key: 'price',
    heading: words.requests.columns.price,
    numeric: true,
    cell: ({ priceYen }) => shared.yen(priceYen),
  },
  { key: 'check', heading: words.requests.columns.check, cell: () => words.requests.box },
];

/** Where goods are taken on a day, by address, with room for what is written at the door. */
export function DeliveriesPage({ paper: { day, orders } }: { readonly paper: DayPaper }) {
  const { deliveries: text } = words;
  return (
    <>
      <PageHeading
        title={text.title}
        above={longDate(day)}
        below={text.below}
        actions={<DayBar path={DELIVERIES_PATH} day={day} />}
      />
      <DataTable
        caption={`${text.title} ${staffDate(day)}`}
        columns={DELIVERY_COLUMNS}
        rows={orders}
        rowHref={({ orderId }) => orderPath(orderId)}
        empty={
          <EmptyState title={text.none}>
            <p>{text.noneText}</p>
          </EmptyState>
        }
      />
    </>
  );
}

const { columns } = words.deliveries;

const DELIVERY_COLUMNS: readonly Column<PaperOrder>[] = [
  {
    key: 'address',
    heading: columns.address,
    primary: true,
    cell: ({ address }) => address ?? shared.unknownName,
    note: ({ name }) => name,
  },
  {
    key: 'contact',
    heading: columns.contact,
    nowrap: true,
    cell: ({ contact }) => (contact === null ? shared.none : telephoneText(contact)),
  },
  { key: 'order', heading: columns.order, cell: ({ number, storeName }) => `${number} ${storeName}` },
  {
    key: 'goods',
    heading: columns.goods,
    wide: true,
    cell: ({ lines }) =>
      lines.map(line => (
        <div>
          {line.substitute ?? line.name} {orderWords.view.quantity(line.quantity, line.unit)}
        </div>
      )),
  },
  { key: 'status', heading: columns.status, cell: ({ status }) => <OrderStatusTag status={status} /> },
  { key: 'done', heading: columns.done, wide: true, cell: () => '' },
];

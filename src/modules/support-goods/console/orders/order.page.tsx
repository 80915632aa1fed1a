import type { Child } from 'hono/jsx';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate, staffDateTime } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import { supportPaths } from '../../../municipal-support/index.ts';
import type { OrderAct } from '../../domain/goods-order.ts';
import type { OrderView, StoredLine } from '../../use-cases/show-orders.use-case.ts';
import { orderPath, withQuery } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { OrderStatusTag } from './status-tag.tsx';
import { ja as words } from './words.ja.ts';

const text = words.view;

export interface OrderPageProps {
  readonly view: OrderView;
  /** Why the last act was refused. */
  readonly refused: readonly string[];
}

/** Everything about one order, and what can be done with it (Y-11). */
export function OrderPage({ view, refused }: OrderPageProps) {
  const { order, lines, events, names } = view;
  return (
    <>
      {refused.length === 0 ? null : (
        <Notice tone="warn" title={words.refused}>
          <ul>
            {refused.map(reason => (
              <li>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      <PageHeading
        title={text.title(order.number)}
        above={order.name ?? shared.unknownName}
        below={<OrderStatusTag status={order.status} />}
      />
      <p>{text.next[order.status]}</p>
      <Acts view={view} />
      <Facts view={view} />
      <h2>{text.lines}</h2>
      <DataTable caption={text.lines} columns={LINE_COLUMNS} rows={lines} empty={null} />
      <h2>{text.history}</h2>
      <Timeline
        label={text.history}
        entries={events.toReversed().map(({ act, note, at, by }) => ({
          at,
          what: text.event(text.acts[act], note),
          by: names.get(by) ?? (by.startsWith('staff:') ? shared.formerStaff : shared.system),
        }))}
      />
    </>
  );
}

/** What can be done now; what leads on first. */
function Acts({ view: { order, acts } }: Pick<OrderPageProps, 'view'>) {
  if (acts.length === 0) return null;
  return (
    <Actions>
      {acts.map((act, place) => (
        <Act act={act} orderId={order.orderId} isFirst={place === 0} />
      ))}
    </Actions>
  );
}

const variantOf = (act: OrderAct, isFirst: boolean) =>
  isFirst ? 'primary' : act === 'cancel' || act === 'write-off' ? 'ghost' : 'secondary';

function Act({
  act,
  orderId,
  isFirst,
}: {
  readonly act: OrderAct;
  readonly orderId: OrderView['order']['orderId'];
  readonly isFirst: boolean;
}) {
  const variant = variantOf(act, isFirst);
  const link = (href: string): Child => (
    <ButtonLink variant={variant} href={href} shortcut={isFirst ? 'g' : undefined}>
      {words.act[act]}
    </ButtonLink>
  );
  switch (act) {
    case 'pick-up':
    case 'correct':
      return link(orderPath(orderId, 'receipt'));
    case 'deliver':
      return link(orderPath(orderId, 'deliver'));
    case 'report-problem':
    case 'write-off':
      return link(withQuery(orderPath(orderId, 'report'), { act }));
    default:
      return (
        <Form action={orderPath(orderId, 'step')}>
          <HiddenField name="act" value={act} />
          <Button variant={variant} shortcut={isFirst ? 'g' : undefined}>
            {words.act[act]}
          </Button>
        </Form>
      );
  }
}

function Facts({ view: { order } }: Pick<OrderPageProps, 'view'>) {
  const { facts } = text;
  const { deliveredAt, leftAtDoor, toldByPhone, problem, receiptYen } = order;
  const when = deliveredAt === null ? '' : staffDateTime(deliveredAt);
  return (
    <SummaryList
      rows={[
        {
          label: facts.person,
          value: <a href={supportPaths.case(order.supportCaseId)}>{order.name ?? text.openCase}</a>,
        },
        { label: facts.store, value: order.storeName },
        { label: facts.wantedOn, value: staffDate(order.wantedOn) },
        { label: facts.estimate, value: shared.yen(order.estimateYen) },
        ...(receiptYen === null ? [] : [{ label: facts.receipt, value: shared.yen(receiptYen) }]),
        {
          label: facts.basis,
          value: text.event(shared.basis[order.basis], order.ownWishNote),
        },
        ...(deliveredAt === null
          ? []
          : [
              {
                label: facts.delivered,
                value: leftAtDoor ? text.leftAtDoor(when, toldByPhone === true) : text.handedOver(when),
              },
            ]),
        ...(problem === null ? [] : [{ label: facts.problem, value: problem }]),
      ]}
    />
  );
}

const LINE_COLUMNS: readonly Column<StoredLine>[] = [
  {
    key: 'name',
    heading: text.lineColumns.name,
    wide: true,
    cell: ({ name, isAvailable, outcome }) => (
      <>
        {name} {isAvailable || outcome !== null ? null : <Tag tone="caution">{text.notAvailable}</Tag>}
      </>
    ),
  },
  {
    key: 'quantity',
    heading: text.lineColumns.quantity,
    nowrap: true,
    cell: ({ quantity, unit }) => text.quantity(quantity, unit),
  },
  { key: 'price', heading: text.lineColumns.price, numeric: true, cell: row => shared.yen(row.priceYen) },
  {
    key: 'outcome',
    heading: text.lineColumns.outcome,
    cell: ({ outcome, substitute }) => {
      if (outcome === null) return shared.none;
      return substitute === null ? text.outcomes[outcome] : text.substituted(substitute);
    },
  },
  {
    key: 'paid',
    heading: text.lineColumns.paid,
    numeric: true,
    cell: ({ paidYen }) => (paidYen === null ? shared.none : shared.yen(paidYen)),
  },
];

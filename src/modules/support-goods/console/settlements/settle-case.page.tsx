import { jstDate } from '../../../../kernel/instant.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { PageLinks } from '../../../../ui/page-links/page-links.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { supportPaths } from '../../../municipal-support/index.ts';
import type { CaseMoney } from '../../use-cases/settle-case.use-case.ts';
import { OrderStatusTag } from '../orders/status-tag.tsx';
import { billPath, ofCasePath, orderPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

const text = words.case;

export interface SettleCaseProps {
  readonly money: CaseMoney;
  /** Why the last act was refused. */
  readonly refused: string | null;
}

/** Where somebody's money stands at the end of their support, and the one thing to do next. */
export function SettleCasePage({ money, refused }: SettleCaseProps) {
  const { subject, state, orders, settlements, unbilledYen } = money;
  return (
    <>
      {refused === null ? null : <Notice tone="warn" title={refused} />}
      <PageHeading
        title={text.title}
        above={
          <a href={supportPaths.case(subject.supportCaseId)}>
            {text.above(subject.name ?? shared.unknownName)}
          </a>
        }
      />
      <SummaryList
        rows={[
          { label: text.facts.state, value: words.states[state] },
          { label: text.facts.unbilled, value: shared.yen(unbilledYen) },
          {
            label: text.facts.endedAt,
            value: subject.endedAt === null ? shared.none : staffDate(jstDate(subject.endedAt)),
          },
        ]}
      />
      <Next money={money} />
      <h2>{text.orders}</h2>
      <DataTable
        caption={text.orders}
        columns={ORDER_COLUMNS}
        rows={orders}
        rowHref={({ orderId }) => orderPath(orderId)}
        empty={
          <EmptyState title={text.noOrders}>
            <p>{text.noOrdersText}</p>
          </EmptyState>
        }
      />
      {settlements.length === 0 ? null : (
        <>
          <h2>{text.bills}</h2>
          <PageLinks
            label={text.bills}
            links={settlements.map(({ settlementId, number, amountYen }) => ({
              href: billPath(settlementId),
              label: `${text.bill(number)} ${shared.yen(amountYen)}`,
            }))}
          />
        </>
      )}
    </>
  );
}

function Next({ money: { subject, state, hasAnswered } }: Pick<SettleCaseProps, 'money'>) {
  const { supportCaseId, status } = subject;
  const isClosable = state === 'nothing-owed' && status === 'settlement';
  return (
    <>
      {state === 'nothing-owed' ? null : <p>{text.next[state]}</p>}
      {state === 'to-bill' ? (
        <Form action={ofCasePath(supportCaseId, 'settlement')}>
          <Actions>
            <Button shortcut="g">{text.billIt}</Button>
          </Actions>
        </Form>
      ) : null}
      {isClosable ? (
        <Form action={ofCasePath(supportCaseId, 'settlement/close')}>
          <p class="note">{text.closeNote}</p>
          <Actions>
            <Button shortcut="g">{text.close}</Button>
          </Actions>
        </Form>
      ) : null}
      {state === 'support-goes-on' ? null : hasAnswered ? (
        <p class="note">{text.asked}</p>
      ) : (
        <Actions>
          <ButtonLink variant="secondary" href={ofCasePath(supportCaseId, 'satisfaction')}>
            {text.ask}
          </ButtonLink>
        </Actions>
      )}
    </>
  );
}

const ORDER_COLUMNS: readonly Column<CaseMoney['orders'][number]>[] = [
  {
    key: 'number',
    heading: text.orderColumns.number,
    numeric: true,
    primary: true,
    cell: ({ number }) => number,
  },
  {
    key: 'wantedOn',
    heading: text.orderColumns.wantedOn,
    nowrap: true,
    cell: ({ wantedOn }) => staffDate(wantedOn),
  },
  {
    key: 'amount',
    heading: text.orderColumns.amount,
    numeric: true,
    cell: ({ receiptYen }) => (receiptYen === null ? shared.none : shared.yen(receiptYen)),
  },
  { key: 'status', heading: text.orderColumns.status, cell: row => <OrderStatusTag status={row.status} /> },
];

import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { longDate, staffDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { telephoneText } from '../../../../ui/telephone/telephone-text.ts';
import { owedYen, type Payment } from '../../domain/settlement.ts';
import type { SettlementView } from '../../use-cases/settlements.use-case.ts';
import { ja as orderWords } from '../orders/words.ja.ts';
import { ofCasePath, SETTLEMENTS_PATH } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { BillForms } from './bill-forms.tsx';
import type { BillPageProps } from './bill-props.ts';
import { ja as words } from './words.ja.ts';

const text = words.bill;

/** A bill as it is printed; once it is paid, the receipt. What is recorded about it is on the screen alone. */
export function BillPage(props: BillPageProps) {
  const { view, city } = props;
  const { settlement, subject, orders } = view;
  const isPaid = settlement.status === 'paid';
  return (
    <>
      {settlement.status === 'withdrawn' ? <Notice tone="warn" title={text.withdrawn} /> : null}
      <PageHeading
        title={isPaid ? text.paidTitle : text.title}
        above={text.above(settlement.number)}
        below={text.from(city)}
        actions={
          <>
            <ButtonLink variant="ghost" href={SETTLEMENTS_PATH}>
              {text.back}
            </ButtonLink>
            <ButtonLink variant="ghost" href={ofCasePath(subject.supportCaseId, 'settlement')}>
              {text.toCase}
            </ButtonLink>
          </>
        }
      />
      <p>
        <strong>{text.to(subject.name ?? shared.unknownName)}</strong>
        {subject.address === null ? null : (
          <>
            <br />
            {subject.address}
          </>
        )}
      </p>
      <p>{isPaid ? text.received : text.reason}</p>
      <Facts view={view} />
      {orders.map(({ number, wantedOn, lines, receiptYen }) => (
        <>
          <DataTable
            caption={text.order(number, staffDate(wantedOn))}
            showsCaption
            columns={LINE_COLUMNS}
            rows={lines.filter(({ outcome }) => outcome !== 'not-available')}
            empty={null}
          />
          <p>{text.sum(shared.yen(receiptYen ?? 0))}</p>
        </>
      ))}
      <Records view={view} />
      {settlement.status === 'open' ? <BillForms {...props} /> : null}
    </>
  );
}

function Facts({ view: { settlement, subject } }: Pick<BillPageProps, 'view'>) {
  const { facts } = text;
  return (
    <SummaryList
      rows={[
        { label: facts.amount, value: shared.yen(settlement.amountYen) },
        { label: facts.billedOn, value: longDate(settlement.billedOn) },
        { label: facts.dueOn, value: longDate(settlement.dueOn) },
        { label: facts.paid, value: shared.yen(settlement.paidYen) },
        settlement.paidOn === null
          ? { label: facts.owed, value: shared.yen(owedYen(settlement)) }
          : { label: facts.paidOn, value: longDate(settlement.paidOn) },
        {
          label: facts.contact,
          value: subject.contact === null ? shared.none : telephoneText(subject.contact),
        },
      ]}
    />
  );
}

const LINE_COLUMNS: readonly Column<SettlementView['orders'][number]['lines'][number]>[] = [
  { key: 'name', heading: text.columns.name, wide: true, cell: ({ name, substitute }) => substitute ?? name },
  {
    key: 'quantity',
    heading: text.columns.quantity,
    nowrap: true,
    cell: ({ quantity, unit }) => orderWords.view.quantity(quantity, unit),
  },
  {
    key: 'paid',
    heading: text.columns.paid,
    numeric: true,
    cell: ({ paidYen }) => shared.yen(paidYen ?? 0),
  },
];

/** What was paid, and how often they were reminded: for the unit, not for the paper. */
const Records = ({ view: { settlement, payments, reminders } }: Pick<BillPageProps, 'view'>) => (
  <div class="screen-only">
    <h2>{text.payments}</h2>
    <DataTable
      caption={text.payments}
      columns={PAYMENT_COLUMNS}
      rows={payments}
      empty={
        <EmptyState title={text.noPayments}>
          {settlement.status === 'open' ? <p>{text.noPaymentsText}</p> : null}
        </EmptyState>
      }
    />
    <h2>{text.reminders}</h2>
    <DataTable
      caption={text.reminders}
      columns={REMINDER_COLUMNS}
      rows={reminders}
      empty={
        <EmptyState title={text.noReminders}>
          {settlement.status === 'open' ? <p>{text.noRemindersText}</p> : null}
        </EmptyState>
      }
    />
  </div>
);

const PAYMENT_COLUMNS: readonly Column<Payment>[] = [
  {
    key: 'paidOn',
    heading: text.paymentColumns.paidOn,
    nowrap: true,
    cell: ({ paidOn }) => staffDate(paidOn),
  },
  {
    key: 'amount',
    heading: text.paymentColumns.amount,
    numeric: true,
    cell: row => shared.yen(row.amountYen),
  },
  { key: 'way', heading: text.paymentColumns.way, cell: ({ way }) => text.ways[way] },
];

const REMINDER_COLUMNS: readonly Column<SettlementView['reminders'][number]>[] = [
  {
    key: 'remindedOn',
    heading: text.reminderColumns.remindedOn,
    nowrap: true,
    cell: ({ remindedOn }) => staffDate(remindedOn),
  },
  { key: 'way', heading: text.reminderColumns.way, cell: ({ way }) => text.reminderWays[way] },
  { key: 'note', heading: text.reminderColumns.note, wide: true, cell: ({ note }) => note || shared.none },
];

import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Button } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { telephoneText } from '../../../../ui/telephone/telephone-text.ts';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { daysOverdue, LOAN_STATUSES, type LoanStatus, mayBecome } from '../../domain/oximeter-loan.ts';
import type { Ledger, LedgerLine } from '../../use-cases/oximeter-ledger.use-case.ts';
import { casePagePath, OXIMETERS_PATH, settleLoanPath } from '../paths.ts';
import { ledgerHref } from './ledger.schema.ts';
import { ja as ledgerWords } from './words.ja.ts';

const text = ledgerWords;

export interface LedgerPageProps {
  readonly ledger: Ledger;
  readonly status: LoanStatus;
  readonly today: PlainDate;
  readonly mayChange: boolean;
  /** The numbers that were typed, and what is wrong with them. */
  readonly typed: string;
  readonly error: string | null;
}

/** Who has which oximeter; new ones are entered below. */
export const LedgerPage = ({ ledger, status, today, mayChange, typed, error }: LedgerPageProps) => (
  <>
    <ErrorSummary errors={error === null ? [] : [{ name: 'numbers', message: error }]} />
    <PageHeading
      title={text.title}
      above={text.counts(ledger.counts.oximeters, ledger.counts.overdue)}
      below={text.below}
    />
    <Tabs
      label={text.tabsLabel}
      tabs={LOAN_STATUSES.map(known => ({
        href: ledgerHref(known),
        label: text.statuses[known],
        count: ledger.counts[known],
        current: known === status,
      }))}
    />
    <DataTable
      caption={text.caption}
      rows={ledger.lines}
      rowHref={({ caseId }) => casePagePath(caseId)}
      columns={columnsFor(today, mayChange)}
      empty={
        <EmptyState title={text.empty[status]}>
          <p>{text.emptyText}</p>
        </EmptyState>
      }
      pages={ledger.next === null ? undefined : { nextHref: ledgerHref(status, ledger.next) }}
    />
    {mayChange ? (
      <>
        <h2>{text.register}</h2>
        <Form action={OXIMETERS_PATH}>
          <TextArea
            name="numbers"
            label={text.numbers}
            hint={text.numbersHint}
            value={typed}
            error={error ?? undefined}
            required
          />
          <Actions>
            <Button variant="secondary">{text.add}</Button>
          </Actions>
        </Form>
      </>
    ) : null}
  </>
);

const columnsFor = (today: PlainDate, mayChange: boolean): readonly Column<LedgerLine>[] => [
  {
    key: 'name',
    heading: text.columns.name,
    primary: true,
    cell: row => row.name,
    note: row => row.address,
  },
  { key: 'number', heading: text.columns.number, nowrap: true, cell: row => row.managementNumber },
  { key: 'phone', heading: text.columns.phone, nowrap: true, cell: row => telephoneText(row.phone) },
  { key: 'lent', heading: text.columns.lent, nowrap: true, cell: row => staffDate(row.lentOn) },
  {
    key: 'due',
    heading: text.columns.due,
    nowrap: true,
    cell: row => {
      const days = daysOverdue(row, today);
      return (
        <>
          {staffDate(row.dueOn)} {days > 0 ? <Tag tone="caution">{text.overdue(days)}</Tag> : null}
        </>
      );
    },
  },
  {
    key: 'reminders',
    heading: text.columns.reminders,
    numeric: true,
    cell: row => text.reminded(row.reminders),
  },
  ...(mayChange
    ? [
        {
          key: 'act',
          heading: text.columns.act,
          cell: (row: LedgerLine) => (row.status === 'returned' ? null : <Acts line={row} today={today} />),
        },
      ]
    : []),
];

const Acts = ({ line, today }: { readonly line: LedgerLine; readonly today: PlainDate }) => (
  <Form action={settleLoanPath(line.loanId)}>
    <Actions>
      {(['returned', 'lost'] as const)
        .filter(next => mayBecome(line.status, next))
        .map(next => (
          <Button variant="secondary" name="act" value={next}>
            {text.acts[next]}
          </Button>
        ))}
      {daysOverdue(line, today) > 0 ? (
        <Button variant="ghost" name="act" value="remind">
          {text.acts.remind}
        </Button>
      ) : null}
    </Actions>
  </Form>
);

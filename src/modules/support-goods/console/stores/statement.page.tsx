import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import type { StatementView } from '../../use-cases/statements.use-case.ts';
import { DayField } from '../goods-form.tsx';
import { statementPath, storePath, withQuery } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './statement-words.ja.ts';

export interface StatementPageProps {
  readonly view: StatementView;
  readonly errors: readonly FormError[];
  readonly paidOn: string;
}

/** What a store is owed for a month, as it is printed for the store. */
export function StatementPage({ view, errors, paidOn }: StatementPageProps) {
  const { store, month, statement, orders, amountYen } = view;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading
        title={words.title(store.name, month)}
        below={words.below}
        actions={
          <>
            <ButtonLink variant="secondary" href={statementPath(store.storeId, addDays(month, -1))}>
              {words.previous}
            </ButtonLink>
            <ButtonLink variant="secondary" href={statementPath(store.storeId, addDays(month, 31))}>
              {words.next}
            </ButtonLink>
            <ButtonLink variant="ghost" href={storePath(store.storeId)}>
              {words.back}
            </ButtonLink>
          </>
        }
      />
      <SummaryList
        rows={[
          { label: words.total, value: shared.yen(amountYen) },
          { label: words.orders, value: shared.count(orders.length) },
          { label: words.state, value: stateText(statement) },
        ]}
      />
      <DataTable
        caption={words.title(store.name, month)}
        columns={COLUMNS}
        rows={orders}
        empty={
          <EmptyState title={words.none}>
            <p>{words.noneText}</p>
          </EmptyState>
        }
      />
      <Act view={view} paidOn={paidOn} error={errors.find(({ name }) => name === 'paidOn')?.message} />
    </>
  );
}

function stateText(statement: StatementView['statement']): string {
  if (statement === null) return words.notIssued;
  return statement.paidOn === null ? words.unpaid : words.paid(statement.paidOn);
}

/** The next step: to issue it once the month is over, then to record the payment. */
function Act({
  view: { store, month, statement, amountYen, isOver },
  paidOn,
  error,
}: {
  readonly view: StatementView;
  readonly paidOn: string;
  readonly error: string | undefined;
}) {
  const query = { month: monthText(month) };
  if (statement === null) {
    if (amountYen === 0) return null;
    if (!isOver) return <p class="note">{words.goesOn}</p>;
    return (
      <Form action={withQuery(storePath(store.storeId, 'statement'), query)}>
        <p class="note">{words.issueNote}</p>
        <Actions>
          <Button>{words.issue}</Button>
        </Actions>
      </Form>
    );
  }
  if (statement.paidOn !== null) return null;
  return (
    <Form action={withQuery(storePath(store.storeId, 'statement/pay'), query)}>
      <DayField name="paidOn" label={words.paidOn} value={paidOn} error={error} required />
      <Actions>
        <Button>{words.pay}</Button>
      </Actions>
    </Form>
  );
}

const monthText = (month: PlainDate): string => month.slice(0, 7);

const COLUMNS: readonly Column<StatementView['orders'][number]>[] = [
  { key: 'number', heading: words.columns.number, numeric: true, cell: ({ number }) => number },
  { key: 'pickedUpOn', heading: words.columns.pickedUpOn, nowrap: true, cell: row => row.pickedUpOn },
  { key: 'receipt', heading: words.columns.receipt, numeric: true, cell: row => shared.yen(row.receiptYen) },
];

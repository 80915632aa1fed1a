import { jstDate } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { owedYen } from '../../domain/settlement.ts';
import { moneyState } from '../../domain/settlement-state.ts';
import type { CaseToSettle } from '../../use-cases/settle-case.use-case.ts';
import type { ListedSettlement } from '../../use-cases/settlements.use-case.ts';
import { billPath, ofCasePath, SATISFACTION_PATH, SETTLEMENTS_PATH, withQuery } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

export const TABS = ['cases', 'open', 'paid', 'withdrawn'] as const;
export type SettlementTab = (typeof TABS)[number];

const Heading = ({ tab, below }: { readonly tab: SettlementTab; readonly below: string }) => (
  <>
    <PageHeading
      title={words.title}
      below={below}
      actions={
        <ButtonLink variant="ghost" href={SATISFACTION_PATH}>
          {words.satisfaction}
        </ButtonLink>
      }
    />
    <Tabs
      label={words.tabsLabel}
      tabs={TABS.map(each => ({
        href: withQuery(SETTLEMENTS_PATH, { tab: each }),
        label: words.tabs[each],
        current: each === tab,
      }))}
    />
  </>
);

/** Those whose support has ended and with whom the city is not even: the list that must come to zero (SM-8). */
export function CasesToSettlePage({
  cases,
  hasNext,
}: {
  readonly cases: readonly CaseToSettle[];
  readonly hasNext: boolean;
}) {
  const last = cases.at(-1);
  return (
    <>
      <Heading tab="cases" below={words.below} />
      <DataTable
        caption={words.tabs.cases}
        columns={CASE_COLUMNS}
        rows={cases}
        rowHref={({ supportCaseId }) => ofCasePath(supportCaseId, 'settlement')}
        empty={
          <EmptyState title={words.noCases}>
            <p>{words.noCasesText}</p>
          </EmptyState>
        }
        pages={
          hasNext && last !== undefined
            ? {
                nextHref: withQuery(SETTLEMENTS_PATH, {
                  tab: 'cases',
                  at: last.endedAt,
                  after: last.supportCaseId,
                }),
              }
            : undefined
        }
      />
    </>
  );
}

const CASE_COLUMNS: readonly Column<CaseToSettle>[] = [
  {
    key: 'name',
    heading: words.caseColumns.name,
    primary: true,
    cell: ({ name }) => name ?? shared.unknownName,
  },
  {
    key: 'endedAt',
    heading: words.caseColumns.endedAt,
    nowrap: true,
    cell: ({ endedAt }) => staffDate(jstDate(endedAt)),
  },
  {
    key: 'state',
    heading: words.caseColumns.state,
    cell: row => words.states[moneyState({ ...row, isOver: true })],
  },
  {
    key: 'amount',
    heading: words.caseColumns.amount,
    numeric: true,
    cell: ({ unbilledYen }) => shared.yen(unbilledYen),
  },
];

export interface BillListProps {
  readonly tab: Exclude<SettlementTab, 'cases'>;
  readonly bills: readonly ListedSettlement[];
  readonly hasNext: boolean;
  readonly today: PlainDate;
  readonly unpaid: { readonly open: number; readonly overdue: number; readonly owedYen: number };
}

/** Bills in one status, the one that is due first first; with how often people were reminded. */
export function BillListPage({ tab, bills, hasNext, today, unpaid }: BillListProps) {
  const last = bills.at(-1);
  return (
    <>
      <Heading tab={tab} below={words.unpaidTotal(unpaid.open, unpaid.overdue, shared.yen(unpaid.owedYen))} />
      <DataTable
        caption={words.tabs[tab]}
        columns={billColumns(today, tab === 'open')}
        rows={bills}
        rowHref={({ settlementId }) => billPath(settlementId)}
        empty={
          <EmptyState title={words.noBills}>
            <p>{words.noBillsText[tab]}</p>
          </EmptyState>
        }
        pages={
          hasNext && last !== undefined
            ? { nextHref: withQuery(SETTLEMENTS_PATH, { tab, day: last.dueOn, after: last.settlementId }) }
            : undefined
        }
      />
    </>
  );
}

const billColumns = (today: PlainDate, isOpen: boolean): readonly Column<ListedSettlement>[] => [
  {
    key: 'name',
    heading: words.billColumns.name,
    primary: true,
    cell: ({ name }) => name ?? shared.unknownName,
  },
  { key: 'number', heading: words.billColumns.number, numeric: true, cell: ({ number }) => number },
  {
    key: 'amount',
    heading: words.billColumns.amount,
    numeric: true,
    cell: ({ amountYen }) => shared.yen(amountYen),
  },
  { key: 'owed', heading: words.billColumns.owed, numeric: true, cell: row => shared.yen(owedYen(row)) },
  {
    key: 'dueOn',
    heading: words.billColumns.dueOn,
    nowrap: true,
    cell: ({ dueOn }) => (
      <>
        {staffDate(dueOn)} {isOpen && dueOn < today ? <Tag tone="urgent">{words.overdue}</Tag> : null}
      </>
    ),
  },
  {
    key: 'reminders',
    heading: words.billColumns.reminders,
    cell: ({ reminders, remindedOn }) =>
      remindedOn === null ? shared.none : words.reminded(reminders, staffDate(remindedOn)),
  },
];

import { jstDate } from '../../../../kernel/instant.ts';
import type { Route } from '../../../../platform/http/route.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { Budget, GivenBudget } from '../../domain/budget.ts';
import { setBudget, showBudgets } from '../../use-cases/budget.use-case.ts';
import { formRoutes } from '../form-page.tsx';
import { DayField, GoodsForm } from '../goods-form.tsx';
import { type GoodsPages, MANAGE_GOODS, staffActor } from '../goods-pages.ts';
import { BUDGET_PATH, ORDERS_PATH } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './budget-words.ja.ts';

/** How much the city lays out for one person. */
export const budgetRoutes = (deps: GoodsPages): readonly Route[] =>
  formRoutes<readonly Budget[], GivenBudget>(deps, {
    path: BUDGET_PATH,
    access: MANAGE_GOODS,
    find: request => showBudgets(deps, staffActor(request)),
    offered: (_budgets, request) => ({ fromOn: jstDate(request.now), budgetYen: '', periodDays: '7' }),
    typed: form => ({
      fromOn: form.text('fromOn'),
      budgetYen: form.text('budgetYen'),
      periodDays: form.text('periodDays'),
    }),
    title: () => words.title,
    act: async (request, _budgets, given) => {
      const set = await setBudget(deps, staffActor(request), given);
      if (set.ok) return { to: BUDGET_PATH };
      return {
        errors: set.reason.map(({ field, reason }) => ({
          name: field,
          message: words.problems[reason](words[field]),
        })),
      };
    },
    page: (budgets, given, errors) => (
      <>
        <PageHeading title={words.title} below={words.below} />
        <GoodsForm action={BUDGET_PATH} back={ORDERS_PATH} save={words.save}>
          <DayField
            name="fromOn"
            label={words.fromOn}
            hint={shared.fullDayHint}
            value={given.fromOn}
            error={errors.of('fromOn')}
            required
          />
          {(['budgetYen', 'periodDays'] as const).map(field => (
            <TextField
              name={field}
              label={words[field]}
              value={given[field]}
              error={errors.of(field)}
              width="short"
              inputmode="numeric"
              required
            />
          ))}
        </GoodsForm>
        <DataTable
          caption={words.title}
          columns={COLUMNS}
          rows={budgets}
          empty={
            <EmptyState title={words.none}>
              <p>{words.noneText}</p>
            </EmptyState>
          }
        />
      </>
    ),
  });

const COLUMNS: readonly Column<Budget>[] = [
  { key: 'fromOn', heading: words.columns.fromOn, nowrap: true, cell: ({ fromOn }) => fromOn },
  { key: 'budget', heading: words.columns.budget, numeric: true, cell: row => shared.yen(row.budgetYen) },
  { key: 'period', heading: words.columns.period, cell: ({ periodDays }) => words.days(periodDays) },
];

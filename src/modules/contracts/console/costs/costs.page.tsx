import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { COST_ITEMS, type CostEntry, type CostProblem, type GivenCost } from '../../domain/cost-entry.ts';
import type { CostTotal, CostYear, SharedCost } from '../../use-cases/costs.use-case.ts';
import { DayField } from '../contracts/day-field.tsx';
import { COSTS_CSV_PATH, COSTS_PATH, costsPath, NEW_COST_PATH, strikeOutPath, withQuery } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** The costs of a fiscal year and who pays them (H-34). */
export function CostsPage({ view }: { readonly view: CostYear }) {
  const { year, costs, totals, total, rule } = view;
  return (
    <>
      <PageHeading
        title={words.title}
        above={words.yearTitle(year)}
        below={words.below}
        actions={
          <>
            <ButtonLink href={NEW_COST_PATH} shortcut="n">
              {words.add}
            </ButtonLink>
            <ButtonLink variant="secondary" href={costsPath(year - 1)}>
              {words.previous(year - 1)}
            </ButtonLink>
            <ButtonLink variant="secondary" href={costsPath(year + 1)}>
              {words.previous(year + 1)}
            </ButtonLink>
            <ButtonLink variant="ghost" href={withQuery(COSTS_CSV_PATH, { year: String(year) })} download>
              {words.csv}
            </ButtonLink>
          </>
        }
      />
      <h2>{words.totals}</h2>
      <DataTable
        caption={words.totals}
        columns={TOTALS}
        rows={[
          ...COST_ITEMS.map(item => ({ label: words.items[item], ...totals[item] })),
          { label: words.total, ...total },
        ]}
        empty={null}
      />
      <p class="note">{words.rule(rule.title, rule.source.citation)}</p>
      <h2>{words.list}</h2>
      <DataTable
        caption={words.list}
        columns={COLUMNS}
        rows={costs}
        empty={
          <EmptyState title={words.none}>
            <p>{words.noneText}</p>
          </EmptyState>
        }
      />
    </>
  );
}

const TOTALS: readonly Column<CostTotal & { readonly label: string }>[] = [
  { key: 'item', heading: words.totalsColumns.item, cell: ({ label }) => label },
  {
    key: 'amount',
    heading: words.totalsColumns.amount,
    numeric: true,
    cell: row => shared.yen(row.amountYen),
  },
  { key: 'nation', heading: words.totalsColumns.nation, numeric: true, cell: row => shared.yen(row.nation) },
  {
    key: 'authority',
    heading: words.totalsColumns.authority,
    numeric: true,
    cell: row => shared.yen(row.authority),
  },
];

const COLUMNS: readonly Column<SharedCost>[] = [
  {
    key: 'period',
    heading: words.columns.period,
    nowrap: true,
    cell: ({ periodFrom, periodThrough }) => words.period(periodFrom, periodThrough),
  },
  { key: 'item', heading: words.columns.item, cell: ({ item }) => words.items[item] },
  { key: 'description', heading: words.columns.description, wide: true, cell: row => row.description },
  { key: 'amount', heading: words.columns.amount, numeric: true, cell: row => shared.yen(row.amountYen) },
  { key: 'nation', heading: words.columns.nation, numeric: true, cell: row => shared.yen(row.shares.nation) },
  {
    key: 'authority',
    heading: words.columns.authority,
    numeric: true,
    cell: row => shared.yen(row.shares.authority),
  },
  {
    key: 'act',
    heading: words.columns.act,
    cell: ({ costId, struckOutReason }) =>
      struckOutReason === null ? (
        <a class="screen-only" href={strikeOutPath(costId)}>
          {words.strikeOut}
        </a>
      ) : (
        <Tag tone="muted">{words.struckOut(struckOutReason)}</Tag>
      ),
  },
];

/** The form for a further cost. */
export function NewCostPage({
  given,
  problems,
}: {
  readonly given: GivenCost;
  readonly problems: readonly CostProblem[];
}) {
  const { form: text } = words;
  const list = problems.map(({ field, reason }) => ({
    name: field,
    message: words.problems[reason](text[field]),
  }));
  const of = (field: keyof CostEntry) => list.find(({ name }) => name === field)?.message;
  return (
    <>
      <ErrorSummary errors={list} />
      <PageHeading title={text.title} />
      <Form action={NEW_COST_PATH}>
        <Select
          name="item"
          label={text.item}
          value={given.item}
          error={of('item')}
          placeholder=""
          options={COST_ITEMS.map(value => ({ value, label: words.items[value] }))}
          required
        />
        <TextField
          name="description"
          label={text.description}
          hint={text.descriptionHint}
          value={given.description}
          error={of('description')}
          maxlength={200}
          required
        />
        {(['periodFrom', 'periodThrough'] as const).map(name => (
          <DayField name={name} label={text[name]} value={given[name]} error={of(name)} required />
        ))}
        <TextField
          name="amountYen"
          label={text.amountYen}
          value={given.amountYen}
          error={of('amountYen')}
          inputmode="numeric"
          width="short"
          required
        />
        <Actions>
          <Button>{text.save}</Button>
          <ButtonLink variant="ghost" href={COSTS_PATH}>
            {text.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

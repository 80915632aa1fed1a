import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { longDate } from '../../../../ui/date-text.ts';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import type { DailySheet } from '../../use-cases/daily-sheet.use-case.ts';
import { DayBar } from '../day-bar.tsx';
import { DAILY_CSV_PATH, DAILY_PATH, withQuery } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { CALL_FIGURES, CASE_FIGURES, GOODS_FIGURES, totalOf } from './daily-figures.ts';
import { ja as words } from './words.ja.ts';

/** The unit's day on one sheet of paper. */
export const DailySheetPage = ({ sheet, city }: { readonly sheet: DailySheet; readonly city: string }) => (
  <>
    <PageHeading
      title={words.title}
      above={longDate(sheet.day)}
      below={words.below(city)}
      actions={
        <>
          <DayBar path={DAILY_PATH} day={sheet.day} />
          <ButtonLink variant="ghost" href={withQuery(DAILY_CSV_PATH, { day: sheet.day })} download>
            {words.csv}
          </ButtonLink>
        </>
      }
    />
    <h2>{words.cases}</h2>
    <DataTable
      caption={words.cases}
      columns={columnsFor(words.caseColumns, CASE_FIGURES)}
      rows={withTotal(sheet.cases, CASE_FIGURES)}
      empty={null}
    />
    <h2>{words.calls}</h2>
    <DataTable
      caption={words.calls}
      columns={columnsFor(words.callColumns, CALL_FIGURES)}
      rows={withTotal(sheet.calls, CALL_FIGURES)}
      empty={null}
    />
    <h2>{words.goods}</h2>
    <SummaryList
      rows={GOODS_FIGURES.map(figure => ({
        label: words.goodsRows[figure],
        value: figure === 'boughtYen' ? shared.yen(sheet.goods[figure]) : words.count(sheet.goods[figure]),
      }))}
    />
    <h2>{words.shift}</h2>
    <SummaryList
      rows={(['am', 'pm'] as const).map(half => ({
        label: words.shiftHalves[half],
        value: words.people(sheet.onShift[half]),
      }))}
    />
  </>
);

type Row<Figure extends string> = Readonly<Record<Figure, number>> & { readonly label: string };

const withTotal = <Figure extends string>(
  figures: readonly (Readonly<Record<Figure, number>> & {
    readonly population: keyof typeof words.populations;
  })[],
  names: readonly Figure[],
): readonly Row<Figure>[] => [
  ...figures.map(each => ({ ...each, label: words.populations[each.population] })),
  { ...totalOf(figures, names), label: words.total },
];

const columnsFor = <Figure extends string>(
  headings: Readonly<Record<Figure | 'population', string>>,
  names: readonly Figure[],
): readonly Column<Row<Figure>>[] => [
  { key: 'population', heading: headings.population, nowrap: true, cell: ({ label }) => label },
  ...names.map(name => ({
    key: name,
    heading: headings[name],
    numeric: true,
    cell: (row: Row<Figure>) => words.count(row[name]),
  })),
];

import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { BarChart } from '../../../ui/chart/bar-chart.tsx';
import { LineChart } from '../../../ui/chart/line-chart.tsx';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { positivity } from '../domain/positivity.ts';
import { partsOf, seriesOf, type Unit } from '../domain/series.ts';
import type { SurveillanceView } from '../use-cases/show-surveillance.use-case.ts';
import { timeAxis } from './time-axis.ts';
import { ja as words } from './words.ja.ts';

interface Props {
  readonly view: SurveillanceView;
  readonly unit: Unit;
}

const RESULTS = ['positive', 'negative', 'indeterminate'] as const;

/** Tests by their result, and the positivity with what it is worth on these days (F-22). */
export const TestCharts = ({ view, unit }: Props) => (
  <>
    <Tests view={view} unit={unit} />
    {view.daysWithoutNegatives === 0 ? null : (
      <Notice tone="warn" title={words.negativesTitle}>
        <p>{words.negativesText(view.daysWithoutNegatives)}</p>
      </Notice>
    )}
    <Positivity view={view} unit={unit} />
  </>
);

const inRange = ({ figures, range }: SurveillanceView): readonly [number, number, number] => {
  const counts = partsOf(figures, 'tests-by-sampling-day', range.from, range.to);
  return [counts.get('positive') ?? 0, counts.get('negative') ?? 0, counts.get('indeterminate') ?? 0];
};

const testsOn = ({ figures }: SurveillanceView, unit: Unit, days: readonly PlainDate[]): readonly number[] =>
  seriesOf(figures, 'tests-by-sampling-day', unit, days);

function Tests({ view, unit }: Props) {
  const { starts, labels, axisLabel } = timeAxis(unit, view.range);
  const values = testsOn(view, unit, starts);
  const before = testsOn(
    view,
    unit,
    starts.map(day => addDays(day, -7)),
  );
  const byResult = RESULTS.map(result =>
    seriesOf(view.figures, 'tests-by-sampling-day', unit, starts, result),
  );
  const rows = labels
    .map((label, place) => ({ label, counts: byResult.map(counts => counts[place] ?? 0) }))
    .filter(({ counts }) => counts.some(count => count > 0));
  return (
    <>
      <BarChart
        title={words.testsTitle}
        answer={words.testsAnswer(...inRange(view))}
        axisLabel={axisLabel}
        valueLabel={words.tests}
        bars={labels.map((label, place) => ({ label, value: values[place] ?? 0, previous: before[place] }))}
      />
      <DataTable
        caption={words.testsByResult}
        showsCaption
        columns={[
          { key: 'day', heading: axisLabel, primary: true, cell: ({ label }) => label },
          ...RESULTS.map((result, place) => ({
            key: result,
            heading: words.results[result],
            numeric: true,
            cell: ({ counts }: (typeof rows)[number]) => (counts[place] ?? 0).toLocaleString('ja'),
          })),
        ]}
        rows={rows}
        empty={words.testsNone}
      />
    </>
  );
}

function Positivity({ view, unit }: Props) {
  const { starts, labels, axisLabel } = timeAxis(unit, view.range);
  const percents = (days: readonly PlainDate[]): readonly (number | null)[] => {
    const [positives, negatives] = (['positive', 'negative'] as const).map(result =>
      seriesOf(view.figures, 'tests-by-sampling-day', unit, days, result),
    );
    return days.map((_, place) => positivity(positives?.[place] ?? 0, negatives?.[place] ?? 0));
  };
  const [positives, negatives] = inRange(view);
  const all = positivity(positives, negatives);
  return (
    <LineChart
      title={words.positivityTitle}
      answer={all === null ? words.positivityNone : words.positivityAnswer(all)}
      axisLabel={axisLabel}
      labels={labels}
      series={[
        { label: words.positivity, values: percents(starts) },
        { label: words.weekBefore, values: percents(starts.map(day => addDays(day, -7))), previous: true },
      ]}
      unit={words.percent}
    />
  );
}

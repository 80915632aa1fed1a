import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { LineChart } from '../../../ui/chart/line-chart.tsx';
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

function Tests({ view, unit }: Props) {
  const { starts, labels, axisLabel } = timeAxis(unit, view.range);
  return (
    <LineChart
      title={words.testsTitle}
      answer={words.testsAnswer(...inRange(view))}
      axisLabel={axisLabel}
      labels={labels}
      series={RESULTS.map(result => ({
        label: words.results[result],
        values: seriesOf(view.figures, 'tests-by-sampling-day', unit, starts, result),
      }))}
    />
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

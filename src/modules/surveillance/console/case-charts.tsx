import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { BarChart } from '../../../ui/chart/bar-chart.tsx';
import { LineChart } from '../../../ui/chart/line-chart.tsx';
import { staffDate } from '../../../ui/date-text.ts';
import type { Question } from '../domain/figure.ts';
import { newlyConfirmed, seriesOf, startsOf, type Unit } from '../domain/series.ts';
import type { SurveillanceView } from '../use-cases/show-surveillance.use-case.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';
import { ja as words } from './words.ja.ts';

interface Props {
  readonly view: SurveillanceView;
  readonly unit: Unit;
}

/** Cases by each of the three dates, and beside what was published (F-04). */
export function CaseCharts({ view, unit }: Props) {
  const axis = timeAxis(unit, view.range);
  const inRange = (question: Question): string => words.inRange(totalOf(view, question));
  const entryAnswer = words.entryAnswer(
    totalOf(view, 'cases-by-report-day'),
    totalOf(view, 'cases-by-entry-day'),
  );
  return (
    <>
      <CaseBars
        view={view}
        axis={axis}
        question="cases-by-report-day"
        title={words.reportTitle}
        answer={inRange('cases-by-report-day') + lastDay(view)}
      />
      <CaseBars
        view={view}
        axis={axis}
        question="cases-by-onset-day"
        title={words.onsetTitle}
        answer={inRange('cases-by-onset-day') + words.onsetNote}
      />
      <CaseBars
        view={view}
        axis={axis}
        question="cases-by-entry-day"
        title={words.entryTitle}
        answer={entryAnswer}
      />
      {view.totalledDays.size === 0 ? null : (
        <CaseBars
          view={view}
          axis={axis}
          question="totals-by-day"
          title={words.totalsTitle}
          answer={inRange('totals-by-day') + words.totalsNote}
        />
      )}
      <Published view={view} axis={axis} />
    </>
  );
}

function totalOf({ figures, range }: SurveillanceView, question: Question): number {
  return sum(seriesOf(figures, question, 'day', startsOf('day', range.from, range.to)));
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function lastDay({ figures, range: { to } }: SurveillanceView): string {
  const [count = 0, before = 0] = seriesOf(figures, 'cases-by-report-day', 'day', [to, addDays(to, -7)]);
  return words.lastOf(staffDate(to), count, before);
}

interface BarsProps {
  readonly view: SurveillanceView;
  readonly axis: TimeAxis;
  readonly question: Question;
  readonly title: string;
  readonly answer: string;
}

function CaseBars({ view, axis, question, title, answer }: BarsProps) {
  const { unit, starts, labels, axisLabel } = axis;
  const values = seriesOf(view.figures, question, unit, starts);
  const before = seriesOf(
    view.figures,
    question,
    unit,
    starts.map(day => addDays(day, -7)),
  );
  return (
    <BarChart
      title={title}
      answer={answer}
      axisLabel={axisLabel}
      valueLabel={words.cases}
      bars={labels.map((label, place) => ({ label, value: values[place] ?? 0, previous: before[place] }))}
    />
  );
}

function Published({ view, axis }: Pick<BarsProps, 'view' | 'axis'>) {
  const { unit, starts, labels, axisLabel } = axis;
  // A week that the range cuts off is compared as far as it goes.
  const daysOf = (start: PlainDate): readonly PlainDate[] =>
    startsOf('day', start, unit === 'day' ? start : addDays(start, 6)).filter(day => day <= view.range.to);
  const published = starts.map(start => {
    const counts = daysOf(start).map(day => view.published.get(day));
    return counts.every(count => count !== undefined) ? sum(counts) : null;
  });
  if (published.every(count => count === null)) return null;
  return (
    <LineChart
      title={words.publishedTitle}
      answer={words.publishedNote}
      axisLabel={axisLabel}
      labels={labels}
      series={[
        {
          label: words.ours,
          values: starts.map(start => sum(newlyConfirmed(view.figures, daysOf(start), view.totalledDays))),
        },
        { label: words.published, values: published, previous: true },
      ]}
    />
  );
}

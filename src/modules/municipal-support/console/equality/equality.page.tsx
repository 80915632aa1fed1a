import { BarChart } from '../../../../ui/chart/bar-chart.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { LEARNED_FROM } from '../../domain/support-case.ts';
import { type Equality, LOOK_BACK_DAYS, type LookBack } from '../../use-cases/equality.use-case.ts';
import { supportPaths } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

export interface EqualityPageProps {
  readonly equality: Equality;
  readonly days: LookBack;
}

/** Whether the people of every population are served alike (E-30, R-04), and how they learn of it (E-25, R-02). */
export const EqualityPage = ({ equality, days }: EqualityPageProps) => (
  <>
    <PageHeading title={words.title} below={words.below} />
    <Tabs
      label={words.periodLabel}
      tabs={LOOK_BACK_DAYS.map(known => ({
        href: `${supportPaths.equality}?days=${known}`,
        label: words.days(known),
        current: known === days,
      }))}
    />
    <BarChart
      title={words.chart(equality.withinHours)}
      answer={answerText(equality)}
      axisLabel={words.axis}
      valueLabel={words.percent}
      bars={equality.figures.map(row => ({
        label: shared.populations[row.population],
        value: percentInTime(row) ?? 0,
      }))}
    />
    <Figures equality={equality} />
    <Awareness equality={equality} />
  </>
);

type Figure = Equality['figures'][number];

const percentInTime = ({ reachedInTime, due }: Pick<Figure, 'reachedInTime' | 'due'>): number | null =>
  due === 0 ? null : Math.round((reachedInTime / due) * 100);

/** How many points apart two populations may be and still count as alike. */
const ALIKE_POINTS = 10;

/** What the chart says, in one sentence. */
export function answerText({ figures }: Pick<Equality, 'figures'>): string {
  const shares = figures
    .flatMap(row => {
      const percent = percentInTime(row);
      return percent === null ? [] : [{ population: row.population, percent }];
    })
    .toSorted((a, b) => a.percent - b.percent);
  const [slowest] = shares;
  const fastest = shares.at(-1);
  if (slowest === undefined || fastest === undefined) return words.answer.none;
  if (shares.length === 1) return words.answer.single(shared.populations[slowest.population]);
  const points = fastest.percent - slowest.percent;
  return points <= ALIKE_POINTS
    ? words.answer.even
    : words.answer.uneven(shared.populations[slowest.population], points);
}

const Figures = ({ equality: { figures } }: Pick<EqualityPageProps, 'equality'>) => (
  <DataTable
    caption={words.caption}
    showsCaption
    rows={figures}
    empty={null}
    columns={[
      {
        key: 'population',
        heading: words.columns.population,
        nowrap: true,
        cell: ({ population }) => shared.populations[population],
      },
      { key: 'provided', heading: words.columns.provided, numeric: true, cell: ({ provided }) => provided },
      {
        key: 'inTime',
        heading: words.columns.inTime,
        numeric: true,
        cell: ({ reachedInTime, due }) => words.of(reachedInTime, due),
      },
      {
        key: 'median',
        heading: words.columns.median,
        numeric: true,
        cell: ({ medianHours }) => (medianHours === null ? shared.none : words.hours(medianHours)),
      },
      { key: 'waiting', heading: words.columns.waiting, numeric: true, cell: ({ waiting }) => waiting },
      {
        key: 'selfCalls',
        heading: words.columns.selfCalls,
        numeric: true,
        cell: ({ selfCalls }) => selfCalls,
      },
      { key: 'started', heading: words.columns.started, numeric: true, cell: ({ started }) => started },
      {
        key: 'calls',
        heading: words.columns.calls,
        numeric: true,
        cell: ({ calls }) => (calls === null ? shared.none : words.of(calls.made, calls.due)),
      },
    ]}
  />
);

function Awareness({ equality: { learnedFrom } }: Pick<EqualityPageProps, 'equality'>) {
  const all = LEARNED_FROM.reduce((sum, from) => sum + learnedFrom[from], 0);
  return (
    <BarChart
      title={words.awareness}
      answer={all === 0 ? words.awarenessNone : words.awarenessAnswer(all)}
      axisLabel={words.awarenessAxis}
      valueLabel={words.people}
      bars={LEARNED_FROM.map(from => ({ label: shared.learnedFrom[from], value: learnedFrom[from] }))}
    />
  );
}

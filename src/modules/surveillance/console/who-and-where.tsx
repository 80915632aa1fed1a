import { addDays } from '../../../kernel/plain-date.ts';
import { BarChart } from '../../../ui/chart/bar-chart.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { AGE_BANDS, COUNTED_PLACES, type Question } from '../domain/figure.ts';
import { partsOf, seriesOf } from '../domain/series.ts';
import type { SurveillanceView } from '../use-cases/show-surveillance.use-case.ts';
import { bandText, municipalityText } from './part-text.ts';
import type { SurveillancePages } from './surveillance-pages.ts';
import { ja as words } from './words.ja.ts';

interface Props {
  readonly deps: Pick<SurveillancePages, 'municipalityName'>;
  readonly view: SurveillanceView;
}

/** Who they are and where: age, place of stay and municipality, of the last seven days beside the seven before. */
export const WhoAndWhere = ({ deps, view }: Props) => (
  <>
    <Ages view={view} />
    <Places view={view} />
    <Municipalities deps={deps} view={view} />
  </>
);

/** The counts by part of the seven days that end on the last day, and of the seven before. */
function twoWeeks({ figures, range: { to } }: SurveillanceView, question: Question) {
  return {
    now: partsOf(figures, question, addDays(to, -6), to),
    before: partsOf(figures, question, addDays(to, -13), addDays(to, -7)),
  };
}

function Ages({ view }: Pick<Props, 'view'>) {
  const { now, before } = twoWeeks(view, 'cases-by-age');
  return (
    <BarChart
      title={words.ageTitle}
      axisLabel={words.age}
      valueLabel={words.cases}
      previousLabel={words.lastWeek}
      bars={AGE_BANDS.map(from => ({
        label: bandText(from),
        value: now.get(String(from)) ?? 0,
        previous: before.get(String(from)) ?? 0,
      }))}
    />
  );
}

function Places({ view: { places, range } }: Pick<Props, 'view'>) {
  const barOf = (label: string, question: Question, part: string | null) => {
    const [value = 0, previous = 0] = seriesOf(
      places,
      question,
      'day',
      [range.to, addDays(range.to, -7)],
      part,
    );
    return { label, value, previous };
  };
  const awaiting = barOf(words.awaiting, 'awaiting-patients', null);
  const bars = COUNTED_PLACES.flatMap(place => [
    barOf(words.places[place], 'patients-by-place', place),
    ...(place === 'hospital' ? [barOf(words.severe, 'severe-patients', null)] : []),
  ]);
  const total = barOf('', 'patients-by-place', null).value + awaiting.value;
  return (
    <BarChart
      title={words.placeTitle}
      answer={total === 0 ? words.placeNone : words.placeAnswer(total)}
      axisLabel={words.place}
      valueLabel={words.cases}
      bars={[...bars, awaiting]}
    />
  );
}

interface MunicipalityRow {
  readonly code: string;
  readonly now: number;
  readonly before: number;
}

function Municipalities({ deps, view }: Props) {
  const { now, before } = twoWeeks(view, 'cases-by-municipality');
  const rows = [...new Set([...now.keys(), ...before.keys()])]
    .map(code => ({ code, now: now.get(code) ?? 0, before: before.get(code) ?? 0 }))
    .sort((a, b) => b.now - a.now || (a.code < b.code ? -1 : 1));
  const columns: readonly Column<MunicipalityRow>[] = [
    {
      key: 'municipality',
      heading: words.municipality,
      primary: true,
      cell: ({ code }) => municipalityText(deps, code),
    },
    { key: 'now', heading: words.cases, numeric: true, cell: row => row.now.toLocaleString('ja') },
    {
      key: 'before',
      heading: words.lastWeek,
      numeric: true,
      cell: row => row.before.toLocaleString('ja'),
    },
  ];
  return (
    <DataTable
      caption={words.municipalityTitle}
      showsCaption
      columns={columns}
      rows={rows}
      empty={
        <EmptyState title={words.municipalityNone}>
          <p>{words.municipalityNoneText}</p>
        </EmptyState>
      }
    />
  );
}

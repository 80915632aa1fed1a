import { ButtonLink } from '../../../ui/button/button.tsx';
import { staffDateTime } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { publicCount } from '../domain/small-cells.ts';
import type { SurveillanceView } from '../use-cases/show-surveillance.use-case.ts';
import { CaseCharts } from './case-charts.tsx';
import { CASES_CSV_PATH, PLACES_CSV_PATH, rangedPath, SNAPSHOTS_PATH, SURVEILLANCE_PATH } from './paths.ts';
import type { RangeQuery } from './range.schema.ts';
import type { SurveillancePages } from './surveillance-pages.ts';
import { TestCharts } from './test-charts.tsx';
import { WhoAndWhere } from './who-and-where.tsx';
import { ja as words } from './words.ja.ts';

export interface SurveillancePageProps {
  readonly deps: Pick<SurveillancePages, 'municipalityName'>;
  readonly view: SurveillanceView;
  readonly query: RangeQuery;
}

/** How many fell ill, were reported and tested, who and where: one question a chart (H-12, F-04). */
export const SurveillancePage = ({ deps, view, query }: SurveillancePageProps) => (
  <>
    <PageHeading
      title={words.title}
      below={`${words.below}${words.below2}`}
      actions={
        <>
          <ButtonLink href={SNAPSHOTS_PATH} variant="secondary" shortcut="s">
            {words.snapshots}
          </ButtonLink>
          <ButtonLink href={rangedPath(CASES_CSV_PATH, view.range)} variant="secondary" download>
            {words.csv}
          </ButtonLink>
          <ButtonLink href={rangedPath(PLACES_CSV_PATH, view.range)} variant="secondary" download>
            {words.placesCsv}
          </ButtonLink>
        </>
      }
    />
    <Range query={query} />
    {view.figures.length === 0 && view.places.length === 0 ? (
      <EmptyState title={words.none}>
        <p>{words.noneText}</p>
      </EmptyState>
    ) : (
      <>
        <CaseCharts view={view} unit={query.unit} />
        <TestCharts view={view} unit={query.unit} />
        <WhoAndWhere deps={deps} view={view} />
      </>
    )}
    <p class="note">{words.countedAt(staffDateTime(view.countedAt))}</p>
    <p class="note">{words.csvNote(publicCount(1))}</p>
  </>
);

const Range = ({ query: { range, unit, unread } }: Pick<SurveillancePageProps, 'query'>) => (
  <FilterBar action={SURVEILLANCE_PATH} clearHref={SURVEILLANCE_PATH}>
    <TextField
      name="from"
      label={words.from}
      hint={words.dayHint}
      value={unread.from ?? range.from}
      error={unread.from === null ? undefined : words.badDay}
      width="short"
    />
    <TextField
      name="to"
      label={words.to}
      hint={words.dayHint}
      value={unread.to ?? range.to}
      error={unread.to === null ? undefined : words.badDay}
      width="short"
    />
    <Select
      name="unit"
      label={words.unit}
      value={unit}
      options={(['day', 'week'] as const).map(value => ({ value, label: words.units[value] }))}
    />
  </FilterBar>
);

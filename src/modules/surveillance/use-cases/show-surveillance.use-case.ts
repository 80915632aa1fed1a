import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { testReportingOn, versionOn } from '../../rulebook/index.ts';
import { type CountedRange, mondayOf } from '../domain/counted-range.ts';
import { COUNTED_PLACES, type CountedPlace, PLACE_QUESTIONS } from '../domain/figure.ts';
import { areNegativesComplete } from '../domain/positivity.ts';
import { newlyConfirmed, seriesOf, startsOf } from '../domain/series.ts';
import { countEverything, countFigures } from '../repository/counts.repository.ts';
import { publishedCounts } from '../repository/published-counts.repository.ts';
import { liveCounts } from './live-counts.ts';
import type { ShownCounts } from './shown-counts.ts';
import type { SurveillanceDeps } from './surveillance-deps.ts';

export interface SurveillanceView extends ShownCounts {
  readonly range: CountedRange;
  /** What the ministry published for the whole prefecture, by day; empty for days outside of its publication. */
  readonly published: ReadonlyMap<PlainDate, number>;
  /** Days on which not every institution that tests had to report its negatives (F-22). */
  readonly daysWithoutNegatives: number;
  /** Days of the range, from its first Monday on, on which institutions told totals, and patients were reported one by one only in part. */
  readonly totalledDays: ReadonlySet<PlainDate>;
}

/** Everything that the page of counts shows (H-12, F-04). The reading is audited. */
export async function showSurveillance(
  deps: Pick<SurveillanceDeps, 'database' | 'rulebook' | 'surveillanceCounts'>,
  staff: StaffActor,
  range: CountedRange,
): Promise<SurveillanceView> {
  const published = await publishedCounts(Math.trunc(staff.authorityId / 10_000));
  const { database, rulebook } = deps;
  const counts = await liveCounts(deps, staff, range);
  return database.withTenant(staff, async tx => {
    await recordAudit(tx, {
      action: 'surveillance.read',
      resource: 'surveillance',
      subjectId: null,
      purpose: 'surveillance',
      fields: ['day', 'ageBand', 'municipality', 'place', 'count', 'positivity'],
      detail: { from: range.from, to: range.to },
    });
    return {
      range,
      ...counts,
      published,
      daysWithoutNegatives: startsOf('day', range.from, range.to).filter(
        day => !areNegativesComplete(testReportingOn(rulebook, day)),
      ).length,
      totalledDays: totalledDaysIn(rulebook, { from: mondayOf(range.from), to: range.to }),
    };
  });
}

function totalledDaysIn(
  { caseReport }: Pick<SurveillanceDeps['rulebook'], 'caseReport'>,
  { from, to }: CountedRange,
): ReadonlySet<PlainDate> {
  return new Set(
    startsOf('day', from, to).filter(day => (versionOn(caseReport, day)?.dailyCounts ?? null) !== null),
  );
}

/** A day with its newly confirmed cases. */
export interface DailyCases {
  readonly day: PlainDate;
  readonly count: number;
}

/** Newly confirmed cases a day, for the public file. The reading is audited. */
export const readDailyCases = (
  { database, rulebook }: Pick<SurveillanceDeps, 'database' | 'rulebook'>,
  staff: StaffActor,
  range: CountedRange,
): Promise<readonly DailyCases[]> =>
  database.withTenant(staff, async tx => {
    await recordAudit(tx, {
      action: 'surveillance.export',
      resource: 'surveillance',
      subjectId: null,
      purpose: 'surveillance',
      fields: ['day', 'count'],
      detail: { from: range.from, to: range.to },
    });
    const figures = [
      ...(await countFigures(tx, 'cases-by-report-day', range, null)),
      ...(await countFigures(tx, 'totals-by-day', range, null)),
    ];
    const days = startsOf('day', range.from, range.to);
    const counts = newlyConfirmed(figures, days, totalledDaysIn(rulebook, range));
    return days.map((day, place) => ({ day, count: counts[place] ?? 0 }));
  });

/** A day with the patients of each place at its end, how many of those in hospital were severely ill, and who had no place. */
export interface DailyPlaces {
  readonly day: PlainDate;
  readonly places: Readonly<Record<CountedPlace, number>>;
  readonly severe: number;
  readonly awaiting: number;
}

/** Where patients were at the end of each day, for the public file. The reading is audited. */
export const readDailyPlaces = (
  { database }: Pick<SurveillanceDeps, 'database'>,
  staff: StaffActor,
  range: CountedRange,
): Promise<readonly DailyPlaces[]> =>
  database.withTenant(staff, async tx => {
    await recordAudit(tx, {
      action: 'surveillance.export',
      resource: 'surveillance',
      subjectId: null,
      purpose: 'surveillance',
      fields: ['day', 'place', 'count'],
      detail: { from: range.from, to: range.to },
    });
    const figures = await countEverything(tx, range, null, PLACE_QUESTIONS);
    const days = startsOf('day', range.from, range.to);
    const severe = seriesOf(figures, 'severe-patients', 'day', days);
    const awaiting = seriesOf(figures, 'awaiting-patients', 'day', days);
    const byPlace = COUNTED_PLACES.map(
      place => [place, seriesOf(figures, 'patients-by-place', 'day', days, place)] as const,
    );
    return days.map((day, index) => ({
      day,
      places: Object.fromEntries(
        byPlace.map(([place, counts]) => [place, counts[index] ?? 0]),
      ) as DailyPlaces['places'],
      severe: severe[index] ?? 0,
      awaiting: awaiting[index] ?? 0,
    }));
  });

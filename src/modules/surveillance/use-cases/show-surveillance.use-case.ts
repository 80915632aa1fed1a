import { addDays, laterDate, type PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { testReportingOn, versionOn } from '../../rulebook/index.ts';
import { type CountedRange, mondayOf } from '../domain/counted-range.ts';
import type { Figure } from '../domain/figure.ts';
import { areNegativesComplete } from '../domain/positivity.ts';
import { newlyConfirmed, startsOf } from '../domain/series.ts';
import {
  countEverything,
  countFigures,
  countPlaces,
  type PlaceCount,
} from '../repository/counts.repository.ts';
import { publishedCounts } from '../repository/published-counts.repository.ts';
import type { SurveillanceDeps } from './surveillance-deps.ts';

export interface SurveillanceView {
  readonly range: CountedRange;
  /** Of the range and the weeks before it that it is compared with. */
  readonly figures: readonly Figure[];
  /** Of the last day and of the day a week before. */
  readonly places: readonly PlaceCount[];
  /** What the ministry published for the whole prefecture, by day; empty for days outside of its publication. */
  readonly published: ReadonlyMap<PlainDate, number>;
  /** Days on which not every institution that tests had to report its negatives (F-22). */
  readonly daysWithoutNegatives: number;
  /** Days of the range, from its first Monday on, on which institutions told totals, and patients were reported one by one only in part. */
  readonly totalledDays: ReadonlySet<PlainDate>;
}

const WEEK = 7;

/** The days that the charts need: whole weeks, the week before each day, and the last two weeks for the parts. */
function neededDays({ from, to }: CountedRange): CountedRange {
  const lastWeek = addDays(to, 1 - WEEK);
  const first = laterDate(from, lastWeek) === from ? lastWeek : from;
  return { from: addDays(mondayOf(first), -WEEK), to };
}

/** Everything that the page of counts shows (H-12, F-04). The reading is audited. */
export async function showSurveillance(
  { database, rulebook }: Pick<SurveillanceDeps, 'database' | 'rulebook'>,
  staff: StaffActor,
  range: CountedRange,
): Promise<SurveillanceView> {
  const published = await publishedCounts(Math.trunc(staff.authorityId / 10_000));
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
      figures: await countEverything(tx, neededDays(range), null),
      places: await countPlaces(tx, [addDays(range.to, -WEEK), range.to]),
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

import { addDays, laterDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { type CountedRange, mondayOf } from '../domain/counted-range.ts';
import { PLACE_QUESTIONS, REPORT_QUESTIONS } from '../domain/figure.ts';
import { countEverything } from '../repository/counts.repository.ts';
import type { ShownCounts } from './shown-counts.ts';
import type { SurveillanceDeps } from './surveillance-deps.ts';

const WEEK = 7;

/** The days that the charts need: whole weeks, the week before each day, and the last two weeks for the parts. */
function neededDays({ from, to }: CountedRange): CountedRange {
  const lastWeek = addDays(to, 1 - WEEK);
  const first = laterDate(from, lastWeek) === from ? lastWeek : from;
  return { from: addDays(mondayOf(first), -WEEK), to };
}

/** The counts of the staff's authority as they are kept: to count a wave takes seconds. Who reads them is for the caller to audit. */
export const liveCounts = (
  { database, surveillanceCounts }: Pick<SurveillanceDeps, 'database' | 'surveillanceCounts'>,
  staff: StaffActor,
  range: CountedRange,
): Promise<ShownCounts> =>
  surveillanceCounts.of(`${staff.authorityId} ${range.from} ${range.to}`, () =>
    database.withTenant(staff, async tx => {
      exemptFromAudit(tx, 'Only counts were read.');
      return {
        countedAt: tx.at,
        figures: await countEverything(tx, neededDays(range), null, REPORT_QUESTIONS),
        places: await countEverything(
          tx,
          { from: addDays(range.to, -WEEK), to: range.to },
          null,
          PLACE_QUESTIONS,
        ),
      };
    }),
  );

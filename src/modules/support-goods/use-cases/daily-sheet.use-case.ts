import { jstDate, startOfJstDay } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { type CallFigures, callFigures } from '../../support-calls/index.ts';
import {
  type CaseFigures,
  caseFigures,
  type GoodsFigures,
  goodsFigures,
  type OnShift,
  staffOnShift,
} from '../repository/goods-figures.repository.ts';
import type { GoodsDeps } from './goods-deps.ts';

/** The unit's day in numbers. */
export interface DailySheet {
  readonly day: PlainDate;
  readonly today: PlainDate;
  readonly cases: readonly CaseFigures[];
  readonly calls: readonly CallFigures[];
  readonly onShift: OnShift;
  readonly goods: GoodsFigures;
}

/** The daily sheet of a day; of today unless told. Not of one that is still to come. */
export const showDailySheet = (
  { database }: Pick<GoodsDeps, 'database'>,
  staff: StaffActor,
  asked: PlainDate | null,
): Promise<DailySheet> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'numbers of a day tell of nobody');
    const today = jstDate(tx.at);
    const day = asked === null || asked > today ? today : asked;
    const bounds = { from: startOfJstDay(day), until: startOfJstDay(addDays(day, 1)) };
    const cases = await caseFigures(tx, bounds);
    const calls = await callFigures(tx, day);
    return {
      day,
      today,
      cases,
      // In the order of the cases, so that one line stands under the other.
      calls: cases.flatMap(({ population }) => calls.filter(row => row.population === population)),
      onShift: await staffOnShift(tx, day),
      goods: await goodsFigures(tx, day, bounds),
    };
  });

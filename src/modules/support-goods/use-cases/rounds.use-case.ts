import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import {
  type FoundProblem,
  type GivenFound,
  isRoundDay,
  readFound,
  stopState,
} from '../domain/rubbish-round.ts';
import {
  lockStop,
  putRounds,
  type RubbishRound,
  type RubbishStop,
  roundById,
  roundsOfDay,
  setFound,
  setTold,
  stopsOf,
} from '../repository/rubbish-round.repository.ts';
import { listAreas, type StoredArea } from '../repository/rubbish-service.repository.ts';
import { recordGoods, WHO } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';

export type { RubbishRound, RubbishStop } from '../repository/rubbish-round.repository.ts';

type Deps = Pick<GoodsDeps, 'database'>;

/** The rounds of a day, and the areas whose round of the day is not made yet. */
export interface RoundsOfDay {
  readonly day: PlainDate;
  readonly rounds: readonly RubbishRound[];
  readonly toMake: readonly StoredArea[];
}

/** The rounds of a day; of today unless told. */
export const showRounds = (
  { database }: Deps,
  staff: StaffActor,
  day: PlainDate | null,
): Promise<RoundsOfDay> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'numbers of doors tell of nobody');
    const on = day ?? jstDate(tx.at);
    const rounds = await roundsOfDay(tx, on);
    const toMake = (await listAreas(tx)).filter(
      area => isRoundDay(area, on) && area.people > 0 && !rounds.some(({ areaId }) => areaId === area.areaId),
    );
    return { day: on, rounds, toMake };
  });

/** Makes the rounds of a day, and adds who has come since. Answers how many doors were added. */
export const makeRounds = (
  { database }: Deps,
  staff: StaffActor,
  day: PlainDate,
): Promise<Result<number, 'in-the-past' | 'no-area'>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    if (day < jstDate(tx.at)) return fail('in-the-past');
    const areas = (await listAreas(tx)).filter(area => isRoundDay(area, day) && area.people > 0);
    if (areas.length === 0) return fail('no-area');
    const doors = await putRounds(
      tx,
      day,
      areas.map(({ areaId }) => areaId),
    );
    await recordGoods(tx, 'rubbish-round.make', null, { detail: { day, areas: areas.length, doors } });
    return ok(doors);
  });

/** A round with its doors; null when there is none. */
export const showRound = (
  { database }: Deps,
  staff: StaffActor,
  roundId: Uuid,
): Promise<{ readonly round: RubbishRound; readonly stops: readonly RubbishStop[] } | null> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nobody was shown');
    const round = await roundById(tx, roundId);
    if (round === null) return null;
    const stops = await stopsOf(tx, roundId);
    await recordGoods(tx, 'rubbish-round.read', null, { fields: WHO, detail: { rows: stops.length } });
    return { round, stops };
  });

/** Records what was found at a door (Y-12). */
export const recordFound = (
  { database }: Deps,
  staff: StaffActor,
  roundId: Uuid,
  supportCaseId: Uuid,
  given: GivenFound,
): Promise<Result<null, 'no-such-stop' | readonly FoundProblem[]>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    if ((await lockStop(tx, roundId, supportCaseId)) === null) return fail('no-such-stop');
    const found = readFound(given);
    if (!found.ok) return found;
    await setFound(tx, roundId, supportCaseId, found.value);
    await recordGoods(tx, 'rubbish-stop.record', supportCaseId, { detail: { result: found.value.result } });
    return ok(null);
  });

/** Records that somebody was told by telephone why their rubbish still stands there. */
export const recordTold = (
  { database }: Deps,
  staff: StaffActor,
  roundId: Uuid,
  supportCaseId: Uuid,
): Promise<Result<null, 'no-such-stop' | 'not-now'>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    const stop = await lockStop(tx, roundId, supportCaseId);
    if (stop === null) return fail('no-such-stop');
    if (stopState({ result: stop.result, isTold: stop.toldAt !== null }) !== 'to-tell')
      return fail('not-now');
    await setTold(tx, roundId, supportCaseId);
    await recordGoods(tx, 'rubbish-stop.tell', supportCaseId);
    return ok(null);
  });

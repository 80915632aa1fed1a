import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Found, StopResult } from '../domain/rubbish-round.ts';

/** A round of an area on a day, with how far it has come. */
export interface RubbishRound {
  readonly roundId: Uuid;
  readonly areaId: Uuid;
  readonly areaName: string;
  readonly onDay: PlainDate;
  readonly stops: number;
  readonly toGo: number;
  readonly toTell: number;
  readonly bags: number;
}

const ROUNDS = sql`
  select r.round_id as "roundId", r.area_id as "areaId", a.name as "areaName", r.on_day as "onDay",
    count(s.support_case_id)::int as stops,
    count(s.support_case_id) filter (where s.result is null)::int as "toGo",
    count(*) filter (where s.result in ('not-outside', 'not-double-bagged') and s.told_at is null)::int as "toTell",
    coalesce(sum(s.bags), 0)::int as bags
  from rubbish_round r
  join rubbish_area a on a.authority_id = r.authority_id and a.area_id = r.area_id
  left join rubbish_stop s on s.authority_id = r.authority_id and s.round_id = r.round_id`;

/** The rounds of a day by area. */
export async function roundsOfDay(tx: Tx, day: PlainDate): Promise<readonly RubbishRound[]> {
  const { rows } = await sql<RubbishRound>`${ROUNDS}
    where r.authority_id = ${tx.authorityId} and r.on_day = ${day}::date
    group by r.round_id, r.area_id, a.name, r.on_day order by a.name`.execute(tx.db);
  return rows;
}

/** The round; null when the city has none with this id. */
export async function roundById(tx: Tx, roundId: Uuid): Promise<RubbishRound | null> {
  const { rows } = await sql<RubbishRound>`${ROUNDS}
    where r.authority_id = ${tx.authorityId} and r.round_id = ${roundId}
    group by r.round_id, r.area_id, a.name, r.on_day`.execute(tx.db);
  return rows[0] ?? null;
}

/**
 * Makes the rounds of a day for the areas, and puts everybody on them for whom it is done and who still has support on that
 * day. Who is there already stays as they are. Returns how many doors were added.
 */
export async function putRounds(tx: Tx, day: PlainDate, areaIds: readonly Uuid[]): Promise<number> {
  if (areaIds.length === 0) return 0;
  await tx.db
    .insertInto('rubbish_round')
    .values(
      areaIds.map(areaId => ({
        authority_id: tx.authorityId,
        round_id: tx.newId(),
        area_id: areaId,
        on_day: day,
        made_at: tx.at,
        made_by: tx.actorName,
      })),
    )
    .onConflict(conflict => conflict.columns(['authority_id', 'area_id', 'on_day']).doNothing())
    .execute();
  const added = await sql`
    insert into rubbish_stop (authority_id, round_id, support_case_id)
    select v.authority_id, r.round_id, v.support_case_id
    from rubbish_round r
    join rubbish_service v on v.authority_id = r.authority_id and v.area_id = r.area_id and v.ended_at is null
    join support_case c on c.authority_id = v.authority_id and c.support_case_id = v.support_case_id
    where r.authority_id = ${tx.authorityId} and r.on_day = ${day}::date and r.area_id = any(${areaIds}::uuid[])
      and c.status = 'active' and (c.period_through is null or c.period_through >= ${day}::date)
    on conflict do nothing`.execute(tx.db);
  return Number(added.numAffectedRows ?? 0n);
}

/** One door of a round, with where it is and what was found. */
export interface RubbishStop {
  readonly supportCaseId: Uuid;
  readonly name: string | null;
  readonly address: string | null;
  readonly contact: string | null;
  readonly placeNote: string | null;
  readonly result: StopResult | null;
  readonly bags: number | null;
  readonly doubleBagged: boolean | null;
  readonly recordedAt: Instant | null;
  readonly toldAt: Instant | null;
}

const STOPS = sql`
  select s.support_case_id as "supportCaseId", c.name, c.address, c.contact, v.place_note as "placeNote", s.result, s.bags,
    s.double_bagged as "doubleBagged", s.recorded_at as "recordedAt", s.told_at as "toldAt"
  from rubbish_stop s
  join support_case c on c.authority_id = s.authority_id and c.support_case_id = s.support_case_id
  join rubbish_service v on v.authority_id = s.authority_id and v.support_case_id = s.support_case_id`;

/** The doors of a round by address. */
export async function stopsOf(tx: Tx, roundId: Uuid): Promise<readonly RubbishStop[]> {
  const { rows } = await sql<RubbishStop>`${STOPS}
    where s.authority_id = ${tx.authorityId} and s.round_id = ${roundId}
    order by c.address nulls last, s.support_case_id limit 2000`.execute(tx.db);
  return rows;
}

/** One door of a round, locked; null when it is none of it. */
export async function lockStop(tx: Tx, roundId: Uuid, supportCaseId: Uuid): Promise<RubbishStop | null> {
  const { rows } = await sql<RubbishStop>`${STOPS}
    where s.authority_id = ${tx.authorityId} and s.round_id = ${roundId} and s.support_case_id = ${supportCaseId}
    for update of s`.execute(tx.db);
  return rows[0] ?? null;
}

const update = (tx: Tx, roundId: Uuid, supportCaseId: Uuid) =>
  tx.db
    .updateTable('rubbish_stop')
    .where('authority_id', '=', tx.authorityId)
    .where('round_id', '=', roundId)
    .where('support_case_id', '=', supportCaseId);

/** Records what was found at a door; what the person was told before does not count for it any more. */
export async function setFound(tx: Tx, roundId: Uuid, supportCaseId: Uuid, found: Found): Promise<void> {
  await update(tx, roundId, supportCaseId)
    .set({
      result: found.result,
      bags: found.bags,
      double_bagged: found.doubleBagged,
      recorded_at: tx.at,
      recorded_by: tx.actorName,
      told_at: null,
      told_by: null,
    })
    .execute();
}

/** Records that the person was told by telephone why their rubbish still stands there. */
export async function setTold(tx: Tx, roundId: Uuid, supportCaseId: Uuid): Promise<void> {
  await update(tx, roundId, supportCaseId).set({ told_at: tx.at, told_by: tx.actorName }).execute();
}

/** What was found at a person's door lately, the newest first. */
export async function stopsOfCase(
  tx: Tx,
  supportCaseId: Uuid,
): Promise<readonly (Pick<RubbishStop, 'result' | 'bags' | 'toldAt'> & { readonly onDay: PlainDate })[]> {
  const { rows } = await sql<Pick<RubbishStop, 'result' | 'bags' | 'toldAt'> & { onDay: PlainDate }>`
    select r.on_day as "onDay", s.result, s.bags, s.told_at as "toldAt"
    from rubbish_stop s join rubbish_round r on r.authority_id = s.authority_id and r.round_id = s.round_id
    where s.authority_id = ${tx.authorityId} and s.support_case_id = ${supportCaseId}
    order by r.on_day desc limit 20`.execute(tx.db);
  return rows;
}

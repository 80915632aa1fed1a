import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { AskChannel } from '../domain/ask-channel.ts';
import type { Place } from '../domain/schedule.ts';

/** What decides how a watched person is asked, as it stands now. */
export interface WatchFacts {
  readonly caseId: Uuid;
  readonly category: 'self' | 'notified';
  readonly birthDate: PlainDate;
  readonly hasRiskFactor: boolean;
  /** Where the watch says that they are; `home` while there is no watch. */
  readonly place: Place;
  /** The channel that they chose when they filed; mail where they chose none. */
  readonly channel: AskChannel;
}

const FACTS = sql`
  select distinct on (c.case_id) c.case_id as "caseId", c.category, p.birth_date as "birthDate",
    coalesce(cardinality(f.risk_factors) > 0 or f.pregnancy = 'yes', false) as "hasRiskFactor",
    coalesce(w.place, 'home') as place, coalesce(f.observation_channel, 'web') as channel
  from recuperation_case c
    join person p on p.authority_id = c.authority_id and p.person_id = c.person_id
    left join filing f on f.authority_id = c.authority_id and f.case_id = c.case_id
    left join watch w on w.authority_id = c.authority_id and w.case_id = c.case_id`;

/** The facts of these cases, as far as they are open. */
export async function watchFactsOf(tx: Tx, caseIds: readonly Uuid[]): Promise<readonly WatchFacts[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await sql<WatchFacts>`
    ${FACTS} where c.authority_id = ${tx.authorityId} and c.case_id = any(${[...caseIds]}::uuid[]) and c.status = 'open'
    order by c.case_id, f.submitted_at desc`.execute(tx.db);
  return rows;
}

/**
 * Open cases after `after` in order of id that nobody is asked about: without a watch, or with a schedule that the
 * rulebook does not have any more. Only those that were opened at `openedFrom` or later, unless it is null.
 */
export async function unwatchedCases(
  tx: Tx,
  schedules: readonly string[],
  { after, openedFrom }: { readonly after: Uuid | null; readonly openedFrom: Instant | null },
  limit: number,
): Promise<readonly Uuid[]> {
  const { rows } = await sql<{ caseId: Uuid }>`
    select c.case_id as "caseId" from recuperation_case c
    where c.authority_id = ${tx.authorityId} and c.status = 'open'
      and (${after}::uuid is null or c.case_id > ${after}::uuid)
      and (${openedFrom}::timestamptz is null or c.opened_at >= ${openedFrom}::timestamptz)
      and not exists (select from watch w where w.authority_id = c.authority_id and w.case_id = c.case_id
        and w.schedule = any(${[...schedules]}::text[]))
    order by c.case_id limit ${limit}`.execute(tx.db);
  return rows.map(({ caseId }) => caseId);
}

/** Begins watches, or gives those that exist another schedule; what the person chose stays. */
export async function storeWatches(
  tx: Tx,
  watches: readonly { readonly caseId: Uuid; readonly schedule: string; readonly channel: AskChannel }[],
): Promise<void> {
  if (watches.length === 0) return;
  await sql`
    insert into watch (authority_id, case_id, schedule, channel, updated_at)
    select ${tx.authorityId}, given.case_id, given.schedule, given.channel, ${tx.at}
    from unnest(${watches.map(({ caseId }) => caseId)}::uuid[], ${watches.map(({ schedule }) => schedule)}::text[],
      ${watches.map(({ channel }) => channel)}::text[]) given (case_id, schedule, channel)
    order by given.case_id
    on conflict (authority_id, case_id) do update set schedule = excluded.schedule, updated_at = excluded.updated_at
      where watch.schedule <> excluded.schedule`.execute(tx.db);
}

/** Where a watched person is from now on, as far as it decides how often they are asked. */
export async function setWatchPlace(tx: Tx, caseId: Uuid, place: Place): Promise<void> {
  await sql`update watch set place = ${place}, updated_at = ${tx.at}
    where authority_id = ${tx.authorityId} and case_id = ${caseId} and place <> ${place}`.execute(tx.db);
}

/** Has each of these people asked by another channel from now on. */
export async function setWatchChannels(
  tx: Tx,
  changes: readonly { readonly caseId: Uuid; readonly channel: AskChannel }[],
): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    update watch w set channel = given.channel, updated_at = ${tx.at}
    from unnest(${changes.map(({ caseId }) => caseId)}::uuid[], ${changes.map(({ channel }) => channel)}::text[])
      given (case_id, channel)
    where w.authority_id = ${tx.authorityId} and w.case_id = given.case_id`.execute(tx.db);
}

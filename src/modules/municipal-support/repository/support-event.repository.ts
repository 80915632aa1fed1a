import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { SupportMove, SupportStatus } from '../domain/support-status.ts';

/** What is kept of a case besides its moves. */
export type SupportHappening =
  | SupportMove
  | 'received'
  | 'values-changed'
  | 'assigned'
  | 'same-person'
  | 'parted';

/** One thing that happened to a case. */
export interface SupportEvent {
  readonly kind: SupportHappening;
  readonly status: SupportStatus;
  readonly happenedAt: Instant;
  readonly actor: string;
  readonly callAgainAt: Instant | null;
  readonly receivedPackageId: Uuid | null;
  /** The colleague or the other case that it is about. */
  readonly about: Uuid | null;
}

export interface NewSupportEvent {
  readonly supportCaseId: Uuid;
  readonly kind: SupportHappening;
  readonly callAgainAt?: Instant | null;
  readonly receivedPackageId?: Uuid | null;
  readonly about?: Uuid | null;
}

/** Adds what happened, in this order, each with the status in which the case stands. */
export async function insertSupportEvents(tx: Tx, events: readonly NewSupportEvent[]): Promise<void> {
  if (events.length === 0) return;
  await sql`
    insert into support_event (authority_id, event_id, support_case_id, kind, status, happened_at, actor, call_again_at,
      received_package_id, about)
    select ${tx.authorityId}, given.event_id, c.support_case_id, given.kind, c.status, ${tx.at}, ${tx.actorName},
      given.call_again_at, given.received_package_id, given.about
    from unnest(
      ${events.map(() => tx.newId())}::uuid[], ${events.map(event => event.supportCaseId)}::uuid[],
      ${events.map(event => event.kind)}::text[],
      ${events.map(event => event.callAgainAt ?? null)}::timestamptz[],
      ${events.map(event => event.receivedPackageId ?? null)}::uuid[], ${events.map(event => event.about ?? null)}::uuid[]
    ) given (event_id, support_case_id, kind, call_again_at, received_package_id, about)
    join support_case c on c.authority_id = ${tx.authorityId} and c.support_case_id = given.support_case_id
  `.execute(tx.db);
}

/** What happened to a case, first to last. */
export async function eventsOfCase(tx: Tx, supportCaseId: Uuid): Promise<readonly SupportEvent[]> {
  const { rows } = await sql<SupportEvent>`
    select kind, status, happened_at as "happenedAt", actor, call_again_at as "callAgainAt",
      received_package_id as "receivedPackageId", about
    from support_event where authority_id = ${tx.authorityId} and support_case_id = ${supportCaseId}
    order by happened_at, event_id limit 1000`.execute(tx.db);
  return rows;
}

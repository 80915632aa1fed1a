import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CaseFact, CaseFactKind } from '../domain/case-fact.ts';
import type { CloseReason } from '../domain/case-status.ts';

export type CaseEventKind = CaseFactKind | CloseReason | 'opened' | 'transferred' | 'reopened' | 'place';

/** One line of a case's history. Only ever added. */
export interface CaseEvent {
  readonly eventId: Uuid;
  readonly kind: CaseEventKind;
  readonly happenedAt: Instant;
  readonly recordedAt: Instant;
  readonly actor: string;
  /** What an officer gave as the reason; null where none is needed. */
  readonly reason: string | null;
}

const FACT_KINDS: readonly CaseFactKind[] = ['onset', 'relief', 'relapse', 'negative-test'];

export interface NewCaseEvent {
  readonly caseId: Uuid;
  readonly kind: CaseEventKind;
  readonly happenedAt: Instant;
  readonly observationId?: Uuid | undefined;
  readonly reason?: string | undefined;
}

/** Adds lines to the histories of cases; those of one case in their order. */
export async function insertCaseEvents(tx: Tx, events: readonly NewCaseEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.db
    .insertInto('case_event')
    .values(
      events.map(event => ({
        authority_id: tx.authorityId,
        event_id: tx.newId(),
        case_id: event.caseId,
        kind: event.kind,
        happened_at: event.happenedAt,
        recorded_at: tx.at,
        actor: tx.actorName,
        observation_id: event.observationId ?? null,
        reason: event.reason ?? null,
      })),
    )
    .execute();
}

/** The history of a case, oldest first. */
export async function listCaseEvents(tx: Tx, caseId: Uuid): Promise<readonly CaseEvent[]> {
  const rows = await tx.db
    .selectFrom('case_event')
    .select(['event_id', 'kind', 'happened_at', 'recorded_at', 'actor', 'reason'])
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', '=', caseId)
    .orderBy('recorded_at')
    .orderBy('event_id')
    .execute();
  return rows.map(row => ({
    eventId: row.event_id,
    kind: row.kind as CaseEventKind,
    happenedAt: row.happened_at,
    recordedAt: row.recorded_at,
    actor: row.actor,
    reason: row.reason,
  }));
}

/** The facts of a case that move its period, and whether an officer let a late onset count. */
export interface KnownFacts {
  readonly facts: readonly CaseFact[];
  readonly lateOnsetAccepted: boolean;
}

/** What is known of a case by its history. */
export async function listCaseFacts(tx: Tx, caseId: Uuid): Promise<KnownFacts> {
  return (await listFactsOfCases(tx, [caseId])).get(caseId) ?? { facts: [], lateOnsetAccepted: false };
}

/** The same of many cases at once. Cases without any history are absent. */
export async function listFactsOfCases(
  tx: Tx,
  caseIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, KnownFacts>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('case_event')
    .select(['case_id as caseId', 'kind', 'happened_at as happenedAt'])
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', 'in', [...caseIds])
    .orderBy('recorded_at')
    .orderBy('event_id')
    .execute();
  const known = new Map<Uuid, { facts: CaseFact[]; lateOnsetAccepted: boolean }>();
  for (const { caseId, kind, happenedAt } of rows) {
    const facts = known.get(caseId) ?? { facts: [], lateOnsetAccepted: false };
    known.set(caseId, facts);
    const fact = FACT_KINDS.find(each => each === kind);
    if (fact !== undefined) facts.facts.push({ kind: fact, happenedAt });
    if (kind === 'reopened') facts.lateOnsetAccepted = true;
  }
  return known;
}

import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CaseFact, CaseFactKind } from '../domain/case-fact.ts';
import type { CloseReason } from '../domain/case-status.ts';

export type CaseEventKind = CaseFactKind | CloseReason | 'opened' | 'transferred' | 'reopened';

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

/** The facts among the history that move the period, and whether an officer let a late onset count. */
export async function listCaseFacts(
  tx: Tx,
  caseId: Uuid,
): Promise<{ readonly facts: readonly CaseFact[]; readonly lateOnsetAccepted: boolean }> {
  const events = await listCaseEvents(tx, caseId);
  const facts = events.flatMap(({ kind, happenedAt }) => {
    const fact = FACT_KINDS.find(known => known === kind);
    return fact === undefined ? [] : [{ kind: fact, happenedAt }];
  });
  return { facts, lateOnsetAccepted: events.some(({ kind }) => kind === 'reopened') };
}

import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { FacilityChange } from '../domain/facility-change.ts';

/** Something that happened to an entry of the registry. */
export interface FacilityEvent {
  readonly kind: 'registered' | 'corrected' | 'closed';
  readonly changes: FacilityChange;
  /** Typed in the form, read from a list, or made by the program. */
  readonly source: 'form' | 'file' | 'program';
  /** Why it was closed; absent for the others. */
  readonly note?: string | null;
}

export interface RecordedFacilityEvent extends FacilityEvent {
  readonly at: Instant;
  /** The actor, e.g. `staff:0190…`. */
  readonly by: string;
}

const CHANGES = z.record(z.string(), z.tuple([z.string().nullable(), z.string().nullable()]));

/** Keeps what happened; nothing of it is ever changed. */
export async function insertFacilityEvents(
  tx: Tx,
  events: readonly (FacilityEvent & { readonly facilityId: Uuid })[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ facilityId, kind, changes, source, note = null }) => ({
    authority_id: tx.authorityId,
    event_id: tx.newId(),
    facility_id: facilityId,
    kind,
    changes: JSON.stringify(changes),
    source,
    note,
    at: tx.at,
    by: tx.actorName,
  }));
  await tx.db.insertInto('facility_event').values(rows).execute();
}

/** What happened to the entry, the newest first, at most 100. */
export async function facilityEvents(tx: Tx, facilityId: Uuid): Promise<readonly RecordedFacilityEvent[]> {
  const rows = await tx.db
    .selectFrom('facility_event')
    .select(['kind', 'changes', 'source', 'note', 'at', 'by'])
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', '=', facilityId)
    .orderBy('at', 'desc')
    .orderBy('event_id', 'desc')
    .limit(100)
    .execute();
  return rows.map(({ kind, changes, source, note, at, by }) => ({
    kind: kind as FacilityEvent['kind'],
    changes: CHANGES.parse(changes) as FacilityChange,
    source: source as FacilityEvent['source'],
    note,
    at,
    by,
  }));
}

import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** What was done or read, to whom, why. Never holds a personal value: only the names of the fields. */
export interface AuditEntry {
  /** `resource.verb`, e.g. `filing.approve`, `person.read`. */
  readonly action: string;
  readonly resource: string;
  /** The person, case or filing concerned; null where none is. */
  readonly subjectId: Uuid | null;
  readonly purpose: AuditPurpose;
  /** Names of the fields read or written. */
  readonly fields?: readonly string[];
  /** Counts and codes. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Why personal data was touched (purpose of use, Act on the Protection of Personal Information art. 61). */
export type AuditPurpose =
  | 'self-recuperation'
  | 'observation'
  | 'review'
  | 'document-issue'
  | 'support-of-residents'
  | 'access-control'
  | 'surveillance'
  | 'care'
  | 'contracts'
  | 'provision'
  | 'readiness'
  | 'municipal-support'
  | 'notices'
  | 'retention'
  | 'training';

/** Writes an audit row in the transaction that does the thing; the transaction fails when the row cannot be written. */
export const recordAudit = (tx: Tx, entry: AuditEntry): Promise<void> => recordAudits(tx, [entry]);

/** The same for several things that were done, one row each. */
export async function recordAudits(tx: Tx, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  // One array a column: values of their own would be eleven parameters a row, and as much text to parse.
  await sql`
    insert into audit_event (authority_id, event_id, at, actor, role, action, resource, subject_id, purpose, fields,
      detail)
    select ${tx.authorityId}, event_id, ${tx.at}, ${tx.actorName}, ${roleOf(tx)}, action, resource, subject_id, purpose,
      string_to_array(fields, ','), detail
    from unnest(
      ${entries.map(() => tx.newId())}::uuid[], ${entries.map(entry => entry.action)}::text[],
      ${entries.map(entry => entry.resource)}::text[], ${entries.map(entry => entry.subjectId)}::uuid[],
      ${entries.map(entry => entry.purpose)}::text[], ${entries.map(entry => entry.fields?.join() ?? '')}::text[],
      ${entries.map(entry => JSON.stringify(entry.detail ?? {}))}::jsonb[]
    ) given (event_id, action, resource, subject_id, purpose, fields, detail)
  `.execute(tx.db);
  tx.audit.rows += entries.length;
}

const roleOf = ({ actor }: Tx): string | null => (actor.kind === 'staff' ? actor.role : null);

export interface AuditRecord {
  readonly eventId: Uuid;
  readonly at: Instant;
  readonly actor: string;
  readonly role: string | null;
  readonly action: string;
  readonly purpose: string;
  readonly fields: readonly string[];
}

/** The audit rows about one subject, newest first; `before` continues a list. */
export async function listAuditOfSubject(
  tx: Tx,
  subjectId: Uuid,
  page: { readonly limit: number; readonly before?: Instant },
): Promise<readonly AuditRecord[]> {
  let query = tx.db
    .selectFrom('audit_event')
    .select(['event_id as eventId', 'at', 'actor', 'role', 'action', 'purpose', 'fields'])
    .where('authority_id', '=', tx.authorityId)
    .where('subject_id', '=', subjectId)
    .orderBy('at', 'desc')
    .limit(page.limit);
  if (page.before !== undefined) query = query.where('at', '<', page.before);
  return query.execute();
}

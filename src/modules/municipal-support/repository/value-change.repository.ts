import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { SupportValues } from '../domain/support-case.ts';

/** The four data as they are kept apart; the period in its two days. */
export type ValueField = 'name' | 'address' | 'contact' | 'period-from' | 'period-through';

/** How each of the data is named where its changes are kept. */
export const VALUE_FIELDS = {
  name: 'name',
  address: 'address',
  contact: 'contact',
  periodFrom: 'period-from',
  periodThrough: 'period-through',
} as const satisfies Record<keyof SupportValues, ValueField>;

/** What one of the data was, and what it became. */
export interface ValueChange {
  readonly field: ValueField;
  readonly before: string | null;
  readonly after: string | null;
  readonly changedAt: Instant;
  readonly receivedPackageId: Uuid | null;
}

export interface NewValueChange
  extends Pick<ValueChange, 'field' | 'before' | 'after' | 'receivedPackageId'> {
  readonly supportCaseId: Uuid;
}

/** Keeps changes of values. */
export async function insertValueChanges(tx: Tx, changes: readonly NewValueChange[]): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    insert into support_value_change (authority_id, change_id, support_case_id, field, before, after, changed_at,
      changed_by, received_package_id)
    select ${tx.authorityId}, change_id, support_case_id, field, before, after, ${tx.at}, ${tx.actorName},
      received_package_id
    from unnest(${changes.map(() => tx.newId())}::uuid[], ${changes.map(change => change.supportCaseId)}::uuid[],
      ${changes.map(change => change.field)}::text[], ${changes.map(change => change.before)}::text[],
      ${changes.map(change => change.after)}::text[], ${changes.map(change => change.receivedPackageId)}::uuid[])
      given (change_id, support_case_id, field, before, after, received_package_id)
  `.execute(tx.db);
}

/** What became of the data of a case, newest first. */
export async function changesOfCase(tx: Tx, supportCaseId: Uuid): Promise<readonly ValueChange[]> {
  const { rows } = await sql<ValueChange>`
    select field, before, after, changed_at as "changedAt", received_package_id as "receivedPackageId"
    from support_value_change where authority_id = ${tx.authorityId} and support_case_id = ${supportCaseId}
    order by changed_at desc, field limit 200`.execute(tx.db);
  return rows;
}

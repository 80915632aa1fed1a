import { sql } from 'kysely';
import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { AlarmCause, AlarmKey, AlarmKind } from '../domain/alarm.ts';

/** Opens alarms that are not open, refreshes the figures of those that are; returns the ids of the opened ones. */
export async function openAlarms(tx: Tx, causes: readonly AlarmCause[]): Promise<readonly Uuid[]> {
  if (causes.length === 0) return [];
  const alarms = causes.map(cause => ({ ...cause, alarmId: tx.newId() }));
  const stored = await tx.db
    .insertInto('alarm')
    .values(
      alarms.map(({ alarmId, kind, about, figures }) => ({
        authority_id: tx.authorityId,
        alarm_id: alarmId,
        kind,
        about,
        figures: JSON.stringify(figures),
        opened_at: tx.at,
        mailed_at: tx.at,
      })),
    )
    .onConflict(conflict =>
      conflict
        .columns(['authority_id', 'kind', 'about'])
        .where('ended_at', 'is', null)
        .doUpdateSet(row => ({ figures: row.ref('excluded.figures') })),
    )
    .returning('alarm_id')
    .execute();
  const made = new Set(alarms.map(({ alarmId }) => alarmId));
  return stored.map(row => row.alarm_id).filter(alarmId => made.has(alarmId));
}

/** Ends those of the alarms that are open. */
export async function endOpenAlarms(tx: Tx, keys: readonly AlarmKey[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    update alarm set ended_at = ${tx.at}
    from unnest(${keys.map(key => key.kind)}::text[], ${keys.map(key => key.about)}::text[]) given (kind, about)
    where alarm.authority_id = ${tx.authorityId} and alarm.ended_at is null
      and alarm.kind = given.kind and alarm.about = given.about
  `.execute(tx.db);
}

/** An alarm as staff see it. */
export interface StoredAlarm extends AlarmCause {
  readonly alarmId: Uuid;
  readonly openedAt: Instant;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: Uuid | null;
  readonly endedAt: Instant | null;
}

const figures = z.record(z.string(), z.number());

/** The newest alarms: the open ones, or the ended ones. */
export async function listAlarms(
  tx: Tx,
  which: 'open' | 'ended',
  most: number,
): Promise<readonly StoredAlarm[]> {
  const rows = await tx.db
    .selectFrom('alarm')
    .select([
      'alarm_id',
      'kind',
      'about',
      'figures',
      'opened_at',
      'acknowledged_at',
      'acknowledged_by',
      'ended_at',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('ended_at', which === 'open' ? 'is' : 'is not', null)
    .orderBy('opened_at', 'desc')
    .limit(most)
    .$narrowType<{ kind: AlarmKind }>()
    .execute();
  return rows.map(row => ({
    alarmId: row.alarm_id,
    kind: row.kind,
    about: row.about,
    figures: figures.parse(row.figures),
    openedAt: row.opened_at,
    acknowledgedAt: row.acknowledged_at,
    acknowledgedBy: row.acknowledged_by,
    endedAt: row.ended_at,
  }));
}

/** How many alarms are open, and how many of them nobody has acknowledged. */
export async function countOpenAlarms(
  tx: Tx,
): Promise<{ readonly open: number; readonly unacknowledged: number }> {
  const row = await tx.db
    .selectFrom('alarm')
    .select(({ fn }) => [
      fn.countAll<number>().as('open'),
      fn.countAll<number>().filterWhere('acknowledged_at', 'is', null).as('unacknowledged'),
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { open: Number(row.open), unacknowledged: Number(row.unacknowledged) };
}

/** Notes who looks after the alarm; false when there is none, or somebody did before. */
export async function acknowledgeOpenAlarm(tx: Tx, alarmId: Uuid, staffId: Uuid): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('alarm')
    .set({ acknowledged_at: tx.at, acknowledged_by: staffId })
    .where('authority_id', '=', tx.authorityId)
    .where('alarm_id', '=', alarmId)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether there is such an alarm, open or ended. */
export async function isAlarm(tx: Tx, alarmId: Uuid): Promise<boolean> {
  const row = await tx.db
    .selectFrom('alarm')
    .select('alarm_id')
    .where('authority_id', '=', tx.authorityId)
    .where('alarm_id', '=', alarmId)
    .executeTakeFirst();
  return row !== undefined;
}

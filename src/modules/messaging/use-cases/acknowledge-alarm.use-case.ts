import type { Uuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { acknowledgeOpenAlarm, isAlarm } from '../repository/alarm.repository.ts';

/** Somebody of the staff. */
export type StaffActor = Extract<Actor, { readonly kind: 'staff' }>;

/**
 * Records that this member of the staff looks after the alarm; one that somebody already does stays theirs. False when
 * there is no such alarm.
 */
export const acknowledgeAlarm = (
  { database }: { readonly database: Database },
  actor: StaffActor,
  alarmId: Uuid,
): Promise<boolean> =>
  database.withTenant(actor, async tx => {
    if (!(await acknowledgeOpenAlarm(tx, alarmId, actor.id))) {
      exemptFromAudit(tx, 'Nothing was changed.');
      return isAlarm(tx, alarmId);
    }
    await recordAudit(tx, {
      action: 'alarm.acknowledge',
      resource: 'alarm',
      subjectId: null,
      purpose: 'observation',
      detail: { alarmId },
    });
    return true;
  });

import type { Tx } from '../../../platform/db/database.ts';
import type { AlarmCause, AlarmKey } from '../domain/alarm.ts';
import { endOpenAlarms, openAlarms } from '../repository/alarm.repository.ts';
import { planMessages, type SecretBox } from './plan-message.use-case.ts';

export interface AlarmDeps {
  readonly secretBox: SecretBox;
  /** Who is told of a new alarm by mail. */
  readonly alarmMail: readonly string[];
}

/**
 * Opens an alarm for each cause that has none open, and plans one mail about it to each address; an open one gets the
 * new figures alone. Safe to repeat.
 */
export async function raiseAlarms(tx: Tx, deps: AlarmDeps, causes: readonly AlarmCause[]): Promise<void> {
  const opened = await openAlarms(tx, causes);
  await planMessages(
    tx,
    deps.secretBox,
    opened.flatMap(alarmId =>
      deps.alarmMail.map(recipient => ({
        channel: 'mail' as const,
        template: 'alarm',
        language: 'ja',
        recipient,
        subjectId: null,
        dedupeKey: `alarm:${alarmId}:${recipient}`,
      })),
    ),
  );
}

/** Ends the open alarms with these keys: their cause is gone. */
export const endAlarms = (tx: Tx, keys: readonly AlarmKey[]): Promise<void> => endOpenAlarms(tx, keys);

import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { AskChannel } from '../domain/ask-channel.ts';
import type { Place } from '../domain/schedule.ts';
import type { WatchChoice } from '../domain/watch-settings.ts';

/** How a watched person is asked. */
export interface WatchSettings extends WatchChoice {
  /** The code of the rulebook's schedule. */
  readonly schedule: string;
}

/** How the person of a case is asked; null when no watch has begun. The caller writes the audit row. */
export async function watchOf(tx: Tx, caseId: Uuid): Promise<WatchSettings | null> {
  const row = await tx.db
    .selectFrom('watch')
    .select([
      'schedule',
      'place',
      'chosen_minute as chosenMinute',
      'channel',
      'household_phone as householdPhone',
      'household_email as householdEmail',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', '=', caseId)
    .$narrowType<{ place: Place; channel: AskChannel }>()
    .executeTakeFirst();
  return row ?? null;
}

/** Changes how the person of a case is asked, from the next question on. */
export async function setWatch(tx: Tx, caseId: Uuid, settings: WatchSettings): Promise<void> {
  await tx.db
    .updateTable('watch')
    .set({
      schedule: settings.schedule,
      place: settings.place,
      chosen_minute: settings.chosenMinute,
      channel: settings.channel,
      household_phone: settings.householdPhone,
      household_email: settings.householdEmail,
      updated_at: tx.at,
    })
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', '=', caseId)
    .execute();
}

/** Whether somebody answers by LINE for the filing of this case. */
export async function isLineLinked(tx: Tx, caseId: Uuid): Promise<boolean> {
  const row = await tx.db
    .selectFrom('line_link as l')
    .innerJoin('filing as f', join =>
      join.onRef('f.authority_id', '=', 'l.authority_id').onRef('f.filing_id', '=', 'l.filing_id'),
    )
    .select('l.link_id')
    .where('l.authority_id', '=', tx.authorityId)
    .where('f.case_id', '=', caseId)
    .where('l.ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { AskChannel } from '../domain/ask-channel.ts';

/** How to reach a watched person now: as they filed, unless they corrected it since. */
export interface Contact {
  readonly caseId: Uuid;
  /** Null for a case without a filing: nothing but the telephone is left then. */
  readonly filingId: Uuid | null;
  readonly language: string;
  /** The channel by which they want to be asked. */
  readonly channel: AskChannel;
  /** The minute of the day at which they want to be asked; null leaves it to the spread. */
  readonly chosenMinute: number | null;
  readonly email: string;
  readonly phone: string;
  /** The account of LINE that was linked last; null while none is. */
  readonly lineUserId: string | null;
  readonly householdPhone: string | null;
  readonly householdEmail: string | null;
}

/** The contacts of those of the cases that are open. */
export async function contactsOf(tx: Tx, caseIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, Contact>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await sql<Contact>`
    select distinct on (c.case_id) c.case_id as "caseId", f.filing_id as "filingId",
      coalesce(f.language, p.language) as language, coalesce(w.channel, f.observation_channel, 'web') as channel,
      w.chosen_minute as "chosenMinute", p.email, p.phone, l.line_user_id as "lineUserId",
      w.household_phone as "householdPhone", w.household_email as "householdEmail"
    from recuperation_case c
      join person p on p.authority_id = c.authority_id and p.person_id = c.person_id
      left join watch w on w.authority_id = c.authority_id and w.case_id = c.case_id
      left join filing f on f.authority_id = c.authority_id and f.case_id = c.case_id
      left join line_link l on l.authority_id = f.authority_id and l.filing_id = f.filing_id and l.ended_at is null
    where c.authority_id = ${tx.authorityId} and c.case_id = any(${[...new Set(caseIds)]}::uuid[])
      and c.status = 'open'
    order by c.case_id, f.submitted_at desc, l.linked_at desc`.execute(tx.db);
  return new Map(rows.map(row => [row.caseId, row]));
}

/** The case that a filing opened; null when there is no such filing in this authority. */
export async function caseIdOfFiling(tx: Tx, filingId: Uuid): Promise<Uuid | null> {
  const row = await tx.db
    .selectFrom('filing')
    .select('case_id')
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .executeTakeFirst();
  return row?.case_id ?? null;
}

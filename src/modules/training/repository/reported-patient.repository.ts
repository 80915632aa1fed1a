import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** A patient whom an institution reported and who is watched. */
export interface ReportedPatient {
  readonly caseId: Uuid;
  readonly phone: string;
  readonly sampledOn: PlainDate;
  readonly onsetOn: PlainDate | null;
  readonly needsBed: boolean;
}

/** Everybody reported by name whose case is open, each once. */
export async function reportedPatients(tx: Tx): Promise<readonly ReportedPatient[]> {
  const { rows } = await sql<ReportedPatient>`
    select distinct on (r.case_id) r.case_id as "caseId", r.phone, r.onset_on as "onsetOn",
      coalesce(r.sampled_on, r.diagnosed_on) as "sampledOn",
      coalesce(r.content ->> 'hospitalisation' = 'yes', false) as "needsBed"
    from case_report r join recuperation_case c using (authority_id, case_id)
    where r.authority_id = ${tx.authorityId} and c.status = 'open'
    order by r.case_id, r.entered_at`.execute(tx.db);
  return rows;
}

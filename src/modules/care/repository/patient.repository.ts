import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** What an institution may be shown of a patient. */
export interface PatientCopy {
  readonly name: string;
  readonly nameKana: string;
  readonly birthDate: PlainDate;
  readonly sex: 'male' | 'female' | 'unknown';
  readonly onsetOn: PlainDate | null;
  readonly diagnosedOn: PlainDate | null;
}

/** The patient of a case, by the person and the newest case report. The caller writes the audit row. */
export async function patientOf(tx: Tx, caseId: Uuid): Promise<PatientCopy> {
  const { rows } = await sql<PatientCopy>`
    select p.name, p.name_kana as "nameKana", p.birth_date as "birthDate", coalesce(r.sex, 'unknown') as sex,
      coalesce(r.onset_on, case when c.symptomatic then c.day_zero end) as "onsetOn", r.diagnosed_on as "diagnosedOn"
    from recuperation_case c
      join person p on p.authority_id = c.authority_id and p.person_id = c.person_id
      left join lateral (select sex, onset_on, diagnosed_on from case_report r
        where r.authority_id = c.authority_id and r.case_id = c.case_id and r.status <> 'withdrawn'
        order by r.reported_at desc limit 1) r on true
    where c.authority_id = ${tx.authorityId} and c.case_id = ${caseId}`.execute(tx.db);
  const [patient] = rows;
  if (patient === undefined) throw new Error('A case without a person.');
  return patient;
}

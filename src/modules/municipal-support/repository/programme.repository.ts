import { sql } from 'kysely';
import { z } from 'zod';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type Programme, SERVICES } from '../domain/programme.ts';

const services = z.partialRecord(z.enum(SERVICES), z.string());

type Row = Omit<Programme, 'services'> & { readonly services: unknown };

/**
 * The programme of the acting city as it is on the day of the transaction, with its end as the mayor decided; null while
 * none was entered. No person is in it.
 */
export async function programmeOf(tx: Tx, on: PlainDate = jstDate(tx.at)): Promise<Programme | null> {
  const { rows } = await sql<Row>`
    select p.ordinance, p.in_force_on as "inForceOn", p.starts_on as "startsOn", p.services,
      p.offer_within_hours as "offerWithinHours", e.holds_from as "endsOn",
      coalesce(e.carries_open_cases, false) as "carriesOpenCases"
    from support_programme p
    left join lateral (select d.holds_from, d.carries_open_cases from support_decision d
      where d.authority_id = ${tx.authorityId} and d.kind = 'programme-end' and d.support_case_id is null
        and d.outcome = 'granted'
      order by d.holds_from limit 1) e on true
    where p.authority_id = ${tx.authorityId} and p.holds_from <= ${on}
    order by p.holds_from desc, p.recorded_at desc, p.version_id desc limit 1`.execute(tx.db);
  const [row] = rows;
  return row === undefined
    ? null
    : { ...row, services: services.parse(row.services) as Programme['services'] };
}

export type NewProgramme = Omit<Programme, 'endsOn' | 'carriesOpenCases'> & { readonly holdsFrom: PlainDate };

/** Enters a version of the programme. */
export async function insertProgramme(tx: Tx, programme: NewProgramme): Promise<void> {
  await tx.db
    .insertInto('support_programme')
    .values({
      authority_id: tx.authorityId,
      version_id: tx.newId(),
      holds_from: programme.holdsFrom,
      ordinance: programme.ordinance,
      in_force_on: programme.inForceOn,
      starts_on: programme.startsOn,
      services: JSON.stringify(programme.services),
      offer_within_hours: programme.offerWithinHours,
      recorded_at: tx.at,
      recorded_by: tx.actorName,
    })
    .execute();
}

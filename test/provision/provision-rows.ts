import { randomUUID } from 'node:crypto';
import type { Uuid } from '../../src/kernel/ids.ts';

interface Admin {
  readonly query: (text: string, values: unknown[]) => Promise<unknown>;
}

/** A basis in force, with the request of one municipality and the people whom it named. */
export interface RegisteredBasis {
  readonly authorityId?: number;
  readonly category: 'self' | 'notified' | 'contact';
  readonly municipalityCode: string;
  readonly fields?: readonly string[];
  readonly validFrom: string;
  readonly validThrough?: string | null;
  /** From when on the municipality runs its service. */
  readonly servicesFrom?: string;
}

const ALL = ['name', 'address', 'contact', 'period'];

/** Written by SQL, as two officers would have left it; returns the id of the basis. */
export async function register(admin: Admin, basis: RegisteredBasis): Promise<Uuid> {
  const [basisId, proposer, activator] = [randomUUID() as Uuid, randomUUID(), randomUUID()];
  const { authorityId = 140007, category, municipalityCode, validFrom, validThrough = null } = basis;
  await admin.query(
    `insert into app.legal_basis (authority_id, basis_id, title, category, municipality_code, purposes, fields,
       needs_receiver_procedure, valid_from, valid_through, regime, legal_ground, article, reason, deletion_plan, status,
       entered_at, entered_by, proposed_at, proposed_by, activated_at, activated_by)
     values ($1, $2, $3, $4, $5, '{shopping,rubbish}', $6::text[], false, $7, $8, 'ordinance', 'ordinance-by-law', '8',
       'x', 'x', 'active', $7::date, $9, $7::date, $9, $7::date, $10)`,
    [
      authorityId,
      basisId,
      `Basis of ${category}`,
      category,
      municipalityCode,
      [...(basis.fields ?? ALL)],
      validFrom,
      validThrough,
      proposer,
      activator,
    ],
  );
  await admin.query(
    `insert into app.provision_request (authority_id, request_id, municipality_code, category, asked_on, asked_by,
       receiving_unit, services, services_from, entered_at, entered_by)
     values ($1, gen_random_uuid(), $2, $3, $4, 'x', '危機管理課', '{shopping}', $5, $4::date, $6)
     on conflict do nothing`,
    [authorityId, municipalityCode, category, validFrom, basis.servicesFrom ?? validFrom, proposer],
  );
  for (const [topic, column, reached] of [
    ['package', 'mail', 'kiki@example.invalid'],
    ['password', 'telephone', '0462310000'],
  ])
    await admin.query(
      `insert into app.provision_contact (authority_id, contact_id, municipality_code, topic, unit, names, ${column},
         entered_at, entered_by)
       select $1, gen_random_uuid(), $2, $3, '危機管理課', '担当 一郎', $4, $5::date, $6
       where not exists (select from app.provision_contact where authority_id = $1 and municipality_code = $2
         and topic = $3)`,
      [authorityId, municipalityCode, topic, reached, validFrom, proposer],
    );
  return basisId;
}

/** Somebody in recuperation. */
export interface NewPerson {
  readonly category?: 'self' | 'notified';
  readonly municipalityCode?: string;
  readonly name?: string;
  readonly startsOn?: string;
  readonly lastDay?: string | null;
  readonly plannedReturnOn?: string;
}

/** Written by SQL, as filings and reports would have left them; returns the ids of the cases in their order. */
export async function insertCases(
  admin: Admin,
  authorityId: number,
  people: readonly NewPerson[],
): Promise<readonly Uuid[]> {
  const made = people.map(() => ({ personId: randomUUID(), caseId: randomUUID() as Uuid }));
  const ids = made.map(({ personId }) => personId);
  await admin.query(
    `insert into app.person (authority_id, person_id, person_key, name, name_kana, birth_date, phone, email, postal_code,
       municipality_code, address, language, contact_version, created_at)
     select $1, person_id, sha256(uuid_send(person_id)), name, 'タロウ', '1990-04-12', '080' || lpad(place::text, 8, '0'),
       'p' || person_id || '@mail.invalid', '2430432', municipality, '海老名市中央' || place, 'ja', 1, '2022-02-01'
     from unnest($2::uuid[], $3::text[], $4::text[]) with ordinality given (person_id, name, municipality, place)`,
    [
      authorityId,
      ids,
      people.map(({ name = '海老名 太郎' }) => name),
      people.map(({ municipalityCode = '142158' }) => municipalityCode),
    ],
  );
  await admin.query(
    `insert into app.recuperation_case (authority_id, case_id, person_id, category, status, starts_on, tested_on, day_zero,
       symptomatic, last_day, planned_return_on, rule_id, opened_at)
     select $1, case_id, person_id, category, 'open', starts_on, starts_on, starts_on, true, last_day, planned, 'test',
       starts_on::timestamptz
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::date[], $7::date[])
       given (case_id, person_id, category, starts_on, last_day, planned)`,
    [
      authorityId,
      made.map(({ caseId }) => caseId),
      ids,
      people.map(({ category = 'self' }) => category),
      people.map(({ startsOn = '2022-02-25' }) => startsOn),
      people.map(({ lastDay = null }) => lastDay),
      people.map(({ plannedReturnOn = '2022-03-08' }) => plannedReturnOn),
    ],
  );
  return made.map(({ caseId }) => caseId);
}

import { type RawBuilder, sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ReportKind } from '../domain/entry-candidate.ts';
import type { Subject } from '../domain/likeness.ts';
import type { PersonReference } from '../domain/person-reference.ts';

/** A report of an institution with whom it tells of. */
interface OwnReport extends Subject {
  readonly kind: ReportKind;
  readonly reportId: Uuid;
  readonly on: PlainDate;
}

const MOST = 100;

/** The references whose rows are reports of institutions. */
const reportsAmong = (references: readonly PersonReference[]) =>
  references.flatMap(reference =>
    reference.reports !== undefined && (reference.kind === 'test-report' || reference.kind === 'case-report')
      ? [{ ...reference, kind: reference.kind, only: reference.reports.only }]
      : [],
  );

/**
 * The newest reports of one institution that agree with somebody in reading, birth date or telephone number, besides
 * `except`. The table of persons is not asked: it tells of people whom others reported.
 */
export async function ownReportsLike(
  tx: Tx,
  references: readonly PersonReference[],
  facilityId: Uuid,
  subject: Pick<Subject, 'nameKana' | 'birthDate' | 'phone'>,
  except: Uuid | null,
): Promise<readonly OwnReport[]> {
  const found: OwnReport[] = [];
  for (const { kind, table, id, on, only } of reportsAmong(references)) {
    const { rows } = await sql<Omit<OwnReport, 'kind'>>`
      select ${sql.ref(id)} as "reportId", ${sql.ref(on)} as "on", name, name_kana as "nameKana",
        birth_date as "birthDate", coalesce(phone, '') as phone, coalesce(postal_code, '') as "postalCode",
        coalesce(municipality_code, '') as "municipalityCode", coalesce(address, '') as address, '' as email
      from ${sql.table(table)}
      where authority_id = ${tx.authorityId} and facility_id = ${facilityId} and status <> 'withdrawn'
        and ${sql.ref(id)} is distinct from ${except}::uuid ${whereOnly(only)}
        and name is not null and name_kana is not null
        and (name_kana = ${subject.nameKana} or birth_date = ${subject.birthDate}::date
          or (phone = ${subject.phone} and phone <> ''))
      order by ${sql.ref(on)} desc limit ${MOST}
    `.execute(tx.db);
    found.push(...rows.map(row => ({ ...row, kind })));
  }
  return found;
}

/** Written out, so that the index of these rows alone is used. */
const whereOnly = (only: readonly [string, string] | undefined): RawBuilder<unknown> =>
  only === undefined ? sql`` : sql`and ${sql.ref(only[0])} = ${sql.lit(only[1])}`;

/** Of whom a report tells, by the register of persons; null when it tells of nobody, or nobody was looked for yet. */
export async function personOfReport(
  tx: Tx,
  references: readonly PersonReference[],
  kind: ReportKind,
  reportId: Uuid,
): Promise<Uuid | null> {
  const reference = reportsAmong(references).find(known => known.kind === kind);
  if (reference === undefined) return null;
  const { rows } = await sql<{ personId: Uuid | null }>`
    select person_id as "personId" from ${sql.table(reference.table)}
    where authority_id = ${tx.authorityId} and ${sql.ref(reference.id)} = ${reportId}
  `.execute(tx.db);
  return rows[0]?.personId ?? null;
}

/** Whether anything besides one report tells of a person: another report, a filing, or a row that was merged into theirs. */
export async function hasOtherSources(
  tx: Tx,
  references: readonly PersonReference[],
  personId: Uuid,
  reportId: Uuid,
): Promise<boolean> {
  const sources = [
    ...references
      .filter(({ kind }) => kind !== 'case')
      .map(({ table, id }) => ({ table, id, column: 'person_id' })),
    { table: 'person', id: 'person_id', column: 'merged_into' },
  ];
  for (const { table, id, column } of sources) {
    const { rows } = await sql`
      select from ${sql.table(table)}
      where authority_id = ${tx.authorityId} and ${sql.ref(column)} = ${personId} and ${sql.ref(id)} <> ${reportId}
      limit 1
    `.execute(tx.db);
    if (rows.length > 0) return true;
  }
  return false;
}

import { sql } from 'kysely';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { RowKind } from '../../domain/package-format/provided-row.ts';
import type { RecallReason } from '../../domain/packages/recall-reason.ts';
import type { ProvidedField } from '../../domain/provided-field.ts';

/** What one receiver was given on one basis in a year. */
export interface StatementLine {
  readonly basisTitle: string;
  readonly category: 'self' | 'notified';
  readonly municipalityCode: string;
  readonly receivingUnit: string;
  readonly fields: readonly ProvidedField[];
  readonly packages: number;
  /** Different people, however often each was given. */
  readonly people: number;
  readonly rows: Readonly<Record<RowKind, number>>;
  readonly recalledPackages: number;
}

const within = (column: ReturnType<typeof sql>, from: PlainDate, through: PlainDate) => sql`
  ${column} >= ${from}::date::timestamp at time zone 'Asia/Tokyo'
  and ${column} < (${through}::date + 1)::timestamp at time zone 'Asia/Tokyo'`;

/** What was given between two days, by basis and receiver. Counts alone. */
export async function countGiven(
  tx: Tx,
  from: PlainDate,
  through: PlainDate,
): Promise<readonly StatementLine[]> {
  const { rows } = await sql<StatementLine>`
    select held.title as "basisTitle", line.category, line.municipality_code as "municipalityCode",
      line.receiving_unit as "receivingUnit", held.fields, count(distinct line.package_id)::int as packages,
      count(distinct line.case_id) filter (where line.kind <> 'cancelled')::int as people,
      json_build_object('new', count(*) filter (where line.kind = 'new'),
        'changed', count(*) filter (where line.kind = 'changed'),
        'cancelled', count(*) filter (where line.kind = 'cancelled')) as rows,
      count(distinct line.package_id) filter (where given.recalled_at is not null)::int as "recalledPackages"
    from disclosure line
    join provision_package given on given.authority_id = line.authority_id and given.package_id = line.package_id
    join legal_basis held on held.authority_id = line.authority_id and held.basis_id = line.basis_id
    where line.authority_id = ${tx.authorityId} and ${within(sql`line.disclosed_at`, from, through)}
    group by held.basis_id, held.title, held.fields, line.category, line.municipality_code, line.receiving_unit
    order by line.municipality_code, held.title`.execute(tx.db);
  return rows;
}

/** How often something happened for a reason. */
export interface ReasonCount {
  readonly reason: string;
  readonly count: number;
}

/** How often provision was refused between two days, by reason. */
export async function countRefusals(
  tx: Tx,
  from: PlainDate,
  through: PlainDate,
): Promise<readonly ReasonCount[]> {
  const { rows } = await sql<ReasonCount>`
    select coalesce(detail ->> 'reason', 'other') as reason, count(*)::int as count from audit_event
    where authority_id = ${tx.authorityId} and action = 'provision.refuse' and ${within(sql`at`, from, through)}
    group by 1 order by 2 desc, 1`.execute(tx.db);
  return rows;
}

/** How many people were recalled between two days, by reason. */
export async function countRecalls(
  tx: Tx,
  from: PlainDate,
  through: PlainDate,
): Promise<readonly { readonly reason: RecallReason; readonly count: number }[]> {
  const { rows } = await sql<{ reason: RecallReason; count: number }>`
    select reason, count(*)::int as count from provision_recall
    where authority_id = ${tx.authorityId} and ${within(sql`noticed_at`, from, through)}
    group by 1 order by 2 desc, 1`.execute(tx.db);
  return rows;
}

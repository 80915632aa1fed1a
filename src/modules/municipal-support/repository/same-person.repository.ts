import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { contactKey, nameKey } from '../domain/same-person-key.ts';
import type { SupportCase } from '../domain/support-case.ts';
import { CASE_COLUMNS } from './support-case.repository.ts';

const MOST = 20;

/** Other cases with the same name and telephone number about which nobody has said yet whether they are the same person. */
export async function likelySame(tx: Tx, supportCaseId: Uuid): Promise<readonly SupportCase[]> {
  const { rows } = await sql<SupportCase>`select ${CASE_COLUMNS} from support_case mine
    join support_case c on c.authority_id = mine.authority_id and c.contact_key = mine.contact_key
      and c.name_key = mine.name_key and c.support_case_id <> mine.support_case_id
    where mine.authority_id = ${tx.authorityId} and mine.support_case_id = ${supportCaseId}
      and c.authority_id = ${tx.authorityId} and c.status not in ('joined', 'recalled')
      and not exists (select from support_comparison p where p.authority_id = ${tx.authorityId}
        and p.undone_at is null and (p.support_case_id, p.other_case_id) in
          ((mine.support_case_id, c.support_case_id), (c.support_case_id, mine.support_case_id)))
    order by c.received_at, c.support_case_id limit ${MOST}`.execute(tx.db);
  return rows;
}

/** The cases of somebody with this name and this number, as they were told. */
export async function casesLike(
  tx: Tx,
  told: { readonly name: string; readonly contact: string },
): Promise<readonly SupportCase[]> {
  const { rows } = await sql<SupportCase>`select ${CASE_COLUMNS} from support_case c
    where c.authority_id = ${tx.authorityId} and c.contact_key = ${contactKey(told.contact)}
      and c.name_key = ${nameKey(told.name)} and c.status not in ('joined', 'recalled')
    order by c.received_at desc, c.support_case_id limit ${MOST}`.execute(tx.db);
  return rows;
}

/** Pairs that wait for a human: an open case of the prefecture, and one of somebody who telephoned. */
export async function countLikelySame(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from support_case a
    join support_case b on b.authority_id = a.authority_id and b.contact_key = a.contact_key
      and b.name_key = a.name_key
    where a.authority_id = ${tx.authorityId} and b.authority_id = ${tx.authorityId} and a.source = 'prefecture'
      and b.source <> 'prefecture' and a.contact_key is not null and a.status not in ('joined', 'recalled')
      and b.status not in ('joined', 'recalled')
      and not exists (select from support_comparison p where p.authority_id = ${tx.authorityId}
        and p.undone_at is null and (p.support_case_id, p.other_case_id) in
          ((a.support_case_id, b.support_case_id), (b.support_case_id, a.support_case_id)))`.execute(tx.db);
  return rows[0]?.count ?? 0;
}

/** The cases of the same person that were joined to this one. */
export async function casesJoinedInto(tx: Tx, supportCaseId: Uuid): Promise<readonly SupportCase[]> {
  const { rows } = await sql<SupportCase>`select ${CASE_COLUMNS} from support_case c
    where c.authority_id = ${tx.authorityId} and c.joined_into = ${supportCaseId}
    order by c.received_at, c.support_case_id limit ${MOST}`.execute(tx.db);
  return rows;
}

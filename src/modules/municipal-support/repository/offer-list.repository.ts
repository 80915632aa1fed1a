import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { SupportCase } from '../domain/support-case.ts';
import { CASE_COLUMNS } from './support-case.repository.ts';

/** For how many minutes somebody who took a call keeps it: longer, and a colleague may call. */
export const CLAIM_MINUTES = 30;

/** What is listed: those to be called now, those to be called later, and those whose number is wrong. */
export const OFFER_PARTS = ['now', 'later', 'wrong-number'] as const;
export type OfferPart = (typeof OFFER_PARTS)[number];

/** The last person of a page: who waits longest comes first, and of those whose period ends first. */
export interface OfferPosition {
  readonly receivedAt: Instant;
  readonly periodThrough: PlainDate | null;
  readonly supportCaseId: Uuid;
}

const WAITING_ORDER = sql.raw(
  `c.received_at, coalesce(c.period_through, 'infinity'::date), c.support_case_id`,
);

const condition = (tx: Tx, part: OfferPart) =>
  part === 'wrong-number'
    ? sql`c.status = 'wrong-number'`
    : part === 'now'
      ? sql`c.call_from <= ${tx.at}`
      : sql`c.call_from > ${tx.at}`;

/** People to whom the offer is still due, at most `limit`. */
export async function offerPage(
  tx: Tx,
  part: OfferPart,
  after: OfferPosition | null,
  limit: number,
): Promise<readonly SupportCase[]> {
  const { rows } = await sql<SupportCase>`select ${CASE_COLUMNS} from support_case c
    where c.authority_id = ${tx.authorityId} and ${condition(tx, part)}
      ${
        after === null
          ? sql``
          : sql`and (${WAITING_ORDER}) > (${after.receivedAt}::timestamptz,
              coalesce(${after.periodThrough}::date, 'infinity'::date), ${after.supportCaseId}::uuid)`
      }
    order by ${WAITING_ORDER} limit ${limit}`.execute(tx.db);
  return rows;
}

/** How many people are in each part of the list. */
export type OfferCounts = Readonly<Record<OfferPart, number>>;

/** The counts of the list; all of them zero is the aim (E-27). */
export async function countOffers(tx: Tx): Promise<OfferCounts> {
  const { rows } = await sql<{ now: number; later: number; wrong: number }>`
    select (select count(*)::int from support_case where authority_id = ${tx.authorityId} and call_from <= ${tx.at}) as now,
      (select count(*)::int from support_case where authority_id = ${tx.authorityId} and call_from > ${tx.at}) as later,
      (select count(*)::int from support_case where authority_id = ${tx.authorityId} and status = 'wrong-number') as wrong
  `.execute(tx.db);
  const [row] = rows;
  return { now: row?.now ?? 0, later: row?.later ?? 0, 'wrong-number': row?.wrong ?? 0 };
}

/** Takes the call that waits longest and that nobody else has taken; null when there is none. */
export async function claimNext(tx: Tx, accountId: Uuid): Promise<Uuid | null> {
  const { rows } = await sql<{ id: Uuid }>`
    update support_case set claimed_by = ${accountId}, claimed_at = ${tx.at}
    where authority_id = ${tx.authorityId} and support_case_id = (
      select c.support_case_id from support_case c
      where c.authority_id = ${tx.authorityId} and c.call_from <= ${tx.at}
        and (c.claimed_at is null or c.claimed_by = ${accountId}
          or c.claimed_at <= ${addMinutes(tx.at, -CLAIM_MINUTES)})
      order by (c.claimed_by = ${accountId} and c.claimed_at > ${addMinutes(tx.at, -CLAIM_MINUTES)}) is true desc,
        ${WAITING_ORDER}
      limit 1 for update skip locked)
    returning support_case_id as id`.execute(tx.db);
  return rows[0]?.id ?? null;
}

/** Takes the call to one person, whoever had it. */
export async function setClaim(tx: Tx, supportCaseId: Uuid, accountId: Uuid): Promise<void> {
  await tx.db
    .updateTable('support_case')
    .set({ claimed_by: accountId, claimed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('support_case_id', '=', supportCaseId)
    .execute();
}

import type { ExpressionBuilder } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { DB } from '../../../platform/db/tables.generated.ts';
import type { Inquiry, InquiryKind } from '../domain/inquiry.ts';
import type { CheckedInquiry } from './inquiry-columns.ts';

/** The place of an inquiry in a list: by the time at which it came. */
export type InquiryPosition = Pick<Inquiry, 'receivedAt' | 'inquiryId'>;

/** One line of a list: enough to choose by. Who asked, and what, stands on its page alone. */
export type InquiryRow = InquiryPosition &
  Pick<Inquiry, 'number' | 'kind' | 'language' | 'status' | 'claimedBy' | 'claimedAt' | 'closeReason'> & {
    readonly answeredBy: Uuid | null;
    readonly closedBy: Uuid | null;
  };

const inquiryRows = (tx: Tx) =>
  tx.db
    .selectFrom('inquiry')
    .select([
      'inquiry_id as inquiryId',
      'number',
      'kind',
      'language',
      'status',
      'received_at as receivedAt',
      'claimed_by as claimedBy',
      'claimed_at as claimedAt',
      'answered_by as answeredBy',
      'closed_by as closedBy',
      'close_reason as closeReason',
    ])
    .where('authority_id', '=', tx.authorityId)
    .$narrowType<CheckedInquiry>();

const beyond =
  ({ receivedAt, inquiryId }: InquiryPosition, comparison: '>' | '<') =>
  ({ eb, refTuple, tuple }: ExpressionBuilder<DB, 'inquiry'>) =>
    eb(refTuple('received_at', 'inquiry_id'), comparison, tuple(receivedAt, inquiryId));

/** Up to `limit` inquiries after or before a place: open ones the oldest first, those that are over the newest first. */
export async function listInquiries(
  tx: Tx,
  filter: { readonly open: boolean; readonly kind: InquiryKind | null },
  page: { readonly limit: number; readonly after?: InquiryPosition; readonly before?: InquiryPosition },
): Promise<readonly InquiryRow[]> {
  let query = inquiryRows(tx)
    .where('status', filter.open ? '=' : '<>', 'open')
    .limit(page.limit);
  if (filter.kind !== null) query = query.where('kind', '=', filter.kind);
  const backwards = page.before !== undefined;
  const place = page.before ?? page.after;
  const ascending = filter.open !== backwards;
  if (place !== undefined) query = query.where(beyond(place, ascending ? '>' : '<'));
  const direction = ascending ? 'asc' : 'desc';
  const rows = await query.orderBy('received_at', direction).orderBy('inquiry_id', direction).execute();
  return backwards ? rows.toReversed() : rows;
}

/** The inquiries with this number, or about the filing with this management number; the newest first. */
export const findInquiries = (
  tx: Tx,
  by: { readonly number: string } | { readonly managementNumber: string },
  limit: number,
): Promise<readonly InquiryRow[]> => {
  const query = inquiryRows(tx).orderBy('received_at', 'desc').limit(limit);
  return 'number' in by
    ? query.where('number', '=', by.number).execute()
    : query.where('management_number', '=', by.managementNumber).execute();
};

/** How many open inquiries of each kind there are, and since when the oldest of them waits. */
export async function countOpenInquiries(
  tx: Tx,
): Promise<readonly { readonly kind: InquiryKind; readonly count: number; readonly oldest: Instant }[]> {
  return tx.db
    .selectFrom('inquiry')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count'), fn.min('received_at').as('oldest')])
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'open')
    .groupBy('kind')
    .$narrowType<{ kind: InquiryKind; oldest: Instant }>()
    .execute();
}

/** The oldest open inquiry that nobody holds, locked; those that another is just taking are passed over. */
export async function lockOldestFreeInquiry(tx: Tx, claimsOverBy: Instant): Promise<Uuid | null> {
  const row = await tx.db
    .selectFrom('inquiry')
    .select('inquiry_id')
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'open')
    .where(({ eb, or }) => or([eb('claimed_by', 'is', null), eb('claimed_at', '<=', claimsOverBy)]))
    .orderBy('received_at')
    .orderBy('inquiry_id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row?.inquiry_id ?? null;
}

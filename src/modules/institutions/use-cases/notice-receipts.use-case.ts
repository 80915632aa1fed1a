import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { FacilityNotice, ReceiptState } from '../domain/facility-notice.ts';
import { listNotices, noticeById } from '../repository/facility-notice.repository.ts';
import {
  countReceipts,
  lastReminder,
  listReceipts,
  type ReceiptFilter,
  type ReceiptRow,
} from '../repository/notice-receipt.repository.ts';
import type { NoticesDeps } from './notices-deps.ts';

type Deps = Pick<NoticesDeps, 'database'>;

const NOTICES_A_PAGE = 50;
const RECEIPTS_A_PAGE = 100;

export type ReceiptCounts = Readonly<Record<ReceiptState, number>>;

export interface NoticeList {
  readonly rows: readonly (FacilityNotice & { readonly counts: ReceiptCounts })[];
  /** The notice after which the next page starts; null on the last page. */
  readonly next: Uuid | null;
}

/** A page of what the authority has written, newest first, with how many have read it. */
export async function showNotices(deps: Deps, actor: StaffActor, after: Uuid | null): Promise<NoticeList> {
  return deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'a list of notices holds nothing about a person');
    const found = await listNotices(tx, { after, limit: NOTICES_A_PAGE + 1 });
    const rows: (FacilityNotice & { counts: ReceiptCounts })[] = [];
    for (const notice of found.slice(0, NOTICES_A_PAGE))
      rows.push({ ...notice, counts: await countReceipts(tx, notice) });
    return { rows, next: found.length > NOTICES_A_PAGE ? (rows.at(-1)?.noticeId ?? null) : null };
  });
}

export interface NoticeView {
  readonly notice: FacilityNotice;
  readonly counts: ReceiptCounts;
  readonly remindedAt: Instant | null;
  readonly receipts: readonly ReceiptRow[];
  /** The institution after which the next page starts; null on the last page. */
  readonly next: ReceiptRow | null;
}

/** One notice with a page of the institutions in the asked state (H-09); null when there is none with this id. */
export async function showNotice(
  deps: Deps,
  actor: StaffActor,
  noticeId: Uuid,
  asked: Pick<ReceiptFilter, 'state' | 'after'>,
): Promise<NoticeView | null> {
  return deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'receipts are those of institutions: who of them read is not shown');
    const notice = await noticeById(tx, noticeId);
    if (notice === null) return null;
    const found = await listReceipts(tx, notice, { ...asked, limit: RECEIPTS_A_PAGE + 1 });
    const receipts = found.slice(0, RECEIPTS_A_PAGE);
    return {
      notice,
      receipts,
      counts: await countReceipts(tx, notice),
      remindedAt: await lastReminder(tx, noticeId),
      next: found.length > RECEIPTS_A_PAGE ? (receipts.at(-1) ?? null) : null,
    };
  });
}

/** All institutions of a notice in the asked state, for a spreadsheet; null when there is none with this id. */
export async function exportReceipts(
  deps: Deps,
  actor: StaffActor,
  noticeId: Uuid,
  state: ReceiptFilter['state'],
): Promise<{ readonly notice: FacilityNotice; readonly receipts: readonly ReceiptRow[] } | null> {
  return deps.database.withTenant(actor, async tx => {
    const notice = await noticeById(tx, noticeId);
    const receipts =
      notice === null ? [] : await listReceipts(tx, notice, { state, after: null, limit: null });
    await recordAudit(tx, {
      action: 'facility-notice.export-receipts',
      resource: 'facility-notice',
      subjectId: noticeId,
      purpose: 'notices',
      detail: { rows: receipts.length },
    });
    return notice === null ? null : { notice, receipts };
  });
}

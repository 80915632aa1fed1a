import type { Uuid } from '../../../kernel/ids.ts';
import { addHours } from '../../../kernel/instant.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { InquiryKind } from '../domain/inquiry.ts';
import { parseInquiryNumber } from '../domain/inquiry-number.ts';
import {
  countOpenInquiries,
  findInquiries,
  type InquiryPosition,
  type InquiryRow,
  listInquiries,
} from '../repository/inquiry-list.repository.ts';
import type { StaffNames } from './review-queue.use-case.ts';
import type { Reviewer } from './review-step.ts';

export type { InquiryPosition, InquiryRow };

/** Which part of the inquiries is wanted. */
export interface InquirySelection {
  readonly open: boolean;
  readonly kind: InquiryKind | null;
}

/** From which place on; the first page when neither is given. */
export type InquiryPlace = { readonly after?: InquiryPosition; readonly before?: InquiryPosition };

export interface InquiryPage {
  readonly rows: readonly InquiryRow[];
  /** How many are open, by kind; a kind without any is absent. */
  readonly open: ReadonlyMap<InquiryKind, number>;
  /** Display names of the staff among the rows. */
  readonly names: ReadonlyMap<Uuid, string>;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

export interface InquiryListDeps {
  readonly database: Database;
  readonly staffNames: StaffNames;
  /** A management number as people type it, in its printed form; null when the text is none. */
  readonly readManagementNumber: (text: string) => string | null;
}

export const INQUIRY_PAGE_ROWS = 50;
/** An inquiry that waits longer than this cannot wait any more. */
const PATIENCE_HOURS = 72;

const LISTED_FIELDS = ['number', 'kind', 'language', 'status', 'receivedAt'];

/** One page of inquiries: open ones the oldest first, those that are over the newest first. */
export async function showInquiries(
  { database, staffNames }: InquiryListDeps,
  staff: Reviewer,
  selection: InquirySelection,
  place: InquiryPlace,
): Promise<InquiryPage> {
  return database.withTenant(staff, async tx => {
    const found = await listInquiries(tx, selection, { ...place, limit: INQUIRY_PAGE_ROWS + 1 });
    const isMore = found.length > INQUIRY_PAGE_ROWS;
    const backwards = place.before !== undefined;
    const rows = isMore ? (backwards ? found.slice(1) : found.slice(0, INQUIRY_PAGE_ROWS)) : found;
    await auditList(tx, 'inquiry.list', rows.length);
    const open = await countOpenInquiries(tx);
    return {
      rows,
      open: new Map(open.map(({ kind, count }) => [kind, count])),
      names: await staffNames(tx, staffOf(rows)),
      hasPrevious: backwards ? isMore : place.after !== undefined,
      hasNext: backwards || isMore,
    };
  });
}

/** The inquiries of a number: their own, or the management number of a filing. Null when the text is neither. */
export async function searchInquiries(
  { database, staffNames, readManagementNumber }: InquiryListDeps,
  staff: Reviewer,
  text: string,
): Promise<Pick<InquiryPage, 'rows' | 'names'> | null> {
  const number = parseInquiryNumber(text);
  const managementNumber = readManagementNumber(text);
  if (number === null && managementNumber === null) return null;
  return database.withTenant(staff, async tx => {
    const by = number === null ? { managementNumber: managementNumber ?? '' } : { number };
    const rows = await findInquiries(tx, by, INQUIRY_PAGE_ROWS);
    await auditList(tx, 'inquiry.search', rows.length);
    return { rows, names: await staffNames(tx, staffOf(rows)) };
  });
}

/** How many inquiries wait, and whether one has waited too long, for the navigation of the console. */
export async function countWaitingInquiries(
  { database }: Pick<InquiryListDeps, 'database'>,
  staff: Reviewer,
): Promise<{ readonly waiting: number; readonly late: boolean }> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'a count tells of no single person');
    const open = await countOpenInquiries(tx);
    return {
      waiting: open.reduce((sum, { count }) => sum + count, 0),
      late: open.some(({ oldest }) => oldest <= addHours(tx.at, -PATIENCE_HOURS)),
    };
  });
}

const staffOf = (rows: readonly InquiryRow[]): readonly Uuid[] => [
  ...new Set(
    rows.flatMap(({ claimedBy, answeredBy, closedBy }) =>
      [claimedBy, answeredBy, closedBy].filter(staffId => staffId !== null),
    ),
  ),
];

const auditList = (tx: Tx, action: string, rows: number): Promise<void> =>
  recordAudit(tx, {
    action,
    resource: 'inquiry',
    subjectId: null,
    purpose: 'support-of-residents',
    fields: LISTED_FIELDS,
    detail: { rows },
  });

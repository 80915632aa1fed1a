import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { FACILITY_KINDS, type FacilityKind } from './facility.ts';

/** What a notice says, and to whom (H-09, H-29). */
export interface NoticeText {
  readonly title: string;
  readonly body: string;
  /** The id of a reference document that says more; null without. */
  readonly referenceId: string | null;
  readonly kinds: readonly FacilityKind[];
  /** Whether reading is not enough, and somebody is to say that they took note. */
  readonly asksAcknowledgement: boolean;
}

export interface FacilityNotice extends NoticeText {
  readonly noticeId: Uuid;
  readonly createdAt: Instant;
  /** Null while it is a draft, which the institutions do not see and which may still change. */
  readonly publishedAt: Instant | null;
}

/** When an institution read a notice and said so; null where it did not. */
export interface NoticeReceipt {
  readonly readAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
}

/** How far an institution is with a notice. */
export const RECEIPT_STATES = ['unread', 'read', 'acknowledged'] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

/** The state of a receipt. */
export const receiptState = ({ readAt, acknowledgedAt }: NoticeReceipt): ReceiptState =>
  acknowledgedAt !== null ? 'acknowledged' : readAt !== null ? 'read' : 'unread';

/** Whether nothing more is asked of the institution: it read the notice, and said so where that was asked. */
export const hasTakenNote = (
  { asksAcknowledgement }: Pick<NoticeText, 'asksAcknowledgement'>,
  receipt: NoticeReceipt,
): boolean => (asksAcknowledgement ? receipt.acknowledgedAt !== null : receipt.readAt !== null);

/** A notice as it was typed. */
export type TypedNotice = Readonly<Record<'title' | 'body' | 'referenceId', string>> & {
  readonly kinds: readonly string[];
  readonly asksAcknowledgement: boolean;
};

/** One for each field that must be put right. */
export type NoticeReason = 'title-length' | 'body-length' | 'reference-unknown' | 'kinds-missing';

const LONGEST_TITLE = 80;
const LONGEST_BODY = 4000;

const fits = (text: string, longest: number): boolean => text !== '' && [...text].length <= longest;

/**
 * Decides whether the typed values make a notice: a title of 1 to 80 and a text of 1 to 4000 characters, at least one kind
 * of institution, and a reference document of the rulebook or none.
 */
export function decideNotice(
  typed: TypedNotice,
  references: readonly string[],
): Result<NoticeText, readonly NoticeReason[]> {
  const kinds = FACILITY_KINDS.filter(kind => typed.kinds.includes(kind));
  const reasons: NoticeReason[] = [];
  if (!fits(typed.title, LONGEST_TITLE)) reasons.push('title-length');
  if (!fits(typed.body, LONGEST_BODY)) reasons.push('body-length');
  if (typed.referenceId !== '' && !references.includes(typed.referenceId)) reasons.push('reference-unknown');
  if (kinds.length === 0) reasons.push('kinds-missing');
  if (reasons.length > 0) return fail(reasons);
  const { title, body, asksAcknowledgement } = typed;
  const referenceId = typed.referenceId === '' ? null : typed.referenceId;
  return ok({ title, body, referenceId, kinds, asksAcknowledgement });
}

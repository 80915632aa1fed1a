import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { WITHDRAWAL_INQUIRY_TYPE } from './withdraw-filing.ts';

/** What an inquiry is about, in the order of the form; the place, from 1, is the number that residents see (K-66). */
export const INQUIRY_KINDS = ['filing', 'recuperation', 'documents', 'withdrawal', 'other'] as const;
export type InquiryKind = (typeof INQUIRY_KINDS)[number];

/** The number of a kind on the form, e.g. 4 for 「4.申請内容の取り下げ依頼」. */
export const inquiryCode = (kind: InquiryKind): number =>
  kind === 'withdrawal' ? WITHDRAWAL_INQUIRY_TYPE : INQUIRY_KINDS.indexOf(kind) + 1;

/** Where an inquiry stands. domain.md SM-12. */
export type InquiryStatus = 'open' | 'answered' | 'closed';

/** Why staff close an inquiry without an answer. */
export const CLOSE_REASONS = ['spam', 'duplicate', 'otherwise'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** An inquiry as it was sent, and what became of it (K-70). */
export interface Inquiry {
  readonly inquiryId: Uuid;
  /** For talking about it; nothing opens with it. */
  readonly number: string;
  readonly kind: InquiryKind;
  readonly language: string;
  readonly email: string;
  readonly managementNumber: string | null;
  readonly body: string;
  readonly status: InquiryStatus;
  readonly receivedAt: Instant;
  /** The filing of the management number, once it was found; the sender is never told. */
  readonly filingId: Uuid | null;
  readonly claimedBy: Uuid | null;
  readonly claimedAt: Instant | null;
  readonly answer: string | null;
  readonly answeredBy: Uuid | null;
  readonly answeredAt: Instant | null;
  /** Null when the program closed it. */
  readonly closedBy: Uuid | null;
  readonly closedAt: Instant | null;
  /** `withdrawal`: a request that needed nobody, because a mail with the way to withdraw is the whole answer. */
  readonly closeReason: CloseReason | 'withdrawal' | null;
}

/**
 * Whether somebody of the staff has to read it. A request for withdrawal without a word besides the number does not:
 * the link in the mail does the rest (SM-11).
 */
export const needsStaff = ({ kind, body }: Pick<Inquiry, 'kind' | 'body'>): boolean =>
  kind !== 'withdrawal' || body !== '';

import type { Inquiry } from '../domain/inquiry.ts';

/** Every column of `app.inquiry` that pages use, under its name in the domain. */
export const INQUIRY_COLUMNS = [
  'inquiry_id as inquiryId',
  'number',
  'kind',
  'language',
  'email',
  'management_number as managementNumber',
  'body',
  'status',
  'received_at as receivedAt',
  'filing_id as filingId',
  'claimed_by as claimedBy',
  'claimed_at as claimedAt',
  'answer',
  'answered_by as answeredBy',
  'answered_at as answeredAt',
  'closed_by as closedBy',
  'closed_at as closedAt',
  'close_reason as closeReason',
] as const;

/** What the table's checks guarantee beyond the column types. */
export type CheckedInquiry = Pick<Inquiry, 'kind' | 'status' | 'closeReason'>;

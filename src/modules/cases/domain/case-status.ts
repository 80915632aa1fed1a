/** Whether a recuperation case is being watched. Only a recorded act takes it off the list, never a date passing. */
export type CaseStatus = 'open' | 'released' | 'closed';

/** Why a case is no longer watched. A transfer is none: a notified person stays watched until a release. */
export type CloseReason = 'released' | 'withdrawn' | 'superseded' | 'died' | 'handed-over';

const AFTER_CLOSING: Readonly<Record<CloseReason, CaseStatus>> = {
  released: 'released',
  withdrawn: 'closed',
  superseded: 'closed',
  died: 'closed',
  'handed-over': 'closed',
};

/** The status of an open case after it is closed for `reason`; null when it was closed before. */
export const statusAfterClosing = (status: CaseStatus, reason: CloseReason): CaseStatus | null =>
  status === 'open' ? AFTER_CLOSING[reason] : null;

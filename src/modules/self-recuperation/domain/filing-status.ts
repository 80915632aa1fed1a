/** Where a self-recuperation notification (自主療養届) stands. domain.md SM-1. */
export type FilingStatus =
  | 'submitted'
  | 'under-review'
  | 'returned'
  | 'rejected'
  | 'superseded'
  | 'issued'
  | 'withdrawn'
  | 'transferred'
  | 'completed';

/** What can happen to a filing after it was submitted. Its content never changes (K-65). */
export type FilingEvent =
  | 'claim'
  | 'release-claim'
  | 'approve'
  | 'return'
  | 'reject'
  | 'supersede'
  | 'withdraw'
  | 'transfer'
  | 'complete'
  | 'resume';

const TRANSITIONS: Readonly<Record<FilingStatus, Partial<Record<FilingEvent, FilingStatus>>>> = {
  submitted: { claim: 'under-review', supersede: 'superseded', transfer: 'transferred' },
  'under-review': {
    'release-claim': 'submitted',
    approve: 'issued',
    return: 'returned',
    reject: 'rejected',
    supersede: 'superseded',
    transfer: 'transferred',
  },
  issued: { withdraw: 'withdrawn', transfer: 'transferred', complete: 'completed' },
  // The person files again, as they were asked to; a physician or hunger may come first.
  returned: { supersede: 'superseded', transfer: 'transferred' },
  rejected: {},
  superseded: {},
  withdrawn: {},
  transferred: {},
  // An officer took the watch up again.
  completed: { resume: 'issued' },
};

/** The status after `event`; null when the event is not allowed there (e.g. withdrawing before issue, K-67). */
export const nextFilingStatus = (status: FilingStatus, event: FilingEvent): FilingStatus | null =>
  TRANSITIONS[status][event] ?? null;

/** A live filing is one that a person may have only once at a time. */
export const isLiveFiling = (status: FilingStatus): boolean =>
  status === 'submitted' || status === 'under-review' || status === 'issued';

/** Where a case report stands (SM-3). What becomes of the patient is the case's matter. */
export const CASE_REPORT_STATUSES = ['submitted', 'queried', 'accepted', 'transferred', 'withdrawn'] as const;
export type CaseReportStatus = (typeof CASE_REPORT_STATUSES)[number];

/**
 * What can be done to a report. `correct` is by the institution, `amend` by the health centre; `reroute` gives it to
 * another health centre of the authority, `transfer` to another authority.
 */
export type CaseReportAct =
  | 'query'
  | 'reply'
  | 'correct'
  | 'amend'
  | 'accept'
  | 'reroute'
  | 'transfer'
  | 'withdraw'
  | 'record-death';

const NEXT: Readonly<Record<CaseReportStatus, Partial<Record<CaseReportAct, CaseReportStatus>>>> = {
  submitted: {
    query: 'queried',
    correct: 'submitted',
    amend: 'submitted',
    accept: 'accepted',
    reroute: 'submitted',
    transfer: 'transferred',
    withdraw: 'withdrawn',
    'record-death': 'submitted',
  },
  queried: {
    query: 'queried',
    reply: 'submitted',
    correct: 'submitted',
    amend: 'queried',
    accept: 'accepted',
    reroute: 'submitted',
    transfer: 'transferred',
    withdraw: 'withdrawn',
    'record-death': 'queried',
  },
  accepted: {
    query: 'queried',
    amend: 'accepted',
    reroute: 'submitted',
    transfer: 'transferred',
    withdraw: 'withdrawn',
    'record-death': 'accepted',
  },
  transferred: {},
  withdrawn: {},
};

/** Acts of the institution that reported; all others are the health centre's. */
const OF_INSTITUTION: ReadonlySet<CaseReportAct> = new Set<CaseReportAct>(['reply', 'correct']);

/** The status after the act; null when it cannot be done now (SM-3). */
export const statusAfter = (status: CaseReportStatus, act: CaseReportAct): CaseReportStatus | null =>
  NEXT[status][act] ?? null;

/** Whether the act belongs to the institution (and those who type for it), or to the health centre. */
export const isActOfInstitution = (act: CaseReportAct): boolean => OF_INSTITUTION.has(act);

/** Whether somebody still has to look at the report. */
export const isOpen = (status: CaseReportStatus): boolean => status === 'submitted' || status === 'queried';

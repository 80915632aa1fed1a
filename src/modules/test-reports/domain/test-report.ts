import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { EntryOrigin } from './entry-origin.ts';
import type { CorrectionReason } from './test-codes.ts';
import type { TestEntry } from './test-entry.ts';

/** SM-4 as far as it is kept here: what came before the report is in the report, what follows is the subsidy's. */
export const REPORT_STATUSES = ['reported', 'withdrawn'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Whether a contract was in force on the day of sampling (H-30). */
export type ContractState = 'in-force' | 'none' | 'not-needed';

/** The contract that a test was done under; a report without one is kept and flagged. */
export interface ContractStanding {
  readonly contractId: Uuid | null;
  readonly contractState: ContractState;
}

/** A test report as it stands. */
export interface TestReport extends TestEntry, Omit<EntryOrigin, 'sourceKey'>, ContractStanding {
  readonly reportId: Uuid;
  /** 1 for what was first entered. */
  readonly revision: number;
  readonly status: ReportStatus;
  /** The actor's name, e.g. `staff:0190…`. */
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  readonly changedAt: Instant;
  /** When a contract that was signed, changed or ended later last decided anew about it; null when none did. */
  readonly contractRedecidedAt: Instant | null;
  readonly personId: Uuid | null;
  readonly caseId: Uuid | null;
}

/** An earlier state of a report, and why and by whom it was replaced. */
export interface ReplacedRevision {
  readonly revision: number;
  readonly content: TestEntry;
  readonly reason: CorrectionReason;
  readonly note: string | null;
  readonly replacedAt: Instant;
  readonly replacedBy: string;
}

/** The part of a report that somebody typed, in the order in which it is compared and kept. */
export const entryOf = (report: TestEntry): TestEntry => ({
  sampledOn: report.sampledOn,
  sampledMinute: report.sampledMinute,
  resultedOn: report.resultedOn,
  resultedMinute: report.resultedMinute,
  specimen: report.specimen,
  method: report.method,
  result: report.result,
  legalBasis: report.legalBasis,
  patientNumber: report.patientNumber,
  name: report.name,
  nameKana: report.nameKana,
  birthDate: report.birthDate,
  sex: report.sex,
  phone: report.phone,
  postalCode: report.postalCode,
  municipalityCode: report.municipalityCode,
  address: report.address,
  onsetOn: report.onsetOn,
});

/** The parts in which two entries differ. */
export function changedParts(before: TestEntry, after: TestEntry): readonly (keyof TestEntry)[] {
  const parts = Object.keys(entryOf(before)) as (keyof TestEntry)[];
  return parts.filter(part => before[part] !== after[part]);
}

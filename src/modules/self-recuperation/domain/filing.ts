import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { ObservationChannel } from './applicant.ts';
import type { Pregnancy, TestSource } from './conditions.ts';
import type { FilingStatus } from './filing-status.ts';

/** What the person filed. It never changes (K-65). */
export interface FilingContent {
  readonly submittedAt: Instant;
  readonly language: string;
  readonly consentAt: Instant;
  readonly consentVersion: string;
  readonly name: string;
  readonly nameKana: string;
  readonly birthDate: PlainDate;
  /** Completed years on the day of submission. */
  readonly age: number;
  readonly guardianName: string | null;
  readonly postalCode: string;
  readonly prefecture: string;
  readonly municipalityCode: string;
  /** From the municipality on. */
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly observationChannel: ObservationChannel;
  readonly pregnancy: Pregnancy;
  readonly riskFactors: readonly string[];
  readonly testedAtMedicalInstitution: boolean;
  readonly selfManagementDeclared: boolean;
  readonly testedOn: PlainDate;
  readonly onsetOn: PlainDate | null;
  readonly testSource: TestSource;
  readonly evidenceKind: 'kit' | 'notice';
  readonly kitListed: boolean | null;
  readonly kitMaker: string | null;
  readonly remarks: string | null;
  /** The eligibility rule that was in force. */
  readonly ruleId: string;
  /** The business day by whose end the notice is due (K-34). */
  readonly dueOn: PlainDate;
  readonly replacesFilingId: Uuid | null;
  /** The filing that its household began with; null for that one itself. */
  readonly householdId: Uuid | null;
}

/** What the review decided so far. */
export interface FilingReview {
  readonly status: FilingStatus;
  readonly managementNumber: string | null;
  readonly reviewerId: Uuid | null;
  readonly reviewStartedAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly decisionReasons: readonly string[];
  readonly checklist: readonly string[];
}

/** A self-recuperation notification (自主療養届, domain.md 4.1). */
export interface Filing extends FilingContent, FilingReview {
  readonly filingId: Uuid;
  readonly personId: Uuid;
  readonly caseId: Uuid;
}

/** Which filing, whose watch, and where it stands. */
export type FilingRef = Pick<Filing, 'filingId' | 'caseId' | 'status'>;

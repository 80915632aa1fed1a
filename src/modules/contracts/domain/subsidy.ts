import { assertNever } from '../../../kernel/assert-never.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type ContractOfFacility, coverOutcome, coversOf } from './coverage.ts';
import type { TestMethod } from './test-method.ts';

/** Why a test is not, or cannot be said to be, one that the public purse pays for (H-28). */
export const SUBSIDY_REASONS = [
  'no-report',
  'withdrawn',
  'other-legal-basis',
  'no-contract-needed',
  'no-contract',
  'outside-contract-period',
  'contract-not-covering-method',
] as const;
export type SubsidyReason = (typeof SUBSIDY_REASONS)[number];

/** 対象, 対象外, 判断不能. */
export const SUBSIDY_DECISIONS = ['eligible', 'not-eligible', 'undecidable'] as const;
export type SubsidyDecision = (typeof SUBSIDY_DECISIONS)[number];

/** A test report as far as it decides the subsidy. */
export interface ReportedTest {
  readonly status: 'reported' | 'withdrawn';
  readonly legalBasis: 'article-15' | 'other';
  readonly sampledOn: PlainDate;
  readonly method: TestMethod;
  /** Whether the institution is a medical one, which needs a contract (H-15, H-30). */
  readonly isMedicalInstitution: boolean;
}

export interface SubsidyJudgement {
  readonly decision: SubsidyDecision;
  readonly reasons: readonly SubsidyReason[];
}

/**
 * Whether the public purse pays for a test (H-28, H-30, SM-4): one under art. 15, reported, whatever its result, on a day on
 * which a contract covers its method for the institution. Without a report nothing can be decided.
 */
export function decideSubsidy(
  report: ReportedTest | null,
  contracts: readonly ContractOfFacility[],
): SubsidyJudgement {
  if (report === null) return judge(['no-report']);
  return judge([
    ...(report.status === 'withdrawn' ? (['withdrawn'] as const) : []),
    ...(report.legalBasis === 'other' ? (['other-legal-basis'] as const) : []),
    ...contractReasons(report, contracts),
  ]);
}

/** What a list of reasons comes to: without a report that stands nothing is decided; otherwise one reason is enough. */
export const judge = (reasons: readonly SubsidyReason[]): SubsidyJudgement => ({
  decision: reasons.some(leavesUndecided) ? 'undecidable' : reasons.length > 0 ? 'not-eligible' : 'eligible',
  reasons,
});

/** Reasons that leave the matter to a human. */
const leavesUndecided = (reason: SubsidyReason): boolean =>
  reason === 'no-report' || reason === 'withdrawn' || reason === 'no-contract-needed';

function contractReasons(
  { isMedicalInstitution, sampledOn, method }: ReportedTest,
  contracts: readonly ContractOfFacility[],
): readonly SubsidyReason[] {
  if (!isMedicalInstitution) return ['no-contract-needed'];
  const outcome = coverOutcome(contracts.flatMap(coversOf), sampledOn, method);
  switch (outcome) {
    case 'covered':
      return [];
    case 'method-missing':
      return ['contract-not-covering-method'];
    case 'other-days':
      return ['outside-contract-period'];
    case 'none':
      return ['no-contract'];
    default:
      return assertNever(outcome);
  }
}

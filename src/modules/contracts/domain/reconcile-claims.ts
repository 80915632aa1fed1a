import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { TestMethod } from './test-method.ts';

/** What is claimed and reported alike: one institution, day and method. */
export interface ClaimKey {
  readonly facilityCode: string;
  readonly sampledOn: PlainDate;
  readonly method: TestMethod;
}

/** One line of a file of claims. */
export interface ClaimLine extends ClaimKey {
  /** Line of the file, the heading being 1. */
  readonly line: number;
  readonly tests: number;
  /** Whole yen. */
  readonly amountYen: number;
}

/** What was reported of an institution, day and method. */
export interface ReportedTests extends ClaimKey {
  /** Reports that stand. */
  readonly reported: number;
  /** Those of them that the public purse pays for. */
  readonly eligible: number;
  /** The agreed price of one test in yen; null where no contract covers it. */
  readonly unitPrice: number | null;
}

/** How a claim meets the reports (H-28). */
export const CLAIM_OUTCOMES = [
  'unknown-facility',
  'more-claimed',
  'not-claimed',
  'amount-differs',
  'matched',
] as const;
export type ClaimOutcome = (typeof CLAIM_OUTCOMES)[number];

export interface ReconciledClaim extends ClaimKey {
  /** Lines of the file that say this; none for tests that nobody claimed. */
  readonly lines: readonly number[];
  readonly claimed: number;
  readonly amountYen: number;
  readonly reported: number;
  readonly eligible: number;
  readonly unitPrice: number | null;
  readonly outcome: ClaimOutcome;
}

const keyOf = ({ facilityCode, sampledOn, method }: ClaimKey): string =>
  `${facilityCode} ${sampledOn} ${method}`;

/**
 * Sets claims against reports, one entry for each institution, day and method of either (H-28). Lines that name the same are
 * added up. Only tests that the public purse pays for count against a claim; others that nobody claims are left out. Sorted
 * by institution, day and method.
 */
export function reconcileClaims(
  claims: readonly ClaimLine[],
  reports: readonly ReportedTests[],
  knownFacilities: ReadonlySet<string>,
): readonly ReconciledClaim[] {
  const reportOf = new Map(reports.map(report => [keyOf(report), report]));
  const claimOf = new Map<string, ClaimLine[]>();
  for (const claim of claims) {
    const together = claimOf.get(keyOf(claim));
    if (together === undefined) claimOf.set(keyOf(claim), [claim]);
    else together.push(claim);
  }
  const due = [...reportOf].filter(([, { eligible }]) => eligible > 0).map(([key]) => key);
  const keys = [...new Set([...claimOf.keys(), ...due])].toSorted();
  return keys.flatMap(key => {
    const ofKey = claimOf.get(key) ?? [];
    const report = reportOf.get(key);
    const [named] = [...ofKey, ...(report === undefined ? [] : [report])];
    if (named === undefined) return [];
    const entry = {
      facilityCode: named.facilityCode,
      sampledOn: named.sampledOn,
      method: named.method,
      lines: ofKey.map(({ line }) => line),
      claimed: sumOf(ofKey, ({ tests }) => tests),
      amountYen: sumOf(ofKey, ({ amountYen }) => amountYen),
      reported: report?.reported ?? 0,
      eligible: report?.eligible ?? 0,
      unitPrice: report?.unitPrice ?? null,
    };
    return [{ ...entry, outcome: outcomeOf(entry, knownFacilities) }];
  });
}

function outcomeOf(
  entry: Omit<ReconciledClaim, 'outcome'>,
  knownFacilities: ReadonlySet<string>,
): ClaimOutcome {
  if (!knownFacilities.has(entry.facilityCode)) return 'unknown-facility';
  if (entry.claimed > entry.eligible) return 'more-claimed';
  if (entry.claimed < entry.eligible) return 'not-claimed';
  const due = entry.claimed * (entry.unitPrice ?? 0);
  return entry.amountYen === due ? 'matched' : 'amount-differs';
}

const sumOf = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0);

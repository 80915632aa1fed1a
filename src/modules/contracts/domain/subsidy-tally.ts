import type { SubsidyDecision, SubsidyReason } from './subsidy.ts';

/** Tests of one institution that were decided alike. */
interface DecidedTests {
  readonly facilityId: string;
  readonly decision: SubsidyDecision;
  readonly reasons: readonly SubsidyReason[];
  readonly tests: number;
}

/** How many tests of an institution were decided each way. */
export type DecisionCounts = Readonly<Record<'eligible' | 'notEligible' | 'undecidable', number>>;

const COLUMN_OF = {
  eligible: 'eligible',
  'not-eligible': 'notEligible',
  undecidable: 'undecidable',
} as const;

/** The decisions of each institution, in the order of the rows. */
export function tallyByFacility<Row extends DecidedTests>(
  rows: readonly Row[],
): readonly (Omit<Row, keyof Omit<DecidedTests, 'facilityId'>> & DecisionCounts)[] {
  const found = new Map<string, Omit<Row, keyof Omit<DecidedTests, 'facilityId'>> & DecisionCounts>();
  for (const { decision, reasons: _reasons, tests, ...facility } of rows) {
    const before = found.get(facility.facilityId) ?? {
      ...facility,
      eligible: 0,
      notEligible: 0,
      undecidable: 0,
    };
    const column = COLUMN_OF[decision];
    found.set(facility.facilityId, { ...before, [column]: before[column] + tests });
  }
  return [...found.values()];
}

/** Tests that were decided alike over all institutions. */
export interface ReasonCount {
  readonly decision: SubsidyDecision;
  readonly reasons: readonly SubsidyReason[];
  readonly tests: number;
}

/** How many tests there are of each decision and set of reasons, sorted. */
export function tallyByReason(rows: readonly DecidedTests[]): readonly ReasonCount[] {
  const found = new Map<string, ReasonCount>();
  for (const { decision, reasons, tests } of rows) {
    const key = [decision, ...reasons].join(' ');
    found.set(key, { decision, reasons, tests: (found.get(key)?.tests ?? 0) + tests });
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

/** How many of the institutions have no report that stands; one that was withdrawn is none. */
export function countSilent(
  covered: readonly string[],
  rows: readonly Pick<DecidedTests, 'facilityId' | 'reasons'>[],
): number {
  const reporting = new Set(
    rows.filter(({ reasons }) => !reasons.includes('withdrawn')).map(({ facilityId }) => facilityId),
  );
  return covered.filter(facilityId => !reporting.has(facilityId)).length;
}

import { ageOn, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { DateProblem, FieldProblem } from './field-problem.ts';

/** Where a positive result may come from (K-02), and the place that excludes (K-03). */
export const TEST_PLACES = ['own-kit', 'free-test', 'test-company', 'medical-institution'] as const;
type TestPlace = (typeof TEST_PLACES)[number];
export type TestSource = Exclude<TestPlace, 'medical-institution'>;

export type Pregnancy = 'no' | 'possible' | 'yes';

/** Step 1, 届出条件の確認: what decides whether the person may recuperate without a doctor (domain.md 4.1). */
export interface Conditions {
  readonly birthDate: PlainDate;
  /** Null without symptoms. Never the test date (K-23). */
  readonly onsetOn: PlainDate | null;
  readonly testedOn: PlainDate;
  readonly testPlace: TestPlace;
  readonly pregnancy: Pregnancy;
  /** Codes of the rulebook; empty after 該当なし. */
  readonly riskFactors: readonly string[];
  readonly livesInPrefecture: boolean;
  /** "I can watch my own health and see a doctor when it gets worse" (K-56). */
  readonly selfManagementDeclared: boolean;
}

/** The same as typed: every answer may be missing or wrong. */
export interface ConditionsEntry {
  readonly birthDate: Result<PlainDate, DateProblem>;
  readonly symptoms: 'yes' | 'no' | null;
  readonly onset: Result<PlainDate, DateProblem>;
  readonly tested: Result<PlainDate, DateProblem>;
  readonly testPlace: TestPlace | null;
  readonly pregnancy: Pregnancy | null;
  readonly riskFactors: readonly string[];
  readonly noRiskFactor: boolean;
  readonly livesInPrefecture: boolean | null;
  readonly selfManagementDeclared: boolean | null;
}

export type ConditionsField =
  | 'birth-date'
  | 'symptoms'
  | 'onset'
  | 'tested'
  | 'test-place'
  | 'pregnancy'
  | 'risk-factors'
  | 'lives-in-prefecture'
  | 'self-management';

export type ConditionsReason =
  | DateProblem
  | 'missing'
  | 'in-future'
  | 'too-long-ago'
  | 'before-birth'
  | 'none-with-others';

export type ConditionsProblem = FieldProblem<ConditionsField, ConditionsReason>;

const OLDEST_AGE = 120;

/**
 * Reads step 1 on `today`, or names everything to put right, in the order of the form. Whether the person is eligible
 * is the rulebook's question, not this one's: a complete answer that excludes is a valid answer.
 */
export function readConditions(
  entry: ConditionsEntry,
  today: PlainDate,
): Result<Conditions, readonly ConditionsProblem[]> {
  const problems: ConditionsProblem[] = [];
  const note = (field: ConditionsField, reason: ConditionsReason): null => {
    problems.push({ field, reason });
    return null;
  };
  const required = <T>(field: ConditionsField, value: T | null): T | null => value ?? note(field, 'missing');
  const date = (field: ConditionsField, typed: Result<PlainDate, DateProblem>, born: PlainDate | null) => {
    if (!typed.ok) return note(field, typed.reason);
    if (typed.value > today) return note(field, 'in-future');
    if (born !== null && typed.value < born) return note(field, 'before-birth');
    return typed.value;
  };

  const birthDate = date('birth-date', entry.birthDate, null);
  if (birthDate !== null && ageOn(birthDate, today) > OLDEST_AGE) note('birth-date', 'too-long-ago');
  const symptoms = required('symptoms', entry.symptoms);
  const onsetOn = symptoms === 'yes' ? date('onset', entry.onset, birthDate) : null;
  const testedOn = date('tested', entry.tested, birthDate);
  const testPlace = required('test-place', entry.testPlace);
  const pregnancy = required('pregnancy', entry.pregnancy);
  if (entry.riskFactors.length === 0 && !entry.noRiskFactor) note('risk-factors', 'missing');
  if (entry.riskFactors.length > 0 && entry.noRiskFactor) note('risk-factors', 'none-with-others');
  const livesInPrefecture = required('lives-in-prefecture', entry.livesInPrefecture);
  const selfManagementDeclared = required('self-management', entry.selfManagementDeclared);

  if (
    problems.length > 0 ||
    birthDate === null ||
    testedOn === null ||
    testPlace === null ||
    pregnancy === null ||
    livesInPrefecture === null ||
    selfManagementDeclared === null
  )
    return fail(problems);
  return ok({
    birthDate,
    onsetOn,
    testedOn,
    testPlace,
    pregnancy,
    riskFactors: entry.riskFactors,
    livesInPrefecture,
    selfManagementDeclared,
  });
}

/** Why a person with a complete answer cannot file: the rulebook's reasons, and the two that are asked here. */
export type StopReason =
  | 'age-under-limit'
  | 'age-over-limit'
  | 'risk-factor'
  | 'pregnancy'
  | 'tested-at-medical-institution'
  | 'outside-prefecture'
  | 'scheme-not-in-force'
  | 'window-expired'
  | 'cannot-manage-alone';

/** What the rules say about answered conditions on one day. */
export interface Verdict {
  readonly accepted: boolean;
  readonly reasons: readonly StopReason[];
  readonly age: number;
  /** A minor needs a guardian's name and identity document as well (K-33). */
  readonly guardianRequired: boolean;
}

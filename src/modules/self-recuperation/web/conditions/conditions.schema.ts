import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { dateInputOf, readDateInput } from '../../../../ui/date-field/date-input.ts';
import type { Conditions, ConditionsEntry, ConditionsField } from '../../domain/conditions.ts';
import {
  dateEntry,
  dateInputIn,
  type Entries,
  type EntryValues,
  oneOf,
  yesNoEntry,
  yesOrNo,
} from '../entries.ts';

/** The value of the box that says "none of these". */
export const NO_RISK_FACTOR = 'none';

/** The places of a test in the order of the form. */
export const TEST_PLACE_ORDER = ['own-kit', 'free-test', 'test-company', 'medical-institution'] as const;

/** The answers about pregnancy in the order of the form. */
export const PREGNANCY_ORDER = ['no', 'possible', 'yes'] as const;

const FIELD = {
  birthDate: 'birth-date',
  symptoms: 'symptoms',
  onset: 'onset',
  tested: 'tested',
  testPlace: 'test-place',
  pregnancy: 'pregnancy',
  riskFactors: 'risk-factors',
  livesInPrefecture: 'lives-in-prefecture',
  selfManagement: 'self-management',
} as const satisfies Record<string, ConditionsField>;

/** Reads the posted fields of step 1. */
export function conditionsEntry(entries: Entries): ConditionsEntry {
  const riskFactors = entries.all(FIELD.riskFactors);
  return {
    birthDate: readDateInput(dateInputIn(entries, FIELD.birthDate)),
    symptoms: oneOf(['yes', 'no'], entries.text(FIELD.symptoms)),
    onset: readDateInput(dateInputIn(entries, FIELD.onset)),
    tested: readDateInput(dateInputIn(entries, FIELD.tested)),
    testPlace: oneOf(TEST_PLACE_ORDER, entries.text(FIELD.testPlace)),
    pregnancy: oneOf(PREGNANCY_ORDER, entries.text(FIELD.pregnancy)),
    riskFactors: riskFactors.filter(code => code !== NO_RISK_FACTOR),
    noRiskFactor: riskFactors.includes(NO_RISK_FACTOR),
    livesInPrefecture: yesOrNo(entries.text(FIELD.livesInPrefecture)),
    selfManagementDeclared: yesOrNo(entries.text(FIELD.selfManagement)),
  };
}

/** The fields of step 1 filled from kept answers; `conditionsEntry` reads them back as the same answers. */
export function conditionsValues(conditions: Conditions): EntryValues {
  const { birthDate, onsetOn, testedOn, riskFactors } = conditions;
  return {
    ...dateValue(FIELD.birthDate, birthDate),
    [FIELD.symptoms]: yesNoEntry(onsetOn !== null),
    ...(onsetOn === null ? {} : dateValue(FIELD.onset, onsetOn)),
    ...dateValue(FIELD.tested, testedOn),
    [FIELD.testPlace]: conditions.testPlace,
    [FIELD.pregnancy]: conditions.pregnancy,
    [FIELD.riskFactors]: riskFactors.length === 0 ? [NO_RISK_FACTOR] : riskFactors,
    [FIELD.livesInPrefecture]: yesNoEntry(conditions.livesInPrefecture),
    [FIELD.selfManagement]: yesNoEntry(conditions.selfManagementDeclared),
  };
}

const dateValue = (name: string, date: PlainDate): EntryValues => dateEntry(name, dateInputOf(date));

import { type Instant, jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { RecuperationCase } from '../../cases/index.ts';
import {
  evaluateEligibility,
  evaluateFilingWindow,
  type FilingWindow,
  type IneligibilityReason,
  nearestVersion,
  printedDates,
  type Rulebook,
} from '../../rulebook/index.ts';
import type { Filing } from '../domain/filing.ts';

/** Whether the rule of the day of submission admits the person. */
interface EligibilityThen {
  readonly eligible: boolean;
  readonly age: number;
  readonly reasons: readonly IneligibilityReason[];
}

/** What the rulebook says of a filing. */
export interface FilingAssessment {
  /** Since when the eligibility rule of the day of submission has been in force. */
  readonly ruleSince: PlainDate;
  readonly atSubmission: EligibilityThen;
  /** The same rule asked with today's age: a birthday may have crossed a limit since. */
  readonly today: EligibilityThen;
  readonly window: FilingWindow;
  /** What the notice would print if it were made today (K-22, K-23). */
  readonly printed: readonly { readonly label: string; readonly date: PlainDate | null }[];
  readonly riskFactors: readonly string[];
  readonly testSource: string;
}

/** Asks the rulebook everything that a reviewer wants to know of a filing. Throws when it has no answer: then it has a hole. */
export function assessFiling(
  rulebook: Rulebook,
  filing: Filing,
  watched: RecuperationCase,
  now: Instant,
): FilingAssessment {
  const submittedOn = jstDate(filing.submittedAt);
  const rule = nearestVersion(rulebook.eligibility, submittedOn);
  const ask = (on: PlainDate): EligibilityThen =>
    answered(
      evaluateEligibility(
        { eligibility: [{ ...rule, inForceThrough: null }], ageCounting: rulebook.ageCounting },
        on,
        { ...filing, livesInPrefecture: livesInPrefecture(rulebook, filing) },
      ),
    );
  return {
    ruleSince: rule.inForceFrom,
    atSubmission: ask(submittedOn),
    today: ask(jstDate(now)),
    window: answered(evaluateFilingWindow(rulebook, submittedOn, filing)),
    printed: printedDates(nearestVersion(rulebook.documents, jstDate(now)), filing, {
      course: watched.symptomatic ? 'symptomatic' : 'asymptomatic',
      dayZero: watched.dayZero,
      plannedReturnDate: watched.plannedReturnOn,
      selfCheckUntil: watched.selfCheckUntil,
    }),
    riskFactors: titlesOf(nearestVersion(rulebook.riskFactors, submittedOn).factors, filing.riskFactors),
    testSource: titlesOf(nearestVersion(rulebook.tests, submittedOn).sources, [filing.testSource]).join(),
  };
}

/** The first two of the six digits of a municipality's code are its prefecture's (JIS X 0401). */
const livesInPrefecture = (rulebook: Rulebook, filing: Filing): boolean =>
  filing.municipalityCode.slice(0, 2) === String(rulebook.authority).padStart(6, '0').slice(0, 2);

const titlesOf = (
  choices: readonly { readonly code: string; readonly title: string }[],
  codes: readonly string[],
): readonly string[] => codes.map(code => choices.find(choice => choice.code === code)?.title ?? code);

function answered<T>(answer: Result<T, string>): T {
  if (!answer.ok) throw new Error(`The rulebook cannot assess a filing: ${answer.reason}.`);
  return answer.value;
}

import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type Answers, coversDays, QUESTIONS, type Question } from './condition.ts';
import type { Population } from './support-case.ts';

/** Why somebody gets no support: the condition of article 2 that is not met. */
export type Ineligible =
  | 'not-registered'
  | 'not-registered-on-all-days'
  | 'not-living-there'
  | 'not-living-there-on-all-days'
  | 'neither-infected-nor-contact'
  | 'not-instructed'
  | 'relatives-can-help'
  | 'no-wish';

/** A decision that only the mayor takes. */
export type NeededDecision = 'address-exception' | 'self-recuperation';

/** On what the support of somebody rests who was not instructed by a public body. */
export const SELF_GROUNDS = ['board-answer', 'mayor-recognition'] as const;
export type SelfGround = (typeof SELF_GROUNDS)[number];

/** On what the support of somebody rests. */
export type SupportGround = 'ordinance' | SelfGround;

/** The decisions that hold for a case on the first day of support. */
export interface HeldDecisions {
  /** The mayor does without the registered address (Y-04), and without that alone. */
  readonly addressException: boolean;
  /** What stands for an instruction of a self-recuperator; null while nothing does. */
  readonly selfGround: SelfGround | null;
}

export interface EligibilityFacts {
  readonly population: Population;
  /** The days on which the person would be supported. */
  readonly days: { readonly from: PlainDate; readonly through: PlainDate | null };
}

export type Eligibility =
  | { readonly kind: 'eligible'; readonly ground: SupportGround; readonly isException: boolean }
  | { readonly kind: 'not-eligible'; readonly reasons: readonly Ineligible[] }
  | { readonly kind: 'needs-answers'; readonly questions: readonly Question[] }
  | { readonly kind: 'needs-decision'; readonly decisions: readonly NeededDecision[] };

/**
 * Decides whether somebody gets support: all four conditions of article 2 together (Y-02). The registered address in the
 * city and living there are two, on every day of support (Y-03); the mayor can do without the first alone (Y-04). Infected
 * people and close contacts (Y-05) whom a public body instructed (Y-06), whose relatives nearby cannot help during the
 * period (Y-07, E-11), and who wish it (Y-08). Self-recuperators are instructed by nobody: for them stands the answer of
 * the board or the mayor's recognition. What no decision can mend counts first, then what was not asked.
 */
export function decideEligibility(
  answers: Answers,
  decisions: HeldDecisions,
  { population, days }: EligibilityFacts,
): Eligibility {
  const registration = registrationProblem(answers, days);
  const isSelf = population === 'self' && answers.instruction === 'none';
  const unmendable = [
    livingProblem(answers, days),
    answers.infection === 'neither' ? 'neither-infected-nor-contact' : null,
    answers.instruction === 'none' && !isSelf ? 'not-instructed' : null,
    answers.relatives === 'can-help' ? 'relatives-can-help' : null,
    answers.wish === 'no' ? 'no-wish' : null,
  ].filter(reason => reason !== null) as readonly Ineligible[];
  if (unmendable.length > 0) return { kind: 'not-eligible', reasons: unmendable };
  const questions = QUESTIONS.filter(question => answers[question] === undefined);
  if (questions.length > 0) return { kind: 'needs-answers', questions };
  const needed: NeededDecision[] = [];
  if (registration !== null && !decisions.addressException) needed.push('address-exception');
  if (isSelf && decisions.selfGround === null) needed.push('self-recuperation');
  if (needed.length > 0) return { kind: 'needs-decision', decisions: needed };
  return {
    kind: 'eligible',
    ground: isSelf && decisions.selfGround !== null ? decisions.selfGround : 'ordinance',
    isException: registration !== null,
  };
}

/** What is wrong with the registered address; null when nothing is, or nobody asked yet. */
export function registrationProblem(
  { registered, registeredSpan }: Answers,
  days: EligibilityFacts['days'],
): Ineligible | null {
  if (registered === 'no') return 'not-registered';
  return registered === 'yes' && registeredSpan !== undefined && !coversDays(registeredSpan, days)
    ? 'not-registered-on-all-days'
    : null;
}

function livingProblem(answers: Answers, days: EligibilityFacts['days']): Ineligible | null {
  if (answers['living-there'] === 'no') return 'not-living-there';
  return answers['living-there'] === 'yes' &&
    answers.livingSpan !== undefined &&
    !coversDays(answers.livingSpan, days)
    ? 'not-living-there-on-all-days'
    : null;
}

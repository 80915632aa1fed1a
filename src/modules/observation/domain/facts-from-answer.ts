import { type Instant, jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/** How a case stands before the answer. domain.md SM-2. */
export interface CaseCourse {
  readonly status: 'open' | 'released' | 'closed';
  readonly symptomatic: boolean;
  /** The last day of the period; null while symptoms last. */
  readonly lastDay: PlainDate | null;
  /** When the person may be released; null while symptoms last. */
  readonly endsAt: Instant | null;
}

/** What an answer says about the course of the illness. */
export interface AnsweredSigns {
  readonly hasSymptoms: boolean;
  readonly condition: 'none' | 'same' | 'relieved' | 'worse';
  readonly answeredAt: Instant;
}

/**
 * What follows: a fact that moves the period, a late symptom on which an officer decides, or nothing.
 * `relief` counts from the instant of the answer, since nobody reported it earlier.
 */
export type AnswerConsequence = 'onset' | 'relief' | 'relapse' | 'late-symptom' | null;

/**
 * Reads the course of the illness from one answer: symptoms of a person without any are the onset (K-42), relief
 * without remaining symptoms starts the 72 hours (K-40), symptoms after relief void it. Symptoms after the end of an
 * asymptomatic period, or after release, never reopen anything by themselves (A-13, TV-028).
 */
export function consequenceOf(course: CaseCourse, signs: AnsweredSigns): AnswerConsequence {
  if (course.status === 'closed') return null;
  if (course.status === 'released') return signs.hasSymptoms ? 'late-symptom' : null;
  if (!course.symptomatic) {
    if (!signs.hasSymptoms) return null;
    const isAfterEnd = course.lastDay !== null && jstDate(signs.answeredAt) > course.lastDay;
    return isAfterEnd ? 'late-symptom' : 'onset';
  }
  const isRelieved = course.endsAt !== null;
  if (signs.hasSymptoms) return isRelieved ? 'relapse' : null;
  const feelsWell = signs.condition === 'relieved' || signs.condition === 'none';
  return feelsWell && !isRelieved ? 'relief' : null;
}

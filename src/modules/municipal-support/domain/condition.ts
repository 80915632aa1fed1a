import type { PlainDate } from '../../../kernel/plain-date.ts';

/** What has to be known about somebody before they get support (article 2 of the ordinance, Y-02 to Y-08). */
export const QUESTIONS = [
  'registered',
  'living-there',
  'infection',
  'instruction',
  'relatives',
  'wish',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** The answers that each question takes. */
export const ANSWERS = {
  /** Whether the registered address is in the city (Y-03). */
  registered: ['yes', 'no'],
  /** Whether the person actually lives there (Y-03). */
  'living-there': ['yes', 'no'],
  /** Whether the person is infected, or a close contact of somebody who is (Y-05, E-05). */
  infection: ['infected', 'close-contact', 'neither'],
  /** What a public body instructed: recuperation at home, waiting at home, or nothing (Y-06). */
  instruction: ['recuperate-at-home', 'wait-at-home', 'none'],
  /** Whether relatives nearby can help during the period (E-11, Y-01, Y-07). */
  relatives: ['cannot-help', 'can-help'],
  /** Whether the person wishes support of the city (Y-08). */
  wish: ['yes', 'no'],
} as const satisfies Record<Question, readonly string[]>;
export type AnswerTo<Q extends Question> = (typeof ANSWERS)[Q][number];

/** What shows that an answer is right. */
export const EVIDENCES = ['told', 'register', 'document', 'provided', 'seen'] as const;
export type Evidence = (typeof EVIDENCES)[number];

/** Days within which an answer about the address holds; null is without a bound. */
export interface Span {
  readonly from: PlainDate | null;
  readonly through: PlainDate | null;
}

/** The newest answer to each question; a question that is missing was not answered. */
export interface Answers {
  readonly registered?: AnswerTo<'registered'>;
  readonly registeredSpan?: Span;
  readonly 'living-there'?: AnswerTo<'living-there'>;
  readonly livingSpan?: Span;
  readonly infection?: AnswerTo<'infection'>;
  readonly instruction?: AnswerTo<'instruction'>;
  readonly relatives?: AnswerTo<'relatives'>;
  readonly wish?: AnswerTo<'wish'>;
}

/** Whether the span holds on every day of another. An open end of the other is every day that may still come. */
export const coversDays = (
  span: Span,
  days: { readonly from: PlainDate; readonly through: PlainDate | null },
) =>
  (span.from === null || span.from <= days.from) &&
  (span.through === null || (days.through !== null && days.through <= span.through));

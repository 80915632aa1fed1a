/** A person without symptoms who is tested today, in the words of the page's language (K-68). */
export interface Example {
  readonly testedOn: string;
  readonly returnOn: string;
  /** Null where the rule asks for no watching after the period. */
  readonly selfCheckUntil: string | null;
}

/** The fourteen questions of the prefecture's page in its order (K-50..K-70). */
export const QUESTIONS = [
  'q1',
  'q2',
  'q3',
  'q4',
  'q5',
  'q6',
  'q7',
  'q8',
  'q9',
  'q10',
  'q11',
  'q12',
  'q13',
  'q14',
] as const;
export type QuestionName = (typeof QUESTIONS)[number];

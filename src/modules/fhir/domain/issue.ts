/** Why something that was sent cannot be taken, or was not used. Each has its words in `api/issue-words.ja.ts`. */
export type IssueReason =
  | 'missing'
  | 'not-text'
  | 'not-an-object'
  | 'not-a-list'
  | 'not-a-boolean'
  | 'unknown-element'
  | 'modifier'
  | 'not-used'
  | 'not-a-date'
  | 'not-an-instant'
  | 'not-a-code'
  | 'not-this-resource'
  | 'not-laboratory'
  | 'not-the-virus'
  | 'no-laboratory-code'
  | 'method-unknown'
  | 'result-unknown'
  | 'result-contradicts'
  | 'not-final'
  | 'not-the-disease'
  | 'refuted'
  | 'item-unknown'
  | 'not-active'
  | 'no-such-reference'
  | 'not-a-patient'
  | 'needs-a-key'
  | 'wrong-condition'
  | 'other-content'
  | 'not-own-institution'
  | 'nothing-in-force'
  | 'place-unknown'
  | 'place-ambiguous'
  | 'not-a-bundle'
  | 'too-many-entries'
  | 'method-not-supported'
  | 'type-not-supported'
  | 'named-twice'
  | 'unknown-parameter'
  | 'needs-a-parameter'
  | 'too-many-found'
  /** A field of a report as its own rule judged it; `about` is the sentence. */
  | 'field';

/** One thing to put right, or to know of: where it is, as a FHIRPath expression from the body that was sent. */
export interface Issue {
  readonly severity: 'error' | 'warning';
  readonly reason: IssueReason;
  /** E.g. `Bundle.entry[1].resource.birthDate`; '' where it is nowhere in the body. */
  readonly expression: string;
  /** The code, name or sentence that the words speak of; never what a person is or has. */
  readonly about: string;
}

/** Something that stands in the way. */
export const errorAt = (reason: IssueReason, expression: string, about = ''): Issue => ({
  severity: 'error',
  reason,
  expression,
  about,
});

/** Whether anything among them stands in the way. */
export const hasErrors = (issues: readonly Issue[]): boolean =>
  issues.some(({ severity }) => severity === 'error');

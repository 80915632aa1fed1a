/** Why a rule cannot answer although the facts have the right form. */
export type RuleProblem =
  | 'no-version-in-force'
  | 'neither-onset-nor-test'
  | 'born-after-reference-date'
  | 'outside-office-calendar';

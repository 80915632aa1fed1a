/** Of tests that found something, how many per cent were positive, to one decimal; null without such tests. */
export function positivity(positives: number, negatives: number): number | null {
  const decided = positives + negatives;
  return decided === 0 ? null : Math.round((positives / decided) * 1000) / 10;
}

/** The kinds of institution that test patients, of which a day's positivity needs the negatives too. */
const TESTING_KINDS = ['outpatient-clinic', 'test-centre', 'hospital'];

/** Whether every institution that tests must report its negatives; else the positivity is too high (F-22). */
export const areNegativesComplete = (rule: { readonly negativesRequiredFrom: readonly string[] }): boolean =>
  TESTING_KINDS.every(kind => rule.negativesRequiredFrom.includes(kind));

/** Whether a paper still says what holds. Expiry is no status: it follows from the date printed on it (K-53). */
export type DocumentStatus = 'valid' | 'withdrawn' | 'superseded';

/** What somebody who checks a paper is told when online. */
export type CheckedStatus = DocumentStatus | 'expired' | 'unknown';

/** The answer for a stored paper on `today`; null when no paper has the reference. */
export function checkedStatus(
  found: { readonly status: DocumentStatus; readonly validThrough: string | null } | null,
  today: string,
): CheckedStatus {
  if (found === null) return 'unknown';
  if (found.status !== 'valid') return found.status;
  return found.validThrough !== null && found.validThrough < today ? 'expired' : 'valid';
}

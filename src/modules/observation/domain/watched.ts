/**
 * Whether a person is on the watch list. It is asked of the case's status alone, which only a recorded act changes: no
 * end date, planned or passed, is looked at (security.md 6, incident 1).
 */
export const isWatched = ({ status }: { readonly status: 'open' | 'released' | 'closed' }): boolean =>
  status === 'open';

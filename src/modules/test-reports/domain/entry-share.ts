/** The part of the whole, in whole per cent; null of nothing. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 100) / whole);

/** The institutions' own part of what was entered, in whole per cent (H-19). */
export const ownShare = ({
  byInstitutions,
  byProxy,
}: {
  readonly byInstitutions: number;
  readonly byProxy: number;
}) => percentOf(byInstitutions, byInstitutions + byProxy);

import type { PlainDate } from '../../../../kernel/plain-date.ts';

/** What a row says about a person: given for the first time, given anew, or no longer to be supported. */
export const ROW_KINDS = ['new', 'changed', 'cancelled'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/**
 * One row of a package: a technical head, and what the basis allows to be given of the person (E-14, M-05). A value is
 * null when the basis does not list its field, and in a cancelled row, which names nobody.
 */
export type ProvidedRow = {
  /** From 1, without gaps, in the order of the file. */
  readonly rowNumber: number;
  /** Random, one for each case and receiver; it leads back to the case at the provider only. */
  readonly reference: string;
  readonly kind: RowKind;
  readonly name: string | null;
  readonly address: string | null;
  readonly contact: string | null;
  readonly periodFrom: PlainDate | null;
  /** The last day, included; null while it is not known. */
  readonly periodThrough: PlainDate | null;
};

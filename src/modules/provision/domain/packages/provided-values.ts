import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { ProvidedRow, RowKind } from '../package-format/provided-row.ts';
import type { ProvidedField } from '../provided-field.ts';

/** The days of recuperation; the last is null while it is not known. */
export interface ProvidedPeriod {
  readonly from: PlainDate;
  readonly through: PlainDate | null;
}

/** The form of each field. The compiler refuses a fifth, and refuses to leave one of the four out (E-14, E-29, M-05). */
interface ValueOf extends Record<ProvidedField, unknown> {
  readonly name: string;
  readonly address: string;
  readonly contact: string;
  readonly period: ProvidedPeriod;
}

/** What is given of a person: of the four fields those that the basis lists; nothing in a cancelled row. */
export type ProvidedValues = { readonly [Field in ProvidedField]?: ValueOf[Field] | undefined };

/** A row of a package as it is stored. */
export interface StoredRow {
  readonly rowNumber: number;
  readonly reference: string;
  readonly kind: RowKind;
  readonly provided: ProvidedValues;
}

/** The stored row as the file shows it. */
export const providedRowOf = ({ rowNumber, reference, kind, provided }: StoredRow): ProvidedRow => ({
  rowNumber,
  reference,
  kind,
  name: provided.name ?? null,
  address: provided.address ?? null,
  contact: provided.contact ?? null,
  periodFrom: provided.period?.from ?? null,
  periodThrough: provided.period?.through ?? null,
});

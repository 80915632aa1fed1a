/** A value of a row as PostgreSQL reads it from text. */
export type RowValue = string | number | boolean | null;

/** Rows as an array of a composite type, one parameter of a statement however many rows there are. */
export interface RowArray {
  /** Adds a row; the values stand in the order of the type's attributes. */
  readonly add: (values: readonly RowValue[]) => void;
  /** The text of the array in UTF-8, for `unnest($1::text::the_type[])`. Nothing may be added afterwards. */
  readonly text: () => Uint8Array;
}

const SIGNS_OF_A_ROW = /[",()\\]/;
const SIGNS_OF_AN_ARRAY = /["\\]/;
const ESCAPED = /["\\]/g;
const FIRST_BYTES = 64 * 1024;
/** No character of UTF-16 takes more in UTF-8. */
const BYTES_A_CHARACTER = 3;

/**
 * Makes an array without rows. Each row is written down as bytes when it is added, so that a million of them pass without
 * one being kept as an object.
 */
export function rowArray(): RowArray {
  let bytes = Buffer.allocUnsafe(FIRST_BYTES);
  let length = 0;
  const write = (text: string): void => {
    const needed = length + text.length * BYTES_A_CHARACTER;
    if (needed > bytes.length) {
      const longer = Buffer.allocUnsafe(Math.max(needed, bytes.length * 2));
      bytes.copy(longer, 0, 0, length);
      bytes = longer;
    }
    length += bytes.write(text, length);
  };
  write('{');
  return {
    add: values => write(`${length === 1 ? '' : ','}"${element(values)}"`),
    text: () => {
      write('}');
      return bytes.subarray(0, length);
    },
  };
}

function element(values: readonly RowValue[]): string {
  let row = '(';
  let separator = '';
  for (const value of values) {
    row += separator + attribute(value);
    separator = ',';
  }
  row += ')';
  return SIGNS_OF_AN_ARRAY.test(row) ? row.replaceAll(ESCAPED, '\\$&') : row;
}

// Nothing at all is null.
function attribute(value: RowValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  return value === '' || SIGNS_OF_A_ROW.test(value) ? `"${value.replaceAll(ESCAPED, '\\$&')}"` : value;
}

import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readWrittenDay } from '../../../kernel/written-day.ts';
import type { RawTestEntry, TestField } from './raw-entry.ts';
import { codeIn } from './test-codes.ts';

/** Why a field cannot be taken as it stands. */
export type EntryReason =
  | 'missing'
  | 'unknown-code'
  | 'not-a-day'
  | 'not-a-time'
  | 'in-the-future'
  | 'before-the-epidemic'
  | 'before-sampling'
  | 'too-long'
  | 'not-a-name'
  | 'not-kana'
  | 'not-a-phone-number'
  | 'not-seven-digits'
  | 'unknown-municipality'
  | 'too-long-ago';

/** Something to put right in one field of an entry. */
export interface FieldReason {
  readonly field: TestField;
  readonly reason: EntryReason;
}

/** How names, numbers and places are read; the owners of those rules hand them over. */
export interface Reading {
  readonly tidyName: (text: string) => string;
  readonly normaliseKana: (text: string) => string | null;
  readonly normalisePhone: (text: string) => string | null;
  /**
   * The six-digit code of a municipality written as its code or its name, with the seven-digit postal code where one was
   * given; '' when nothing was written stands for the one of the postal code. Null when there is none or there are several.
   */
  readonly municipalityCode: (text: string, postalCode: string | null) => string | null;
}

/** What the reading of an entry has to know from elsewhere. */
export interface EntryContext extends Reading {
  /** No day of an entry lies after it. */
  readonly today: PlainDate;
  /** The first day on which the disease was tested for; an earlier one is a slip of the keyboard. */
  readonly earliestOn: PlainDate;
  /** Stands where nothing was typed: the institution's usual method and specimen, the day of entry as that of the result. */
  readonly defaults?: RawTestEntry;
}

const LONGEST_NAME = 80;
const OLDEST_BIRTH_YEARS = 130;
const TIME = /^([01]?\d|2[0-3]):?([0-5]\d)$/;
const NOT_DIGITS = /[^0-9]/g;
const PLAIN_POSTAL_CODE = /^(\d{3})-?(\d{4})$/;
const POSTAL_SIGNS = /[0-9\s\u3012\u30fc\u2010-\u2015\u2212-]/gu;

/**
 * Reads the fields of one entry and gathers what is wrong with them. What is empty falls back to the context's defaults.
 * A class: files come with a million entries, and for each a dozen functions of its own would cost more than the reading.
 */
export class EntryReader {
  readonly reasons: FieldReason[] = [];
  readonly #raw: RawTestEntry;
  readonly #context: EntryContext;
  #required: readonly TestField[] = [];

  constructor(raw: RawTestEntry, context: EntryContext) {
    this.#raw = raw;
    this.#context = context;
  }

  refuse(field: TestField, reason: EntryReason): null {
    this.reasons.push({ field, reason });
    return null;
  }

  /** Refuses those of the fields that are empty. */
  require(fields: readonly TestField[]): void {
    this.#required = fields;
  }

  day(
    field: TestField,
    bounds: { readonly required: boolean; readonly from: 'epidemic' | 'any' },
  ): PlainDate | null {
    const text = this.#take(field, bounds.required);
    return text === null ? null : this.#settle(field, readDay(text, this.#context, bounds.from));
  }

  minute(field: TestField): number | null {
    const text = this.#take(field);
    return text === null ? null : this.#orRefuse(field, readMinute(text), 'not-a-time');
  }

  code<Code extends string>(field: TestField, codes: readonly Code[]): Code | null {
    return this.#code(field, codes, true);
  }

  optionalCode<Code extends string>(field: TestField, codes: readonly Code[]): Code | null {
    return this.#code(field, codes, false);
  }

  #code<Code extends string>(field: TestField, codes: readonly Code[], isRequired: boolean): Code | null {
    const text = this.#take(field, isRequired);
    return text === null ? null : this.#orRefuse(field, codeIn(codes, text), 'unknown-code');
  }

  line(field: TestField, longest: number): string | null {
    const text = this.#take(field);
    return text === null ? null : this.#settle(field, atMost(longest, oneLine(text)));
  }

  name(field: TestField): string | null {
    const text = this.#take(field);
    return text === null ? null : this.#settle(field, readName(this.#context.tidyName(oneLine(text))));
  }

  kana(field: TestField): string | null {
    const text = this.#take(field);
    if (text === null) return null;
    const kana = this.#context.normaliseKana(text);
    return kana === null ? this.refuse(field, 'not-kana') : this.#settle(field, atMost(LONGEST_NAME, kana));
  }

  phone(field: TestField): string | null {
    const text = this.#take(field);
    return text === null
      ? null
      : this.#orRefuse(field, this.#context.normalisePhone(text), 'not-a-phone-number');
  }

  postalCode(field: TestField): string | null {
    const text = this.#take(field);
    return text === null ? null : this.#orRefuse(field, readPostalCode(text), 'not-seven-digits');
  }

  municipality(field: TestField, postalField: TestField): string | null {
    const text = this.#textOf(field);
    const postalCode = readPostalCode(this.#textOf(postalField));
    const code = text === '' && postalCode === null ? null : this.#context.municipalityCode(text, postalCode);
    if (code !== null) return code;
    if (text !== '') return this.refuse(field, 'unknown-municipality');
    return this.#required.includes(field) ? this.refuse(field, 'missing') : null;
  }

  #textOf(field: TestField): string {
    return (this.#raw[field] ?? '').trim() || (this.#context.defaults?.[field] ?? '').trim();
  }

  /** What is there to be read; what is not is refused only where it must be. */
  #take(field: TestField, isRequired = false): string | null {
    const text = this.#textOf(field);
    if (text !== '') return text;
    return isRequired || this.#required.includes(field) ? this.refuse(field, 'missing') : null;
  }

  #settle<T>(field: TestField, read: Result<T, EntryReason>): T | null {
    return read.ok ? read.value : this.refuse(field, read.reason);
  }

  #orRefuse<T>(field: TestField, value: T | null, reason: EntryReason): T | null {
    return value ?? this.refuse(field, reason);
  }
}

const atMost = (longest: number, text: string): Result<string, EntryReason> =>
  text.length > longest && [...text].length > longest ? fail('too-long') : ok(text);

const readName = (name: string): Result<string, EntryReason> =>
  /\p{L}/u.test(name) ? atMost(LONGEST_NAME, name) : fail('not-a-name');

function readDay(
  text: string,
  { today, earliestOn }: EntryContext,
  from: 'epidemic' | 'any',
): Result<PlainDate, EntryReason> {
  const day = readWrittenDay(text);
  if (day === null) return fail('not-a-day');
  if (day > today) return fail('in-the-future');
  if (from === 'epidemic' && day < earliestOn) return fail('before-the-epidemic');
  return isTooLongAgo(day, today) ? fail('too-long-ago') : ok(day);
}

const oneLine = (text: string): string =>
  text.includes('\n') ? text.replaceAll(/\s*\n\s*/gu, ' ').trim() : text;

/** `HH:mm`, `H:mm` or four digits, as minutes of the day; null for anything else. */
function readMinute(text: string): number | null {
  const parts = TIME.exec(text.normalize('NFKC').trim());
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2]);
}

/** Seven digits in any usual way of writing; null for anything else. */
function readPostalCode(text: string): string | null {
  if (text === '') return null;
  if (PLAIN_POSTAL_CODE.test(text)) return text.slice(0, 3) + text.slice(-4);
  const folded = text.normalize('NFKC').trim();
  const digits = folded.replaceAll(NOT_DIGITS, '');
  return digits.length === 7 && folded.replaceAll(POSTAL_SIGNS, '') === '' ? digits : null;
}

const isTooLongAgo = (day: PlainDate, today: PlainDate): boolean =>
  Number(today.slice(0, 4)) - Number(day.slice(0, 4)) > OLDEST_BIRTH_YEARS;

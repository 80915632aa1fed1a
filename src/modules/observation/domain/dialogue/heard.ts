import { fail, type Result } from '../../../../kernel/result.ts';
import { type MeasurementProblem, type MeasurementRange, readMeasurement } from '../measurement.ts';
import type { Medium } from './dialogue-state.ts';
import type { Choice } from './prompt.ts';
import { AROUND_A_VALUE, BETWEEN_NUMBERS, DECIMAL_MARKS, NO, NOTHING, YES } from './words-understood.ts';

/** What was said: the keys that were pressed, or the text in lower case, without accents, in plain digits. */
export interface Said {
  readonly medium: Medium;
  readonly text: string;
}

const ACCENTS = /[\u0300-\u036f]/g;

/** Takes a text as somebody wrote it: full-width digits, capitals and accents make no difference. */
export const written = (text: string): Said => ({
  medium: 'line',
  text: text
    .normalize('NFKD')
    .replaceAll(ACCENTS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s"'「]+|[\s"'」!?~。、.…]+$/g, ''),
});

/** Takes the keys of a telephone, with or without the `#` that ended them. */
export const pressed = (digits: string): Said => ({ medium: 'phone', text: digits.replace(/#$/, '') });

/** Whether it was a yes; null when it was neither yes nor no. On the telephone 1 and 2. */
export function yesOrNo({ medium, text }: Said): boolean | null {
  if (medium === 'phone') return text === '1' ? true : text === '2' ? false : null;
  if (YES.has(text)) return true;
  return NO.has(text) ? false : null;
}

/** Whether it says that there is nothing of what was asked. */
export const isNothing = ({ medium, text }: Said): boolean =>
  medium === 'phone' ? /^0+$/.test(text) : NOTHING.has(text) || NO.has(text);

/**
 * The codes that were chosen by their numbers: several with anything between them in writing, one after the other on
 * the telephone. Null unless every number stands for a choice.
 */
export function chosen({ medium, text }: Said, choices: readonly Choice[]): readonly string[] | null {
  const width = choices[0]?.number.length ?? 1;
  const numbers =
    medium === 'phone' ? inGroups(text, width) : text.split(/[^0-9]+/).filter(number => number !== '');
  if (medium === 'line' && !NUMBERS_ALONE.test(text)) return null;
  const codes = numbers.map(
    number => choices.find(choice => Number(choice.number) === Number(number))?.code ?? null,
  );
  const known = codes.filter(code => code !== null);
  return known.length > 0 && known.length === codes.length ? [...new Set(known)] : null;
}

/**
 * Reads a measured value. A text must say nothing but the value, for a chat reads nothing back: "it was 38.5 yesterday"
 * is no answer. Keys have no decimal point: 365 is 36.5 where tenths are measured, and is read back. Nothing else is
 * guessed, for an oxygen saturation of 65 must not become the 95 that it may have meant.
 */
export function measured(
  { medium, text }: Said,
  range: MeasurementRange,
): Result<number, MeasurementProblem> {
  const value = medium === 'line' ? bareValue(text) : keyedValue(text, range);
  return value === null ? fail({ kind: 'not-a-number' }) : readMeasurement(value, range);
}

/** Numbers the choices from 1, all with as many digits as the longest, so that keys need nothing between them. */
export function numbered(codes: readonly { readonly code: string }[]): readonly Choice[] {
  const width = String(codes.length).length;
  return codes.map(({ code }, index) => ({ number: String(index + 1).padStart(width, '0'), code }));
}

const NUMBERS_ALONE = new RegExp(`^[\\s\\d${BETWEEN_NUMBERS}]+$`, 'u');
const MARK_BETWEEN_DIGITS = new RegExp(`(?<=\\d) ?(?:${DECIMAL_MARKS}) ?(?=\\d)`, 'u');
const BESIDE = new RegExp(AROUND_A_VALUE, 'gu');

function bareValue(text: string): string | null {
  const value = text.replace(MARK_BETWEEN_DIGITS, '.').replaceAll(BESIDE, ' ').trim();
  return /^\d{1,6}(\.\d{1,3})?$/.test(value) ? value : null;
}

function keyedValue(keys: string, { step }: MeasurementRange): string | null {
  if (!/^\d+$/.test(keys)) return null;
  return step < 1 && keys.length === 3 ? `${keys.slice(0, 2)}.${keys.slice(2)}` : keys;
}

function inGroups(digits: string, width: number): readonly string[] {
  if (!/^\d+$/.test(digits) || digits.length % width !== 0) return [];
  return Array.from({ length: digits.length / width }, (_, index) =>
    digits.slice(index * width, (index + 1) * width),
  );
}

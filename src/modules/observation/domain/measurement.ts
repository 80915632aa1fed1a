import { fail, ok, type Result } from '../../../kernel/result.ts';

/** The values that a measuring instrument can show. */
export interface MeasurementRange {
  readonly lowest: number;
  readonly highest: number;
  readonly step: number;
}

/** Why a typed value cannot stand. `reading` is what it says, `suggestion` what was probably meant. */
export type MeasurementProblem =
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'out-of-range'; readonly reading: number }
  | { readonly kind: 'did-you-mean'; readonly reading: number; readonly suggestion: number };

// One number, or a number and its decimals with anything between: 36.5, 36,5, the spoken form with units.
const WRITTEN = /^\D*(\d{1,6})(?:\D+(\d{1,3}))?\D*$/;

/**
 * Reads a measurement as people type it: full-width digits, a comma, units around it. A value that the instrument
 * cannot show is not corrected but read back with what was probably meant, e.g. 365 or 6.5 for 36.5.
 */
export function readMeasurement(text: string, range: MeasurementRange): Result<number, MeasurementProblem> {
  const parts = WRITTEN.exec(text.normalize('NFKC'));
  if (parts === null) return fail({ kind: 'not-a-number' });
  const reading = Number(`${parts[1]}.${parts[2] ?? '0'}`);
  if (isShownBy(range, reading)) return ok(reading);
  // Only of a temperature people leave the thirty out. An oxygen saturation of 65 is a danger, and no 95.
  const withoutThirty = range.step < 1 ? [reading + 30] : [];
  const suggestion = [onStep(range, reading), reading / 10, ...withoutThirty, reading * 10, reading * 100]
    .map(candidate => Number(candidate.toFixed(3)))
    .find(candidate => isShownBy(range, candidate));
  return fail(
    suggestion === undefined
      ? { kind: 'out-of-range', reading }
      : { kind: 'did-you-mean', reading, suggestion },
  );
}

const onStep = ({ step }: MeasurementRange, value: number): number => Math.round(stepsOf(step, value)) * step;

// 36.7 / 0.1 is not a whole number in binary, but nearly one.
const stepsOf = (step: number, value: number): number => Number((value / step).toFixed(6));

const isShownBy = (range: MeasurementRange, value: number): boolean =>
  value >= range.lowest && value <= range.highest && Number.isInteger(stepsOf(range.step, value));

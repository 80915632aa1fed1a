import { OLDEST_BAND, type Question } from '../domain/figure.ts';
import type { SurveillanceDeps } from '../use-cases/surveillance-deps.ts';
import { ja as words } from './words.ja.ts';

/** An age band by its first year. */
export const bandText = (from: number): string =>
  from === OLDEST_BAND ? words.oldest(from) : words.ageBand(from);

/** A municipality by its name, or by its code where there is no name. */
export const municipalityText = (
  { municipalityName }: Pick<SurveillanceDeps, 'municipalityName'>,
  code: string,
): string => municipalityName(code) ?? code;

/** Which part of a day a figure counts; null for the whole day. */
export function partText(
  deps: Pick<SurveillanceDeps, 'municipalityName'>,
  question: Question,
  part: string,
): string | null {
  if (question === 'cases-by-age') return bandText(Number(part));
  if (question === 'cases-by-municipality') return municipalityText(deps, part);
  if (question === 'patients-by-place') return words.places[part as keyof typeof words.places];
  if (question === 'severe-patients') return words.severe;
  if (question === 'awaiting-patients') return words.awaiting;
  if (question === 'tests-by-sampling-day') return words.results[part as keyof typeof words.results];
  return null;
}

import { htmlLang, type Language } from '../../../ui/language.ts';
import type { ObservationChannel } from '../domain/applicant.ts';

/** The ways of the daily question that somebody provides. */
export type ProvidedWays = Pick<ReadonlySet<ObservationChannel>, 'has'>;

const ORDER: readonly ObservationChannel[] = ['line', 'voice', 'web'];

/** The provided ways in words, e.g. `LINE, automated phone call, or web`: nobody is promised what nobody carries (K-13). */
export const waysOfAsking = (
  provided: ProvidedWays,
  names: Readonly<Record<ObservationChannel, string>>,
  language: Language,
): string =>
  new Intl.ListFormat(htmlLang(language), { type: 'disjunction' }).format(
    ORDER.filter(channel => provided.has(channel)).map(channel => names[channel]),
  );

/**
 * Chooses among the `offered` language tags by an Accept-Language header (RFC 9110, 12.5.4): the most wanted that is
 * offered wins, and among equally wanted ones the first named. A tag is met by itself, else by the first offered one of
 * the same language: `zh-TW` by `zh-Hans`, `pt` by `pt-BR`, `en-US` by `en`. Null when the header wants none of them.
 */
export function chooseLanguage(acceptLanguage: string, offered: readonly string[]): string | null {
  const wanted = acceptLanguage
    .split(',')
    .map(readRange)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const met = offered.find(known => known.toLowerCase() === tag) ?? sameLanguage(tag, offered);
    if (met !== undefined) return met;
  }
  return null;
}

/** One part of the header, e.g. `en-GB;q=0.8`. A quality that cannot be read counts as not wanted. */
function readRange(part: string): { readonly tag: string; readonly quality: number } {
  const [tag = '', ...parameters] = part.split(';').map(piece => piece.trim().toLowerCase());
  const weight = parameters.find(parameter => parameter.startsWith('q='))?.slice(2);
  const isWeight = weight === undefined || /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight);
  return { tag, quality: isWeight ? Number(weight ?? 1) : 0 };
}

const languageOf = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];

const sameLanguage = (tag: string, offered: readonly string[]): string | undefined =>
  offered.find(known => languageOf(known) === languageOf(tag));

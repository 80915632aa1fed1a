import { fail, ok, type Result } from '../../../kernel/result.ts';

interface Municipality {
  /** 全国地方公共団体コード: six digits with check digit. */
  readonly code: string;
  readonly name: string;
}

/** What is known of postal codes; handed over by the module that keeps the table. */
export interface AddressBook {
  readonly townsOf: (
    postalCode: string,
  ) => readonly { readonly prefecture: string; readonly municipality: Municipality; readonly town: string }[];
  readonly municipalityCoded: (code: string) => Municipality | null;
}

/** Where a person lives, by which the health centre is found (F-24). */
export interface Place {
  readonly municipalityCode: string;
  readonly address: string;
}

export type PlaceProblem =
  | { readonly kind: 'unknown-municipality' }
  | { readonly kind: 'choose-municipality'; readonly among: readonly Municipality[] };

/**
 * Completes an address from its postal code (F-02): prefecture and municipality, and the town where the code has but one,
 * come before what was typed, unless it says them itself. Asks where a code covers several municipalities.
 */
export function completePlace(
  book: AddressBook,
  typed: {
    readonly postalCode: string;
    readonly address: string;
    readonly municipalityCode: string | null;
  },
): Result<Place, PlaceProblem> {
  const towns = book.townsOf(typed.postalCode);
  const among = [...new Map(towns.map(({ municipality }) => [municipality.code, municipality])).values()];
  const chosen = among.find(({ code }) => code === typed.municipalityCode);
  if (among.length === 0) {
    const given = typed.municipalityCode === null ? null : book.municipalityCoded(typed.municipalityCode);
    return given === null
      ? fail({ kind: 'unknown-municipality' })
      : ok({ municipalityCode: given.code, address: typed.address });
  }
  const municipality = chosen ?? (among.length === 1 ? among[0] : undefined);
  if (municipality === undefined) return fail({ kind: 'choose-municipality', among });
  const inside = towns.filter(town => town.municipality.code === municipality.code);
  const prefecture = inside[0]?.prefecture ?? '';
  const town = inside.length === 1 ? (inside[0]?.town ?? '') : '';
  return ok({
    municipalityCode: municipality.code,
    address: joined(typed.address, [prefecture, municipality.name, town]),
  });
}

/** Puts before the text those parts that it does not begin with; from the first that it has, it has the rest. */
function joined(text: string, parts: readonly string[]): string {
  const from = parts.findIndex(part => part !== '' && text.startsWith(part));
  return parts.slice(0, from === -1 ? parts.length : from).join('') + text;
}

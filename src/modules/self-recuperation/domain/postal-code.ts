import { fail, ok, type Result } from '../../../kernel/result.ts';

/** A town that a postal code covers. */
export interface Town {
  readonly prefecture: string;
  readonly municipality: Municipality;
  /** Empty for a code that covers a whole municipality. */
  readonly town: string;
}

export interface Municipality {
  /** 全国地方公共団体コード: six digits with check digit (domain.md part 6). */
  readonly code: string;
  readonly name: string;
}

/** What is known of postal codes and municipalities. */
export interface AddressBook {
  /** Every town of a seven-digit postal code; empty when the code is unknown. */
  readonly townsOf: (postalCode: string) => readonly Town[];
  /** The municipality with exactly this name in the prefecture. */
  readonly municipalityNamed: (prefecture: string, name: string) => Municipality | null;
  /** The municipality of a six-digit code. */
  readonly municipalityCoded: (code: string) => Municipality | null;
}

const NOT_DIGIT = /[^0-9]/g;

/** Reads a postal code in any usual way of writing (full width, hyphen, postal mark) as seven digits. */
export function readPostalCode(text: string): Result<string, 'missing' | 'not-seven-digits'> {
  const folded = text.normalize('NFKC').trim();
  if (folded === '') return fail('missing');
  const digits = folded.replaceAll(NOT_DIGIT, '');
  const strange = folded.replaceAll(/[0-9\s\u3012\u30fc\u2010-\u2015\u2212-]/gu, '');
  return digits.length === 7 && strange === '' ? ok(digits) : fail('not-seven-digits');
}

/** The different municipalities among towns, in their order. */
export const municipalitiesOf = (towns: readonly Town[]): readonly Municipality[] => [
  ...new Map(towns.map(({ municipality }) => [municipality.code, municipality])).values(),
];

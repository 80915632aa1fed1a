import type { japanPostAddressBook } from '../modules/self-recuperation/index.ts';

const CODE = /^\d{6}$/;

/** Finds a municipality of the prefecture by its name, or by its six digits with the right check digit. */
export const municipalityFinder =
  (addressBook: typeof japanPostAddressBook, prefecture: string, prefectureCode: string) =>
  (nameOrCode: string): { readonly code: string; readonly name: string } | null => {
    const typed = nameOrCode.normalize('NFKC').trim();
    if (!CODE.test(typed)) return addressBook.municipalityNamed(prefecture, typed);
    const found = addressBook.municipalityCoded(typed);
    return found?.code === typed && typed.startsWith(prefectureCode) ? found : null;
  };

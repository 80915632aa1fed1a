import { describe, expect, it } from 'vitest';
import { japanPostAddressBook } from './address-book.repository.ts';

describe('the address book', () => {
  it('knows the towns of a postal code with the municipality’s six digits', () => {
    expect(japanPostAddressBook.townsOf('2430434')).toEqual([
      { prefecture: '神奈川県', municipality: { code: '142158', name: '海老名市' }, town: '上郷' },
    ]);
    expect(japanPostAddressBook.townsOf('9999999')).toEqual([]);
  });

  it.each([
    ['横浜市鶴見区', '141011'],
    ['横浜市中区', '141046'],
    ['川崎市川崎区', '141313'],
    ['相模原市緑区', '141518'],
    ['足柄上郡大井町', '143626'],
  ])('%s has the code %s', (name, code) => {
    expect(japanPostAddressBook.municipalityNamed('神奈川県', name)).toEqual({ code, name });
    expect(japanPostAddressBook.municipalityCoded(code)).toEqual({ code, name });
  });

  it('knows a municipality only in its own prefecture', () => {
    expect(japanPostAddressBook.municipalityNamed('東京都', '海老名市')).toBeNull();
    expect(japanPostAddressBook.municipalityNamed('どこか', '海老名市')).toBeNull();
  });
});

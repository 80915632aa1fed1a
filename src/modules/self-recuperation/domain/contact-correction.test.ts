import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../kernel/result.ts';
import {
  type CorrectionEntry,
  changedFields,
  contactOf,
  mayCorrectContact,
  readCorrection,
} from './contact-correction.ts';
import type { Municipality } from './postal-code.ts';

const ebina: Municipality = { code: '142158', name: '海老名市' };
const atsugi: Municipality = { code: '142123', name: '厚木市' };
const towns = {
  '2430434': [{ prefecture: '神奈川県', municipality: ebina, town: '上郷' }],
  '2430018': [{ prefecture: '神奈川県', municipality: atsugi, town: '中町' }],
  '1000001': [{ prefecture: '東京都', municipality: { code: '131016', name: '千代田区' }, town: '千代田' }],
};
const context = {
  prefecture: '神奈川県',
  addressBook: {
    townsOf: (code: string) => towns[code as keyof typeof towns] ?? [],
    municipalityNamed: (_: string, name: string) =>
      [ebina, atsugi].find(municipality => municipality.name === name) ?? null,
    municipalityCoded: () => null,
  },
  normalisePhone: (text: string) => (/^0\d{9,10}$/.test(text) ? text : null),
};
const entry: CorrectionEntry = {
  phone: '09012345678',
  postalCode: '243-0018',
  municipality: '厚木市',
  street: '中町3-2',
  email: 'new@example.jp',
};
const kept = {
  phone: '0462327701',
  email: 'old@example.jp',
  postalCode: '2430434',
  municipalityCode: '142158',
  address: '海老名市上郷1-1',
};

describe('a corrected contact', () => {
  it('is read with the municipality of its postal code', () => {
    const read = readCorrection({ ...entry, municipality: '' }, context);
    expect(read).toEqual(
      ok({
        phone: '09012345678',
        postalCode: '2430018',
        municipality: atsugi,
        street: '中町3-2',
        email: 'new@example.jp',
      }),
    );
  });

  it.each([
    [{ phone: '12' }, 'phone', 'not-a-phone-number'],
    [{ phone: '' }, 'phone', 'missing'],
    [{ postalCode: '100-0001' }, 'postal-code', 'other-prefecture'],
    [{ postalCode: '243' }, 'postal-code', 'not-seven-digits'],
    [{ municipality: '海老名市' }, 'municipality', 'differs-from-postal-code'],
    [{ street: ' ' }, 'street', 'missing'],
    [{ email: 'nobody' }, 'email', 'not-an-address'],
  ] as const)('with %o is asked for again', (change, field, reason) => {
    expect(readCorrection({ ...entry, ...change }, context)).toEqual(fail([{ field, reason }]));
  });

  it('changes everything at once but the mail address, which waits for its code', () => {
    const read = readCorrection(entry, context);
    if (!read.ok) throw new Error('A correction was expected.');
    const after = contactOf(read.value, kept);
    expect(after.email).toBe('old@example.jp');
    expect(changedFields(kept, after)).toEqual(['phone', 'postalCode', 'municipalityCode', 'address']);
    expect(changedFields(kept, kept)).toEqual([]);
  });

  it('is not taken for a filing that is gone', () => {
    const statuses = [
      ...(['submitted', 'under-review', 'returned', 'issued', 'transferred', 'completed'] as const),
      ...(['superseded', 'withdrawn', 'rejected'] as const),
    ];
    expect(statuses.filter(mayCorrectContact)).toEqual(statuses.slice(0, 6));
  });
});

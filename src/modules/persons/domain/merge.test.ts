import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { decideMerge, differsIn, fieldsToRestore, type MergeablePerson } from './merge.ts';
import { mayDecide, PAIR_STATUSES } from './person-candidate.ts';

const person = (id: string, change: Partial<MergeablePerson> = {}): MergeablePerson => ({
  personId: id as Uuid,
  name: 'A',
  nameKana: 'ア',
  birthDate: '1980-04-12' as PlainDate,
  phone: '09012345678',
  email: '',
  postalCode: '2310001',
  municipalityCode: '141046',
  address: '1-2',
  language: 'ja',
  contactVersion: 1,
  mergedInto: null,
  ...change,
});

describe('a merge', () => {
  const [kept, merged] = [person('1'), person('2', { name: 'B', address: '3-4', phone: '' })];

  it('takes over what was chosen and differs, an address with its postal code', () => {
    expect(decideMerge(kept, merged, { name: 'merged', address: 'merged', email: 'merged' })).toEqual({
      ok: true,
      value: [
        { field: 'name', before: 'A', after: 'B' },
        { field: 'address', before: '1-2', after: '3-4' },
      ],
    });
    expect(decideMerge(kept, merged, {})).toEqual({ ok: true, value: [] });
    expect(differsIn('address', kept, merged)).toBe(true);
    expect(differsIn('email', kept, merged)).toBe(false);
  });

  it('is refused for one row, and for an alias', () => {
    expect(decideMerge(kept, kept, {})).toEqual({ ok: false, reason: 'same-person' });
    const alias = person('3', { mergedInto: '1' as Uuid });
    expect(decideMerge(kept, alias, {})).toEqual({ ok: false, reason: 'is-alias' });
    expect(decideMerge(alias, kept, {})).toEqual({ ok: false, reason: 'is-alias' });
  });

  it('gives back on undoing what nobody has corrected since', () => {
    const changes = [
      { field: 'name', before: 'A', after: 'B' },
      { field: 'phone', before: '09012345678', after: '' },
    ] as const;
    expect(fieldsToRestore(person('1', { name: 'B', phone: '0462310000' }), changes)).toEqual([changes[0]]);
  });
});

describe('a pair', () => {
  it('is decided once, and can be put back among those to look at', () => {
    const choices = (status: (typeof PAIR_STATUSES)[number]) =>
      PAIR_STATUSES.filter(next => mayDecide(status, next));
    expect(choices('open')).toEqual(['later', 'same', 'different']);
    expect(choices('later')).toEqual(['later', 'same', 'different']);
    expect(choices('same')).toEqual(['later']);
    expect(choices('different')).toEqual(['later']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { type RawTestEntry, TEST_FIELDS } from './raw-entry.ts';
import type { EntryContext } from './read-field.ts';
import { METHODS, SPECIMENS, TEST_RESULTS } from './test-codes.ts';
import { parseTestEntry } from './test-entry.ts';
import { infectedPersonOf } from './tested-person.ts';

const today = '2020-07-20' as PlainDate;
const context: EntryContext = {
  today,
  earliestOn: '2020-01-06' as PlainDate,
  tidyName: text => text.trim(),
  normaliseKana: text => (/^[ァ-ヴー ]+$/.test(text) ? text : null),
  normalisePhone: text => (/^0\d{9,10}$/.test(text) ? text : null),
  municipalityCode: (text, postalCode) =>
    text === '海老名市' || (text === '' && postalCode === '2430432') ? '142158' : null,
};
const negative: RawTestEntry = {
  sampledOn: '2020-07-18',
  resultedOn: '2020-07-19',
  specimen: 'saliva',
  method: 'pcr',
  result: 'negative',
};
const person: RawTestEntry = {
  name: '山田花子',
  nameKana: 'ヤマダ ハナコ',
  birthDate: 'S45.3.1',
  sex: 'female',
  phone: '09012345678',
  postalCode: '243-0432',
  address: '中央1-1',
};
const read = (raw: RawTestEntry, changed: Partial<EntryContext> = {}) =>
  parseTestEntry(raw, { ...context, ...changed });
const reasonsOf = (raw: RawTestEntry) => {
  const entry = read(raw);
  return entry.ok ? [] : entry.reason.map(({ field, reason }) => `${field} ${reason}`);
};

describe('a negative (H-07, H-25)', () => {
  it('needs the days, the specimen, the method and the result, and no person', () => {
    const entry = read(negative);
    expect(entry.ok && entry.value).toMatchObject({
      sampledOn: '2020-07-18',
      resultedOn: '2020-07-19',
      result: 'negative',
      legalBasis: 'article-15',
      name: null,
      municipalityCode: null,
    });
    expect(reasonsOf({})).toEqual(
      ['sampledOn', 'resultedOn', 'specimen', 'method', 'result'].map(field => `${field} missing`),
    );
  });

  it('takes from the defaults what was left empty', () => {
    const { specimen: _, method: __, ...typed } = negative;
    const entry = read(typed, { defaults: { specimen: 'nasal', method: 'antigen-qualitative' } });
    expect(entry.ok && [entry.value.specimen, entry.value.method]).toEqual(['nasal', 'antigen-qualitative']);
  });

  it('is refused when what is given of the person cannot be read', () => {
    expect(reasonsOf({ ...negative, phone: 'x', nameKana: '山田', birthDate: '2020-02-30' })).toEqual([
      'nameKana not-kana',
      'birthDate not-a-day',
      'phone not-a-phone-number',
    ]);
  });
});

describe('a positive', () => {
  it('needs the person', () => {
    expect(reasonsOf({ ...negative, result: 'positive' })).toEqual(
      ['name', 'nameKana', 'birthDate', 'sex', 'phone', 'municipality', 'address'].map(
        field => `${field} missing`,
      ),
    );
  });

  it('has it from the postal code alone where that names one municipality', () => {
    const entry = read({ ...negative, ...person, result: 'positive' });
    expect(entry.ok && infectedPersonOf(entry.value)).toEqual({
      name: '山田花子',
      nameKana: 'ヤマダ ハナコ',
      birthDate: '1970-03-01',
      sex: 'female',
      phone: '09012345678',
      postalCode: '2430432',
      municipalityCode: '142158',
      address: '中央1-1',
    });
  });

  it('says that a municipality is unknown, also when the postal code would do', () => {
    expect(reasonsOf({ ...negative, ...person, result: 'positive', municipality: '無い市' })).toEqual([
      'municipality unknown-municipality',
    ]);
  });

  it('names nobody when it is indeterminate: such a person is not yet infected', () => {
    const entry = read({ ...negative, ...person, result: 'indeterminate' });
    expect(entry.ok && infectedPersonOf(entry.value)).toBeNull();
  });
});

describe('the days and times of a test', () => {
  const slips: readonly [string, RawTestEntry, string][] = [
    ['a day that does not exist', { sampledOn: '2020-02-30' }, 'sampledOn not-a-day'],
    ['tomorrow', { resultedOn: '2020-07-21' }, 'resultedOn in-the-future'],
    ['a wrong year', { sampledOn: '2012-07-18' }, 'sampledOn before-the-epidemic'],
    ['a result before the sample', { resultedOn: '2020-07-17' }, 'resultedOn before-sampling'],
    [
      'a result before the sample on the same day',
      { resultedOn: '2020-07-18', sampledTime: '10:00', resultedTime: '9:59' },
      'resultedTime before-sampling',
    ],
    ['no time', { sampledTime: '25:00' }, 'sampledTime not-a-time'],
    ['somebody of 131 years', { birthDate: '1889-01-01' }, 'birthDate too-long-ago'],
  ];
  it.each(slips)('refuses %s', (_, changed, expected) => {
    expect(reasonsOf({ ...negative, ...changed })).toEqual([expected]);
  });

  it('reads eras, and times in any usual way', () => {
    const entry = read({
      ...negative,
      sampledOn: '令和2年7月18日',
      sampledTime: '９：０５',
      resultedTime: '1430',
    });
    expect(
      entry.ok && [entry.value.sampledOn, entry.value.sampledMinute, entry.value.resultedMinute],
    ).toEqual(['2020-07-18', 545, 870]);
  });
});

describe('anything that is typed', () => {
  const texts = fc.record(
    Object.fromEntries(TEST_FIELDS.map(field => [field, fc.oneof(fc.string(), fc.constant(''))])),
  );

  it('is taken whole or refused with a reason for a field of the form', () => {
    fc.assert(
      fc.property(texts, raw => {
        const entry = read(raw as RawTestEntry);
        if (entry.ok) expect(entry.value.sampledOn <= entry.value.resultedOn).toBe(true);
        else {
          expect(entry.reason.length).toBeGreaterThan(0);
          for (const { field } of entry.reason) expect(TEST_FIELDS).toContain(field);
        }
      }),
    );
  });

  it('comes out as it went in when it is in order', () => {
    const day = fc.integer({ min: 0, max: 190 }).map(back => addDays(today, -back));
    const entries = fc.record({
      days: fc.tuple(day, day),
      specimen: fc.constantFrom(...SPECIMENS),
      method: fc.constantFrom(...METHODS),
      result: fc.constantFrom(...TEST_RESULTS),
    });
    fc.assert(
      fc.property(entries, ({ days, ...codes }) => {
        const [sampledOn = today, resultedOn = today] = [...days].sort();
        const entry = read({ ...person, ...codes, sampledOn, resultedOn });
        expect(entry.ok && entry.value).toMatchObject({ ...codes, sampledOn, resultedOn });
      }),
    );
  });
});

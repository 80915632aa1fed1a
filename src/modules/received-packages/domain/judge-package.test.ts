import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type AcceptedBasis, type Claimed, decideNewBasis, type TypedBasis } from './accepted-basis.ts';
import { isOvertaken, judgePackage, type LastTaken, type PackageFacts } from './judge-package.ts';

const day = (text: string): PlainDate => text as PlainDate;
const basis = (change: Partial<AcceptedBasis> = {}): AcceptedBasis => ({
  acceptedBasisId: '00000000-0000-7000-8000-000000000001' as Uuid,
  providerCode: 140007,
  title: '覚書',
  ownProcedure: '答申第2号',
  inquiries: null,
  category: 'notified',
  purposes: ['shopping', 'rubbish'],
  fields: ['name', 'address', 'contact', 'period'],
  validFrom: day('2021-04-22'),
  validThrough: day('2022-03-31'),
  isEnded: false,
  ...change,
});
const claimed: Claimed = {
  providerCode: 140007,
  category: 'notified',
  purposes: ['shopping'],
  fields: ['name', 'address', 'contact', 'period'],
};
const facts = (change: Partial<PackageFacts> = {}): PackageFacts => ({
  today: day('2022-02-14'),
  programmeStartsOn: day('2021-02-05'),
  programmeEndsOn: null,
  bases: [basis()],
  namesNobody: false,
  isKnownPackage: false,
  isKnownSequence: false,
  ...change,
});
const refusal = (change: Partial<PackageFacts>, given: Partial<Claimed> = {}): string => {
  const judged = judgePackage({ ...claimed, ...given }, facts(change));
  return judged.ok ? 'taken' : judged.reason;
};

describe('whether a package is taken', () => {
  it('is taken on the basis that covers it', () => {
    expect(judgePackage(claimed, facts())).toEqual({ ok: true, value: basis() });
  });

  it.each([
    ['package-replayed', { isKnownPackage: true }],
    ['sequence-replayed', { isKnownSequence: true }],
    ['no-programme', { programmeStartsOn: null }],
    ['before-programme', { today: day('2021-02-04') }],
    ['after-programme', { programmeEndsOn: day('2022-02-13') }],
    ['no-basis', { bases: [] }],
    ['no-basis', { bases: [basis({ providerCode: 130001 })] }],
    ['no-basis', { bases: [basis({ category: 'self' })] }],
    ['no-basis', { bases: [basis({ isEnded: true })] }],
    ['basis-not-yet', { bases: [basis({ validFrom: day('2022-02-15') })] }],
    ['basis-expired', { today: day('2022-04-01') }],
  ] as const)('refuses with %s', (reason, change) => {
    expect(refusal(change)).toBe(reason);
  });

  it('refuses a purpose or a field that the basis does not list', () => {
    expect(refusal({}, { purposes: ['shopping', 'health-call'] })).toBe('purpose-not-covered');
    expect(refusal({ bases: [basis({ fields: ['name', 'contact'] })] })).toBe('field-not-covered');
  });

  it('takes the first day of the programme and the last of the basis (TV-097)', () => {
    const bases = [basis({ validFrom: day('2021-02-05') })];
    expect(refusal({ today: day('2021-02-05'), bases })).toBe('taken');
    expect(refusal({ today: day('2022-03-31') })).toBe('taken');
  });

  it('takes what only cancels rows on a basis that has ended, and nothing else on it (A-18)', () => {
    const ended = { today: day('2022-04-01'), namesNobody: true };
    expect(refusal(ended)).toBe('taken');
    expect(refusal({ ...ended, bases: [] })).toBe('no-basis');
    expect(refusal({ ...ended, namesNobody: false })).toBe('basis-expired');
  });
});

describe('a row of a package that comes late', () => {
  const row = (change: Partial<LastTaken> = {}): LastTaken => ({
    basisId: 'notified',
    sequence: 3,
    createdAt: '2022-02-14T01:00:00.000Z',
    isCancelled: false,
    ...change,
  });

  it('changes nothing that a later number of its basis said', () => {
    expect(isOvertaken(row({ sequence: 2 }), row())).toBe(true);
    expect(isOvertaken(row({ sequence: 4 }), row())).toBe(false);
    expect(isOvertaken(row(), null)).toBe(false);
  });

  it('takes nobody off the list whom another basis gives', () => {
    const other = row({ basisId: 'self', createdAt: '2022-02-14T02:00:00.000Z', isCancelled: true });
    expect(isOvertaken(other, row())).toBe(true);
    expect(isOvertaken(other, row({ isCancelled: true }))).toBe(false);
  });

  it('makes the order of arrival within one basis of no account', () => {
    const sequences = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1 });
    fc.assert(
      fc.property(sequences, arriving => {
        let last: LastTaken | null = null;
        for (const sequence of arriving) {
          const next = row({ sequence, createdAt: `2022-02-1${sequence}T00:00:00.000Z` });
          if (!isOvertaken(next, last)) last = next;
        }
        expect(last?.sequence).toBe(Math.max(...arriving));
      }),
    );
  });
});

describe('a basis of the city', () => {
  const typed = (change: Partial<TypedBasis> = {}): TypedBasis => ({
    providerCode: '140007',
    title: '覚書',
    ownProcedure: '答申第2号',
    inquiries: '',
    category: 'self',
    purposes: ['shopping', 'what'],
    fields: ['period', 'name'],
    validFrom: day('2022-03-07'),
    validThrough: null,
    ...change,
  });

  it('keeps the codes that there are, in their one order', () => {
    expect(decideNewBasis(typed())).toMatchObject({
      ok: true,
      value: { purposes: ['shopping'], fields: ['name', 'period'], providerCode: 140007 },
    });
  });

  it('names every field that is to be put right', () => {
    const empty = {
      providerCode: '14',
      title: '',
      ownProcedure: 'x'.repeat(201),
      inquiries: 'x'.repeat(201),
      category: 'both',
      purposes: [],
      fields: ['birthDate'],
      validFrom: null,
      validThrough: 'unreadable',
    } as const;
    const refused = decideNewBasis(empty);
    expect(refused.ok ? [] : refused.reason).toEqual(Object.keys(empty));
    expect(decideNewBasis(typed({ validThrough: day('2022-03-06') }))).toEqual({
      ok: false,
      reason: ['validThrough'],
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { decideOrder, type OrderFacts } from './decide-order.ts';
import type { SignedAgreement } from './store-agreement.ts';

const day = (text: string) => text as PlainDate;
const agreement: SignedAgreement = {
  agreementId: 'a' as Uuid,
  startsOn: day('2021-01-28'),
  endsOn: day('2022-03-31'),
  signedOn: day('2021-01-28'),
  endedOn: null,
};
const facts: OrderFacts = {
  today: day('2022-02-22'),
  wantedOn: day('2022-02-22'),
  isActive: true,
  supportedThrough: day('2022-02-28'),
  storeClosedOn: null,
  agreements: [agreement],
  lines: [{ quantity: 2, priceYen: 980, isAvailable: true }],
  budgetLeftYen: 5_000,
};
const reasonsOf = (other: Partial<OrderFacts>) => {
  const decided = decideOrder({ ...facts, ...other });
  return decided.ok ? [] : decided.reason;
};

describe('the rule of an order', () => {
  it('allows it under the agreement in force, with what it would cost', () => {
    expect(decideOrder(facts)).toEqual({ ok: true, value: { agreement, estimateYen: 1_960 } });
  });

  it('refuses it without an agreement in force on the day', () => {
    expect(reasonsOf({ agreements: [] })).toEqual(['no-agreement']);
    expect(reasonsOf({ agreements: [{ ...agreement, signedOn: null }] })).toEqual(['no-agreement']);
    expect(reasonsOf({ agreements: [{ ...agreement, signedOn: day('2022-02-23') }] })).toEqual([
      'no-agreement',
    ]);
    expect(reasonsOf({ agreements: [{ ...agreement, endedOn: day('2022-02-21') }] })).toEqual([
      'no-agreement',
    ]);
    expect(reasonsOf({ agreements: [{ ...agreement, endedOn: day('2022-02-22') }] })).toEqual([]);
  });

  it('asks for an agreement both today and on the day on which the goods are fetched', () => {
    const ends = { ...agreement, endsOn: day('2022-02-22') };
    expect(reasonsOf({ agreements: [ends], wantedOn: day('2022-02-23') })).toEqual(['no-agreement']);
    expect(reasonsOf({ agreements: [ends] })).toEqual([]);
  });

  it.each([
    ['case-not-active', { isActive: false }],
    ['in-the-past', { wantedOn: day('2022-02-21') }],
    ['after-support', { wantedOn: day('2022-03-01') }],
    ['store-closed', { storeClosedOn: day('2022-02-22') }],
    ['nothing-asked-for', { lines: [] }],
    ['not-available', { lines: [{ quantity: 1, priceYen: 100, isAvailable: false }] }],
    ['over-budget', { budgetLeftYen: 1_959 }],
  ] as const)('says %s', (reason, other) => {
    expect(reasonsOf(other)).toEqual([reason]);
  });

  it('knows no limit where none is set, and none of an unknown last day', () => {
    expect(reasonsOf({ budgetLeftYen: null, supportedThrough: null })).toEqual([]);
  });

  it('never allows more than is left, nor a day outside the agreement', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }),
        fc.nat(20_000),
        fc.array(
          fc.record({
            quantity: fc.integer({ min: 1, max: 9 }),
            priceYen: fc.integer({ min: 1, max: 3_000 }),
          }),
          {
            maxLength: 5,
          },
        ),
        (days, budgetLeftYen, lines) => {
          const wantedOn = addDays(facts.today, days);
          const decided = decideOrder({
            ...facts,
            wantedOn,
            supportedThrough: null,
            budgetLeftYen,
            lines: lines.map(line => ({ ...line, isAvailable: true })),
          });
          if (!decided.ok) return;
          expect(decided.value.estimateYen).toBeLessThanOrEqual(budgetLeftYen);
          expect(wantedOn <= agreement.endsOn && wantedOn >= facts.today).toBe(true);
        },
      ),
    );
  });
});

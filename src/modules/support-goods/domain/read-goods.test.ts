import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { estimateOf, readBasket } from './order-line.ts';
import { readOtherSupport } from './other-support.ts';
import { readStore } from './partner-store.ts';
import { isRoundDay, readArea, readFound, stopState } from './rubbish-round.ts';
import { goodShare, readSatisfaction } from './satisfaction.ts';
import { forceOf, inForceOn, readAgreement, readEnding, readSigning } from './store-agreement.ts';
import { readItem } from './store-item.ts';
import { decideUse } from './use-of-data.ts';

const day = (text: string) => text as PlainDate;
const today = day('2022-02-22');
const reasons = (read: { readonly ok: boolean; readonly reason?: unknown }) =>
  read.ok
    ? []
    : (read.reason as readonly { field: string; reason: string }[]).map(
        each => `${each.field} ${each.reason}`,
      );

describe('a partner store', () => {
  const given = {
    name: 'Store',
    postalCode: '〒243-0432',
    address: 'Chuo 1-1',
    phone: '０４６－２３１－００００',
    fax: '',
    contactPerson: '',
    note: '',
  };
  const places = (code: string) => (code === '2430432' ? ['142158'] : code === '2420001' ? ['142131'] : []);

  it('lies in the city, as its postal code shows', () => {
    const read = readStore(given, '142158', places);
    expect(read.ok && read.value).toMatchObject({ postalCode: '2430432', phone: '0462310000', fax: null });
    expect(reasons(readStore(given, '142131', places))).toEqual(['postalCode outside-city']);
    expect(reasons(readStore({ ...given, postalCode: '242-0001' }, '142158', places))).toEqual([
      'postalCode outside-city',
    ]);
    expect(reasons(readStore({ ...given, postalCode: '999-9999' }, '142158', places))).toEqual([
      'postalCode outside-city',
    ]);
  });

  it('is told with everything that is missing', () => {
    const nothing = {
      name: '',
      postalCode: '',
      address: '',
      phone: '',
      fax: 'x',
      contactPerson: '',
      note: '',
    };
    expect(reasons(readStore(nothing, '142158', places))).toEqual([
      'name missing',
      'postalCode missing',
      'address missing',
      'phone missing',
      'fax not-a-number',
    ]);
  });
});

describe('an agreement with a store', () => {
  const dates = {
    startsOn: day('2022-02-01'),
    endsOn: day('2022-03-31'),
    signedOn: day('2022-02-10'),
    endedOn: null,
  };

  it('is in force from its signature, or its start where that is later, through its last day', () => {
    expect(forceOf(dates)).toEqual({ from: '2022-02-10', through: '2022-03-31' });
    expect(forceOf({ ...dates, signedOn: day('2022-01-10') })).toEqual({
      from: '2022-02-01',
      through: '2022-03-31',
    });
    expect(inForceOn(dates, day('2022-02-09'))).toBe(false);
    expect(inForceOn(dates, day('2022-02-10')) && inForceOn(dates, day('2022-03-31'))).toBe(true);
    expect(inForceOn(dates, day('2022-04-01'))).toBe(false);
  });

  it('is never in force unsigned, or when it ended before it began', () => {
    expect(forceOf({ ...dates, signedOn: null })).toBeNull();
    expect(forceOf({ ...dates, endedOn: day('2022-02-09') })).toBeNull();
  });

  it('is read with everything that must be put right', () => {
    const given = {
      number: '',
      startsOn: '2022-03-01',
      endsOn: '2022-02-01',
      signedOn: '2022-02-23',
      terms: '',
    };
    expect(reasons(readAgreement(given, today))).toEqual([
      'number missing',
      'terms missing',
      'endsOn before-start',
      'signedOn in-the-future',
    ]);
    expect(reasons(readSigning('', today))).toEqual(['signedOn missing']);
  });

  it('does not end before an order that was placed under it', () => {
    const end = (endedOn: string) => readEnding({ endedOn, because: 'closes' }, dates, day('2022-02-20'));
    expect(reasons(end('2022-02-19'))).toEqual(['endedOn orders-after']);
    expect(end('2022-02-20').ok).toBe(true);
    expect(reasons(end('2022-03-31'))).toEqual(['endedOn not-before-end']);
    expect(reasons(readEnding({ endedOn: 'x', because: '' }, dates, null))).toEqual([
      'endedOn not-a-day',
      'because missing',
    ]);
  });
});

describe('a basket', () => {
  const rice = { itemId: 'rice' as Uuid, name: 'Rice', unit: 'bag', priceYen: 980 };
  const none = { name: '', quantity: '', priceYen: '' };

  it('holds what has a quantity, and what was asked for in words', () => {
    const read = readBasket(
      {
        quantities: new Map([['rice', '２']]),
        free: [none, { name: 'Soft bread', quantity: '', priceYen: '300' }],
      },
      [rice, { ...rice, itemId: 'milk' as Uuid }],
      'piece',
    );
    expect(read.ok && estimateOf(read.value)).toBe(2_260);
    expect(read.ok && read.value[1]).toEqual({
      itemId: null,
      name: 'Soft bread',
      unit: 'piece',
      quantity: 1,
      priceYen: 300,
    });
  });

  it('says which quantity, name or price cannot be read', () => {
    const read = readBasket(
      { quantities: new Map([['rice', '100']]), free: [{ name: '', quantity: '-1', priceYen: '0' }] },
      [rice],
      'piece',
    );
    expect(read).toEqual({
      ok: false,
      reason: [
        { about: { itemId: 'rice' }, reason: 'not-a-quantity' },
        { about: { free: 1, part: 'name' }, reason: 'missing' },
        { about: { free: 1, part: 'quantity' }, reason: 'not-a-quantity' },
        { about: { free: 1, part: 'priceYen' }, reason: 'not-a-price' },
      ],
    });
  });

  it('is filled from a catalogue with whole prices', () => {
    expect(readItem({ name: 'Rice', unit: 'bag', priceYen: '９８０円', available: true }).ok).toBe(true);
    expect(reasons(readItem({ name: '', unit: 'x'.repeat(21), priceYen: '0', available: true }))).toEqual([
      'name missing',
      'unit too-long',
      'priceYen not-a-price',
    ]);
  });
});

describe('what was provided', () => {
  const provided = (purposes: readonly string[]) => ({ source: 'prefecture' as const, purposes });

  it('serves the purposes of its basis alone', () => {
    expect(decideUse('rubbish', provided(['shopping', 'rubbish']), '')).toEqual({
      ok: true,
      value: { basis: 'provided', ownWishNote: null },
    });
    expect(decideUse('rubbish', provided(['shopping', 'health-call']), '')).toEqual({
      ok: false,
      reason: 'wish-needed',
    });
    expect(decideUse('shopping', provided([]), ' ')).toEqual({ ok: false, reason: 'wish-needed' });
  });

  it('serves another purpose only by the person’s own wish, as somebody noted it', () => {
    expect(decideUse('rubbish', provided(['shopping']), 'asked on 22 February')).toEqual({
      ok: true,
      value: { basis: 'own-wish', ownWishNote: 'asked on 22 February' },
    });
    expect(decideUse('rubbish', provided(['shopping']), 'x'.repeat(201))).toEqual({
      ok: false,
      reason: 'too-long',
    });
  });

  it('is not what the city knows from people who called it themselves', () => {
    for (const source of ['self-call', 'exception'] as const)
      expect(decideUse('rubbish', { source, purposes: [] }, '')).toEqual({
        ok: true,
        value: { basis: 'own-call', ownWishNote: null },
      });
  });
});

describe('a round for rubbish', () => {
  it('takes nothing before the double bag was checked', () => {
    expect(readFound({ result: 'taken', bags: '2', doubleBagged: true })).toEqual({
      ok: true,
      value: { result: 'taken', bags: 2, doubleBagged: true },
    });
    expect(reasons(readFound({ result: 'taken', bags: '2', doubleBagged: false }))).toEqual([
      'doubleBagged check-first',
    ]);
    expect(reasons(readFound({ result: 'taken', bags: '0', doubleBagged: true }))).toEqual([
      'bags not-a-number',
    ]);
    expect(reasons(readFound({ result: 'burnt', bags: '', doubleBagged: true }))).toEqual([
      'result not-offered',
    ]);
  });

  it('leaves what stands in one bag, or what is not there, and has the person told', () => {
    const left = readFound({ result: 'not-double-bagged', bags: '3', doubleBagged: true });
    expect(left.ok && left.value).toEqual({ result: 'not-double-bagged', bags: null, doubleBagged: false });
    const states = (['taken', 'not-outside', 'not-double-bagged', null] as const).map(result => [
      stopState({ result, isTold: false }),
      stopState({ result, isTold: true }),
    ]);
    expect(states).toEqual([
      ['done', 'done'],
      ['to-tell', 'done'],
      ['to-tell', 'done'],
      ['to-go', 'to-go'],
    ]);
  });

  it('goes on the days of its area', () => {
    const area = readArea({ name: 'North', weekdays: ['5', '2', '9', 'x'] });
    expect(area).toEqual({ ok: true, value: { name: 'North', weekdays: [2, 5] } });
    expect(isRoundDay({ weekdays: [2, 5] }, today)).toBe(true);
    expect(isRoundDay({ weekdays: [1] }, today)).toBe(false);
    expect(reasons(readArea({ name: '', weekdays: [] }))).toEqual(['name missing', 'weekdays missing']);
  });
});

describe('the end of support', () => {
  it('asks four questions, of which the last must be answered', () => {
    const marks = { calls: '4', goods: 'none', rubbish: '', overall: '3' };
    const given = { way: 'phone', answeredOn: '2022-02-22', marks, told: '' };
    const read = readSatisfaction(given, today);
    expect(read.ok && read.value.marks).toEqual({ calls: 4, goods: null, rubbish: null, overall: 3 });
    expect(
      reasons(
        readSatisfaction(
          { ...given, way: '', answeredOn: '2022-02-23', marks: { ...marks, calls: '5', overall: '' } },
          today,
        ),
      ),
    ).toEqual(['way missing', 'answeredOn in-the-future', 'calls not-offered', 'overall missing']);
    expect(goodShare({ 1: 1, 2: 0, 3: 1, 4: 1 })).toBe(67);
    expect(goodShare({ 1: 0, 2: 0, 3: 0, 4: 0 })).toBeNull();
  });

  it('records what else was done only on the days of the decision', () => {
    const decision = { holdsFrom: day('2022-02-10'), holdsThrough: day('2022-02-20') };
    const read = (doneOn: string, what = 'took the dog out') =>
      readOtherSupport({ doneOn, what }, decision, today);
    expect(read('2022-02-10').ok && read('2022-02-20').ok).toBe(true);
    expect(reasons(read('2022-02-09'))).toEqual(['doneOn outside-decision']);
    expect(reasons(read('2022-02-21'))).toEqual(['doneOn outside-decision']);
    expect(reasons(read('2022-02-23'))).toEqual(['doneOn in-the-future']);
    expect(reasons(read('', ''))).toEqual(['doneOn missing', 'what missing']);
  });
});

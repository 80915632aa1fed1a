import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { endAgreement } from '../../src/modules/support-goods/use-cases/agreements.use-case.ts';
import { setBudget } from '../../src/modules/support-goods/use-cases/budget.use-case.ts';
import { draftOrder } from '../../src/modules/support-goods/use-cases/draft-order.use-case.ts';
import { importCatalogue } from '../../src/modules/support-goods/use-cases/import-catalogue.use-case.ts';
import {
  deliverOrder,
  enterReceipt,
  placeOrder,
  reportOrder,
  stepOrder,
} from '../../src/modules/support-goods/use-cases/order-acts.use-case.ts';
import { showOrder, showRequests } from '../../src/modules/support-goods/use-cases/show-orders.use-case.ts';
import { enterStore, showStore } from '../../src/modules/support-goods/use-cases/stores.use-case.ts';
import { done, drafted, givenBasket, openStore, STORE } from '../city/goods-acts.ts';
import { type GoodsWorld, openGoodsWorld, TODAY } from '../city/goods-world.ts';
import { EBINA } from '../world/test-staff.ts';

let city: GoodsWorld;
beforeAll(async () => {
  city = await openGoodsWorld();
});
afterAll(() => city.stop());

const day = (text: string) => text as PlainDate;

describe('stores and agreements (Y-17, Y-19)', () => {
  it('lie in the city, which the page and the database both demand', async () => {
    const elsewhere = await enterStore(city.deps, city.leader, null, {
      ...STORE,
      name: 'Yamato',
      postalCode: '242-0001',
    });
    expect(elsewhere).toEqual({ ok: false, reason: [{ field: 'postalCode', reason: 'outside-city' }] });
    const insert = city.asUnit(tx =>
      tx.db
        .insertInto('partner_store')
        .values({
          authority_id: EBINA,
          store_id: tx.newId(),
          name: 'x',
          municipality_code: '142131',
          postal_code: '2420001',
          address: 'x',
          phone: '0462000000',
          fax: null,
          contact_person: null,
          note: null,
          entered_at: tx.at,
          entered_by: 'test',
          changed_at: tx.at,
        })
        .execute(),
    );
    await expect(insert).rejects.toThrow('check constraint');
  });

  it('allow no order without an agreement in force: not by the rule, and not by the database', async () => {
    const supportCaseId = await city.supported();
    const { storeId, items } = await openStore(city.world, { agreement: false, name: 'No agreement' });
    const basket = givenBasket(storeId, TODAY, { [items.Rice as Uuid]: '1' });
    expect(await draftOrder(city.deps, city.staff, supportCaseId, basket)).toEqual({
      ok: false,
      reason: { kind: 'order', reasons: ['no-agreement'] },
    });
    const agreed = await openStore(city.world, { name: 'Ends early' });
    const orderId = await drafted(city.world, supportCaseId, agreed.storeId, TODAY, {
      [agreed.items.Milk as Uuid]: '1',
    });
    const agreementId = agreed.agreementId as Uuid;
    const place = (from: string, through: string) =>
      city.asUnit(tx =>
        tx.db
          .updateTable('goods_order')
          .set({
            status: 'placed',
            placed_on: TODAY,
            agreement_id: agreementId,
            agreement_from: day(from),
            agreement_through: day(through),
          })
          .where('order_id', '=', orderId)
          .execute(),
      );
    // Days that are not those of the agreement are no reference to it; its own days must hold the order's.
    await expect(place('2021-01-28', '2023-03-31')).rejects.toThrow('foreign key');
    await expect(
      city.asUnit(tx =>
        tx.db
          .updateTable('goods_order')
          .set({ status: 'placed', placed_on: TODAY })
          .where('order_id', '=', orderId)
          .execute(),
      ),
    ).rejects.toThrow('check constraint');
    done(await placeOrder(city.deps, city.staff, orderId));
    const early = { endedOn: '2022-02-13', because: 'closes' };
    expect(await endAgreement(city.deps, city.leader, agreementId, early)).toEqual({
      ok: false,
      reason: [{ field: 'endedOn', reason: 'orders-after' }],
    });
    const end = (endedOn: string) =>
      city.asUnit(tx =>
        tx.db
          .updateTable('store_agreement')
          .set({ ended_on: day(endedOn), ended_because: 'x' })
          .where('agreement_id', '=', agreementId)
          .execute(),
      );
    await expect(end('2022-02-13')).rejects.toThrow('check constraint');
    done(await stepOrder(city.deps, city.staff, orderId, 'cancel'));
    done(await endAgreement(city.deps, city.leader, agreementId, early));
    const again = givenBasket(agreed.storeId, TODAY, { [agreed.items.Milk as Uuid]: '1' });
    expect((await draftOrder(city.deps, city.staff, supportCaseId, again)).ok).toBe(false);
  });

  it('take a catalogue as CSV: good rows are entered, bad ones told with line, column and reason', async () => {
    const { storeId } = await openStore(city.world, { agreement: false, name: 'Imports' });
    const words = {
      columns: { name: '品名', unit: '単位', priceYen: '税込価格', available: '扱い' },
      yes: '扱う',
      no: '扱わない',
    };
    const file = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'));
    const list = file([
      '単位,品名,税込価格,扱い',
      '個,食パン,１６８円,扱う',
      '本,牛乳,0,扱う',
      '袋,,298,',
      '個,食パン,170,扱う',
      '個,卵,258,たぶん',
      '1,Rice,1200,扱わない',
    ]);
    const imported = done(await importCatalogue(city.deps, city.leader, storeId, list, words));
    expect(imported).toEqual({
      rows: 6,
      added: 1,
      changed: 1,
      unchanged: 0,
      refused: 4,
      problems: [
        { line: 3, column: 'priceYen', reason: 'not-a-price' },
        { line: 4, column: 'name', reason: 'missing' },
        { line: 5, column: 'name', reason: 'twice' },
        { line: 6, column: 'available', reason: 'not-offered' },
      ],
    });
    expect(done(await importCatalogue(city.deps, city.leader, storeId, list, words))).toMatchObject({
      added: 0,
      unchanged: 2,
    });
    const view = await showStore(city.deps, city.leader, storeId);
    expect(view?.items.map(({ name, priceYen, available }) => [name, priceYen, available])).toEqual([
      ['Milk', 210, true],
      ['Rice', 1200, false],
      ['食パン', 168, true],
    ]);
    const noColumn = await importCatalogue(
      city.deps,
      city.leader,
      storeId,
      file(['品名,単位', 'x,y']),
      words,
    );
    expect(noColumn).toEqual({ ok: false, reason: { kind: 'columns', missing: ['税込価格'] } });
    expect(await importCatalogue(city.deps, city.stranger, storeId, list, words)).toEqual({
      ok: false,
      reason: 'no-such-store',
    });
  });
});

describe('an order (Y-11, Y-18)', () => {
  it('goes from the basket to the door, and its request names nobody', async () => {
    const supportCaseId = await city.supported();
    const { storeId, items } = await openStore(city.world, { name: 'Whole way' });
    const orderId = await drafted(city.world, supportCaseId, storeId, TODAY, {
      [items.Rice as Uuid]: '1',
      [items.Milk as Uuid]: '2',
    });
    expect(
      await enterReceipt(city.deps, city.staff, orderId, 'pick-up', { lines: [], totalYen: '' }),
    ).toEqual({
      ok: false,
      reason: 'not-now',
    });
    done(await placeOrder(city.deps, city.staff, orderId));
    const request = await showRequests(city.deps, city.staff, TODAY, storeId);
    expect(
      request.orders.map(({ name, address, contact, lines }) => [name, address, contact, lines.length]),
    ).toEqual([[null, null, null, 2]]);
    const receipt = (totalYen: string) => ({
      lines: [
        { line: 1, outcome: 'substituted', substitute: 'Oat milk', paidYen: '460' },
        { line: 2, outcome: 'bought', substitute: '', paidYen: '980' },
      ],
      totalYen,
    });
    expect(await enterReceipt(city.deps, city.staff, orderId, 'pick-up', receipt('1400'))).toEqual({
      ok: false,
      reason: [{ about: 'totalYen', reason: 'sum-differs', sumYen: 1440 }],
    });
    done(await enterReceipt(city.deps, city.staff, orderId, 'pick-up', receipt('1440')));
    expect(
      await deliverOrder(city.deps, city.staff, orderId, { leftAtDoor: true, toldByPhone: false }),
    ).toEqual({
      ok: false,
      reason: 'tell-by-phone',
    });
    done(await deliverOrder(city.deps, city.staff, orderId, { leftAtDoor: true, toldByPhone: true }));
    done(await reportOrder(city.deps, city.staff, orderId, 'report-problem', 'one egg was broken'));
    done(
      await enterReceipt(city.deps, city.staff, orderId, 'correct', {
        ...receipt('1400'),
        lines: receipt('').lines.map(line => (line.line === 2 ? { ...line, paidYen: '940' } : line)),
      }),
    );
    done(await stepOrder(city.deps, city.staff, orderId, 'solve'));
    const view = await showOrder(city.deps, city.staff, orderId);
    expect(view?.order).toMatchObject({
      status: 'received',
      receiptYen: 1400,
      leftAtDoor: true,
      toldByPhone: true,
    });
    expect(view?.events.map(({ act }) => act)).toEqual([
      'draft',
      'place',
      'pick-up',
      'deliver',
      'report-problem',
      'correct',
      'solve',
    ]);
    expect(await stepOrder(city.deps, city.staff, orderId, 'cancel')).toEqual({
      ok: false,
      reason: 'not-now',
    });
    expect(await showOrder(city.deps, city.stranger, orderId)).toBeNull();
  });

  it('uses what was provided for its purpose alone, else by the person’s own wish (M-03)', async () => {
    const supportCaseId = await city.supported();
    const { storeId, items } = await openStore(city.world, { name: 'Purposes' });
    const basket = givenBasket(storeId, TODAY, { [items.Milk as Uuid]: '1' });
    const noWish = { ...basket, ownWishNote: '' };
    expect(await draftOrder(city.depsFor(['rubbish']), city.staff, supportCaseId, noWish)).toEqual({
      ok: false,
      reason: { kind: 'own-wish', reason: 'wish-needed' },
    });
    const provided = done(
      await draftOrder(city.depsFor(['shopping', 'rubbish']), city.staff, supportCaseId, noWish),
    );
    expect(await city.orderRow(provided)).toMatchObject({ basis: 'provided', own_wish_note: null });
    const own = done(await draftOrder(city.depsFor(['rubbish']), city.staff, supportCaseId, basket));
    expect(await city.orderRow(own)).toMatchObject({
      basis: 'own-wish',
      own_wish_note: 'asked for it in the morning call',
    });
  });

  it('keeps to the budget of a person, also when two take an order at once', async () => {
    const supportCaseId = await city.supported();
    const { storeId, items } = await openStore(city.world, { name: 'Budget' });
    done(
      await setBudget(city.deps, city.leader, { fromOn: '2022-02-01', budgetYen: '1000', periodDays: '7' }),
    );
    const basket = givenBasket(storeId, TODAY, { [items.Rice as Uuid]: '1' });
    const both = await Promise.all(
      [0, 1].map(() => draftOrder(city.deps, city.staff, supportCaseId, basket)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({
      ok: false,
      reason: { kind: 'order', reasons: ['over-budget'] },
    });
    done(
      await setBudget(city.deps, city.leader, { fromOn: '2022-02-01', budgetYen: '900000', periodDays: '7' }),
    );
  });
});

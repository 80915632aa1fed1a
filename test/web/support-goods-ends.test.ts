import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { casesThatOwe, hasOpenSettlement } from '../../src/modules/support-goods/index.ts';
import { showDailySheet } from '../../src/modules/support-goods/use-cases/daily-sheet.use-case.ts';
import {
  enterReceipt,
  placeOrder,
  stepOrder,
} from '../../src/modules/support-goods/use-cases/order-acts.use-case.ts';
import {
  recordOtherSupport,
  showOtherSupport,
} from '../../src/modules/support-goods/use-cases/other-support.use-case.ts';
import {
  makeRounds,
  recordFound,
  recordTold,
  showRound,
  showRounds,
} from '../../src/modules/support-goods/use-cases/rounds.use-case.ts';
import {
  arrangeRubbish,
  enterArea,
  showAreas,
} from '../../src/modules/support-goods/use-cases/rubbish-service.use-case.ts';
import { recordSatisfaction } from '../../src/modules/support-goods/use-cases/satisfaction.use-case.ts';
import { billCase, closeCase } from '../../src/modules/support-goods/use-cases/settle-case.use-case.ts';
import {
  payBill,
  remindDebtor,
  withdrawBill,
} from '../../src/modules/support-goods/use-cases/settlements.use-case.ts';
import {
  issueStatement,
  payStore,
  showStatement,
} from '../../src/modules/support-goods/use-cases/statements.use-case.ts';
import { bringToPerson, done, drafted, openStore } from '../city/goods-acts.ts';
import { type GoodsWorld, openGoodsWorld, TODAY } from '../city/goods-world.ts';
import { EBINA } from '../world/test-staff.ts';

let city: GoodsWorld;
beforeAll(async () => {
  city = await openGoodsWorld();
});
afterAll(() => city.stop());

const day = (text: string) => text as PlainDate;

describe('the end of support (SM-8)', () => {
  it('comes to zero: billed, reminded, paid in parts, closed', async () => {
    const supportCaseId = await city.supported();
    const { storeId, items } = await openStore(city.world, { name: 'Settled' });
    const rice = { [items.Rice as Uuid]: '1' };
    const [first, second] = [
      await drafted(city.world, supportCaseId, storeId, TODAY, rice),
      await drafted(city.world, supportCaseId, storeId, TODAY, rice),
    ];
    await bringToPerson(city.world, first, [978]);
    expect(await billCase(city.deps, city.staff, supportCaseId)).toEqual({
      ok: false,
      reason: 'support-goes-on',
    });
    await city.endSupport(supportCaseId);
    expect(await billCase(city.deps, city.staff, supportCaseId)).toEqual({
      ok: false,
      reason: 'orders-under-way',
    });
    expect(await closeCase(city.deps, city.staff, supportCaseId)).toEqual({ ok: false, reason: 'not-even' });
    expect(await placeOrder(city.deps, city.staff, second)).toEqual({
      ok: false,
      reason: ['case-not-active'],
    });
    done(await stepOrder(city.deps, city.staff, second, 'cancel'));
    const wrong = done(await billCase(city.deps, city.staff, supportCaseId));
    expect(await enterReceipt(city.deps, city.staff, first, 'correct', { lines: [], totalYen: '1' })).toEqual(
      {
        ok: false,
        reason: 'not-now',
      },
    );
    done(await withdrawBill(city.deps, city.leader, wrong));
    const bill = done(await billCase(city.deps, city.staff, supportCaseId));
    expect(await billCase(city.deps, city.staff, supportCaseId)).toEqual({
      ok: false,
      reason: 'unpaid-before',
    });
    expect(await city.asUnit(tx => hasOpenSettlement(tx, supportCaseId))).toBe(true);
    // Kept from the clock of keeping, for a bill needs a name.
    expect(await city.asUnit(casesThatOwe)).toContain(supportCaseId);
    done(await remindDebtor(city.deps, city.staff, bill, { way: 'letter', note: '' }));
    const pay = (amountYen: string) =>
      payBill(city.deps, city.staff, bill, { paidOn: TODAY, amountYen, way: 'counter' });
    done(await pay('500'));
    expect(await withdrawBill(city.deps, city.leader, bill)).toEqual({ ok: false, reason: 'paid-in-part' });
    expect(await pay('479')).toEqual({
      ok: false,
      reason: [{ field: 'amountYen', reason: 'more-than-owed' }],
    });
    expect(await closeCase(city.deps, city.staff, supportCaseId)).toEqual({ ok: false, reason: 'not-even' });
    done(await pay('478'));
    expect(await city.asUnit(tx => hasOpenSettlement(tx, supportCaseId))).toBe(false);
    done(await closeCase(city.deps, city.staff, supportCaseId));
    expect(await city.statusOf(supportCaseId)).toBe('closed');
    expect(
      await city.rows.select(
        'select amount_yen, paid_yen, status from app.settlement where settlement_id = $1',
        [bill],
      ),
    ).toEqual([{ amount_yen: 978, paid_yen: 978, status: 'paid' }]);
  });

  it('asks how content somebody was, once, and closes a case that owes nothing', async () => {
    const supportCaseId = await city.supported();
    const answers = {
      way: 'phone',
      answeredOn: TODAY,
      marks: { calls: '4', goods: '', rubbish: '', overall: '3' },
      told: 'thank you',
    };
    expect(await recordSatisfaction(city.deps, city.staff, supportCaseId, answers)).toEqual({
      ok: false,
      reason: 'not-now',
    });
    await city.endSupport(supportCaseId);
    done(await recordSatisfaction(city.deps, city.staff, supportCaseId, answers));
    expect(await recordSatisfaction(city.deps, city.staff, supportCaseId, answers)).toEqual({
      ok: false,
      reason: 'not-now',
    });
    done(await closeCase(city.deps, city.staff, supportCaseId));
    expect(await city.statusOf(supportCaseId)).toBe('closed');
  });

  it('owes a store the receipts of a month, each on one statement', async () => {
    const supportCaseId = await city.supported();
    const { storeId, items } = await openStore(city.world, { name: 'Paid monthly' });
    const month = day('2022-02-01');
    const order = async (paidYen: number) => {
      const orderId = await drafted(city.world, supportCaseId, storeId, TODAY, { [items.Rice as Uuid]: '1' });
      await bringToPerson(city.world, orderId, [paidYen]);
      return orderId;
    };
    await order(900);
    await order(980);
    expect(await issueStatement(city.deps, city.leader, storeId, month)).toEqual({
      ok: false,
      reason: 'month-goes-on',
    });
    await city.rows.select(
      `update app.goods_order set picked_up_on = '2022-01-31' where store_id = $1 and receipt_yen = 900`,
      [storeId],
    );
    const january = day('2022-01-01');
    done(await issueStatement(city.deps, city.leader, storeId, january));
    expect(await issueStatement(city.deps, city.leader, storeId, january)).toEqual({
      ok: false,
      reason: 'issued-before',
    });
    expect(await showStatement(city.deps, city.leader, storeId, january)).toMatchObject({ amountYen: 900 });
    expect(await showStatement(city.deps, city.leader, storeId, month)).toMatchObject({
      amountYen: 980,
      statement: null,
    });
    expect(await payStore(city.deps, city.leader, storeId, january, '2022-02-15')).toEqual({
      ok: false,
      reason: 'in-the-future',
    });
    done(await payStore(city.deps, city.leader, storeId, january, '2022-02-14'));
    expect(await payStore(city.deps, city.leader, storeId, january, '2022-02-14')).toEqual({
      ok: false,
      reason: 'not-now',
    });
  });
});

describe('rubbish and other support (Y-12, Y-13)', () => {
  it('makes a round of everybody in the area, takes double bags alone, and has the others told', async () => {
    done(await enterArea(city.deps, city.leader, null, { name: 'North', weekdays: ['1', '4'] }));
    const area = (await showAreas(city.deps, city.leader)).find(({ name }) => name === 'North');
    const areaId = area?.areaId as Uuid;
    const cases = [await city.supported(), await city.supported(), await city.supported()] as const;
    const [taken, missing, ended] = cases;
    const given = { areaId, placeNote: 'left of the door', ownWishNote: '' };
    expect(await arrangeRubbish(city.depsFor(['shopping']), city.staff, taken, given)).toEqual({
      ok: false,
      reason: [{ field: 'ownWishNote', reason: 'wish-needed' }],
    });
    for (const supportCaseId of cases)
      done(await arrangeRubbish(city.depsFor(['shopping', 'rubbish']), city.staff, supportCaseId, given));
    await city.endSupport(ended);
    expect(await makeRounds(city.deps, city.staff, day('2022-02-11'))).toEqual({
      ok: false,
      reason: 'in-the-past',
    });
    expect(await makeRounds(city.deps, city.staff, day('2022-02-15'))).toEqual({
      ok: false,
      reason: 'no-area',
    });
    expect((await showRounds(city.deps, city.staff, TODAY)).toMake.map(({ name }) => name)).toEqual([
      'North',
    ]);
    expect(done(await makeRounds(city.deps, city.staff, TODAY))).toBe(2);
    expect(done(await makeRounds(city.deps, city.staff, TODAY))).toBe(0);
    const [round] = (await showRounds(city.deps, city.staff, TODAY)).rounds;
    const roundId = round?.roundId as Uuid;
    const find = (supportCaseId: Uuid, found: Parameters<typeof recordFound>[4]) =>
      recordFound(city.deps, city.staff, roundId, supportCaseId, found);
    expect(await find(taken, { result: 'taken', bags: '2', doubleBagged: false })).toEqual({
      ok: false,
      reason: [{ field: 'doubleBagged', reason: 'check-first' }],
    });
    const force = city.asUnit(tx =>
      tx.db
        .updateTable('rubbish_stop')
        .set({ result: 'taken', bags: 2, double_bagged: false, recorded_at: tx.at, recorded_by: 'test' })
        .where('support_case_id', '=', taken)
        .execute(),
    );
    await expect(force).rejects.toThrow('check constraint');
    done(await find(taken, { result: 'taken', bags: '2', doubleBagged: true }));
    done(await find(missing, { result: 'not-outside', bags: '', doubleBagged: false }));
    expect(await find(ended, { result: 'not-outside', bags: '', doubleBagged: false })).toEqual({
      ok: false,
      reason: 'no-such-stop',
    });
    expect(await recordTold(city.deps, city.staff, roundId, taken)).toEqual({ ok: false, reason: 'not-now' });
    done(await recordTold(city.deps, city.staff, roundId, missing));
    expect((await showRound(city.deps, city.staff, roundId))?.round).toMatchObject({
      stops: 2,
      toGo: 0,
      toTell: 0,
      bags: 2,
    });
    expect(await showRound(city.deps, city.stranger, roundId)).toBeNull();
  });

  it('records what else is done by a decision that was granted, and nothing without one', async () => {
    const supportCaseId = await city.supported();
    const other = { decisionId: '', doneOn: TODAY, what: 'took the medicine there' };
    expect(await recordOtherSupport(city.deps, city.staff, supportCaseId, other)).toEqual({
      ok: false,
      reason: 'no-decision',
    });
    const [decision] = await city.rows.select<{ id: Uuid }>(
      `insert into app.support_decision (authority_id, decision_id, support_case_id, kind, subject, reason, decided_by,
         decided_on, holds_from, recorded_at, recorded_by, outcome, settled_at, settled_by)
       values ($1, gen_random_uuid(), $2, 'other-support', 'medicine', 'lives alone', 'mayor', '2022-02-10', '2022-02-10',
         now(), gen_random_uuid(), 'granted', now(), gen_random_uuid()) returning decision_id as id`,
      [EBINA, supportCaseId],
    );
    const decisionId = decision?.id ?? '';
    expect(
      await recordOtherSupport(city.deps, city.staff, supportCaseId, {
        ...other,
        decisionId,
        doneOn: '2022-02-09',
      }),
    ).toEqual({
      ok: false,
      reason: [{ field: 'doneOn', reason: 'outside-decision' }],
    });
    done(await recordOtherSupport(city.deps, city.staff, supportCaseId, { ...other, decisionId }));
    expect((await showOtherSupport(city.deps, city.staff, supportCaseId))?.done).toMatchObject([
      { what: other.what },
    ]);
  });
});

describe('the daily sheet', () => {
  it('counts what the rows say, and nothing of another city', async () => {
    const sheet = await showDailySheet(city.deps, city.leader, null);
    const [counted] = await city.rows.select<Record<string, number>>(
      `select (select count(*)::int from app.support_case where status in ('active', 'emergency')) as active,
         (select count(*)::int from app.goods_order) as drafted,
         (select sum(bags)::int from app.rubbish_stop) as bags,
         (select sum(receipt_yen)::int from app.goods_order where picked_up_on = '2022-02-14') as yen`,
    );
    expect(sheet.cases.map(({ population }) => population)).toEqual(['notified', 'self', 'contact']);
    expect(sheet.cases.reduce((sum, { active }) => sum + active, 0)).toBe(counted?.active);
    expect(sheet.goods).toMatchObject({
      drafted: counted?.drafted,
      bags: counted?.bags,
      boughtYen: counted?.yen,
    });
    const elsewhere = await showDailySheet(city.deps, city.stranger, null);
    expect([
      elsewhere.goods.drafted,
      elsewhere.goods.stops,
      elsewhere.cases.every(({ received }) => received === 0),
    ]).toEqual([0, 0, true]);
  });
});

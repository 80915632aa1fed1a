import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import { sheetNumber } from '../../src/modules/support-calls/domain/sheet-number.ts';
import { exemptFromAudit } from '../../src/platform/db/database.ts';
import { signInAtCity } from '../city/city-office.ts';
import { addPeople, cityActor, openProgramme, startSupport } from '../city/supported-people.ts';
import { EBINA } from '../world/test-staff.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import type { Client } from './client.ts';

const CALLS = '/console/support-calls';
let world: TestWorld;
let staff: Client;
let leader: Client;
let cases: readonly Uuid[];

beforeAll(async () => {
  world = await startTestWorld('2022-02-13T18:00');
  await openProgramme(world);
  cases = await addPeople(
    world,
    ['Mori Takuya', 'Zhang Wei', 'Harada Chiyo'].map(name => ({ name })),
  );
  for (const supportCaseId of cases) await startSupport(world, supportCaseId);
  await world.clock.advance(14 * 3_600_000);
  await world.pass(1);
  [staff, leader] = await Promise.all([
    signInAtCity(world, world.staff['support-staff']),
    signInAtCity(world, world.staff['support-leader']),
  ]);
});
afterAll(() => world.stop());

const slotOf = (index: number) =>
  world.deps.database.withTenant(cityActor(world, 'support-leader'), async tx => {
    exemptFromAudit(tx, 'Rows of a test.');
    return tx.db
      .selectFrom('support_call_slot')
      .select(['call_slot_id', 'sheet_no'])
      .where('authority_id', '=', EBINA)
      .where('support_case_id', '=', cases[index] ?? null)
      .where('half', '=', 'am')
      .orderBy('slot_on')
      .executeTakeFirstOrThrow();
  });

describe('the calls of today', () => {
  it('are listed with what is due, and an address that says nonsense shows the list', async () => {
    const page = await staff.get(`${CALLS}?half=night&share=theirs&after=9_x_y_z&slot=1&done=never`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('きょうの電話　午前の枠（09:00–12:00）');
    expect(page.text).toContain('対象 3人　済 0　これから 3');
    expect(page.text).toContain('Zhang Wei');
  });

  it('refuse an answer without how the person is, and keep what was typed', async () => {
    const { call_slot_id: id } = await slotOf(0);
    const refused = await staff.post(`${CALLS}/slots/${id}/attempt`, {
      outcome: 'answered',
      temperature: '99',
      note: '息が少し切れる',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('つながったときは、様子を選んでください');
    expect(refused.text).toContain('体温は 30.0 から 45.0 の数字で書いてください');
    expect(refused.text).toContain('息が少し切れる');
    expect(refused.text).toContain('value="99"');
  });

  it('of somebody who is worse give the number to call at once, and lead to the order of what they asked for', async () => {
    const { call_slot_id: id } = await slotOf(0);
    const recorded = await staff.post(`${CALLS}/slots/${id}/attempt`, {
      outcome: 'answered',
      condition: 'worse',
      temperature: '382',
      needs: ['shopping'],
    });
    expect(recorded).toMatchObject({ status: 303, location: `${CALLS}?slot=${id}&done=alarm` });
    const page = await staff.get(recorded.location ?? '');
    expect(page.text).toContain('コロナ119');
    expect(page.text).toContain('href="tel:119"');
    expect(page.text).toContain(`/console/support/cases/${cases[0]}/order"`);
    expect(page.text).toContain('判断を待っている方が 1人います');
    const again = await staff.post(`${CALLS}/slots/${id}/attempt`, {
      outcome: 'answered',
      condition: 'well',
    });
    expect(again.status).toBe(409);
  });

  it('are on the page of the case, with the course of the temperature', async () => {
    const { text } = await staff.get(`/console/support/cases/${cases[0]}`);
    expect(text).toContain('健康状態の電話');
    expect(text).toContain('体温の動き：38.2℃');
  });
});

describe('the leader’s list', () => {
  it('is decided by the leader alone, in words', async () => {
    const list = await staff.get(`${CALLS}/tasks?after=x`);
    const task = /\/tasks\/[0-9a-f-]{36}/.exec(list.text)?.[0];
    const given = { settlement: 'doctor-arranged', note: '' };
    expect((await staff.post(`${CALLS}${task}/settle`, { ...given, note: 'x' })).status).toBe(404);
    const refused = await leader.post(`${CALLS}${task}/settle`, given);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('確かめた内容を書いてください');
    const unasked = await leader.post(`${CALLS}${task}/ambulance`, { reason: '', called: 'yes' });
    expect(unasked.text).toContain('要請の理由を書いてください');
    expect((await leader.post(`${CALLS}${task}/settle`, { ...given, note: '往診' })).status).toBe(303);
  });
});

describe('paper', () => {
  it('has the numbers by which results are typed back; a bad line stays, a good one is gone', async () => {
    const { text } = await staff.get(`${CALLS}/paper?half=am`);
    const [one, two] = await Promise.all([slotOf(1), slotOf(2)]);
    const numbers = [one, two].map(slot => sheetNumber(slot.sheet_no ?? 0));
    for (const number of numbers) expect(text).toContain(number);
    expect(text).toContain('Harada Chiyo');
    expect(text).not.toContain('Mori Takuya');
    const fields = {
      'number-1': numbers[0] ?? '',
      'code-1': '1',
      'number-2': '123',
      'code-2': '1',
      'note-2': 'のど',
    };
    const typed = await staff.post(`${CALLS}/typing`, { day: 'today', ...fields });
    expect(typed.status).toBe(422);
    expect(typed.text).toContain('1件を記録しました。');
    expect(typed.text).toContain('2行目：番号がちがいます');
    expect(typed.text).toContain('value="のど"');
    expect(typed.text).not.toContain(`value="${numbers[0]}"`);
    const rest = await staff.post(`${CALLS}/typing`, { 'number-7': numbers[1] ?? '', 'code-7': '４' });
    expect(rest).toMatchObject({ status: 303, location: `${CALLS}/typing?recorded=1` });
    expect((await staff.post(`${CALLS}/typing`, {})).text).toContain('入力された行がありません');
  });
});

describe('shifts, hours and the hand-over', () => {
  it('say beside the field what is wrong', async () => {
    expect((await staff.post(`${CALLS}/shifts`, { day: '2022-02-15' })).status).toBe(404);
    const past = await leader.post(`${CALLS}/shifts`, { day: '2022-02-01', am: ['nobody'] });
    expect(past.text).toContain('職員を選びなおしてください');
    expect((await leader.get(`${CALLS}/shifts?from=x&day=2022-13-01`)).status).toBe(200);
    const rule = await leader.post(`${CALLS}/rule`, { amFrom: '9', attempts: '99' });
    expect(rule.status).toBe(422);
    expect(rule.text).toContain('1 から 10 の数字で書いてください');
    expect((await staff.post(`${CALLS}/handovers`, { note: '' })).text).toContain(
      '次の職員へのメモを書いてください',
    );
    const sheet = await staff.post(`${CALLS}/handovers`, { note: '原田さんは15時以降' });
    expect((await staff.get(sheet.location ?? '')).text).toContain('原田さんは15時以降');
  });
});

describe('a call that nobody made in time', () => {
  it('alarms on the home of everybody in the unit', async () => {
    await world.pass(4);
    const { text } = await staff.get('/console');
    expect(text).toContain('判断を待っている方');
    const list = await staff.get(`${CALLS}/tasks`);
    expect(list.text).toContain('電話の期限すぎ');
    expect(list.text).toContain('Harada Chiyo');
  });
});

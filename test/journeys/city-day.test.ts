import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { callFigures } from '../../src/modules/support-calls/index.ts';
import { planShifts } from '../../src/modules/support-calls/use-cases/plan-shifts.use-case.ts';
import { exemptFromAudit } from '../../src/platform/db/database.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { signInAtCity } from '../city/city-office.ts';
import { addPeople, cityActor, openProgramme, startSupport } from '../city/supported-people.ts';
import type { Client, Fields } from '../web/client.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { callUntilNobodyWaits, casesBySlot, settleAll, startShift, statusesOf } from './city-shift.ts';
import { examine } from './examination.ts';
import { startWalk, type Walk } from './walk.ts';

/** The most people whom the city of the seeds had at once, and its staff then (F-19). */
const PEOPLE = 448;
const STAFF = 30;
const TODAY = '2022-03-08' as PlainDate;
const HOUR = 3_600_000;

let world: TestWorld;
let browser: Browser;
let staff: readonly Client[];
let leader: Client;
let walk: Walk;
let cases: readonly Uuid[];

beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld('2022-03-07T18:00'), launchBrowser()]);
  await openProgramme(world);
  const told = { periodFrom: '2022-03-05' as PlainDate, periodThrough: '2022-03-09' as PlainDate };
  const half = (first: number) =>
    Array.from({ length: PEOPLE / 2 }, (_, n) => ({
      ...told,
      name: `Person ${first + n}`,
      contact: `0801${String(first + n).padStart(7, '0')}`,
    }));
  cases = [
    ...(await addPeople(world, half(1), 'self')),
    ...(await addPeople(world, half(1_000), 'notified')),
  ];
  const waiting = [...cases];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
        await startSupport(world, next);
    }),
  );
  // The evening's calls are nobody's: every support began after the hours of the afternoon.
  await world.clock.advance(14 * HOUR);
  await world.pass(1);
  staff = await startShift(world, STAFF);
  leader = await signInAtCity(world, world.staff['support-leader']);
  walk = await startWalk(browser, world, { width: 1280, javaScript: true });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const numberOf = (supportCaseId: Uuid | undefined): number =>
  supportCaseId === undefined ? -1 : cases.indexOf(supportCaseId);
/** Somebody who answers to nobody that day: whoever of these the browser did not call first. */
const MAY_BE_SILENT = [99, 199, 299, 399, 49, 149];
let silent = -1;
const WELL: Fields = { outcome: 'answered', condition: 'well', temperature: '36.6' };
const NOT_REACHED: Fields = { outcome: 'not-reached' };

/** What each person says: some answer only the second time, some are worse, one never answers. */
function heardIn(bySlot: ReadonlyMap<string, Uuid>, worse: Set<number>) {
  const tried = new Map<string, number>();
  return (callSlotId: string): Fields => {
    const number = numberOf(bySlot.get(callSlotId));
    const tries = (tried.get(callSlotId) ?? 0) + 1;
    tried.set(callSlotId, tries);
    if (number === silent || (number % 40 === 7 && tries === 1)) return NOT_REACHED;
    if (number % 150 === 3) worse.add(number);
    if (number % 150 === 3) return { outcome: 'answered', condition: 'worse', temperature: '38.4' };
    return { ...WELL, condition: number % 3 === 0 ? 'unchanged' : 'well' };
  };
}

/** Everybody calls until nobody waits, again after each pause of the rule, as often as the rule has attempts. */
async function callAll(
  heard: (callSlotId: string) => Fields,
  clients: readonly Client[] = staff,
): Promise<number> {
  let made = 0;
  for (let round = 0; round < 3; round += 1) {
    const calls = await Promise.all(clients.map(client => callUntilNobodyWaits(client, heard)));
    made += calls.flat().length;
    await world.clock.advance(HOUR / 2);
  }
  return made;
}

const rowsOfAnswered = (): Promise<ReadonlySet<string>> =>
  world.deps.database.withTenant(cityActor(world, 'support-leader'), async tx => {
    exemptFromAudit(tx, 'Rows of a test.');
    const rows = await tx.db
      .selectFrom('support_call_slot')
      .select('support_case_id')
      .where('status', '=', 'answered')
      .execute();
    return new Set(rows.map(row => row.support_case_id));
  });

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await walk.page.keyboard.press(key);
    await walk.page.waitForLoadState('load');
  }
};

describe('a day of 448 people and 30 staff', () => {
  let heard: (callSlotId: string) => Fields;
  /** Who said in the morning that they are worse: of three at most, for the browser may have called one of them. */
  const worse = new Set<number>();

  it('begins with everybody on the list, and says how long the shift will take', async () => {
    const accounts = await world.deps.database.withTenant(cityActor(world, 'support-leader'), async tx => {
      exemptFromAudit(tx, 'Rows of a test.');
      const rows = await tx.db
        .selectFrom('staff_account')
        .select('account_id')
        .where('login_name', 'like', 'caller-%')
        .execute();
      return rows.map(row => row.account_id as Uuid);
    });
    expect(accounts).toHaveLength(STAFF);
    const everybody = { am: accounts, pm: accounts };
    expect((await planShifts(world.deps, cityActor(world, 'support-leader'), TODAY, everybody)).ok).toBe(
      true,
    );
    const { text } = await leader.get('/console/support-calls');
    expect(text).toContain(`対象 ${PEOPLE}人`);
    expect(text).toContain('職員 30人で あと 2時間の見込み');
    heard = heardIn(await casesBySlot(world, TODAY), worse);
  });

  it('has calls that somebody makes by keys alone: next, how they are, the temperature, recorded', async () => {
    const cookies = staff[0]?.cookies ?? new Map<string, string>();
    await walk.page.context().addCookies(
      [...cookies].map(([name, value]) => ({
        ...{ name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true },
        sameSite: 'Lax' as const,
      })),
    );
    await walk.page.goto('/console/support-calls');
    for (let call = 0; call < 5; call += 1) {
      await press('n');
      await walk.page.getByRole('group', { name: '様子' }).waitFor();
      if (call === 0) expect(await examine(walk.page, 'a call', [1280])).toEqual([]);
      await press('1', 't');
      await walk.page.keyboard.type('366');
      await walk.page.keyboard.press('Escape');
      await walk.page.keyboard.press('Enter');
      await walk.page.getByText('記録しました').waitFor();
    }
    expect(await statusesOf(world, TODAY)).toMatchObject({ 'am answered': 5, 'am open': PEOPLE - 5 });
    const answered = await rowsOfAnswered();
    silent = MAY_BE_SILENT.find(number => !answered.has(cases[number] as Uuid)) ?? -1;
    expect(walk.troubles).toEqual([]);
  }, 240_000);

  it('has a morning in which 30 people call everybody else, and nobody twice for nothing', async () => {
    const made = await callAll(heard);
    expect(await statusesOf(world, TODAY)).toMatchObject({ 'am answered': PEOPLE - 1, 'am unreachable': 1 });
    // Those who answered only the second time, and the third and second try of the one who never did.
    const second = cases.filter((_, number) => number % 40 === 7 && number !== silent).length;
    expect(made).toBeLessThanOrEqual(PEOPLE - 5 + second + 2);
    expect(made).toBeGreaterThanOrEqual(PEOPLE - 5 + second + 2 - 5);
  }, 240_000);

  it('has somebody who never answers: the leader sends an ambulance, whose times are kept', async () => {
    const list = await leader.get('/console/support-calls/tasks');
    const taskId = new RegExp(`tasks/([0-9a-f-]{36})"[^>]*>Person ${silent + 1}<`).exec(list.text)?.[1];
    expect(taskId).toBeDefined();
    const task = `/console/support-calls/tasks/${taskId}`;
    expect(
      (await leader.post(`${task}/ambulance`, { reason: '午前から3回つながらない', called: 'yes' })).status,
    ).toBe(303);
    const page = await leader.get(task);
    const step = /ambulances\/[0-9a-f-]{36}\/step/.exec(page.text)?.[0];
    await world.clock.advance(HOUR / 6);
    expect((await leader.post(`/console/support-calls/${step}`, { step: 'arrived' })).status).toBe(303);
    const found = { step: 'ended', entry: 'door-opened', outcome: 'hospital' };
    expect((await leader.post(`/console/support-calls/${step}`, found)).status).toBe(303);
    await world.settle();
    const after = await leader.get(task);
    expect(after.text).toContain('病院へ運んだ');
    expect(after.text).toContain('扉を開けて入った');
    expect(worse.size).toBeGreaterThan(0);
    expect(await settleAll(leader)).toBe(worse.size);
    expect((await leader.get('/console/support-calls/tasks')).text).toContain('判断を待っている方はいません');
  });

  it('has an afternoon after which nobody is without an outcome, and the list is at zero', async () => {
    await world.clock.advance(3 * HOUR);
    await world.pass(0);
    await callAll(heard);
    await settleAll(leader);
    expect(await statusesOf(world, TODAY)).toEqual({
      'am answered': PEOPLE - 1,
      'am unreachable': 1,
      'pm answered': PEOPLE - 1,
      'pm withdrawn': 1,
    });
    const { text } = await leader.get('/console/support-calls?half=pm');
    expect(text).toContain('この枠の電話は、すべて終わりました');
    const home = await leader.get('/console');
    expect(home.text).not.toContain('期限をすぎ');
    await world.pass(3);
    const figures = await world.deps.database.withTenant(cityActor(world, 'support-leader'), async tx => {
      exemptFromAudit(tx, 'Counts name nobody.');
      return callFigures(tx, TODAY);
    });
    for (const { due, answered, notReached, missed, open } of figures) {
      expect(due).toBe(answered + notReached);
      expect(missed + open).toBe(0);
    }
    expect(figures.reduce((sum, { ambulance }) => sum + ambulance, 0)).toBe(1);
  }, 240_000);
});

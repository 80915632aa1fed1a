import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createWorld,
  fileSomebody,
  type WatchedResident,
  type World,
} from '../../use-cases/watched-people.test-world.ts';
import { type Browser, openSite } from '../observation-site.test-browser.ts';

let world: World;
let person: WatchedResident;
let browser: Browser;

beforeEach(async () => {
  world = await createWorld('2022-02-10T15:00');
  person = await fileSomebody(world, { testedOn: '2022-02-10' });
  browser = openSite(world).resident(person);
});
afterEach(() => world.end());

const given = { hour: '9', channel: 'voice', householdPhone: '', householdEmail: '' };
const stored = () =>
  world.look(tx =>
    tx.db.selectFrom('watch').selectAll().where('case_id', '=', person.caseId).executeTakeFirst(),
  );

describe('how a resident wants to be asked', () => {
  it('is chosen before the first question, among what the rulebook allows and somebody provides', async () => {
    const page = await browser.get('/ja/watch');
    expect(page.text).toContain('見守りの設定');
    expect(page.text).toContain('value="17"');
    expect(page.text).not.toContain('value="18"');
    expect(page.text).not.toContain('value="sms"');
    expect(page.text).toContain('href="/ja/line"');
    expect((await browser.post('/ja/watch', given)).location).toBe('/ja/watch?saved=1');
    expect(await stored()).toMatchObject({
      chosen_minute: 540,
      channel: 'voice',
      place: 'home',
      schedule: 'once',
    });
    expect((await browser.get('/ja/watch?saved=1')).text).toContain('設定を保存しました');
  });

  it('keeps what was typed when something must be put right, and changes nothing', async () => {
    const refused = await browser.post('/ja/watch', {
      ...given,
      hour: '3',
      channel: 'line',
      householdPhone: '12',
      householdEmail: 'kazoku',
    });
    expect(refused.status).toBe(422);
    for (const text of [
      'href="#hour"',
      'href="#channel',
      'href="#householdPhone"',
      'value="12"',
      'value="kazoku"',
    ])
      expect(refused.text).toContain(text);
    expect(refused.text).toContain('先にLINEと連携してください');
    expect(await stored()).toBeUndefined();
  });

  it('names somebody of the household only with their consent, and is audited without the number', async () => {
    const contact = { ...given, householdPhone: '080 1234 5678', householdEmail: 'Kazoku@EXAMPLE.jp' };
    expect((await browser.post('/ja/watch', contact)).text).toContain('ご家族の同意をたしかめて');
    expect((await browser.post('/ja/watch', { ...contact, consent: 'yes' })).status).toBe(303);
    expect(await stored()).toMatchObject({
      household_phone: '08012345678',
      household_email: 'Kazoku@example.jp',
    });
    const audit = await world.look(tx =>
      tx.db
        .selectFrom('audit_event')
        .select(['actor', 'detail'])
        .where('action', '=', 'watch.change')
        .execute(),
    );
    expect(audit).toMatchObject([{ actor: `resident:${person.filingId}` }]);
    expect(JSON.stringify(audit)).not.toContain('08012345678');
  });

  it('cannot be moved to another place by the resident', async () => {
    await browser.post('/ja/watch', { ...given, place: 'waiting' });
    expect(await stored()).toMatchObject({ place: 'home', schedule: 'once' });
  });

  it('is nothing to choose once the watch has ended, and does not exist for strangers', async () => {
    world.clock.set('2022-02-18T09:00');
    await world.look(tx =>
      tx.db
        .updateTable('recuperation_case')
        .set({ status: 'closed', closed_at: tx.at, close_reason: 'withdrawn' })
        .where('case_id', '=', person.caseId)
        .execute(),
    );
    expect((await browser.get('/ja/watch')).text).toContain('見守りは終わりました');
    expect((await openSite(world).stranger.get('/ja/watch')).status).toBe(404);
  });
});

describe('the course of the figures', () => {
  const well = { temperature: '36.5', spo2: '98', condition: 'none' };

  it('is drawn after the second answer, with every figure in a table and no style of its own', async () => {
    world.clock.set('2022-02-11T09:00');
    await browser.post('/ja/observe', well);
    expect((await browser.get('/ja/observe/done')).text).not.toContain('class="sparkline"');
    world.clock.set('2022-02-12T09:00');
    await browser.post('/ja/observe', { ...well, temperature: '37.2', spo2: '97' });
    for (const path of ['/ja/observe/done', '/ja/observations']) {
      const { text } = await browser.get(path);
      expect(text.match(/class="sparkline"/g)).toHaveLength(2);
      expect(text).toContain('体温は36.5℃から37.2℃になりました');
      expect(text).toContain('日ごとの数字');
      expect(text).not.toContain('style=');
    }
  });
});

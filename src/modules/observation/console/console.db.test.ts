import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { tasksOfCase } from '../repository/care-task.repository.ts';
import { tickObservation } from '../use-cases/tick-observation.use-case.ts';
import {
  createWorld,
  fileSomebody,
  KANAGAWA,
  type WatchedResident,
  type World,
} from '../use-cases/watched-people.test-world.ts';
import { fieldOf, openSite, type Page, type Site } from '../web/observation-site.test-browser.ts';
import { answerPath, casePath, claimPath, outcomePath, releasePath } from './paths.ts';

const EBINA = 142158 as AuthorityId;
const well = { temperature: '36.5', spo2: '98', condition: 'none' };
const urgent = { temperature: '38.0', spo2: '92', condition: 'worse', symptoms: 'cough' };

let world: World;
let site: Site;
let person: WatchedResident;

const tickAt = (at: string) => {
  world.clock.set(at);
  return tickObservation(world, KANAGAWA);
};
const taskIn = (page: Page): Uuid => (/tasks\?task=([0-9a-f-]{36})/.exec(page.text)?.[1] ?? '') as Uuid;

beforeEach(async () => {
  world = await createWorld('2022-02-10T15:00');
  site = openSite(world);
  person = await fileSomebody(world, { testedOn: '2022-02-10', name: '髙橋 美咲' });
});
afterEach(() => world.end());

describe('the worklist', () => {
  it('shows the most dangerous first, then who has waited longest', async () => {
    const silent = await fileSomebody(world, { testedOn: '2022-02-10', name: 'Silent Person' });
    const worried = await fileSomebody(world, { testedOn: '2022-02-10', name: 'Worried Person' });
    world.clock.set('2022-02-11T09:00');
    await site.resident(worried).post('/ja/observe', { ...well, spo2: '95' });
    await tickAt('2022-02-11T20:00');
    world.clock.set('2022-02-11T21:00');
    await site.resident(person).post('/ja/observe', urgent);

    const staff = await site.staff('Nakamura');
    const page = await staff.get('/console/tasks');
    const order = ['髙橋 美咲', 'Silent Person', 'Worried Person'].map(name => page.text.indexOf(name));
    expect(order.every(place => place > 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(page.text).toContain('SpO₂ 92');
    expect(page.text).toContain('2/11の回答がありません');
    expect((await world.caseOf(silent.caseId)).status).toBe('open');
  });

  it('is worked off: claim, try, take over, reach; and nothing leaves it without an outcome', async () => {
    world.clock.set('2022-02-11T09:00');
    await site.resident(person).post('/ja/observe', urgent);
    const [nakamura, sato] = [await site.staff('Nakamura'), await site.staff('Sato')];
    const taskId = taskIn(await nakamura.get('/console/tasks'));

    expect((await nakamura.post(claimPath(taskId), {})).status).toBe(303);
    const refused = await sato.post(claimPath(taskId), {});
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('ほかの職員が受け持っています');
    expect((await sato.post(outcomePath(taskId), { outcome: 'reached-well' })).status).toBe(409);
    expect((await nakamura.get('/console/tasks?share=mine')).text).toContain('髙橋 美咲');
    expect((await sato.get('/console/tasks?share=others')).text).toContain('Nakamura');

    const unanswered = await nakamura.post(outcomePath(taskId), { note: '留守電に伝言' });
    expect(unanswered.status).toBe(422);
    expect(unanswered.text).toContain('留守電に伝言');
    const tried = await nakamura.post(outcomePath(taskId), { outcome: 'not-reached', note: '留守電に伝言' });
    expect(tried.location).toBe(`/console/tasks?done=keep-calling&undo=${taskId}`);
    const again = await sato.get(`/console/tasks?task=${taskId}`);
    expect(again.text).toContain('つながらない 留守電に伝言');
    expect(again.text).toContain('受け持つ');

    const reached = await sato.post(outcomePath(taskId), { outcome: 'advised-to-see-doctor', note: '' });
    expect(reached.location).toBe(`/console/tasks?done=close&undo=${taskId}`);
    expect((await sato.get('/console/tasks')).text).toContain('いま対応を待っている方はいません');
    expect((await nakamura.post(outcomePath(taskId), { outcome: 'reached-well' })).status).toBe(409);
  });

  it('shows a person once, and lets one call end all days of silence but not the urgent answer', async () => {
    await tickAt('2022-02-12T21:00');
    world.clock.set('2022-02-13T09:00');
    await site.resident(person).post('/ja/observe', urgent);
    const staff = await site.staff('Nakamura');
    const list = await staff.get('/console/tasks');
    expect(list.text.match(/data-row/g)).toHaveLength(1);
    expect(list.text).toContain('SpO₂ 92 ほか2件');

    const tasks = await world.look(tx => tasksOfCase(tx, person.caseId));
    const missed = tasks.find(({ kind }) => kind === 'missed-answer')?.taskId as Uuid;
    await staff.post(outcomePath(missed), { outcome: 'reached-well' });
    expect((await staff.get('/console/tasks')).text).toContain('SpO₂ 92');
    const open = await world.look(tx => tasksOfCase(tx, person.caseId));
    expect(open.filter(({ closedAt }) => closedAt === null).map(({ kind }) => kind)).toEqual([
      'urgent-answer',
    ]);
  });

  it('claims everything about a person at once, and frees it when they were not reached', async () => {
    await tickAt('2022-02-12T21:00');
    const staff = await site.staff('Nakamura');
    const claimers = async () =>
      (await world.look(tx => tasksOfCase(tx, person.caseId))).map(({ claimedBy }) => claimedBy);
    const taskId = taskIn(await staff.get('/console/tasks'));
    await staff.post(claimPath(taskId), {});
    expect(await claimers()).toEqual([staff.id, staff.id]);
    await staff.post(outcomePath(taskId), { outcome: 'not-reached' });
    expect(await claimers()).toEqual([null, null]);
  });
});

describe('the watch list (incident 1)', () => {
  it('keeps a person whose planned end has passed, and marks them', async () => {
    await tickAt('2022-03-01T10:00');
    const staff = await site.staff('Nakamura');
    const page = await staff.get('/console/cases?filter=past-end');
    expect(page.text).toContain('髙橋 美咲');
    expect(page.text).toContain('予定を過ぎました');
    expect((await staff.get('/console/cases')).text).toContain('髙橋 美咲');
  });

  it('is paged by keyset and loses nobody between the pages', async () => {
    for (let index = 0; index < 60; index += 1)
      await fileSomebody(world, { testedOn: '2022-02-10', name: `Person ${index}` });
    const staff = await site.staff('Nakamura');
    const names = new Set<string>();
    let path: string | undefined = '/console/cases';
    while (path !== undefined) {
      const page: Page = await staff.get(path);
      for (const [, name = ''] of page.text.matchAll(/data-row[^>]*>([^<]+)</g)) names.add(name);
      path = /href="(\/console\/cases\?after=[^"]+)" rel="next"/
        .exec(page.text)?.[1]
        ?.replaceAll('&amp;', '&');
    }
    expect(names.size).toBe(61);
  });
});

describe('the page of a case', () => {
  it('shows the person, every day, and what happened', async () => {
    world.clock.set('2022-02-11T09:00');
    await site.resident(person).post('/ja/observe', urgent);
    await tickAt('2022-02-12T21:00');
    const page = await (await site.staff('Nakamura')).get(casePath(person.caseId));
    for (const text of ['髙橋 美咲', '38.0', '92', '返答なし', '症状が出た', '届け出て、療養を始めた'])
      expect(page.text).toContain(text);
  });

  it('hides what people answered from the reviewer', async () => {
    world.clock.set('2022-02-11T09:00');
    await site.resident(person).post('/ja/observe', urgent);
    const page = await (await site.staff('Suzuki', 'reviewer')).get(casePath(person.caseId));
    expect(page.text).toContain('髙橋 美咲');
    expect(page.text).not.toContain('38.0');
    expect(page.text).not.toContain('毎日の回答');
  });

  it('lets staff write down an answer heard on the phone, and release a silent person after it', async () => {
    await tickAt('2022-02-18T10:00');
    const staff = await site.staff('Nakamura');
    expect((await world.caseOf(person.caseId)).status).toBe('open');
    const asked = await staff.get(answerPath(person.caseId));
    const form = { ...well, answerId: fieldOf(asked, 'answerId') };
    expect((await staff.post(answerPath(person.caseId), { ...form, temperature: '365' })).status).toBe(422);
    expect((await staff.post(answerPath(person.caseId), form)).status).toBe(303);
    expect((await staff.get(casePath(person.caseId))).text).toContain('職員の聞き取り');

    const confirm = await staff.get(releasePath(person.caseId));
    expect(confirm.text).toContain('療養を終了しますか');
    expect((await staff.post(releasePath(person.caseId), {})).location).toBe(casePath(person.caseId));
    expect(await world.caseOf(person.caseId)).toMatchObject({ status: 'released', closeReason: 'released' });
    expect((await staff.post(releasePath(person.caseId), {})).status).toBe(409);
  });

  it('refuses a release before the end', async () => {
    const staff = await site.staff('Nakamura');
    const refused = await staff.post(releasePath(person.caseId), {});
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('療養期間の途中です');
  });
});

describe('who may not', () => {
  it('is told that there is no such page: wrong role, wrong authority, unknown id', async () => {
    world.clock.set('2022-02-11T09:00');
    await site.resident(person).post('/ja/observe', urgent);
    const taskId = taskIn(await (await site.staff('Nakamura')).get('/console/tasks'));
    const pages = ['/console/tasks', '/console/cases', casePath(person.caseId), answerPath(person.caseId)];
    const auditor = await site.staff('Auditor', 'auditor');
    for (const path of pages) expect((await auditor.get(path)).status).toBe(404);
    const reviewer = await site.staff('Reviewer', 'reviewer');
    for (const path of ['/console/tasks', answerPath(person.caseId), releasePath(person.caseId)])
      expect((await reviewer.get(path)).status).toBe(404);

    const elsewhere = await site.staff('Ebina', 'health-centre', EBINA);
    for (const path of [casePath(person.caseId), answerPath(person.caseId), releasePath(person.caseId)])
      expect((await elsewhere.get(path)).status).toBe(404);
    expect((await elsewhere.get('/console/tasks')).text).not.toContain('髙橋 美咲');
    expect((await elsewhere.get('/console/cases')).text).not.toContain('髙橋 美咲');
    for (const path of [claimPath(taskId), outcomePath(taskId), releasePath(person.caseId)])
      expect((await elsewhere.post(path, { outcome: 'reached-well' })).status).toBe(404);
    expect((await elsewhere.post(answerPath(person.caseId), well)).status).toBe(404);
  });
});

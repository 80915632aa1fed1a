import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addMinutes } from '../../../kernel/instant.ts';
import { makePeopleWait, waitingCase, waitingTask } from '../use-cases/waiting-people.test-world.ts';
import { createWorld, type World } from '../use-cases/watched-people.test-world.ts';
import { openSite, type Site } from '../web/observation-site.test-browser.ts';
import {
  casePath,
  claimPath,
  HANDOVER_PATH,
  NEXT_PATH,
  outcomePath,
  PRINT_PATH,
  TASK_SEARCH_PATH,
  takeBackPath,
  watchPath,
} from './paths.ts';

let world: World;
let site: Site;
let staff: Awaited<ReturnType<Site['staff']>>;
let colleague: Awaited<ReturnType<Site['staff']>>;

beforeEach(async () => {
  world = await createWorld('2022-02-11T09:00');
  site = openSite(world);
  staff = await site.staff('Nakamura');
  colleague = await site.staff('Sato');
  await makePeopleWait(world, 60);
});
afterEach(() => world.end());
const later = (minutes: number) => world.clock.set(addMinutes(world.clock.now(), minutes));

describe('the worklist by hand', () => {
  it('gives the next person by one press, and says so when nobody is left', async () => {
    const taken = await staff.post(NEXT_PATH, {});
    expect(taken.location).toMatch(/^\/console\/tasks\?task=/);
    expect((await staff.get(taken.location ?? '')).text).toContain('あなたが受け持っています');
    for (let press = 1; press < 60; press += 1) await colleague.post(NEXT_PATH, {});
    const none = await staff.post(NEXT_PATH, {});
    expect((await staff.get(none.location ?? '')).text).toContain('受け持ちの決まっていない方はいません');
  });

  it('says by when, marks what is overdue in words, and keeps the share in the address', async () => {
    later(29.5);
    const page = await staff.get('/console/tasks?share=overdue');
    expect(page.text).toContain('期限を');
    expect(page.text).toContain('過ぎています');
    expect(page.text).toMatch(/href="\/console\/tasks\?share=overdue&amp;task=/);
    expect((await staff.get('/console/tasks')).text).toMatch(/\d+:\d\dまで/);
  });

  it('sets a person apart until the time that was typed, and asks again for a time that is none', async () => {
    const form = { outcome: 'call-again', next: 'time', note: '午後ならいる' };
    const refused = await staff.post(outcomePath(waitingTask(1)), { ...form, nextTime: '25:99' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('15:30 のように');
    expect(refused.text).toContain('午後ならいる');
    expect(refused.text).toContain('25:99');
    const put = await staff.post(outcomePath(waitingTask(1)), { ...form, nextTime: '１５：３０' });
    expect(put.location).toContain('done=later');
    expect((await staff.get('/console/tasks?share=later')).text).toContain('15:30に電話');
    world.clock.set('2022-02-11T15:30');
    expect((await staff.get('/console/tasks?share=later')).text).toContain(
      'あとで電話する約束の方はいません',
    );
  });

  it('proposes a visit after three calls that reached nobody', async () => {
    for (let call = 0; call < 3; call += 1) {
      await staff.post(outcomePath(waitingTask(1)), { outcome: 'not-reached', next: '' });
      later(10);
    }
    const page = await staff.get(`/console/tasks?task=${waitingTask(1)}`);
    expect(page.text).toContain('3回続けてつながっていません。訪問による安否確認を依頼してください');
    const done = await staff.post(outcomePath(waitingTask(1)), { outcome: 'welfare-check-requested' });
    expect(done.location).toContain('done=close');
  });

  it('takes an outcome back, for its author alone', async () => {
    const done = await staff.post(outcomePath(waitingTask(1)), { outcome: 'reached-well' });
    expect((await staff.get(done.location ?? '')).text).toContain('10分以内なら取り消せます');
    expect((await colleague.post(takeBackPath(waitingTask(1)), {})).status).toBe(409);
    const back = await staff.post(takeBackPath(waitingTask(1)), {});
    expect((await staff.get(back.location ?? '')).text).toContain('結果を取り消しました');
    expect((await staff.get(casePath(waitingCase(1)))).text).toContain('に取り消し）');
  });

  it('looks for a name without putting it into an address', async () => {
    const found = await staff.post(TASK_SEARCH_PATH, { text: 'Waiting 42' });
    expect(found.status).toBe(200);
    expect(found.text).toContain('Waiting 42');
    expect(found.text).not.toContain('一覧にいません');
    expect(found.text).not.toContain('Waiting 41');
    const none = await staff.post(TASK_SEARCH_PATH, { text: 'ing 42' });
    expect(none.text).toContain('一覧にいません');
    expect(none.text).toContain('名や氏名の途中に「ing 42」がある方をさがす');
    const within = await staff.post(TASK_SEARCH_PATH, { text: 'ing 42', place: 'anywhere' });
    expect(within.text).toContain('Waiting 42');
    expect(within.text).not.toContain('がある方をさがす');
  });

  it('is printed with telephone numbers and room to write', async () => {
    const page = await staff.get(PRINT_PATH);
    expect(page.text).toContain('tel:09000000042');
    expect(page.text).toContain('60人のうち60人');
    expect(page.text).toContain('結果・メモ');
  });
});

describe('the end of a shift', () => {
  it('shows the note on top of the next list until it is read, and the history', async () => {
    await staff.post(claimPath(waitingTask(1)), {});
    const refused = await staff.post(HANDOVER_PATH, { to: '', note: '' });
    expect(refused.status).toBe(422);
    expect((await staff.post(HANDOVER_PATH, { to: colleague.id, note: '1番の方に15時に' })).status).toBe(303);
    const list = await colleague.get('/console/tasks?share=mine');
    expect(list.text).toContain('Nakamuraさんからの引き継ぎ');
    expect(list.text).toContain('1番の方に15時に');
    const action = /action="(\/console\/handover\/[^"]+\/read)"/.exec(list.text)?.[1] ?? '';
    expect((await colleague.post(action, {})).status).toBe(303);
    expect((await colleague.get('/console/tasks')).text).not.toContain('1番の方に15時に');
    expect((await colleague.get(HANDOVER_PATH)).text).toContain('1番の方に15時に');
  });
});

describe('how a person is asked', () => {
  const given = { hour: '9', channel: 'voice', place: 'waiting', householdPhone: '', householdEmail: '' };

  it('is changed by staff, with what was typed kept on an error, and is audited', async () => {
    const path = watchPath(waitingCase(1));
    expect((await staff.get(path)).text).toContain('見守りの設定');
    const refused = await staff.post(path, { ...given, householdPhone: '080-1234-5678' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('家族の同意');
    expect(refused.text).toContain('080-1234-5678');
    const saved = await staff.post(path, { ...given, householdPhone: '080-1234-5678', consent: 'yes' });
    expect(saved.location).toBe(casePath(waitingCase(1)));
    const page = await staff.get(casePath(waitingCase(1)));
    expect(page.text).toContain('9時ごろ');
    expect(page.text).toContain('tel:08012345678');
    expect(page.text).toContain('入院を待っている');
    const stored = await world.look(tx =>
      tx.db.selectFrom('watch').selectAll().where('case_id', '=', waitingCase(1)).executeTakeFirst(),
    );
    expect(stored).toMatchObject({ chosen_minute: 540, channel: 'voice', schedule: 'twice' });
    const audit = await world.look(tx =>
      tx.db.selectFrom('audit_event').select('actor').where('action', '=', 'watch.change').execute(),
    );
    expect(audit).toEqual([{ actor: `staff:${staff.id}` }]);
  });

  it('is no business of the reviewer', async () => {
    const reviewer = await site.staff('Reviewer', 'reviewer');
    expect((await reviewer.get(watchPath(waitingCase(1)))).status).toBe(404);
    expect((await reviewer.get(HANDOVER_PATH)).status).toBe(404);
    expect((await reviewer.post(NEXT_PATH, {})).status).toBe(404);
  });
});

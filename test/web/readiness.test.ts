import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KANAGAWA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Answer, type Client, createClient } from './client.ts';
import { htmlProblems } from './html-problems.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
let centre: Client;
/** Everybody signs in once: a one-time code is taken once. */
const others = new Map<string, Client>();
const ids = [randomUUID(), randomUUID()] as const;
beforeAll(async () => {
  world = await startTestWorld('2020-07-17T09:00');
  rows = await openRows(world);
  centre = createClient(world.origin);
  await signIn(world, centre, world.staff['health-centre']);
  for (const role of ['manager', 'reviewer', 'auditor', 'clinic', 'hotel', 'entry-support'] as const) {
    const client = createClient(world.origin);
    await signIn(world, client, world.staff[role]);
    others.set(role, client);
  }
  for (const [place, id] of ids.entries())
    await rows.select(
      `insert into app.health_centre (authority_id, health_centre_id, name, phone, municipality_codes)
       values ($1, $2, $3, '0462240000', '{}')`,
      [KANAGAWA, id, `${place + 1}番保健所`],
    );
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const clientOf = (role: string): Client => others.get(role) ?? centre;
const board = '/console/readiness';
const page = `${board}/${ids[0]}`;
const text = (answer: Answer): string => answer.text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const plan = (own: string) => ({
  shiftMinutes: '420',
  'entry.volume': '1000',
  'entry.minutesPerItem': '5',
  'entry.own': own,
  'entry.temporary': '8',
  'management.minutesPerItem': '30',
  'management.own': '1',
});

describe('the readiness board (H-11, H-36)', () => {
  it('shows every health centre against the deadline of the memo', async () => {
    const shown = await centre.get(board);
    expect(htmlProblems(shown.text)).toEqual([]);
    expect(text(shown)).toContain('期限 2020年7月31日');
    expect(text(shown)).toContain('期限まであと14日です');
    expect(text(shown)).toContain('整っていない保健所 2か所');
    expect(text(shown)).toMatch(/1番保健所 未着手 計画なし/);
    expect(text(await centre.get('/console'))).toMatch(/保健所の即応体制 2/);
  });

  it('plans people for each kind of work, the entry work as its own kind', async () => {
    const form = await centre.get(`${page}/plan`);
    expect(htmlProblems(form.text)).toEqual([]);
    for (const part of ['感染関連情報の管理・入力（HER-SYS 等での情報管理・入力）', '通知による', '設定値'])
      expect(form.text).toContain(part);
    const wrong = await centre.post(`${page}/plan`, { ...plan('3'), 'entry.volume': '多い' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain(
      '業務量（(0) 感染関連情報の管理・入力（HER-SYS 等での情報管理・入力））は、0から99,999まで',
    );
    expect(wrong.text).toContain('value="多い"');

    expect((await centre.post(`${page}/plan`, plan('3'))).location).toBe(page);
    const shown = await centre.get(page);
    expect(htmlProblems(shown.text)).toEqual([]);
    expect(text(shown)).toMatch(/情報管理・入力） 1000 5 12人 3人 0人 8人 1人/);
    expect(text(shown)).toContain('必要 13人・配置 12人・不足 1人');
    expect(text(await centre.get(board))).toMatch(/1番保健所 計画あり 7\/17\(金\) 13人 12人 1人/);
  });

  it('takes a health centre for ready only when nobody is missing, and no longer once somebody is', async () => {
    const early = await centre.post(`${page}/ready`);
    expect([early.status, early.text.includes('不足がある業務が残っています')]).toEqual([409, true]);
    expect((await centre.post(`${board}/${ids[1]}/ready`)).status).toBe(409);
    await centre.post(`${page}/plan`, plan('4'));
    expect((await centre.post(`${page}/ready`)).location).toBe(page);
    expect(text(await centre.get(board))).toMatch(/1番保健所 整った/);
    expect((await centre.post(`${page}/ready`)).status).toBe(409);
    await centre.post(`${page}/plan`, plan('3'));
    expect(text(await centre.get(board))).toMatch(/1番保健所 計画あり/);
    const history = text(await centre.get(page));
    for (const part of ['状態が「整った」になった', '状態が「計画あり」になった', '不足 0人'])
      expect(history).toContain(part);
    const csv = await centre.get(`${board}/readiness.csv`);
    expect(csv.text).toContain('"1番保健所","計画あり","13","12","1"');
  });

  it('says that the deadline is over, and shows nothing of it to others', async () => {
    await world.clock.advance(15 * 86_400_000);
    expect(text(await clientOf('manager').get(board))).toContain('期限を1日過ぎています');
    for (const role of ['clinic', 'reviewer', 'auditor']) {
      expect((await clientOf(role).get(board)).status).toBe(404);
      expect((await clientOf(role).get(page)).status).toBe(404);
    }
  });
});

describe('the plan for an outage (H-10)', () => {
  it('is there for everybody who signs in, with forms to write on and the way back into the system', async () => {
    for (const role of ['clinic', 'hotel', 'entry-support', 'health-centre']) {
      const shown = await clientOf(role).get(`${board}/continuity`);
      expect([role, shown.status]).toEqual([role, 200]);
      expect(htmlProblems(shown.text)).toEqual([]);
      for (const part of [
        '検査の記録（紙）',
        '理由は「障害などで入力できなかった」',
        'CSVの取り込み',
        '代行入力',
      ])
        expect(shown.text).toContain(part);
      expect(shown.text.match(/<tr/g)).toHaveLength(32);
    }
  });
});

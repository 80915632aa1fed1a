import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { joinSubject } from '../../src/modules/persons/index.ts';
import { systemActor } from '../../src/platform/db/actor.ts';
import { KANAGAWA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Client, createClient } from './client.ts';

const MIKA = {
  name: '髙橋　美香',
  nameKana: 'タカハシ ミカ',
  birthDate: '1985-03-07' as PlainDate,
  phone: '09011110001',
  postalCode: '2430432',
  municipalityCode: '142158',
  address: '中央1-2-3',
};
const MIKA_AGAIN = { ...MIKA, name: '高橋美香', nameKana: 'タカハシミカ', phone: '09011110002' };
const TWIN = { ...MIKA, name: '髙橋　由香', nameKana: 'タカハシ ユカ' };

let world: TestWorld;
let nurse: Client;

beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00');
  nurse = createClient(world.origin);
  await signIn(world, nurse, world.staff['health-centre']);
});
afterAll(() => world.stop());

const enter = (subject: typeof MIKA): Promise<Uuid> =>
  world.deps.database.withTenant(
    systemActor(KANAGAWA, 'test'),
    async tx => (await joinSubject(tx, world.deps, subject)).personId,
  );
const pairIn = (text: string): string => /\/console\/persons\/pairs\/[0-9a-f-]{36}/.exec(text)?.[0] ?? '';
const mergeIn = (text: string): string => /\/console\/persons\/merges\/[0-9a-f-]{36}/.exec(text)?.[0] ?? '';

describe('the pages of joining (F-05)', () => {
  it('say what to do next while there is nothing', async () => {
    expect((await nurse.get('/console/persons')).text).toContain('確認を待つ組はありません');
    expect((await nurse.get('/console/persons?list=later')).text).toContain('あとで確認する組はありません');
    expect((await nurse.get('/console/persons?list=different')).text).toContain(
      '別の人と決めた組はありません',
    );
    expect((await nurse.get('/console/persons/merges')).text).toContain('まとめた記録はありません');
  });

  it('show a pair with its score, its reasons and what differs, and no twin', async () => {
    await enter(MIKA);
    await enter(TWIN);
    await enter(MIKA_AGAIN);
    const list = await nurse.get('/console/persons');
    expect(list.text.match(/\/console\/persons\/pairs\//g)).toHaveLength(1);
    expect(list.text).toContain('読みが同じ');
    expect(list.text).toContain('電話番号が1文字違う');
    const pair = await nurse.get(pairIn(list.text));
    expect(pair.text).toContain('異体字を除けば漢字が同じ');
    expect(pair.text).toContain('09011110001');
    expect(pair.text).toContain('09011110002');
    expect(pair.text).not.toContain('由香');
    for (const key of ['s', 'd', 'l']) expect(pair.text).toContain(`data-key="${key}"`);
  });

  it('ask for a decision, keeping what was chosen', async () => {
    const path = pairIn((await nurse.get('/console/persons')).text);
    const asked = await nurse.post(path, { kept: 'b', note: '電話で確認' });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('電話で確認');
    expect(asked.text).toContain('のどれかを選んでください');
  });

  it('put a pair off, and bring it back', async () => {
    const path = pairIn((await nurse.get('/console/persons')).text);
    const done = await nurse.post(path, { decision: 'later' });
    expect(done.location).toBe('/console/persons?told=later');
    expect((await nurse.get('/console/persons')).text).toContain('確認を待つ組はありません');
    expect(pairIn((await nurse.get('/console/persons?list=later')).text)).toBe(path);
  });

  it('make one person of two, field by field, and two again', async () => {
    const path = pairIn((await nurse.get('/console/persons?list=later')).text);
    const done = await nurse.post(path, { decision: 'same', kept: 'a', 'from-phone': 'b', note: 'ok' });
    expect(done.status).toBe(303);
    expect((await nurse.get(path)).text).toContain('すでに一人の記録にまとまっています');
    expect((await nurse.post(path, { decision: 'same', kept: 'a' })).status).toBe(409);

    const found = await nurse.post('/console/persons/search', { kana: 'ﾀｶﾊｼﾐ', phone: '' });
    expect(found.text).toContain('別名（まとめ済み）');
    const history = await nurse.get('/console/persons/merges');
    const mergePath = mergeIn(history.text);
    expect((await nurse.get(mergePath)).text).toContain('このまとめを元に戻しますか');
    expect((await nurse.post(mergePath)).location).toBe('/console/persons/merges');
    expect((await nurse.post(mergePath)).status).toBe(409);
    expect((await nurse.get('/console/persons/merges')).text).toContain('元に戻した');
    expect(pairIn((await nurse.get('/console/persons?list=later')).text)).toBe(path);
  });

  it('find people by any of reading, birth date and phone, and never by the address bar', async () => {
    const search = (fields: Record<string, string>) => nurse.post('/console/persons/search', fields);
    expect((await search({ kana: 'たかはし' })).text).toContain('3人');
    expect((await search({ phone: '０９０-1111-0001' })).text).toContain('髙橋');
    const birth = { 'birth-date-year': 'S60', 'birth-date-month': '3', 'birth-date-day': '7' };
    expect((await search({ kana: 'タカハシ ユ', ...birth })).text).toContain('1人');
    expect((await search({ kana: 'スズキ' })).text).toContain('見つかりません');
    for (const wrong of [{}, { phone: '123' }, { ...birth, 'birth-date-month': '13' }])
      expect((await search(wrong)).status).toBe(422);
    expect((await nurse.get('/console/persons/search?kana=タカハシ')).text).not.toContain('髙橋');
  });

  it('show one person with everything recorded under them', async () => {
    const personId = await enter(MIKA);
    const page = await nurse.get(`/console/persons/people/${personId}`);
    expect(page.text).toContain('髙橋');
    expect(page.text).toContain('同じ人かもしれない記録');
    expect(pairIn(page.text)).not.toBe('');
    expect(page.text).toContain('届・検査・療養の記録はありません');
  });

  it('write nobody into the log', () => {
    expect(world.log.join('\n')).not.toMatch(/髙橋|高橋|タカハシ|0901111/);
  });
});

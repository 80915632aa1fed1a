import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Client, createClient, type Fields } from './client.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
let clinic: Client;
let centre: Client;
beforeAll(async () => {
  world = await startTestWorld('2022-10-03T10:00');
  rows = await openRows(world);
  clinic = createClient(world.origin);
  centre = createClient(world.origin);
  await signIn(world, clinic, world.staff.clinic);
  await signIn(world, centre, world.staff['health-centre']);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const PATH = '/console/case-reports/daily-counts';
const enter = (client: Client, fields: Fields) => client.post(PATH, fields);
const versions = (day: string) =>
  rows.select<{ version: number; total: number; reason: string | null; bands: number }>(
    `select version, sum(count)::int as total, reason, count(*)::int as bands from app.daily_count where day = $1
     group by version, reason order by version`,
    [day],
  );

describe('daily totals by age band from 2022-09-26 (F-08)', () => {
  it('are entered by the clinic, a number for every band', async () => {
    const sent = await enter(clinic, { day: '10/3', 'age-0': '1', 'age-20-29': '４' });
    expect(sent.status).toBe(303);
    expect((await clinic.get(sent.location ?? '')).text).toContain('総数を報告しました');
    expect(await versions('2022-10-03')).toEqual([{ version: 1, total: 5, reason: null, bands: 13 }]);
  });

  it('are corrected on the same day with a reason, and the earlier version is kept', async () => {
    const again = { day: '10/3', 'age-0': '2', 'age-20-29': '4' };
    const refused = await enter(clinic, again);
    expect([refused.status, refused.text.includes('直す理由を入れてください')]).toEqual([422, true]);
    expect((await enter(clinic, { ...again, reason: '数え直し' })).status).toBe(303);
    expect((await versions('2022-10-03')).map(({ version, total }) => [version, total])).toEqual([
      [1, 5],
      [2, 6],
    ]);
  });

  it('are closed to the clinic on the day after, and open to the authority', async () => {
    await world.pass(24);
    const late = { day: '10/3', 'age-0': '9', reason: '誤り' };
    const refused = await enter(clinic, late);
    expect([refused.status, refused.text.includes('その日のうちだけ直せます')]).toEqual([422, true]);
    expect((await enter(centre, { ...late, facility: '1410000011' })).status).toBe(303);
    expect((await versions('2022-10-03')).at(-1)).toMatchObject({ version: 3, total: 9, reason: '誤り' });
    expect((await clinic.get(PATH)).text).toContain('誤り');
  });

  it('are refused for days before the rule, days to come and what is no number', async () => {
    for (const fields of [{ day: '9/25' }, { day: '10/30' }, { day: '10/4', 'age-0': 'x' }, { day: '' }])
      expect((await enter(clinic, fields)).status, JSON.stringify(fields)).toBe(422);
    expect((await enter(centre, { day: '10/4' })).status).toBe(422);
  });
});

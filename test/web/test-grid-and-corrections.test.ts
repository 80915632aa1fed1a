import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import type { Answer, Client, Fields } from './client.ts';
import { openRows, type Rows } from './rows.ts';
import {
  doneIn,
  enterTest,
  formIdIn,
  infected,
  negative,
  signedIn,
  storedTest,
  testCount,
} from './test-entries.ts';

let world: TestWorld;
let rows: Rows;
let clinic: Client;
let centre: Client;

beforeAll(async () => {
  world = await startTestWorld('2020-07-20T09:00');
  rows = await openRows(world);
  clinic = await signedIn(world, world.staff.clinic);
  centre = await signedIn(world, world.staff['health-centre']);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const GRID = '/console/tests/grid';

describe('the grid of negatives (H-25, F-22)', () => {
  const line = (place: number, fields: Readonly<Record<string, string>>): Fields =>
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${field}-${place}`, value]));

  it('stores the lines that can be read and gives the others back with what is wrong', async () => {
    const before = await testCount(rows);
    const grid = await clinic.get(GRID);
    const row = { sampledOn: '7/19', resultedOn: '7/20', method: 'pcr', result: 'negative' };
    const answer = await clinic.post(GRID, {
      formId: formIdIn(grid),
      specimen: 'nasal',
      ...line(1, { ...row, patientNumber: 'G-1' }),
      ...line(2, { ...row, patientNumber: 'G-2', sampledOn: '7/99' }),
      ...line(3, { patientNumber: 'G-3', method: 'pcr', result: 'negative' }),
      ...line(4, { ...row, patientNumber: '', sampledOn: '' }),
      ...line(20, { ...row, patientNumber: 'G-20' }),
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('2件を登録しました');
    expect(answer.text).toContain('2行目：採取日は');
    // The third line repeats the day of the one above, which cannot be read either.
    expect(answer.text).toContain('3行目：採取日は');
    expect(answer.text).toContain('value="G-2"');
    expect(answer.text).toContain('value="7/99"');
    expect(answer.text).not.toContain('value="G-1"');
    expect(await testCount(rows)).toBe(before + 2);

    const corrected = await clinic.post(GRID, {
      formId: formIdIn(answer),
      specimen: 'nasal',
      ...line(2, { ...row, patientNumber: 'G-2' }),
      ...line(3, { ...row, patientNumber: 'G-3', sampledOn: '' }),
    });
    expect(corrected.location).toContain('stored=2');
    expect(await testCount(rows)).toBe(before + 4);
    const days = await rows.select<{ on: string; by: string; specimen: string }>(
      `select distinct sampled_on::text as on, entry_channel as by, specimen from app.test_report where patient_number ~ '^G-'`,
    );
    expect(days).toEqual([{ on: '2020-07-19', by: 'grid', specimen: 'nasal' }]);
  });

  it('stores a grid that is sent twice once', async () => {
    const grid = await clinic.get(GRID);
    const fields = {
      formId: formIdIn(grid),
      specimen: 'nasal',
      ...line(1, { sampledOn: '7/19', resultedOn: '7/20', method: 'pcr', result: 'negative' }),
      ...line(2, { sampledOn: '7/19', resultedOn: '7/20', method: 'pcr', result: 'negative' }),
    };
    const before = await testCount(rows);
    await clinic.post(GRID, fields);
    await clinic.post(GRID, fields);
    expect(await testCount(rows)).toBe(before + 2);
  });

  it('asks for a line when there is none', async () => {
    const answer = await clinic.post(GRID, { formId: formIdIn(await clinic.get(GRID)), specimen: 'nasal' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('1行以上入れてください');
  });
});

describe('correcting and withdrawing (F-08, SM-4)', () => {
  const correct = async (client: Client, id: string, fields: Fields): Promise<Answer> => {
    const form = await client.get(`/console/tests/${id}/correct`);
    const revision = /name="revision"[^>]*value="(\d+)"/.exec(form.text)?.[1] ?? '';
    return client.post(`/console/tests/${id}/correct`, { revision, ...fields });
  };

  it('keeps every earlier state with its reason, and shows it', async () => {
    const id = doneIn(await enterTest(clinic, { ...negative, result: 'indeterminate' }));
    const first = await correct(clinic, id, { ...negative, result: 'positive', reason: 'result-changed' });
    expect(first.status).toBe(422); // A positive needs the person.
    const second = await correct(clinic, id, { ...infected, phone: '0467999999', reason: 'result-changed' });
    expect(second.status, second.text.slice(0, 1500)).toBe(303);
    await world.settle();
    expect(await storedTest(rows, id)).toMatchObject({ revision: 2, result: 'positive' });
    expect((await storedTest(rows, id))?.person).not.toBeNull();
    const page = await clinic.get(`/console/tests/${id}`);
    expect(page.text).toContain('結果が確定・変更された');
    expect(page.text).toContain('結果 判定保留');
  });

  it('lets the institution correct until midnight, and the authority at any time after', async () => {
    const id = doneIn(await enterTest(clinic, { ...negative, patientNumber: 'late' }));
    await world.clock.advance(15 * 3_600_000);
    const closed = await correct(clinic, id, { ...negative, method: 'lamp', reason: 'typing-error' });
    expect(closed.status).toBe(422);
    expect(closed.text).toContain('訂正できる期間を過ぎました');
    expect((await clinic.get(`/console/tests/${id}`)).text).toContain('訂正できる期間を過ぎました');
    expect((await storedTest(rows, id))?.revision).toBe(1);
    const byAuthority = await correct(centre, id, { ...negative, method: 'lamp', reason: 'typing-error' });
    expect(byAuthority.status).toBe(303);
    expect((await storedTest(rows, id))?.revision).toBe(2);
  });

  it('lets go of the person of a report that is withdrawn, and changes it no more', async () => {
    const id = doneIn(await enterTest(clinic, { ...infected, patientNumber: 'withdrawn' }));
    await world.settle();
    const withdrawn = await clinic.post(`/console/tests/${id}/withdraw`, {
      revision: '1',
      reason: 'duplicate',
    });
    expect(withdrawn.status).toBe(303);
    await world.settle();
    expect(await storedTest(rows, id)).toMatchObject({ status: 'withdrawn', revision: 2, person: null });
    const again = await correct(clinic, id, { ...negative, reason: 'typing-error' });
    expect(again.status).toBe(422);
  });

  it('refuses what would overwrite a correction that was not seen', async () => {
    const id = doneIn(await enterTest(clinic, { ...negative, patientNumber: 'race' }));
    const change = (method: string) =>
      clinic.post(`/console/tests/${id}/correct`, {
        revision: '1',
        ...negative,
        method,
        reason: 'typing-error',
      });
    expect((await change('lamp')).status).toBe(303);
    expect((await change('antigen-qualitative')).text).toContain('ほかの人が先に訂正しました');
  });
});

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
const CANDIDATES = '同じ人かもしれない記録';
const judgementsIn = ({ text }: Answer): readonly string[] => [
  ...new Set([...text.matchAll(/name="(judge-[^"]+)"/g)].map(([, name = '']) => name)),
];

const line = (place: number, fields: Readonly<Record<string, string>>): Fields =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${field}-${place}`, value]));

describe('the grid of negatives (H-25, F-22)', () => {
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

describe('a positive among the negatives of the grid (F-05)', () => {
  const { specimen: _, ...known } = infected;
  const mihon = { ...known, name: '見本　紅葉', nameKana: 'みほん もみじ', phone: '090-4444-0001' };
  const send = async (client: Client, fields: Fields, page?: Answer): Promise<Answer> =>
    client.post(GRID, { formId: formIdIn(page ?? (await client.get(GRID))), specimen: 'nasal', ...fields });
  const { specimen: _specimen, ...row } = negative;

  it('is asked whom it names below the table, while the negatives are stored', async () => {
    const before = await testCount(rows);
    const asked = await send(clinic, {
      ...line(1, { ...row, patientNumber: 'M-1' }),
      ...line(2, { ...row, patientNumber: 'M-2', result: 'positive' }),
      // Chosen alone: it is asked about, and takes its day from the line above.
      ...line(3, { result: 'positive' }),
    });
    expect(asked.status).toBe(422);
    expect(await testCount(rows)).toBe(before + 1);
    expect(asked.text).toContain('1件を登録しました');
    expect(asked.text.match(/陽性です。表の下に、検査を受けた方の氏名/g)?.length).toBeGreaterThanOrEqual(2);
    expect(asked.text).toContain('2行目の検査を受けた方（患者番号 M-2）');
    expect(asked.text).not.toContain('氏名を入れてください</');
    expect(asked.text).not.toContain(CANDIDATES);
  });

  it('is no news to another institution: known elsewhere or nowhere, its grid says the same', async () => {
    const other = await signedIn(world, world.staff.otherClinic);
    const page = await other.get(GRID);
    const typed = line(2, { ...row, ...mihon, patientNumber: 'X-1', address: '' });
    const withoutForm = ({ text }: Answer) => text.replace(/name="formId"[^>]*>/, '');
    const unknown = await send(other, typed, page);
    expect(unknown.status).toBe(422);
    const done = await send(clinic, line(1, { ...row, ...mihon, patientNumber: 'M-3' }));
    expect(done.location).toContain('stored=1');
    await world.settle();
    const elsewhere = await send(other, typed, page);
    expect(withoutForm(elsewhere)).toBe(withoutForm(unknown));
    expect(elsewhere.text).not.toContain(CANDIDATES);
    const theirs = /done=([^&]+)/.exec(done.location ?? '')?.[1] ?? '';
    const nothing = 'f'.repeat(8) + theirs.slice(8);
    const withoutKey = ({ text }: Answer) => text.replace(/name="formId"[^>]*>/, '');
    expect(withoutKey(await other.get(`${GRID}?done=${theirs}`))).toBe(
      withoutKey(await other.get(`${GRID}?done=${nothing}`)),
    );
  });

  it('is shown beside each line and after it, and what is said of each is kept and loses nothing', async () => {
    const twice = { ...row, ...mihon };
    const again = await send(clinic, {
      ...line(1, { ...twice, patientNumber: 'M-4', phone: '090-4444-0002', address: '' }),
      ...line(2, { ...twice, patientNumber: 'M-5', phone: '090-4444-0003', address: '' }),
    });
    expect(again.text).toContain(`${CANDIDATES}（1行目）`);
    expect(again.text).toContain(`${CANDIDATES}（2行目）`);
    const [first = '', second = ''] = judgementsIn(again);
    expect([first.slice(0, 8), second.slice(0, 8)]).toEqual(['judge-1-', 'judge-2-']);
    expect(again.text).toContain('読みが同じ');
    expect(again.text).toContain('近さ');
    const chosen = await send(
      clinic,
      {
        ...line(1, { ...twice, patientNumber: 'M-4', phone: '090-4444-0002' }),
        ...line(2, { ...twice, patientNumber: 'M-5', phone: '090-4444-0003', address: '' }),
        [first]: 'same',
        [second]: 'different',
      },
      again,
    );
    // The first line is stored with what was said; of the second the choice stays.
    expect(chosen.status).toBe(422);
    expect(chosen.text).toContain('1件を登録しました');
    const choiceIn = new RegExp(`name="${second}"[^>]*value="different"[^>]*checked`);
    expect(chosen.text).toMatch(choiceIn);
    const last = await send(
      clinic,
      {
        ...line(2, { ...twice, patientNumber: 'M-5', phone: '090-4444-0003' }),
        [second]: 'unsure',
      },
      chosen,
    );
    expect(last.status, last.text.slice(0, 1500)).toBe(303);
    const after = await clinic.get(last.location ?? '');
    expect(after.text).toContain(`${CANDIDATES}（登録した見本　紅葉`);
    const [field = ''] = judgementsIn(after);
    const done = /name="done"[^>]*value="([^"]+)"/.exec(after.text)?.[1] ?? '';
    const told = await send(
      clinic,
      { done, [field]: 'same', ...line(7, { ...row, patientNumber: 'M-6' }) },
      after,
    );
    expect(told.location).toContain('told=judged');
    expect(told.location).toContain('stored=1');
    const kept = await rows.select(
      `select t.patient_number as of, j.judgement from app.entry_judgement j
       join app.test_report t on t.report_id = j.report_id where t.patient_number ~ '^M-' order by 1`,
    );
    expect(kept).toEqual([
      { of: 'M-4', judgement: 'same' },
      { of: 'M-5', judgement: 'same' },
    ]);
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

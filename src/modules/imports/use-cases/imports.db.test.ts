import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../platform/db/database.ts';
import { cancelImport, mapColumns, startImport } from './change-import.use-case.ts';
import { destroyOldImports } from './destroy-imports.ts';
import { cp932, type ImportWorld, KANAGAWA, startImportWorld } from './import.test-world.ts';
import { runImport } from './run-import.ts';
import { previewImport, showImport } from './show-import.use-case.ts';
import { manifestOf, refusedRowsFile } from './take-home.use-case.ts';

let world: ImportWorld;
beforeAll(async () => {
  world = await startImportWorld();
});
afterAll(() => world.stop());

const HEADER =
  '検体採取日,結果判明日,検体,検査方法,結果,患者番号,氏名,フリガナ,生年月日,性別,電話番号,郵便番号,住所\r\n';
let patients = 0;
/** A negative of a patient of their own. */
const negative = (day = '2020/7/15'): string => {
  patients += 1;
  return `${day},2020-07-16,唾液,PCR,陰性,P${patients},,,,,,,\r\n`;
};
const positive = (name: string, day = '2020/7/15'): string => {
  patients += 1;
  return `${day},令和2年7月16日,鼻咽頭ぬぐい液,抗原定量,陽性,P${patients},${name},ﾔﾏﾀﾞ ﾊﾅｺ,S55.3.1,女,090-1234-5678,231-0001,本町1-1\r\n`;
};
const refused = async (importId: Parameters<typeof refusedRowsFile>[2]): Promise<Buffer> => {
  const words = { heading: '理由', reasonText: ({ reason }: { reason: string }) => reason };
  const file = await refusedRowsFile(world.deps, world.actors.clinic, importId, words);
  const parts: Uint8Array[] = [];
  if (file !== null) for await (const part of file.parts) parts.push(part);
  return Buffer.concat(parts);
};

describe('an import', () => {
  it('takes the good rows of a CP932 file, keeps the bad ones by line, column and reason, and loses none (H-10)', async () => {
    const file = cp932(
      HEADER +
        negative() +
        positive('髙橋 花子') +
        negative('2020/2/30') +
        negative().replace('陰性', '？') +
        ',,,,,,,,,,,,\r\n' +
        positive('??田 花子') +
        negative(),
    );
    const before = await world.count('test_report');
    const { job, errors, reasons } = await world.importFile(file);
    expect(job).toMatchObject({
      status: 'finished',
      encoding: 'cp932',
      totalLines: 8,
      tally: { read: 6, good: 3, bad: 3, known: 0, blank: 1 },
    });
    expect(errors).toEqual([
      { line: 4, reasons: [{ column: 1, reason: 'not-a-day' }] },
      { line: 5, reasons: [{ column: 5, reason: 'unknown-code' }] },
      { line: 7, reasons: [{ column: 7, reason: 'lost-character' }] },
    ]);
    expect(reasons.map(({ count }) => count)).toEqual([1, 1, 1]);
    expect((await world.count('test_report')) - before).toBe(3);
    const { rows } = await world.admin.query(
      `select name, name_kana, sampled_on::text, resulted_on::text, birth_date::text, method, entry_channel, proxy, facility_id, entered_by
       from app.test_report where name is not null`,
    );
    expect(rows).toEqual([
      {
        name: '髙橋　花子',
        name_kana: 'ヤマダ ハナコ',
        sampled_on: '2020-07-15',
        resulted_on: '2020-07-16',
        birth_date: '1980-03-01',
        method: 'antigen-quantitative',
        entry_channel: 'file',
        proxy: false,
        facility_id: world.clinic,
        entered_by: expect.stringMatching(/^staff:/),
      },
    ]);
  });

  it('of the same file again changes nothing, and neither does one with the rows in another order', async () => {
    const rows = [negative(), negative(), positive('山田 花子')];
    const nobody = '2020/7/15,2020/7/16,唾液,PCR,陰性,,,,,,,,\r\n';
    const file = cp932(HEADER + rows.join('') + nobody + nobody);
    expect((await world.importFile(file)).job.tally).toMatchObject({ read: 5, good: 5 });
    const before = await world.count('test_report');
    expect((await world.importFile(file)).job.tally).toMatchObject({ read: 5, good: 0, known: 5, bad: 0 });
    const turned = Buffer.from(HEADER + rows.toReversed().join(''));
    expect((await world.importFile(turned)).job.tally).toMatchObject({ read: 3, known: 3 });
    expect(await world.count('test_report')).toBe(before);
  });

  it('names a test that is there with another result, and leaves it as it is', async () => {
    const row = negative();
    await world.importFile(cp932(HEADER + row));
    const other = row.replace('陰性', '陽性').replace('陽性', '判定保留');
    const { job, errors } = await world.importFile(cp932(HEADER + negative() + other));
    expect(job.tally).toMatchObject({ read: 2, good: 1, known: 0, bad: 1 });
    expect(errors).toEqual([{ line: 3, reasons: [{ column: 0, reason: 'reported-differently' }] }]);
    const text = iconv.decode(await refused(job.importId), 'cp932');
    expect(text.split('\r\n')[1]).toBe(`${other.trim()},reported-differently`);
  });

  it('takes rows that are longer than what is read at once', async () => {
    const long = negative().replace('PCR', `"${'PCR\n'.repeat(20_000)}"`);
    const { job, errors } = await world.importFile(cp932(HEADER + negative() + long + negative()));
    expect(job.tally).toMatchObject({ read: 3, good: 2, bad: 1 });
    expect(errors).toEqual([{ line: 3, reasons: [{ column: 4, reason: 'unknown-code' }] }]);
  });

  it('hands the refused rows out in the encoding of the file, to be put right and imported', async () => {
    const wrong = negative('15.7.2020');
    const { job } = await world.importFile(cp932(HEADER + negative() + wrong));
    const text = iconv.decode(await refused(job.importId), 'cp932');
    expect(text.split('\r\n')).toEqual([`${HEADER.trim()},理由`, `${wrong.trim()},not-a-day`, '']);
    const right = await world.importFile(cp932(text.replace('15.7.2020', '2020-07-15')));
    expect(right.job.tally).toMatchObject({ read: 1, good: 1, bad: 0 });
  });

  it('destroys the file when it has ended, and the refused rows and the key after 14 days', async () => {
    const { job } = await world.importFile(cp932(HEADER + negative('x') + negative()));
    const sealed = async (table: string) =>
      (
        await world.admin.query(`select count(sealed)::int as n from app.${table} where import_id = $1`, [
          job.importId,
        ])
      ).rows[0].n;
    expect([await sealed('import_part'), await sealed('import_refused_row')]).toEqual([0, 1]);
    await world.admin.query(
      `update app.import_job set created_at = created_at - interval '15 days' where import_id = $1`,
      [job.importId],
    );
    while ((await destroyOldImports(world.deps, KANAGAWA)) > 0);
    expect(await sealed('import_refused_row')).toBe(0);
    expect(await refused(job.importId)).toEqual(cp932(`${HEADER.trim()},理由\r\n`));
    const whole = await world.importFile(cp932(HEADER + negative()));
    expect(whole.job.destroyedAt).not.toBeNull();
  });

  it('keeps nothing readable in the database', async () => {
    const { importId } = await world.receive(cp932(HEADER + positive('秘密 花子') + negative('秘密')));
    await world.run(importId);
    const { rows } = await world.admin.query(
      `select string_agg(to_jsonb(t)::text, '') as text from (
         select to_jsonb(j) from app.import_job j union all select to_jsonb(p) from app.import_part p
         union all select to_jsonb(e) from app.import_row_error e union all select to_jsonb(r) from app.import_refused_row r) t`,
    );
    const names = [Buffer.from('秘密').toString('hex'), Buffer.from(cp932('秘密')).toString('hex'), '秘密'];
    for (const name of names) expect(rows[0].text).not.toContain(name);
  });

  it('has a manifest with the hash of the file and the counts', async () => {
    const file = cp932(HEADER + negative());
    const { job } = await world.importFile(file);
    const manifest = await manifestOf(world.deps, world.actors.clinic, job.importId);
    const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(file));
    expect(manifest).toMatchObject({
      status: 'finished',
      file: { bytes: file.length, sha256: Buffer.from(digest).toString('hex'), encoding: 'cp932', lines: 2 },
      rows: { in: 1, good: 1, bad: 0, alreadyThere: 0, blank: 0 },
    });
  });
});

describe('columns', () => {
  it('that are headed otherwise are chosen once, and remembered for the next file of the institution', async () => {
    const header = 'いつ,わかった日,なに,どう,どっち\n';
    const file = Buffer.from(`${header}2020-07-15,2020-07-16,唾液,PCR,陰性\n`);
    const first = await world.receive(file);
    expect((await world.view(first.importId)).job.status).toBe('uploaded');
    expect(await startImport(world.deps, world.actors.clinic, first.importId, 'by-caller')).toMatchObject({
      ok: false,
    });
    const mapping = ['sampledOn', 'resultedOn', 'specimen', 'method', 'result'] as const;
    const incomplete = await mapColumns(world.deps, world.actors.clinic, first.importId, {
      mapping: ['sampledOn', 'sampledOn', 'specimen', null, 'result'],
      defaults: { method: 'pcr' },
    });
    expect(incomplete).toEqual({
      ok: false,
      reason: [
        { field: 'resultedOn', reason: 'not-given' },
        { field: 'sampledOn', reason: 'given-twice' },
      ],
    });
    await mapColumns(world.deps, world.actors.clinic, first.importId, { mapping, defaults: {} });
    expect(await previewImport(world.deps, world.actors.clinic, first.importId)).toEqual([
      expect.objectContaining({ line: 2, reasons: [] }),
    ]);
    expect((await world.run(first.importId)).job.tally.good).toBe(1);
    const again = await world.view((await world.receive(file)).importId);
    expect(again.job).toMatchObject({ status: 'previewed', mapping: [...mapping] });
  });
});

describe('institutions', () => {
  it('see and touch their own imports alone (H-17)', async () => {
    const { importId } = await world.receive(cp932(HEADER + negative()));
    const { otherClinic, manager } = world.actors;
    expect(await showImport(world.deps, otherClinic, importId)).toBeNull();
    expect(await cancelImport(world.deps, otherClinic, importId)).toEqual({
      ok: false,
      reason: 'no-such-import',
    });
    expect(await previewImport(world.deps, otherClinic, importId)).toEqual([]);
    expect((await showImport(world.deps, manager, importId))?.job.importId).toBe(importId);
  });

  it('are named row by row where the authority imports for many; an unknown code is a bad row', async () => {
    const rows = ['1411234567', '1417654321', '9999999999', ''].map(code => `${code},${negative().trim()}`);
    const file = cp932(`医療機関コード,${HEADER}${rows.join('\r\n')}\r\n`);
    const { job, errors } = await world.importFile(file, world.actors.manager, null);
    expect(job.tally).toMatchObject({ read: 4, good: 2, bad: 2 });
    expect(errors.map(({ reasons }) => reasons[0]?.reason)).toEqual(['unknown-facility', 'missing']);
    const { rows: stored } = await world.admin.query(
      'select count(distinct facility_id)::int as facilities from app.test_report where proxy',
    );
    expect(stored).toEqual([{ facilities: 2 }]);
  });
});

describe('a job that is interrupted', () => {
  const manyRows = (count: number): string => Array.from({ length: count }, () => negative()).join('');

  it('goes on where it was, and takes nothing twice', async () => {
    const { importId } = await world.receive(cp932(HEADER + manyRows(400)));
    await startImport(world.deps, world.actors.clinic, importId, 'by-caller');
    const before = await world.count('test_report');
    let calls = 0;
    // Dies at every fifth transaction just before its commit, as a killed process would.
    const dying: Database = {
      ...world.deps.database,
      withTenant: (actor, work) =>
        world.deps.database.withTenant(actor, async tx => {
          const value = await work(tx);
          calls += 1;
          if (calls % 5 === 0) throw new Error('killed');
          return value;
        }),
    };
    for (let turn = 0; turn < 100; turn += 1) {
      const done = await runImport({ ...world.deps, database: dying }, KANAGAWA, importId, {
        biteBytes: 2_048,
      }).catch(() => 'died');
      if (done === 'done') break;
    }
    const { job } = await world.view(importId);
    expect(job).toMatchObject({ status: 'finished', tally: { read: 400, good: 400, bad: 0, known: 0 } });
    expect((await world.count('test_report')) - before).toBe(400);
  });

  it('takes each row once, however many work on it', async () => {
    const { importId } = await world.receive(cp932(HEADER + manyRows(300)));
    await startImport(world.deps, world.actors.clinic, importId, 'by-caller');
    const work = async () => {
      while ((await world.view(importId)).job.status === 'running')
        await runImport(world.deps, KANAGAWA, importId, { biteBytes: 2_048 });
    };
    await Promise.all([work(), work(), work()]);
    expect((await world.view(importId)).job.tally).toMatchObject({ read: 300, good: 300, known: 0 });
  });

  it('takes a row once that stands in one bite after the other, while two are stored at a time', async () => {
    const rows = Array.from({ length: 10 }, () => negative());
    const { importId } = await world.receive(cp932(HEADER + Array(40).fill(rows.join('')).join('')));
    await startImport(world.deps, world.actors.clinic, importId, 'by-caller');
    const before = await world.count('test_report');
    expect(await runImport(world.deps, KANAGAWA, importId, { biteBytes: 1_024 })).toBe('done');
    expect((await world.view(importId)).job).toMatchObject({
      status: 'finished',
      tally: { read: 400, good: 10, bad: 0, known: 390 },
    });
    expect((await world.count('test_report')) - before).toBe(10);
  });

  it('ends between two bites when it is cancelled, and what was taken stays', async () => {
    const { importId } = await world.receive(cp932(HEADER + manyRows(300)));
    await startImport(world.deps, world.actors.clinic, importId, 'by-caller');
    expect(await runImport(world.deps, KANAGAWA, importId, { biteBytes: 2_048, goesOn: () => false })).toBe(
      'more',
    );
    expect(await cancelImport(world.deps, world.actors.clinic, importId)).toEqual({ ok: true, value: null });
    expect(await runImport(world.deps, KANAGAWA, importId)).toBe('done');
    const { job } = await world.view(importId);
    expect(job.status).toBe('cancelled');
    expect(job.tally.good).toBeGreaterThan(0);
    expect(job.tally.good).toBeLessThan(300);
    expect(await cancelImport(world.deps, world.actors.clinic, importId)).toEqual({
      ok: false,
      reason: 'not-now',
    });
  });
});

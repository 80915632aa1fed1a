import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cp932,
  type ImportWorld,
  KANAGAWA,
  startImportWorld,
} from '../modules/imports/use-cases/import.test-world.ts';
import { importTestsCommand } from './import-tests.ts';

let world: ImportWorld;
let folder: string;
beforeAll(async () => {
  world = await startImportWorld();
  folder = mkdtempSync(join(tmpdir(), 'mimamori-import-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.stop();
});

const HEADER = '採取日,判明日,検体,検査方法,結果,患者番号\n';
const row = (patient: string, day = '2020-07-15'): string => `${day},2020-07-16,唾液,PCR,陰性,${patient}\n`;

/** The command on a file of this content, with what it said. */
async function run(content: string, ...options: readonly string[]) {
  const path = join(folder, 'results.csv');
  writeFileSync(path, cp932(content));
  const [lines, errors]: string[][] = [[], []];
  const code = await importTestsCommand(['tests', path, ...options], {
    ...world.deps,
    authorityId: KANAGAWA,
    print: line => lines?.push(line),
    printError: line => errors?.push(line),
    terminal: { write: () => undefined },
  });
  return { code, said: lines?.join('\n') ?? '', errors: errors?.join('\n') ?? '' };
}

describe('import tests', () => {
  it('takes the good rows, names the bad ones, and says so by its exit code', async () => {
    const bad = await run(HEADER + row('C1') + row('C2', 'x'), '--facility', '1411234567');
    expect(bad).toMatchObject({ code: 1, errors: '' });
    expect(bad.said).toContain('2 rows: 1 new, 0 already there, 1 refused.');
    expect(bad.said).toContain('line 3: A列 採取日：日付として読めません');
    const good = await run(HEADER + row('C1') + row('C3'), '--facility', '1411234567', '--json');
    expect(good.code).toBe(0);
    expect(JSON.parse(good.said).rows).toEqual({ in: 2, good: 1, bad: 0, alreadyThere: 1, blank: 0 });
  });

  it('takes nothing in a dry run', async () => {
    const before = await world.count('test_report');
    const tried = await run(HEADER + row('D1') + row('D2', 'x'), '--facility', '1411234567', '--dry-run');
    expect(tried).toMatchObject({ code: 1, errors: '' });
    expect(tried.said).toContain('2 rows: 1 good, 1 to put right. Nothing was taken.');
    expect(await world.count('test_report')).toBe(before);
  });

  it('says what to do about everything else', async () => {
    expect((await run(HEADER + row('E1'), '--facility', '9999999999')).errors).toContain(
      'Register it in the console',
    );
    expect((await run(`${HEADER}${row('"E1')}`, '--facility', '1411234567')).errors).toContain('（2行目）');
    expect((await run('a,b\n1,2\n', '--facility', '1411234567')).errors).toContain(
      'The columns are not all known: a, b.',
    );
    expect((await run(HEADER, '--what')).code).toBe(2);
  });
});

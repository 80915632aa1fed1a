import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decrypt } from 'officecrypto-tool';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAesEntries } from './aes-archive-oracle.ts';
import { sheetsByLibreOffice } from './libreoffice.cases.ts';
import { createProtectedFiles } from './threaded.protected-files.ts';

const PASSWORD = 'k7mq-a3xz-9wpt-h4cd';
const NAMES = ['𠮷田 花子', '﨑山 太郎', '髙橋 葛\u{E0100}', 'か\u3099とう', '=1+1', '0463000000'];
const TEXT = NAMES.join('\n');

const files = createProtectedFiles();
let folder: string;
let workbook: Uint8Array;
let archive: Uint8Array;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'protected-'));
  workbook = await files.sealWorkbook([{ name: '対象者', rows: NAMES.map(name => [name]) }], PASSWORD);
  archive = await files.sealArchive([{ name: '対象者.csv', content: Buffer.from(TEXT) }], PASSWORD);
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await files.stop();
});

const SEVEN_ZIP = '7z';
const OFFICE = 'soffice';
const isThere = (program: string): boolean => spawnSync('which', [program]).status === 0;

/** What people in an office open the files with. Where a program is not installed, another reader stands in for it. */
describe('programs of offices', { timeout: 180_000 }, () => {
  it('7-Zip opens the archive with the password and not without, and every name survives', () => {
    if (!isThere(SEVEN_ZIP)) {
      expect(() => openAesEntries(Buffer.from(archive), 'wrong')).toThrow('Wrong password');
      expect(openAesEntries(Buffer.from(archive), PASSWORD)[0]?.content.toString()).toBe(TEXT);
      return;
    }
    const path = join(folder, 'a.zip');
    writeFileSync(path, archive);
    const run = (command: string, ...options: string[]) => spawnSync(SEVEN_ZIP, [command, ...options, path]);
    expect(run('t', `-p${PASSWORD}`).status).toBe(0);
    expect(run('t', '-pwrong').status).not.toBe(0);
    expect(run('l', '-slt', '-px').stdout.toString()).toContain('AES-256');
    run('x', `-p${PASSWORD}`, `-o${folder}`);
    expect(readFileSync(join(folder, '対象者.csv'), 'utf8')).toBe(TEXT);
  });

  it('LibreOffice opens the workbook with the password and not without, and every name survives', async () => {
    if (!isThere(OFFICE)) {
      await expect(decrypt(Buffer.from(workbook), { password: 'wrong' })).rejects.toThrow('password');
      expect((await decrypt(Buffer.from(workbook), { password: PASSWORD })).subarray(0, 2).toString()).toBe(
        'PK',
      );
      return;
    }
    const path = join(folder, 'a.xlsx');
    writeFileSync(path, workbook);
    expect(sheetsByLibreOffice(folder, path, 'wrong')).toEqual({});
    expect(sheetsByLibreOffice(folder, path, PASSWORD)).toEqual({ 対象者: `${TEXT}\n` });
  });
});

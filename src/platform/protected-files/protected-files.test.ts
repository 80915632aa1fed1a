import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { decrypt, encrypt } from 'officecrypto-tool';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAesArchive } from './aes-archive.ts';
import { openAesEntries } from './aes-archive-oracle.ts';
import { openAgile } from './agile-encryption.ts';
import { readCompoundFile } from './compound-file.ts';
import { createFakeProtectedFiles } from './fake.protected-files.ts';
import { protectedFilesContract } from './protected-files.contract.ts';
import type { ProtectedFiles } from './protected-files.port.ts';
import { createProtectedFiles } from './threaded.protected-files.ts';

protectedFilesContract('the threads', createProtectedFiles());
protectedFilesContract('the fake', createFakeProtectedFiles());

const PASSWORD = 'k7mq-a3xz-9wpt';
const NAMES = ['𠮷田 花子', '﨑山 太郎', '髙橋 葛\u{E0100}'];
const SHEETS = [{ name: '対象者', rows: [['氏名'], ...NAMES.map(name => [name])] }];

let files: ProtectedFiles;
let workbook: Uint8Array;
let archive: Uint8Array;
beforeAll(async () => {
  files = createProtectedFiles();
  workbook = await files.sealWorkbook(SHEETS, PASSWORD);
  archive = await files.sealArchive(
    [{ name: '対象者.csv', content: Buffer.from(NAMES.join('\n')) }],
    PASSWORD,
  );
});
afterAll(() => files.stop());

const streamsOf = (bytes: Uint8Array) => {
  const file = readCompoundFile(bytes);
  const info = file?.stream('EncryptionInfo');
  const sealed = file?.stream('EncryptedPackage');
  if (!info || !sealed) throw new Error('No encrypted workbook.');
  return { info, sealed };
};
/** The file with one byte of what stands at `place` turned. */
const changedAt = (bytes: Uint8Array, place: number): Uint8Array =>
  bytes.map((byte, at) => (at === place ? byte ^ 0x55 : byte));

describe('a protected workbook', { timeout: 60_000 }, () => {
  it('says that it is protected by AES-256 and SHA-512 with 100,000 rounds', () => {
    const xml = streamsOf(workbook).info.toString('utf8', 8);
    for (const element of ['keyData', 'p:encryptedKey']) {
      const attributes = new RegExp(`<${element} ([^>]*)>`).exec(xml)?.[1] ?? '';
      for (const attribute of ['cipherAlgorithm="AES"', 'hashAlgorithm="SHA512"', 'keyBits="256"'])
        expect(attributes).toContain(attribute);
    }
    expect(xml).toContain('spinCount="100000"');
    expect(xml).toContain('encryptedHmacValue');
  });

  it('is opened to the same bytes by another reader of the standard', async () => {
    const { info, sealed } = streamsOf(workbook);
    const opened = openAgile(info, sealed, PASSWORD);
    if (!opened.ok) throw new Error(opened.reason);
    expect(opened.value.equals(await decrypt(Buffer.from(workbook), { password: PASSWORD }))).toBe(true);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(opened.value as unknown as ExcelJS.Buffer);
    const column = book.getWorksheet('対象者')?.getColumn(1).values.slice(2);
    expect(column).toEqual(NAMES);
  });

  it('is refused after a change of any one byte of its content, which another reader does not notice', async () => {
    const { sealed } = streamsOf(workbook);
    const from = Buffer.from(workbook).indexOf(sealed.subarray(0, 64));
    for (let place = from; place < from + sealed.length; place += Math.ceil(sealed.length / 5))
      expect(await files.openWorkbook(changedAt(workbook, place), PASSWORD)).toEqual({
        ok: false,
        reason: 'altered',
      });
    const late = changedAt(workbook, from + 8 + 5_000);
    expect((await decrypt(Buffer.from(late), { password: PASSWORD })).length).toBeGreaterThan(0);
  });

  it('never throws, whatever byte of its frame is changed or wherever it is cut off', async () => {
    const places = [28, 30, 44, 48, 60, 64, 68, 72, 76, 512, 516, 600, 1_024, 1_100, 2_048];
    for (const place of places)
      expect(typeof (await files.openWorkbook(changedAt(workbook, place), PASSWORD)).ok).toBe('boolean');
    for (const length of [8, 100, 512, 600, 1_500, workbook.length - 600])
      expect(await files.openWorkbook(workbook.slice(0, length), PASSWORD)).toMatchObject({ ok: false });
  });

  it('follows no chain of sectors in a circle', () => {
    const circle = Buffer.from(workbook);
    const table = (circle.readUInt32LE(0x4c) + 1) * 512;
    for (let sector = 0; sector < 128; sector += 1) circle.writeUInt32LE(sector, table + sector * 4);
    expect(readCompoundFile(circle)?.stream('EncryptedPackage') ?? null).toBeNull();
  });

  it('is not taken with the older protection, without one, or with rounds that take minutes', async () => {
    const plain = zipSync({ 'xl/workbook.xml': new Uint8Array(1) });
    expect(await files.openWorkbook(plain, PASSWORD)).toEqual({ ok: false, reason: 'not-a-protected-file' });
    const older = encrypt(Buffer.from(plain), { password: PASSWORD, type: 'standard' });
    expect(await files.openWorkbook(older, PASSWORD)).toEqual({ ok: false, reason: 'other-protection' });
    const { info, sealed } = streamsOf(workbook);
    const slow = Buffer.from(
      info.toString('latin1').replace('spinCount="100000"', 'spinCount="9999999"'),
      'latin1',
    );
    expect(openAgile(slow, sealed, PASSWORD)).toEqual({ ok: false, reason: 'other-protection' });
  });

  it('tells where something is computed, also with a saved value, and gives none of it', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('対象者');
    sheet.addRow(['氏名']);
    sheet.addRow([{ formula: '"山"&"田"', result: '山田' }]);
    const bytes = encrypt(Buffer.from(await book.xlsx.writeBuffer()), { password: PASSWORD });
    expect(await files.openWorkbook(bytes, PASSWORD)).toMatchObject({
      ok: true,
      value: [{ rows: [['氏名'], ['']], computedLines: [2] }],
    });
  });

  it('is not unfolded when it is a bomb, nor read when it is no workbook', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(5 * 1024 ** 2) });
    const sealed = encrypt(Buffer.from(bomb), { password: PASSWORD });
    expect(await files.openWorkbook(sealed, PASSWORD)).toEqual({ ok: false, reason: 'too-large' });
    const empty = encrypt(Buffer.from(zipSync({ 'a.txt': new Uint8Array(9) })), { password: PASSWORD });
    expect(await files.openWorkbook(empty, PASSWORD)).toEqual({ ok: false, reason: 'unreadable' });
  });
});

describe('a protected archive', { timeout: 60_000 }, () => {
  it('is opened by a reader written apart from it, which finds AES-256', () => {
    const entries = openAesEntries(Buffer.from(archive), PASSWORD);
    expect(entries.map(({ name, content }) => [name, content.toString()])).toEqual([
      ['対象者.csv', NAMES.join('\n')],
    ]);
  });

  it('is refused after a change of its content', async () => {
    const [entry] = openAesEntries(Buffer.from(archive), PASSWORD);
    if (entry === undefined) throw new Error('No entry.');
    for (let place = entry.from; place < entry.from + entry.length; place += 3)
      expect(await files.openArchive(changedAt(archive, place), PASSWORD)).toMatchObject({ ok: false });
  });

  it('is not taken without a password, with a weak cipher, with folders, or when it unpacks to too much', async () => {
    const archiveOf = async (name: string, content: Uint8Array, options: object): Promise<Uint8Array> => {
      const writer = new ZipWriter(new Uint8ArrayWriter(), options);
      await writer.add(name, new Uint8ArrayReader(content));
      return writer.close();
    };
    const one = Uint8Array.of(1);
    const strong = { password: PASSWORD, encryptionStrength: 3 as const };
    const refused = async (bytes: Uint8Array) => (await openAesArchive(bytes, PASSWORD)) as unknown;
    expect(await refused(await archiveOf('a', one, {}))).toMatchObject({ reason: 'not-a-protected-file' });
    expect(await refused(await archiveOf('a', one, { password: PASSWORD, zipCrypto: true }))).toMatchObject({
      reason: 'other-protection',
    });
    expect(
      await refused(await archiveOf('a', one, { password: PASSWORD, encryptionStrength: 1 })),
    ).toMatchObject({ reason: 'other-protection' });
    expect(await refused(await archiveOf('a/b', one, strong))).toMatchObject({ reason: 'unreadable' });
    const bomb = new Uint8Array(130 * 1024 ** 2);
    expect(await refused(await archiveOf('a', bomb, strong))).toMatchObject({ reason: 'too-large' });
  });

  it('is read by the package that wrote it, too', async () => {
    const reader = new ZipReader(new Uint8ArrayReader(archive), { password: PASSWORD });
    const [entry] = await reader.getEntries();
    expect(entry?.filename).toBe('対象者.csv');
  });
});

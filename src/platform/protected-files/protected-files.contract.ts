import { afterAll, describe, expect, it } from 'vitest';
import {
  LARGEST,
  type ProtectedFile,
  type ProtectedFiles,
  type ProtectedSheet,
} from './protected-files.port.ts';

const PASSWORD = 'k7mq-あ3-𠮷!';

const SHEETS: readonly ProtectedSheet[] = [
  {
    name: '目録',
    rows: [
      ['項目', '内容'],
      ['提供元', '神奈川県'],
      ['', ''],
      ['備考', 'a\nb'],
    ],
  },
  {
    name: '対象者',
    rows: [
      ['氏名', '連絡先'],
      ['𠮷田 﨑子', '0463000000'],
      ['葛\u{E0100}城 か\u3099', '=1+1'],
      ['_x0041_ <&>"\' \u0001\r', '1.50'],
      ['  髙橋', ''],
    ],
  },
];
const FILES: readonly ProtectedFile[] = SHEETS.map(({ name, rows }) => ({
  name: `${name}.csv`,
  content: new Uint8Array(Buffer.from(rows.join('\r\n'))),
}));

/** What the reader may leave away: cells that hold nothing. */
const trimmed = (rows: readonly (readonly string[])[]) =>
  rows.map(row => row.slice(0, row.findLastIndex(cell => cell !== '') + 1));

/** What every `ProtectedFiles` must do. */
export function protectedFilesContract(name: string, files: ProtectedFiles): void {
  describe(`${name} as ProtectedFiles`, { timeout: 60_000 }, () => {
    afterAll(() => files.stop());

    it('gives back every letter of a workbook, and nothing computes', async () => {
      const opened = await files.openWorkbook(await files.sealWorkbook(SHEETS, PASSWORD), PASSWORD);
      if (!opened.ok) throw new Error(opened.reason);
      expect(opened.value.map(sheet => sheet.name)).toEqual(['目録', '対象者']);
      expect(opened.value.map(({ rows }) => trimmed(rows))).toEqual(SHEETS.map(({ rows }) => trimmed(rows)));
      expect(opened.value.flatMap(({ computedLines }) => computedLines)).toEqual([]);
    });

    it('gives back every byte and name of an archive', async () => {
      const opened = await files.openArchive(await files.sealArchive(FILES, PASSWORD), PASSWORD);
      if (!opened.ok) throw new Error(opened.reason);
      expect(opened.value.map(file => [file.name, Buffer.from(file.content).toString()])).toEqual(
        FILES.map(file => [file.name, Buffer.from(file.content).toString()]),
      );
    });

    it('opens with no other password', async () => {
      const workbook = await files.sealWorkbook(SHEETS, PASSWORD);
      const archive = await files.sealArchive(FILES, PASSWORD);
      for (const other of ['k7mq-あ3-𠮷', `${PASSWORD} `, 'K7MQ-あ3-𠮷!']) {
        expect(await files.openWorkbook(workbook, other)).toEqual({ ok: false, reason: 'wrong-password' });
        expect(await files.openArchive(archive, other)).toMatchObject({ ok: false });
      }
      expect(await files.openWorkbook(archive, PASSWORD)).toMatchObject({ ok: false });
      expect(await files.openArchive(workbook, PASSWORD)).toMatchObject({ ok: false });
    });

    it('shows no name without the password', async () => {
      const sealed = [await files.sealWorkbook(SHEETS, PASSWORD), await files.sealArchive(FILES, PASSWORD)];
      for (const bytes of sealed)
        for (const encoding of ['utf8', 'utf16le'] as const)
          expect(Buffer.from(bytes).includes(Buffer.from('𠮷田 﨑子', encoding))).toBe(false);
    });

    it('refuses what is nothing of the kind, and what is too large', async () => {
      const junk = [new Uint8Array(), Buffer.from('氏名,住所\r\n'), new Uint8Array(5_000).fill(7)];
      for (const bytes of junk) {
        expect(await files.openWorkbook(bytes, PASSWORD)).toEqual({
          ok: false,
          reason: 'not-a-protected-file',
        });
        expect(await files.openArchive(bytes, PASSWORD)).toEqual({
          ok: false,
          reason: 'not-a-protected-file',
        });
      }
      const large = new Uint8Array(LARGEST.sealedBytes + 1);
      expect(await files.openWorkbook(large, PASSWORD)).toEqual({ ok: false, reason: 'too-large' });
      expect(await files.openArchive(large, PASSWORD)).toEqual({ ok: false, reason: 'too-large' });
    });
  });
}

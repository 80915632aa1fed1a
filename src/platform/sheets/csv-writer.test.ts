import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { csvMark, encodeCsv } from './csv-writer.ts';

it('writes CP932 with the geta for what it has no sign for, and nothing else changed', () => {
  const bytes = encodeCsv(
    [
      ['髙橋', '𠮷田', '①～'],
      ['a,b', 'say "x"', ''],
    ],
    'cp932',
  );
  expect(iconv.decode(Buffer.from(bytes), 'cp932')).toBe('髙橋,〓田,①～\r\n"a,b","say ""x""",\r\n');
  expect(csvMark('cp932')).toHaveLength(0);
});

it('writes UTF-8 as it is, after its mark', () => {
  const bytes = Buffer.concat([csvMark('utf-8'), encodeCsv([['𠮷田']], 'utf-8')]);
  expect(bytes.toString('utf8')).toBe('\ufeff𠮷田\r\n');
});

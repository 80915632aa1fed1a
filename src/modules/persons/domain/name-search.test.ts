import { describe, expect, it } from 'vitest';
import { nameSearch } from './name-search.ts';

/** Whether what was typed finds a row with this name, or this reading. */
const finds = (typed: string, row: string): boolean => {
  const search = nameSearch(typed);
  return [...(search?.readings ?? []), ...(search?.writings ?? [])].some(text => row.startsWith(text));
};

describe('looking for a name (F-16)', () => {
  it('finds its beginning with and without the space of the row', () => {
    for (const typed of ['佐藤', '佐藤花', '佐藤 花', '佐藤　花子', '佐藤花子'])
      expect(finds(typed, '佐藤　花子'), typed).toBe(true);
    for (const typed of ['藤', '花子', '佐藤 子']) expect(finds(typed, '佐藤　花子'), typed).toBe(false);
    expect(finds('佐藤花', '佐藤花子')).toBe(true);
  });

  it('finds every variant form by every other', () => {
    for (const [typed, row] of [
      ['高橋', '髙橋　一'],
      ['髙橋一', '高橋　一'],
      ['渡辺', '渡邉　優'],
      ['渡邉', '渡邊　優'],
      ['齊藤', '斎藤　学'],
      ['吉田', '𠮷田　学'],
    ] as const)
      expect(finds(typed, row), typed).toBe(true);
  });

  it('finds a reading in any width and script, small kana by large ones, and long marks by none', () => {
    for (const typed of ['ｻﾄｳ', 'さとう', 'サトウ', 'サトウハナ', 'さとう　はな'])
      expect(finds(typed, 'サトウ ハナコ'), typed).toBe(true);
    expect(finds('キヨウコ', 'キョウコ')).toBe(true);
    expect(finds('ミヅキ', 'ミズキ')).toBe(true);
    expect(finds('オーノ', 'オノ ケン')).toBe(true);
    expect(finds('トウ', 'サトウ ハナコ')).toBe(false);
    expect(nameSearch('さとう はな')?.kanaKey).toBe('サトウハナ');
  });

  it('finds Latin letters in any case as a reading and as a name', () => {
    expect(nameSearch('ｊｏｈｎ　smith')).toMatchObject({ readings: ['JOHN SMITH'], kanaKey: 'JOHNSMITH' });
    expect(finds('john s', 'John Smith')).toBe(true);
    expect(finds('John', 'JOHN SMITH')).toBe(true);
  });

  it('finds a name of another script with the space that such names have', () => {
    expect(finds('Анна　Иванова', 'Анна Иванова')).toBe(true);
    expect(finds('Waiting 4', 'Waiting 42')).toBe(true);
  });

  it('asks nothing of spaces, and a bounded number of spellings of anything', () => {
    expect(nameSearch(' 　')).toBeNull();
    const long = nameSearch('斉藤渡辺高橋'.repeat(16));
    expect(long?.writings.length).toBeLessThanOrEqual(2 * 16 * 6);
    expect(nameSearch('アイウエオ'.repeat(20))?.readings.length).toBeLessThanOrEqual(2 * 16 * 7);
  });
});

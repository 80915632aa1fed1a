import { describe, expect, it } from 'vitest';
import { kanaKey, normaliseKana, tidyName } from './person-name.ts';
import { normalisePhone } from './phone.ts';

describe('names', () => {
  it('folds half-width kana, hiragana and spaces to full-width katakana', () => {
    expect(normaliseKana('ﾔﾏﾀﾞ　ﾀﾛｳ')).toBe('ヤマダ タロウ');
    expect(normaliseKana('やまだ  たろう')).toBe('ヤマダ タロウ');
    expect(normaliseKana('ヤマダ・タロ-')).toBe('ヤマダ タロー');
  });

  it('takes Latin letters from people whose papers show no kana, in any width, as capitals', () => {
    expect(normaliseKana('Nguyễn Thị  Lan')).toBe('NGUYỄN THỊ LAN');
    expect(normaliseKana('ＳＩＬＶＡ　Ｍａｒｉａ')).toBe('SILVA MARIA');
    expect(normaliseKana('O’Brien-Smith J.')).toBe("O'BRIEN-SMITH J.");
  });

  it('refuses what is neither', () => {
    for (const text of ['山田', '', '   ', 'ヤマダ1', 'ヤマダ Taro', "' -", '김민수', 'Taro 1'])
      expect(normaliseKana(text)).toBeNull();
  });

  it('keeps every character of a written name', () => {
    expect(tidyName(' 𠮷田 　髙﨑 ')).toBe('𠮷田　髙﨑');
    expect(tidyName('Nguyễn  Thị\u3000Lan')).toBe('Nguyễn Thị Lan');
  });

  it('gives one key to spellings that differ in spaces, small kana and long marks', () => {
    expect(kanaKey('イトウ ショウタ')).toBe(kanaKey('イトウシヨウタ'));
    expect(kanaKey('ローラ')).toBe(kanaKey('ロラ'));
    expect(kanaKey('NGUYỄN THỊ LAN')).toBe(kanaKey('NGUYEN-THI LAN'));
    expect(kanaKey('ĐẶNG')).toBe(kanaKey('DANG'));
    expect(kanaKey('カトウ')).not.toBe(kanaKey('ガトウ'));
    expect(kanaKey('ヤマダ タロウ')).not.toBe(kanaKey('ヤマダ ジロウ'));
  });
});

describe('phone numbers', () => {
  it('reads the usual ways of writing', () => {
    for (const text of ['０９０－１２３４－５６７８', '090-1234-5678', '+81 90 1234 5678', '(090)12345678'])
      expect(normalisePhone(text)).toBe('09012345678');
    expect(normalisePhone('046-231-1111')).toBe('0462311111');
  });

  it('refuses what cannot be one', () => {
    for (const text of ['', '12345', '0000000000', '0901234567890', 'abc'])
      expect(normalisePhone(text)).toBeNull();
  });
});

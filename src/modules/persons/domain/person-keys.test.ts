import { kyuujitaiToShinjitai, toNormalized } from '@birchill/normal-jp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey } from './address-key.ts';
import { KANJI_VARIANTS } from './kanji-variants.ja.ts';
import { normaliseKana } from './person-name.ts';
import { searchKana, unvoiced } from './search-kana.ts';
import { writtenKey, writtenParts } from './written-name.ts';

describe('a written name (F-16)', () => {
  it('is the same in every form of its characters', () => {
    for (const [one, other] of [
      ['山﨑', '山崎'],
      ['髙橋', '高橋'],
      ['渡邊', '渡辺'],
      ['渡邉', '渡辺'],
      ['齋藤', '斉藤'],
      ['齊藤', '斎藤'],
      ['𠮷田', '吉田'],
      ['濵田', '浜田'],
      ['桒原', '桑原'],
      ['栁沢', '柳澤'],
      ['小嶋', '小島'],
      ['廣瀨', '広瀬'],
      ['神󠄀田', '神田'],
      ['神田', '神田'],
      ['ＳＩＬＶＡ　Ｍａｒｉａ', 'Silva Maria'],
      ['NGUYỄN THỊ LAN', 'Nguyen Thi Lan'],
      ['山田 太郎', '山田　太郎'],
    ] as const)
      expect(writtenKey(one), `${one} ${other}`).toBe(writtenKey(other));
  });

  it('is not the same with another character', () => {
    for (const [one, other] of [
      ['太田', '大田'],
      ['伊東', '伊藤'],
      ['裕子', '祐子'],
      ['ハナコ', 'バナコ'],
    ] as const)
      expect(writtenKey(one)).not.toBe(writtenKey(other));
  });

  it('is split where somebody typed a space', () => {
    expect(writtenParts('髙橋　美咲')).toEqual(['高橋', '美咲']);
    expect(writtenParts('高橋美咲')).toEqual(['高橋美咲']);
    expect(writtenParts('')).toEqual([]);
  });

  it('agrees with the list of old and new forms of characters wherever both know one', () => {
    const known = KANJI_VARIANTS.flatMap(group => [...group]).filter(
      character => kyuujitaiToShinjitai(character) !== character,
    );
    expect(known.length).toBeGreaterThan(150);
    for (const character of known)
      expect(writtenKey(character), character).toBe(writtenKey(kyuujitaiToShinjitai(character)));
  });

  it('names every character in one group only, and is settled after one look', () => {
    const characters = KANJI_VARIANTS.flatMap(group => [...group]);
    expect(characters.filter((character, place) => characters.indexOf(character) !== place)).toEqual([]);
    for (const character of characters) expect(writtenKey(writtenKey(character))).toBe(writtenKey(character));
  });
});

describe('a reading (F-16)', () => {
  it('is the same however it was typed', () => {
    for (const [one, other] of [
      ['ﾔﾏﾀﾞ ﾀﾛｳ', 'ヤマダ　タロウ'],
      ['やまだ たろう', 'ヤマダタロウ'],
      ['オオノ ショウ', 'オオノ シヨウ'],
      ['ユーコ', 'ユコ'],
      ['チヅコ', 'チズコ'],
      ['ミツヲ', 'ミツオ'],
      ['ヴィラ', 'ビラ'],
      ['カ゛トウ', 'ガトウ'],
      ['ミスヾ', 'ミスズ'],
      ['Nguyễn Thị Lan', 'NGUYEN THI LAN'],
    ] as const)
      expect(searchKana(one), `${one} ${other}`).toBe(searchKana(other));
    expect(searchKana('カトウ')).not.toBe(searchKana('ガトウ'));
    expect(unvoiced(searchKana('カトウ'))).toBe(unvoiced(searchKana('ガドウ')));
  });

  it('folds half-width kana as the reference does', () => {
    const halfWidth = fc.string({
      unit: fc.integer({ min: 0xff66, max: 0xff9d }).map(code => String.fromCharCode(code)),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(halfWidth, text => {
        const [reference] = toNormalized(text);
        expect(normaliseKana(text)).toBe(normaliseKana(reference));
      }),
    );
  });

  it('is settled after one look, and holds no space', () => {
    const kana = fc.string({
      unit: fc.integer({ min: 0x30a1, max: 0x30fe }).map(code => String.fromCharCode(code)),
      maxLength: 12,
    });
    fc.assert(
      fc.property(kana, text => {
        expect(searchKana(text)).not.toMatch(/\s/);
      }),
    );
  });
});

describe('an address', () => {
  it('is the same however block and house are written', () => {
    for (const written of [
      '港町1丁目2番3号',
      '港町１－２－３',
      '港町一丁目2番地3',
      '港町 1-2-3',
      '港町1丁目2番地の3',
    ])
      expect(addressKey(written), written).toBe('港町1-2-3');
    expect(addressKey('港町1-2-3')).not.toBe(addressKey('港町1-23'));
    expect(addressKey('')).toBe('');
  });
});

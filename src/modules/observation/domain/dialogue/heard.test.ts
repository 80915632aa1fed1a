import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from './dialogue.test-rules.ts';
import { chosen, isNothing, measured, numbered, pressed, written, yesOrNo } from './heard.ts';
import * as understood from './words-understood.ts';

const temperature = (text: string) => {
  const read = measured(written(text), rules.temperature);
  return read.ok ? read.value : read.reason.kind;
};

describe('a written temperature', () => {
  it.each([
    '36.5',
    '３６．５',
    '36,5',
    '36度5分',
    '３６度５分です',
    '体温は36.5度です。',
    '36.5℃',
    ' 36.5 ',
    '36.5도',
    '36,5 độ',
    '36点5度',
    '36.5 degrees',
    'Temperature: 36.5 °C',
    '36,5 graus',
  ])('%s is 36.5', text => {
    expect(temperature(text)).toBe(36.5);
  });

  it.each(['きのうは38.5でした', '36か7', '36.5じゃない', '36.5 98', '平熱', '36から37', '', 'ok', '半分'])(
    '%s is not a number alone',
    text => {
      expect(temperature(text)).toBe('not-a-number');
    },
  );

  it('is not guessed', () => {
    expect(temperature('365')).toBe('did-you-mean');
    expect(temperature('99')).toBe('out-of-range');
  });

  it('of every value that a thermometer shows is read as that value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 340, max: 420 }), tenths => {
        const value = tenths / 10;
        expect(temperature(value.toFixed(1))).toBe(value);
        expect(measured(pressed(String(tenths)), rules.temperature)).toEqual({ ok: true, value });
      }),
    );
  });
});

describe('an oxygen saturation', () => {
  const percent = { ...rules.spo2, step: 1 };

  it('is read from keys and from text', () => {
    for (const said of [pressed('98#'), pressed('98'), written('９８％'), written('SpO₂ 98')])
      expect(measured(said, percent)).toEqual({ ok: true, value: 98 });
    expect(measured(pressed('100'), percent)).toEqual({ ok: true, value: 100 });
  });

  it('is never made better than it was said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), value => {
        const read = measured(pressed(String(value)), percent);
        expect(!read.ok || read.value === value).toBe(true);
      }),
    );
  });
});

describe('yes and no', () => {
  it.each(['はい', 'ハイ', 'ﾊｲ', 'はい。', 'Yes!', 'YES', 'Có', '네', '是的', 'Sim', 'うん'])(
    '%s is a yes',
    text => {
      expect(yesOrNo(written(text))).toBe(true);
    },
  );

  it.each(['いいえ', 'いいえ！', 'No', 'Không', '아니요', '没有', 'Não', 'nao'])('%s is a no', text => {
    expect(yesOrNo(written(text))).toBe(false);
  });

  it.each(['もう一度', 'だめ', 'いいです', '大丈夫', '119', '？', '苦しくない'])('%s is neither', text => {
    expect(yesOrNo(written(text))).toBeNull();
  });

  it('are 1 and 2 on the telephone, and nothing else', () => {
    expect(['1', '2', '3', '12', '', '*'].map(keys => yesOrNo(pressed(keys)))).toEqual([
      true,
      false,
      null,
      null,
      null,
      null,
    ]);
  });

  it('and nothing share no word', () => {
    expect(
      [...understood.YES].filter(word => understood.NO.has(word) || understood.NOTHING.has(word)),
    ).toEqual([]);
    expect(
      [...understood.SEND].filter(word => understood.AGAIN.has(word) || understood.NO.has(word)),
    ).toEqual([]);
    expect([...understood.AGAIN].filter(word => understood.NO.has(word) || understood.YES.has(word))).toEqual(
      [],
    );
  });

  it('are listed as they arrive', () => {
    const { YES, NO, NOTHING, NO_OXIMETER, SEND, AGAIN } = understood;
    for (const word of [YES, NO, NOTHING, NO_OXIMETER, SEND, AGAIN].flatMap(words => [...words]))
      expect(written(word).text).toBe(word);
  });
});

describe('numbers of a list', () => {
  const signs = numbered(rules.emergencySymptoms);
  const symptoms = numbered(rules.symptoms);

  it.each([
    ['2', ['cough']],
    ['2 7', ['cough', 'headache']],
    ['２、７', ['cough', 'headache']],
    ['2番と7番', ['cough', 'headache']],
    ['2,2', ['cough']],
  ])('%s', (text, expected) => {
    expect(chosen(written(text), symptoms)).toEqual(expected);
  });

  it.each(['27', '0', '2 10', '2人', '38.5度', '', ' ', 'せき2'])('%s is no choice', text => {
    expect(chosen(written(text), symptoms)).toBeNull();
  });

  it('are two keys each where the list is longer than nine', () => {
    expect(chosen(pressed('0713#'), signs)).toEqual(['chest-pain', 'irregular-pulse']);
    expect(chosen(pressed('071'), signs)).toBeNull();
    expect(chosen(pressed('14'), signs)).toBeNull();
    expect(chosen(pressed('27'), symptoms)).toEqual(['cough', 'headache']);
  });

  it('or nothing', () => {
    for (const said of [
      pressed('0'),
      pressed('00#'),
      written('なし'),
      written('０'),
      written('ありません。'),
    ])
      expect(isNothing(said)).toBe(true);
    for (const said of [pressed('01'), pressed(''), written('わからない')])
      expect(isNothing(said)).toBe(false);
  });
});

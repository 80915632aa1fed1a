import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buttonData, readChat } from './chat-command.ts';
import { LINE_CODES, lineCode, lineCodeText } from './line-code.ts';

describe('what is written into a chat', () => {
  it.each([
    ['はじめる', 'start'],
    ['「はじめる」', 'start'],
    ['START!', 'start'],
    ['Bắt đầu', 'start'],
    ['Começar', 'start'],
    ['もう一度答える', 'again'],
    ['とめる', 'stop'],
    ['やめる。', 'stop'],
    ['Stop', 'stop'],
    ['dừng', 'stop'],
    ['やめます', 'stop-now'],
    ['続ける', 'start'],
    [buttonData('stop-now'), 'stop-now'],
    [buttonData('again'), 'again'],
  ])('%s steers it', (text, kind) => {
    expect(readChat(text).kind).toBe(kind);
  });

  it.each([
    '36.5',
    '1 2 3',
    'なし',
    'いいえ',
    'やめるつもりはありません',
    'ask-temperature=nothing',
    'chat=other',
    '',
  ])('is an answer otherwise: "%s"', text => {
    expect(readChat(text)).toEqual({ kind: 'say', text });
  });

  it('is a code when it holds eight digits and nothing else, however they are typed', () => {
    fc.assert(
      fc.property(fc.nat(LINE_CODES - 1), number => {
        const code = lineCode(number);
        const wide = [...code].map(digit => String.fromCodePoint(0xff10 + Number(digit))).join('');
        for (const typed of [
          code,
          lineCodeText(code),
          ` ${code.slice(0, 4)}-${code.slice(4)} `,
          `「${code}」`,
          wide,
        ])
          expect(readChat(typed)).toEqual({ kind: 'code', code });
      }),
    );
    for (const text of ['1234567', '123456789', '12 345678', '1234 5678 9', '1234 567a'])
      expect(readChat(text).kind).toBe('say');
  });
});

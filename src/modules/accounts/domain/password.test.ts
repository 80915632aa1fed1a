import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePassword } from './password.ts';

const context = ['tanaka.m', '田中 美咲', '医療危機対策本部室', '神奈川県'];
const decide = (password: string, repeated = password) => decidePassword({ password, repeated, context });
const reasonOf = (password: string, repeated = password) => {
  const decision = decide(password, repeated);
  return decision.ok ? null : decision.reason;
};

describe('a new password', () => {
  it.each([
    ['14 characters', 'abcdefghijklmn', 'too-short'],
    ['15 characters', 'abcdefghijklmno', null],
    ['128 characters', `${'abcdefgh'.repeat(16)}`, null],
    ['129 characters', `${'abcdefgh'.repeat(16)}i`, 'too-long'],
    ['14 characters beyond the basic plane', '𠮷𡈽𠮟🌸🐟🍙🗻🚃🎏🎐🏯🏮🎋🎍', 'too-short'],
    ['15 characters beyond the basic plane', '𠮷𡈽𠮟🌸🐟🍙🗻🚃🎏🎐🏯🏮🎋🎍🎑', null],
    ['lower case alone: no rule of composition', 'umi yama kawa sora hana', null],
    ['spaces at both ends', '  umi yama kawa  ', null],
    ['one character many times', 'aaaaaaaaaaaaaaaaaaaa', 'too-repetitive'],
    ['four characters in turn', 'abcdabcdabcdabcdabcd', 'too-repetitive'],
    ['the product', 'watashi no MiMaMoRi desu', 'guessable-word'],
    ['the prefecture in letters', 'yokohama kanagawa umi', 'guessable-word'],
    ['the authority', '神奈川県の海と山と川と空のあいだ', 'guessable-word'],
    ['the login name', 'my name is tanaka.m today', 'guessable-word'],
    ['the login name in full width', 'ｔａｎａｋａ．ｍは今日も元気です。ね', 'guessable-word'],
    ['what everybody takes', 'password password', 'guessable-word'],
    ['the keyboard', 'QWERTYUIOPasdfghjkl', 'guessable-word'],
    ['the digits', '123456789012345', 'guessable-word'],
  ])('%s', (_, password, reason) => {
    expect(reasonOf(password)).toBe(reason);
  });

  it('is taken exactly as typed', () => {
    const decision = decide(' é e\u0301 umi yama kawa ');
    expect(decision).toEqual({ ok: true, value: ' é e\u0301 umi yama kawa ' });
    expect(reasonOf('é umi yama kawa sora', 'e\u0301 umi yama kawa sora')).toBe('not-repeated');
  });

  it('ignores context words that are too short to mean anything', () => {
    expect(
      decidePassword({ password: 'umi yama kawa sora', repeated: 'umi yama kawa sora', context: ['umi', ''] })
        .ok,
    ).toBe(true);
  });

  it('never accepts one outside 15 to 128 characters, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), password => {
        const length = [...password].length;
        if (length < 15 || length > 128) expect(decide(password).ok).toBe(false);
      }),
    );
  });
});

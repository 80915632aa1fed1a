import { describe, expect, it } from 'vitest';
import { contactKey, nameKey } from './same-person-key.ts';

describe('what two spellings of one person have in common', () => {
  it.each([
    ['森 拓也', '森　拓也'],
    ['髙橋 花子', '高橋花子'],
    ['𠮷田 健', '吉田 健'],
    ['齋藤 恵', '斎藤恵'],
    ['ﾓﾘ ﾀｸﾔ', 'モリ タクヤ'],
    ['Mori Takuya', 'MORI  TAKUYA'],
  ])('is the same for %s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('keeps other names apart, and has none for nothing', () => {
    expect(nameKey('森 拓也')).not.toBe(nameKey('林 拓也'));
    expect(nameKey(null)).toBeNull();
    expect(nameKey('　')).toBeNull();
  });

  it.each(['080-1234-2211', '０８０－１２３４－２２１１', '+81 80 1234 2211', '080 1234 2211'])(
    'is one number for %s',
    number => {
      expect(contactKey(number)).toBe('08012342211');
    },
  );

  it('has no number where there are no digits', () => {
    expect(contactKey('---')).toBeNull();
    expect(contactKey(null)).toBeNull();
  });
});

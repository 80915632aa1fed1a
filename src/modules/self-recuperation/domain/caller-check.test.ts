import { describe, expect, it } from 'vitest';
import { addMinutes, parseInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { callerChecksSince, isSamePerson } from './caller-check.ts';

const birthDate = '1990-01-02' as PlainDate;
const same = (told: string, ...addresses: string[]): boolean =>
  isSamePerson({ birthDate, address: told }, { birthDate, addresses });

describe('a caller who says who they are', () => {
  it.each([
    ['海老名市めぐみ町１－１', '海老名市めぐみ町1-1'],
    ['神奈川県海老名市めぐみ町1番1号', '海老名市めぐみ町1-1'],
    ['海老名市上郷一丁目2番3号', '海老名市上郷1丁目2番3号　○○マンション101'],
    ['海老名市上郷771番地の3', '海老名市上郷771-3'],
    ['神奈川県横浜市都筑区茅ケ崎中央 32-1', '横浜市都筑区茅ヶ崎中央32番1号'],
    ['横浜市都筑区茅ケ崎中央32の1 都筑ハイツ', '横浜市都筑区茅ヶ崎中央32番1号'],
  ])('is believed for %s, known as %s', (told, known) => {
    expect(same(told, known)).toBe(true);
  });

  it.each([
    ['海老名市めぐみ町1-2', '海老名市めぐみ町1-1'],
    ['海老名市めぐみ町', '海老名市めぐみ町1-1'],
    ['海老名市めぐみ町1', '海老名市めぐみ町1-1'],
    ['海老名市めぐみ町1-11', '海老名市めぐみ町1-1'],
    ['1-1', '海老名市めぐみ町1-1'],
    ['', '海老名市めぐみ町1-1'],
    ['神奈川県', '海老名市めぐみ町1-1'],
  ])('is not believed for %j, known as %s', (told, known) => {
    expect(same(told, known)).toBe(false);
  });

  it('may tell the address of the filing or the one that was corrected since', () => {
    expect(same('厚木市中町3-2', '海老名市めぐみ町1-1', '厚木市中町3丁目2')).toBe(true);
  });

  it('is not believed with another birth date', () => {
    const told = { birthDate: '1990-02-01' as PlainDate, address: '海老名市めぐみ町1-1' };
    expect(isSamePerson(told, { birthDate, addresses: ['海老名市めぐみ町1-1'] })).toBe(false);
  });

  it('opens the pages for half an hour', () => {
    const now = parseInstant('2022-03-01T10:00');
    if (now === null) throw new Error('An instant was expected.');
    expect(callerChecksSince(now)).toBe(addMinutes(now, -30));
  });
});

import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { comparable, likeness, type Subject } from './likeness.ts';
import { speaksFor, WORTH_A_LOOK } from './likeness-reason.ts';

const hanako: Subject = {
  name: '山﨑　花子',
  nameKana: 'ヤマザキ ハナコ',
  birthDate: '1980-04-12' as PlainDate,
  phone: '09012345678',
  postalCode: '2310001',
  municipalityCode: '141046',
  address: '日本大通1-2',
  email: '',
};
const elsewhere = { postalCode: '2430434', municipalityCode: '142158', address: '上郷99' };
const moved = { ...elsewhere, phone: '08087654321' };
const like = (change: Partial<Subject>, of: Partial<Subject> = {}) =>
  likeness(comparable({ ...hanako, ...of }), comparable({ ...hanako, ...change }));

describe('one person, entered twice', () => {
  it.each<[string, Partial<Subject>, string]>([
    ['with a slip in the reading', { nameKana: 'ヤマサキ ハナコ', ...moved }, 'kana-voiced-mark-off'],
    ['with a letter missing', { nameKana: 'ヤマザキ ハナ', ...moved }, 'kana-one-letter-off'],
    ['in another form of a character', { name: '山崎 花子', ...moved }, 'name-variant'],
    ['with the name read otherwise', { nameKana: 'サンザキ カコ' }, 'name-read-otherwise'],
    [
      'with day and month swapped',
      { birthDate: '1980-12-04' as PlainDate, ...moved },
      'birth-day-month-swapped',
    ],
    ['with a digit of the birth date wrong', { birthDate: '1980-04-13' as PlainDate }, 'birth-one-digit-off'],
    ['with another phone and address', moved, 'same-kana'],
    ['after marriage', { name: '佐藤　花子', nameKana: 'サトウ ハナコ', ...elsewhere }, 'other-family-name'],
    ['without spaces', { name: '山崎花子', nameKana: 'ヤマザキハナコ', ...moved }, 'name-variant'],
    ['with the address in full', { address: '日本大通1丁目2番' }, 'same-address'],
    ['with the name of the house', { address: '日本大通1-2 みなとハイツ' }, 'same-address'],
  ])('is worth a look %s', (_, change, reason) => {
    const found = like(change);
    expect(found.reasons).toContain(reason);
    expect(found.score).toBeGreaterThanOrEqual(WORTH_A_LOOK);
    expect(likeness(comparable({ ...hanako, ...change }), comparable(hanako)).score).toBe(found.score);
  });
});

describe('two people', () => {
  it('are twins: surname, birth date, phone and address are one, the given name is not', () => {
    for (const twin of [
      { name: '山﨑　春菜', nameKana: 'ヤマザキ ハルナ' },
      { name: '山崎 華', nameKana: 'ヤマザキ ハナ' },
    ]) {
      const found = like(twin, { name: '山﨑　春香', nameKana: 'ヤマザキ ハルカ' });
      expect(found.reasons).toContain('other-given-name');
      expect(found.score).toBeLessThan(WORTH_A_LOOK);
    }
  });

  it('are namesakes with other birth dates', () => {
    expect(like({ birthDate: '1975-11-30' as PlainDate, ...moved }).score).toBeLessThan(0.01);
  });

  it('live together', () => {
    const husband = {
      name: '山﨑　一郎',
      nameKana: 'ヤマザキ イチロウ',
      birthDate: '1978-01-02' as PlainDate,
    };
    expect(like(husband).score).toBeLessThan(0.01);
  });

  it('have family names that differ in one kana', () => {
    const [sato, kato] = [
      { name: '佐藤 花子', nameKana: 'サトウ ハナコ' },
      { name: '加藤 花子', nameKana: 'カトウ ハナコ' },
    ];
    const found = like({ ...kato, ...moved }, sato);
    expect(found.reasons).toContain('other-family-name');
    expect(found.score).toBeLessThan(WORTH_A_LOOK);
  });
});

describe('what is not known', () => {
  it('speaks neither for nor against', () => {
    const found = like({ phone: '', postalCode: '', municipalityCode: '', address: '', birthDate: null });
    expect(found.reasons).toEqual(['same-kana', 'same-name']);
    expect(found.reasons.every(speaksFor)).toBe(true);
    expect(found.score).toBeLessThan(WORTH_A_LOOK);
  });
});

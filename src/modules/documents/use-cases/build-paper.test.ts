import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { RecuperationCase } from '../../cases/index.ts';
import { loadRulebook } from '../../rulebook/index.ts';
import type { Filing } from '../../self-recuperation/index.ts';
import { documentWordsJa as words } from '../words.ja.ts';
import { buildNotice } from './build-paper.ts';

const date = (text: string): PlainDate => text as PlainDate;
const rulebook = await loadRulebook();

const filing = {
  name: '髙橋　𠮷子',
  nameKana: 'タカハシ ヨシコ',
  birthDate: date('1990-01-02'),
  managementNumber: '14-2204-7731-8',
  submittedAt: '2022-01-31T01:00:00.000Z',
  testedOn: date('2022-01-30'),
} as Filing;
const ill = {
  symptomatic: true,
  dayZero: date('2022-01-29'),
  plannedReturnOn: date('2022-02-09'),
  selfCheckUntil: null,
} as RecuperationCase;
const quiet = {
  symptomatic: false,
  dayZero: date('2022-01-30'),
  plannedReturnOn: date('2022-02-07'),
  selfCheckUntil: date('2022-02-09'),
} as RecuperationCase;

const datesOf = (subject: RecuperationCase, issuedOn: string) =>
  Object.fromEntries(
    buildNotice(rulebook, words, filing, subject, date(issuedOn)).dates.map(({ label, date: day }) => [
      label,
      day,
    ]),
  );

describe('the notice in the form of its day', () => {
  it('calls the last day 療養終了予定日 until 31 January 2022, and the return 出勤・登校等可能予定日 from 1 February on (K-22)', () => {
    expect(buildNotice(rulebook, words, filing, ill, date('2022-01-30')).formVersion).toBe('v1');
    expect(buildNotice(rulebook, words, filing, ill, date('2022-01-31')).formVersion).toBe('v2');
    expect(datesOf(ill, '2022-01-31')).toEqual({
      '療養開始日（届出日）': '2022-01-31',
      発症日: '2022-01-29',
      検査日: '2022-01-30',
      療養終了予定日: '2022-02-08',
    });
    expect(buildNotice(rulebook, words, filing, ill, date('2022-02-01')).formVersion).toBe('v2.2');
    expect(datesOf(ill, '2022-02-01')).toMatchObject({ '出勤・登校等可能予定日': '2022-02-09' });
    expect(datesOf(ill, '2022-02-01')).not.toHaveProperty('療養終了予定日');
  });

  it('has no onset for people without symptoms in any form, and their test day under its own label (K-23)', () => {
    for (const issuedOn of ['2022-01-30', '2022-01-31', '2022-02-01'])
      expect(datesOf(quiet, issuedOn)).toMatchObject({ 発症日: null, 検査日: '2022-01-30' });
  });
});

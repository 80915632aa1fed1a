import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { RecuperationCase } from '../../cases/index.ts';
import { loadRulebook } from '../../rulebook/index.ts';
import type { Filing } from '../../self-recuperation/index.ts';
import { formInLanguage } from '../domain/printed-form.ts';
import { documentWordsEn } from '../words.en.ts';
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
  returnOn: null,
  endsAt: null,
} as RecuperationCase;
const quiet = {
  symptomatic: false,
  dayZero: date('2022-01-30'),
  plannedReturnOn: date('2022-02-07'),
  selfCheckUntil: date('2022-02-09'),
  returnOn: date('2022-02-07'),
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

describe('a notice that is made anew while the recuperation goes on', () => {
  it('prints the day of return that symptoms moved, beyond ten days (K-40)', () => {
    const late = { ...ill, returnOn: date('2022-02-15'), lastDay: date('2022-02-14') };
    expect(datesOf(late, '2022-02-12')).toMatchObject({ '出勤・登校等可能予定日': '2022-02-15' });
  });

  it('prints no day while symptoms outlast the plan: a day in the past would be taken for leave to go out', () => {
    expect(datesOf(ill, '2022-02-08')).toMatchObject({ '出勤・登校等可能予定日': '2022-02-09' });
    expect(datesOf(ill, '2022-02-09')).toMatchObject({ '出勤・登校等可能予定日': null });
    const paper = buildNotice(rulebook, words, filing, ill, date('2022-02-12'));
    const settings = { issuer: { authority: '', department: '' }, proof: { qrSvg: '', checkAddress: '' } };
    const form = formInLanguage(paper, 'en', { ja: words, en: documentWordsEn }, settings);
    expect(form.headline).toMatchObject([{ value: '未定（症状が続いています）' }]);
    expect(form.second?.headline).toMatchObject([{ value: 'Not yet known (symptoms continue)' }]);
    expect(form.headline[0]?.note).toContain('72時間');
  });

  it('without symptoms shows its own day of return and the health check until day 10 (A-1, K-68)', () => {
    expect(datesOf(quiet, '2022-02-01')).toMatchObject({
      '出勤・登校等可能予定日': '2022-02-07',
      'ご自身で健康観察を続ける日（無症状の方）': '2022-02-09',
    });
  });
});

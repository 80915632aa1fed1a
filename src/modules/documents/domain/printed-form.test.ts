import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { documentWordsJa as words } from '../words.ja.ts';
import { certificatePaper } from './certificate.ts';
import { managementNumber } from './management-number.ts';
import { noticePaper } from './notice.ts';
import { type Course, type LabelledDate, type Paper, shownDates } from './paper.ts';
import { printedForm } from './printed-form.ts';

const date = (text: string): PlainDate => text as PlainDate;
const common = {
  formVersion: 'v2.2',
  managementNumber: managementNumber('14', '22047731'),
  holder: { name: '髙橋　𠮷子', kana: 'タカハシ ヨシコ', birthDate: date('1989-01-08') },
  issuedOn: date('2022-02-14'),
  validThrough: date('2022-03-14'),
};
const symptomatic: Course = { kind: 'symptomatic', reliefHours: 72 };
const asymptomatic: Course = {
  kind: 'asymptomatic',
  dayZero: date('2022-02-12'),
  selfCheckUntil: date('2022-02-22'),
};
const label = (value: LabelledDate['value'], on: string | null): LabelledDate => ({
  label: value,
  value,
  date: on === null ? null : date(on),
});
const notice = (course: Course, dates: LabelledDate[]): Paper =>
  noticePaper({ ...common, course, dates, startsOn: date('2022-02-13') }, 'start');
const rowsOf = (paper: Paper) => {
  const { headline, details } = printedForm(paper, {
    words,
    issuer: { authority: '神奈川県', department: '' },
    proof: { qrSvg: '', checkAddress: 'https://example.jp/v' },
  });
  return [...headline, ...details].map(({ label, value, note }) => [label, value, note]);
};

describe('the notice in words', () => {
  it('with symptoms: onset, test and planned return, which depends on relief', () => {
    const dates = [
      label('onset-date', '2022-02-11'),
      label('test-date', '2022-02-12'),
      label('planned-return-date', '2022-02-22'),
      label('self-check-until', null),
    ];
    expect(rowsOf(notice(symptomatic, dates))).toEqual([
      [
        'planned-return-date',
        '令和4年（2022年）2月22日（火）',
        '症状が軽くなってから72時間たっていることが条件です。症状が続くときは、この日が延びます。',
      ],
      ['start', '令和4年（2022年）2月13日（日）', null],
      ['onset-date', '令和4年（2022年）2月11日（金）', null],
      ['test-date', '令和4年（2022年）2月12日（土）', null],
    ]);
  });

  it('without symptoms: no onset, its own return date, and the health check until day 10 (A-1)', () => {
    const dates = [
      label('onset-date', null),
      label('test-date', '2022-02-12'),
      label('planned-return-date', '2022-02-20'),
    ];
    const checkRow = label('self-check-until', '2022-02-22');
    const untilDay10 = '10日目の令和4年（2022年）2月22日（火）まで';
    const [headline, ...rest] = rowsOf(notice(asymptomatic, dates));
    expect(headline).toEqual([
      'planned-return-date',
      '令和4年（2022年）2月20日（日）',
      `${untilDay10}、検温などご自身で健康観察を続けてください。`,
    ]);
    expect(rest).toContainEqual(['onset-date', '症状なし', null]);
    const withRow = rowsOf(notice(asymptomatic, [...dates, checkRow]));
    expect(withRow[0]?.[2]).toBeNull();
    expect(withRow).toContainEqual(['self-check-until', untilDay10, null]);
  });

  it('without symptoms: not even an onset that was recorded by mistake is shown or signed (K-23)', () => {
    const paper = notice(asymptomatic, [label('onset-date', '2022-02-12'), label('test-date', '2022-02-12')]);
    expect(rowsOf(paper)).toContainEqual(['onset-date', '症状なし', null]);
    expect([...shownDates(paper).keys()]).toEqual(['start-date', 'test-date']);
  });
});

describe('the certificate in words', () => {
  const certificate = (kind: 'ended' | 'planned', validThrough: PlainDate | null = null): Paper =>
    certificatePaper(
      {
        ...common,
        kind: 'certificate',
        validThrough,
        course: symptomatic,
        onsetOn: date('2022-02-11'),
        testedOn: date('2022-02-12'),
        startsOn: date('2022-02-13'),
        end: { kind, lastDay: date('2022-02-21'), returnOn: date('2022-02-22') },
      },
      words.certificateLabels,
    );

  it('states an end that has come as a fact and one to come as a plan, under different labels', () => {
    const labels = (kind: 'ended' | 'planned') => rowsOf(certificate(kind)).map(([label]) => label);
    expect(labels('ended')).toEqual([
      '療養開始日',
      '療養終了日',
      '発症日',
      '検査日',
      '出勤・登校等が可能な日',
    ]);
    expect(labels('planned')).toEqual([
      '療養開始日',
      '療養終了予定日',
      '発症日',
      '検査日',
      '出勤・登校等可能予定日',
    ]);
  });

  it('has no row of validity when it does not expire', () => {
    const issue = (paper: Paper) =>
      printedForm(paper, {
        words,
        issuer: { authority: '', department: '' },
        proof: { qrSvg: '', checkAddress: '' },
      }).issue.map(({ label, value }) => `${label} ${value}`);
    expect(issue(certificate('ended'))).toEqual(['発行日 令和4年（2022年）2月14日']);
    expect(issue(certificate('ended', date('2022-03-14')))).toContain(
      '有効期限 令和4年（2022年）3月14日まで',
    );
  });
});

describe('dates on paper', () => {
  it('show the era and the western year', () => {
    expect(words.date(date('1989-01-07'))).toBe('昭和64年（1989年）1月7日');
    expect(words.date(date('1989-01-08'))).toBe('平成元年（1989年）1月8日');
    expect(words.date(date('2019-05-01'))).toBe('令和元年（2019年）5月1日');
    expect(words.dateOfWeek(date('2022-02-14'))).toBe('令和4年（2022年）2月14日（月）');
  });
});

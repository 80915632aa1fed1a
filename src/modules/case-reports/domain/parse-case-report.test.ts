import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { loadRulebook, type Rulebook } from '../../rulebook/index.ts';
import { reportProfileOn } from '../use-cases/report-profile.ts';
import type { CaseReportEntry } from './case-report.ts';
import { questionsAbout } from './date-checks.ts';
import { parseCaseReport, type RawCaseReport, rawOf } from './parse-case-report.ts';
import { itemsToAsk, REPORT_KINDS, type ReportProfile } from './profile.ts';

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await loadRulebook();
});

const on = (date: string): ReportProfile => {
  const profile = reportProfileOn(rulebook, date as PlainDate);
  if (profile === null) throw new Error(`No item set on ${date}.`);
  return profile;
};

/** A confirmed adult patient, as a clinic types it in 2022-06-30's item set. */
const typed: RawCaseReport = {
  kind: 'confirmed',
  physician: '田中 一郎',
  name: '𠮷田　花子',
  'name-kana': 'よしだ はなこ',
  sex: 'female',
  'birth-date': 'S60.4.12',
  'postal-code': '243-0432',
  address: '1-2-3',
  phone: '090-1234-5678',
  'test-method': 'pcr',
  'sampled-on': '7/20',
  'diagnosed-on': '7/20',
  'onset-on': '7/18',
  'risk-factors': 'none',
  severity: 'mild',
  hospitalisation: 'no',
};
const TODAY = '2022-07-21' as PlainDate;
const JULY = '2022-07-21';

const reasonsOf = (changes: RawCaseReport, date = JULY, base: RawCaseReport = typed) => {
  const parsed = parseCaseReport(on(date), { ...base, ...changes }, date as PlainDate);
  return parsed.ok ? [] : parsed.reason;
};
const entryOf = (changes: RawCaseReport = {}): CaseReportEntry => {
  const parsed = parseCaseReport(on(JULY), { ...typed, ...changes }, TODAY);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason));
  return parsed.value;
};

describe('a report that is in order', () => {
  it('is read in its normal form, every character of the name kept', () => {
    expect(entryOf()).toEqual({
      profileId: 'case-report-2022-06-30',
      kind: 'confirmed',
      name: '𠮷田　花子',
      nameKana: 'ヨシダ ハナコ',
      sex: 'female',
      birthDate: '1985-04-12',
      phone: '09012345678',
      postalCode: '2430432',
      municipalityCode: null,
      address: '1-2-3',
      onsetOn: '2022-07-18',
      sampledOn: '2022-07-20',
      diagnosedOn: '2022-07-20',
      diedOn: null,
      physician: '田中 一郎',
      content: {
        'test-method': 'pcr',
        'risk-factors': ['none'],
        severity: 'mild',
        hospitalisation: 'no',
      },
    });
  });

  it('is read again from its own form as the same', () => {
    const entry = entryOf({ 'guardian-name': '' });
    expect(parseCaseReport(on(JULY), rawOf(entry), TODAY)).toEqual({ ok: true, value: entry });
  });

  it('takes choices by their words, as files write them', () => {
    expect(entryOf({ sex: '女', severity: '軽症' })).toMatchObject({
      sex: 'female',
      content: { severity: 'mild' },
    });
  });
});

describe('the dates of a report (domain.md 4.3)', () => {
  it.each([
    [{ 'onset-on': '7/21' }, 'diagnosed-on', 'onset-on'],
    [{ 'sampled-on': '7/21' }, 'diagnosed-on', 'sampled-on'],
    [{ 'birth-date': '2022-07-19' }, 'onset-on', 'birth-date'],
  ])('refuses %j: %s is earlier than %s', (changes, field, than) => {
    expect(reasonsOf(changes)).toContainEqual({ field, reason: 'earlier-than', than });
  });

  it('refuses an onset before the presumed infection, and a death before the onset', () => {
    const full = {
      ...typed,
      'infected-on': '7/1',
      occupation: 'x',
      symptoms: ['fever'],
      'onset-on': '7/5',
      'sampled-on': '7/6',
      'diagnosed-on': '7/6',
    };
    const reasons = (changes: RawCaseReport) => reasonsOf(changes, '2021-07-21', full);
    expect(reasons({})).toEqual([]);
    expect(reasons({ 'infected-on': '7/6' })).toEqual([
      { field: 'onset-on', reason: 'earlier-than', than: 'infected-on' },
    ]);
    expect(reasons({ kind: 'deceased', 'died-on': '7/4', hospitalisation: '' })).toEqual([
      { field: 'died-on', reason: 'earlier-than', than: 'onset-on' },
    ]);
  });

  it('refuses a day to come and one that is none', () => {
    expect(reasonsOf({ 'diagnosed-on': '7/22' })).toEqual([{ field: 'diagnosed-on', reason: 'in-future' }]);
    expect(reasonsOf({ 'onset-on': '2022-02-30' })).toEqual([{ field: 'onset-on', reason: 'not-a-date' }]);
    expect(reasonsOf({ 'birth-date': '4/12' })).toEqual([{ field: 'birth-date', reason: 'not-a-date' }]);
  });

  it('asks and does not refuse when the onset is the day of sampling', () => {
    expect(reasonsOf({ 'onset-on': '7/20' })).toEqual([]);
    expect(questionsAbout(entryOf({ 'onset-on': '7/20' }), TODAY)).toEqual(['onset-equals-sampling']);
    expect(questionsAbout(entryOf(), TODAY)).toEqual([]);
  });

  it('asks about days far apart, great age and a late report', () => {
    const old = entryOf({
      'birth-date': '1910-01-01',
      'onset-on': '2022-06-01',
      'diagnosed-on': '2022-07-01',
      'sampled-on': '2022-07-01',
    });
    expect(questionsAbout(old, TODAY)).toEqual([
      'very-old',
      'onset-long-before-diagnosis',
      'diagnosed-long-ago',
    ]);
  });

  it('never takes two dates of a person in the wrong order, whatever they are', () => {
    const day = fc.integer({ min: 0, max: 60 }).map(days => addDays('2022-05-20' as PlainDate, days));
    fc.assert(
      fc.property(day, day, day, (onset, sampled, diagnosed) => {
        const parsed = parseCaseReport(
          on(JULY),
          { ...typed, 'onset-on': onset, 'sampled-on': sampled, 'diagnosed-on': diagnosed },
          TODAY,
        );
        expect(parsed.ok).toBe(onset <= diagnosed && sampled <= diagnosed);
      }),
    );
  });
});

describe('what is asked', () => {
  it('names everything that is missing, in the order of the form', () => {
    expect(reasonsOf({ name: '', phone: '', 'risk-factors': [] })).toEqual([
      { field: 'name', reason: 'missing' },
      { field: 'phone', reason: 'missing' },
      { field: 'risk-factors', reason: 'missing' },
    ]);
  });

  it('refuses what is told of a kind that it is not asked of, and none together with others', () => {
    expect(reasonsOf({ kind: 'asymptomatic', severity: '' })).toEqual([
      { field: 'onset-on', reason: 'not-for-this-kind' },
    ]);
    expect(reasonsOf({ 'risk-factors': ['none', 'diabetes'] })).toEqual([
      { field: 'risk-factors', reason: 'none-and-others' },
    ]);
  });

  it('asks for a guardian of a minor alone, by the age of majority of the day', () => {
    const born = '2002-06-01';
    const guardians = (date: string) =>
      reasonsOf({ 'birth-date': born }, date).filter(({ field }) => field === 'guardian-name');
    const before = {
      ...typed,
      'sampled-on': '3/20',
      'diagnosed-on': '3/20',
      'onset-on': '3/18',
      symptoms: ['fever'],
      'birth-date': born,
    };
    // Nineteen years old: a minor until 2022-03-31, grown up from 2022-04-01.
    expect(reasonsOf({}, '2022-03-21', before)).toEqual([{ field: 'guardian-name', reason: 'missing' }]);
    expect(guardians(JULY)).toEqual([]);
    expect(entryOf({ 'guardian-name': '保護者' }).content).not.toHaveProperty('guardian-name');
  });

  it('is smaller with every version until the seven items of 2022-08-04', () => {
    const counts = ['2020-07-15', '2021-01-15', '2022-07-15', '2022-08-15'].map(
      date => itemsToAsk(on(date), 'confirmed', 40).length,
    );
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    // Reading and address are told in two boxes each, and the physician stands in the head of the form.
    const minimum = itemsToAsk(on('2022-08-15'), 'confirmed', 40).map(({ code }) => code);
    expect(minimum).toEqual([
      'kind',
      'physician',
      'name',
      'name-kana',
      'sex',
      'birth-date',
      'postal-code',
      'address',
      'phone',
      'diagnosed-on',
    ]);
  });

  it('takes the elderly of 2022-09-26 at their age on the day of diagnosis', () => {
    const elderly = {
      ...typed,
      'notifiable-type': 'elderly',
      treatment: 'no',
      'sampled-on': '10/1',
      'diagnosed-on': '10/1',
      'onset-on': '9/30',
    };
    const reasons = (birth: string) => reasonsOf({ 'birth-date': birth }, '2022-10-02', elderly);
    expect(reasons('1957-10-01')).toEqual([]);
    expect(reasons('1957-10-02')).toEqual([{ field: 'notifiable-type', reason: 'not-elderly' }]);
  });

  it('is nothing before 2020-05-29 and after 2023-05-07', () => {
    expect(reportProfileOn(rulebook, '2020-05-28' as PlainDate)).toBeNull();
    expect(reportProfileOn(rulebook, '2023-05-07' as PlainDate)).not.toBeNull();
    expect(reportProfileOn(rulebook, '2023-05-08' as PlainDate)).toBeNull();
  });

  it('asks every kind for what every report is found by', () => {
    for (const { inForceFrom } of rulebook.caseReport)
      for (const kind of REPORT_KINDS)
        expect(itemsToAsk(on(inForceFrom), kind, 40).map(({ code }) => code)).toEqual(
          expect.arrayContaining(['name', 'name-kana', 'birth-date', 'phone', 'diagnosed-on']),
        );
  });

  it('explains every date (F-06)', () => {
    for (const { items } of rulebook.caseReport)
      for (const { type, explanation } of items)
        if (type === 'date') expect(explanation.length).toBeGreaterThan(5);
  });
});

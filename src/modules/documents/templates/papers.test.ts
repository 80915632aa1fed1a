import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { instantOfEpochMs } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { createTypstPdf } from '../../../platform/pdf/typst.pdf.ts';
import { drawProofQr } from '../../../platform/proof/qr-code.ts';
import { loadRulebook, printedDates, SHIPPED_RULEBOOKS } from '../../rulebook/index.ts';
import { certificatePaper } from '../domain/certificate.ts';
import { managementNumber } from '../domain/management-number.ts';
import { noticePaper } from '../domain/notice.ts';
import type { Course, Paper } from '../domain/paper.ts';
import {
  formInLanguage,
  type LanguageForm,
  type PrintedForm,
  type PrintedRow,
} from '../domain/printed-form.ts';
import { documentWordsEn as english } from '../words.en.ts';
import { documentWordsJa as words } from '../words.ja.ts';
import { readPdf, valuesBeside } from './read-pdf.cases.ts';

const pdf = createTypstPdf({ root: fileURLToPath(new URL('.', import.meta.url)) });
afterAll(() => pdf.stop());

const checkAddress = 'https://example.jp/v';
const qrSvg = drawProofQr(`${checkAddress}#`, 'PROOF').svg;
const issuer = { authority: '神奈川県', department: '健康医療局 医療危機対策本部室' };
const formOf = (paper: Paper, language: 'ja' | 'en' = 'ja'): LanguageForm =>
  formInLanguage(paper, language, { ja: words, en: english }, { issuer, proof: { qrSvg, checkAddress } });

async function print(template: Paper['kind'], form: LanguageForm) {
  const createdAt = instantOfEpochMs(Date.UTC(2022, 1, 14, 3));
  const rendered = await pdf.render(`${template}.typ`, form, { createdAt });
  if (!rendered.ok) throw new Error(`No glyph for ${rendered.reason.characters.join(' ')}`);
  return readPdf(rendered.value);
}

// Every date of a sentinel paper is another day, so that a value in the wrong place cannot look right.
const day = (n: number): PlainDate => addDays('2022-02-01' as PlainDate, n * 3);
const [BIRTH, ISSUED, VALID, START, TEST, ONSET, SELF_CHECK, RETURN, LAST] = [
  -4000, 1, 2, 3, 4, 5, 6, 7, 8,
].map(day) as [
  PlainDate,
  PlainDate,
  PlainDate,
  PlainDate,
  PlainDate,
  PlainDate,
  PlainDate,
  PlainDate,
  PlainDate,
];
const common = {
  formVersion: 'sentinel',
  managementNumber: managementNumber('14', '22047731'),
  holder: { name: '髙橋　𠮷子', kana: 'タカハシ ヨシコ', birthDate: BIRTH },
  issuedOn: ISSUED,
  validThrough: VALID,
};
const symptomatic: Course = { kind: 'symptomatic', reliefHours: 72 };
const asymptomatic: Course = { kind: 'asymptomatic', dayZero: TEST, selfCheckUntil: SELF_CHECK };
const courses = [symptomatic, asymptomatic];

const rulebook = await loadRulebook(SHIPPED_RULEBOOKS);
const notices = rulebook.documents.flatMap(template =>
  courses.map(course => {
    const onsetOn = course.kind === 'symptomatic' ? ONSET : null;
    const dates = printedDates(
      template,
      { testedOn: TEST, onsetOn },
      {
        course: course.kind,
        dayZero: TEST,
        plannedReturnDate: RETURN,
        selfCheckUntil: course.kind === 'symptomatic' ? null : SELF_CHECK,
      },
    );
    return noticePaper(
      { ...common, formVersion: template.template, course, dates, startsOn: START },
      words.noticeStart,
    );
  }),
);
const certificates = (
  [
    ['certificate', 'ended'],
    ['certificate', 'planned'],
    ['legal-certificate', 'ended'],
  ] as const
).flatMap(([paperKind, kind]) =>
  courses.map(course =>
    certificatePaper(
      {
        ...common,
        kind: paperKind,
        course,
        onsetOn: course.kind === 'symptomatic' ? ONSET : null,
        testedOn: TEST,
        startsOn: START,
        end: { kind, lastDay: LAST, returnOn: RETURN },
      },
      words.certificateLabels,
    ),
  ),
);
const papers = [...notices, ...certificates];
const rowsOf = ({ number, holder, headline, details, issue }: PrintedForm): PrintedRow[] => [
  number,
  ...holder,
  ...headline,
  ...details,
  ...issue,
];
const blanks = (text: string): string => text.replaceAll(/\s+/gu, ' ');
const nameOf = ({ kind, formVersion, course, dates }: Paper): string =>
  `${kind} ${formVersion} ${course.kind} with ${dates.map(({ value }) => value).join(', ')}`;

describe.each(papers.map(paper => [nameOf(paper), paper] as const))('%s', (_, paper) => {
  const form = formOf(paper);
  const rows = rowsOf(form);

  it('prints every value beside its own label and nowhere else (K-22, K-23)', async () => {
    const { texts } = await print(paper.kind, form);
    const found = valuesBeside(
      texts,
      rows.map(({ label }) => label),
    );
    expect([...found]).toEqual(rows.map(({ label, value }) => [label, blanks(value)]));
    for (const { value } of rows) expect(texts.filter(({ text }) => text === blanks(value))).toHaveLength(1);
  });

  it('never shows the day of the test as the day of onset', async () => {
    const { texts } = await print(paper.kind, form);
    const onset = valuesBeside(texts, ['発症日']).get('発症日');
    expect(onset).toBe(paper.course.kind === 'symptomatic' ? words.dateOfWeek(ONSET) : '症状なし');
    expect(valuesBeside(texts, ['検査日']).get('検査日')).toBe(words.dateOfWeek(TEST));
    if (paper.course.kind === 'asymptomatic')
      expect(texts.filter(({ text }) => text.includes(words.date(ONSET)))).toEqual([]);
  });

  it('says what it may be used for, and not for private insurance (K-24, K-45)', async () => {
    const page = (await print(paper.kind, form)).texts.map(({ text }) => text);
    const isLegal = paper.kind === 'legal-certificate';
    expect(page.includes('学校・勤務先への欠席や休業の届出')).toBe(!isLegal);
    expect(page.includes('民間の保険金請求には使用できません')).toBe(!isLegal);
    expect(page.includes('学校・勤務先への届出、保険金の請求')).toBe(isLegal);
  });

  it('is one tagged page with embedded fonts, a title, a language and words for the QR code', async () => {
    const read = await print(paper.kind, form);
    expect(read).toMatchObject({ pages: 1, marked: true, title: form.title, language: 'ja-JP' });
    for (const role of ['Document', 'H1', 'Table', 'TR', 'TH', 'TD', 'Figure'])
      expect(read.roles).toContain(role);
    expect(read.alts).toEqual([form.proof.alt]);
    expect(read.fonts.length).toBeGreaterThan(1);
    for (const { name, embedded } of read.fonts)
      expect([name, embedded]).toEqual([expect.stringMatching(/^[A-Z]{6}\+/), true]);
  });
});

describe.each(papers.map(paper => [nameOf(paper), paper] as const))('in English: %s', (_, paper) => {
  const form = formOf(paper, 'en');
  const second = form.second as PrintedForm;
  const [japaneseRows, englishRows] = [rowsOf(form), rowsOf(second)];

  it('prints every value beside its own label in both languages (K-22, K-23)', async () => {
    const { texts } = await print(paper.kind, form);
    const without = (rows: readonly PrintedRow[], others: readonly PrintedRow[]) =>
      texts.filter(
        ({ text }) =>
          !rows.some(({ label, value }) => text === label || text === blanks(value)) ||
          others.some(({ label, value }) => text === label || text === blanks(value)),
      );
    for (const [rows, others] of [
      [japaneseRows, englishRows],
      [englishRows, japaneseRows],
    ] as const) {
      const labels = rows.map(({ label }) => label);
      const found = valuesBeside(without(others, rows), labels);
      expect([...found]).toEqual(rows.map(({ label, value }) => [label, blanks(value)]));
    }
  });

  it('names no date that the Japanese form does not show, and never another one', () => {
    expect(englishRows.map(({ field }) => field)).toEqual(japaneseRows.map(({ field }) => field));
    const onset = englishRows.find(({ field }) => field === 'onset-date');
    expect(onset?.value).toBe(
      paper.course.kind === 'symptomatic' ? english.dateOfWeek(ONSET) : english.noSymptoms,
    );
    expect(second.number.value).toBe(form.number.value);
  });

  it('says in both languages what it may be used for, and not for private insurance (K-24, K-45)', async () => {
    const page = (await print(paper.kind, form)).texts.map(({ text }) => text);
    const ofNotice = ['学校・勤務先への欠席や休業の届出', '民間の保険金請求には使用できません'];
    for (const text of paper.kind === 'legal-certificate'
      ? ['学校・勤務先への届出、保険金の請求', 'School, work and insurance claims']
      : [...ofNotice, 'Absence from school or work', 'Claims on private insurance'])
      expect(page).toContain(text);
  });

  it('is one tagged page in English with the Japanese marked as such', async () => {
    const read = await print(paper.kind, form);
    expect(read).toMatchObject({ pages: 1, marked: true, title: second.title, language: 'en-US' });
    for (const role of ['Document', 'H1', 'Table', 'TR', 'TH', 'TD', 'Figure'])
      expect(read.roles).toContain(role);
    expect(read.alts).toEqual([second.proof.alt]);
  });
});

describe('the sentinel test itself', () => {
  it('notices two values that have changed places', async () => {
    const [paper] = notices as [Paper];
    const form = formOf(paper);
    const [first, second, ...rest] = form.details as [PrintedRow, PrintedRow];
    const swapped = {
      ...form,
      details: [{ ...first, value: second.value }, { ...second, value: first.value }, ...rest],
    };
    const { texts } = await print('notice', swapped);
    expect(valuesBeside(texts, [first.label]).get(first.label)).not.toBe(first.value);
  });

  it('covers every version that the rulebook ships', () => {
    expect(notices.map(({ formVersion }) => formVersion)).toEqual(['v1', 'v1', 'v2', 'v2', 'v2.2', 'v2.2']);
  });
});

describe('names on paper', () => {
  const withName = (name: string): LanguageForm =>
    formOf({ ...(certificates[3] as Paper), holder: { name, kana: name, birthDate: BIRTH } });

  it.each([
    '髙橋　𠮷子',
    '山﨑　德濵',
    '葛\u{E0100}城　邉',
    'Nguyễn　Thị　Quỳnh',
    'Ñuñez　Çağlar',
    '李　小龍',
    '#panic("x")　*a*',
    'ﾊﾝｶｸ　①',
  ])('extract exactly: %s', async name => {
    const { texts } = await print('certificate', withName(name));
    expect(texts.filter(({ text }) => text === blanks(name))).toHaveLength(2);
  });

  it.each(papers.map(paper => [nameOf(paper), paper] as const))(
    'fit one page up to 100 characters: %s',
    async (_, paper) => {
      const name = 'アレクサンドラ　'.repeat(13).slice(0, 100);
      const holder = { name, kana: name, birthDate: BIRTH };
      for (const language of ['ja', 'en'] as const)
        expect((await print(paper.kind, formOf({ ...paper, holder }, language))).pages, language).toBe(1);
    },
  );

  it('are refused, character by character, when no font can show them', async () => {
    const rendered = await pdf.render('notice.typ', withName('山\u{1F600}田\u{FFFFE}'), {
      createdAt: instantOfEpochMs(0),
    });
    expect(rendered).toEqual({
      ok: false,
      reason: { kind: 'missing-glyph', characters: ['\u{1F600}', '\u{FFFFE}'] },
    });
  });
});

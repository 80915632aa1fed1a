import { daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import type { CertificateLabels } from './certificate.ts';
import { type Course, type DatedFact, type LabelledDate, type Paper, shownDate } from './paper.ts';

/** What stands beside a label and is no dated fact. */
type PlainField = 'managementNumber' | 'name' | 'kana' | 'birthDate' | 'issuedOn' | 'validThrough';

/** A line of the paper: the field, the words beside it, what is printed, and a sentence below it if there is one. */
export type PrintedRow = {
  readonly field: PlainField | DatedFact;
  readonly label: string;
  readonly value: string;
  readonly note: string | null;
};

/** The headings above the groups of rows. */
type PrintedSections = { readonly holder: string; readonly details: string; readonly issue: string };

/** What the paper may be used for and what not, each with a heading (K-24, K-45). */
type PrintedUses = {
  readonly request: string;
  readonly allowed: { readonly heading: string; readonly text: string };
  readonly refused: { readonly heading: string; readonly text: string };
};

/** Who issues: e.g. the prefecture and its department. */
export type Issuer = { readonly authority: string; readonly department: string };

/** A paper ready for its template: all words and values, in the groups in which they are set. */
export type PrintedForm = {
  readonly title: string;
  readonly subtitle: string | null;
  readonly formVersion: string;
  readonly lead: string;
  readonly number: PrintedRow;
  readonly holder: readonly PrintedRow[];
  readonly headline: readonly PrintedRow[];
  readonly details: readonly PrintedRow[];
  readonly issue: readonly PrintedRow[];
  readonly sections: PrintedSections;
  readonly uses: PrintedUses;
  readonly issuer: Issuer;
  readonly proof: { readonly qrSvg: string; readonly alt: string; readonly sentence: string };
};

/** The languages of the papers: Japanese, or English below the Japanese, which schools and employers read. */
export const PAPER_LANGUAGES = ['ja', 'en'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

/** A form as its template takes it: `second` is the same form in the words that stand below the Japanese. */
export type LanguageForm = PrintedForm & {
  readonly language: PaperLanguage;
  readonly second: PrintedForm | null;
};

/** The words of the papers in one language. The Japanese labels of dates are those stored with the paper (K-22). */
export type DocumentWords = {
  readonly papers: Readonly<
    Record<
      Paper['kind'],
      {
        readonly title: string;
        readonly subtitle: string | null;
        readonly lead: (authority: string) => string;
        /** Where this paper speaks of its holder or its use in other words than the rest. */
        readonly sections?: PrintedSections;
        readonly uses?: PrintedUses;
      }
    >
  >;
  readonly labels: Readonly<Record<PlainField, string>>;
  readonly noticeStart: string;
  readonly certificateLabels: CertificateLabels;
  readonly dateLabel: (dated: LabelledDate) => string;
  readonly sections: PrintedSections;
  readonly uses: PrintedUses;
  readonly date: (date: PlainDate) => string;
  readonly dateOfWeek: (date: PlainDate) => string;
  readonly until: (printedDate: string) => string;
  readonly noSymptoms: string;
  readonly undecided: string;
  readonly dayUntil: (day: number, printedDate: string) => string;
  readonly watchHealth: (dayUntil: string) => string;
  readonly onlyAfterRelief: (hours: number) => string;
  readonly formVersion: (version: string) => string;
  readonly proofSentence: (address: string) => string;
  readonly proofAlt: (address: string) => string;
};

/** What printing needs besides the paper: `qrSvg` carries the signed proof, `checkAddress` is printed beside it. */
export type PrintSettings = {
  readonly words: DocumentWords;
  readonly issuer: Issuer;
  readonly proof: { readonly qrSvg: string; readonly checkAddress: string };
};

const HEADLINE: Readonly<Record<Paper['kind'], readonly DatedFact[]>> = {
  notice: ['planned-last-day', 'planned-return-date'],
  certificate: ['start-date', 'last-day', 'planned-last-day'],
  'legal-certificate': ['start-date', 'last-day', 'planned-last-day'],
};

/** Sets a paper in Japanese, or in Japanese with English below it: the same facts, number and proof either way. */
export function formInLanguage(
  paper: Paper,
  language: PaperLanguage,
  words: Readonly<Record<PaperLanguage, DocumentWords>>,
  settings: Omit<PrintSettings, 'words'>,
): LanguageForm {
  const inWords = (tag: PaperLanguage): PrintedForm => printedForm(paper, { ...settings, words: words[tag] });
  return { ...inWords('ja'), language, second: language === 'ja' ? null : inWords(language) };
}

/** Sets a paper in words: what its template prints, cell by cell. */
export function printedForm(paper: Paper, { words, issuer, proof }: PrintSettings): PrintedForm {
  const { holder, kind } = paper;
  const { title, subtitle, lead, sections = words.sections, uses = words.uses } = words.papers[kind];
  const row = (field: PlainField, value: string): PrintedRow => ({
    field,
    label: words.labels[field],
    value,
    note: null,
  });
  const inHeadline = ({ value }: LabelledDate): boolean => HEADLINE[kind].includes(value);

  return {
    title,
    subtitle,
    formVersion: words.formVersion(paper.formVersion),
    lead: lead(issuer.authority),
    number: row('managementNumber', paper.managementNumber),
    holder: [
      row('kana', holder.kana),
      row('name', holder.name),
      row('birthDate', words.date(holder.birthDate)),
    ],
    headline: paper.dates.filter(inHeadline).flatMap(dated => dateRow(dated, paper, words)),
    details: paper.dates.filter(dated => !inHeadline(dated)).flatMap(dated => dateRow(dated, paper, words)),
    issue: [
      row('issuedOn', words.date(paper.issuedOn)),
      ...(paper.validThrough === null
        ? []
        : [row('validThrough', words.until(words.date(paper.validThrough)))]),
    ],
    sections,
    uses,
    issuer,
    proof: {
      qrSvg: proof.qrSvg,
      alt: words.proofAlt(proof.checkAddress),
      sentence: words.proofSentence(proof.checkAddress),
    },
  };
}

// The row of the onset is always there: without symptoms it says so and shows no date (K-23). So is that of the planned
// end, which nobody can tell while symptoms outlast it (K-40). Others go without a date.
function dateRow(dated: LabelledDate, paper: Paper, words: DocumentWords): PrintedRow[] {
  const { value } = dated;
  const label = words.dateLabel(dated);
  const date = shownDate(dated, paper);
  const row = (printed: string, note: string | null): PrintedRow[] => [
    { field: value, label, value: printed, note },
  ];
  if (date === null && value.startsWith('planned-'))
    return row(words.undecided, plannedDateNote(paper, words));
  if (date === null) return value === 'onset-date' ? row(words.noSymptoms, null) : [];
  if (value === 'self-check-until') return row(dayUntil(date, paper.course, words), null);
  const isHeadlinePlan = HEADLINE[paper.kind].includes(value) && value.startsWith('planned-');
  return row(words.dateOfWeek(date), isHeadlinePlan ? plannedDateNote(paper, words) : null);
}

// Below the planned date: on what it depends (K-40), or, unless a row says so, what is to be done after it (A-1, K-68).
function plannedDateNote({ course, dates }: Paper, words: DocumentWords): string | null {
  if (course.kind === 'symptomatic') return words.onlyAfterRelief(course.reliefHours);
  if (course.selfCheckUntil === null || dates.some(({ value }) => value === 'self-check-until')) return null;
  return words.watchHealth(dayUntil(course.selfCheckUntil, course, words));
}

// "Day 10, Tuesday 22 February": the day is counted from the test, which is day 0 (K-61).
const dayUntil = (date: PlainDate, course: Course, words: DocumentWords): string =>
  course.kind === 'asymptomatic'
    ? words.dayUntil(daysBetween(course.dayZero, date), words.dateOfWeek(date))
    : words.until(words.dateOfWeek(date));

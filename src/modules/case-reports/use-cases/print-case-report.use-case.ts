import { printEraDate } from '../../../kernel/era-date.ts';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { AgeAtDiagnosis } from '../domain/case-report.ts';
import { rawOf } from '../domain/parse-case-report.ts';
import type { ReportItem } from '../domain/profile.ts';
import type { CaseReportDeps } from './case-reports-deps.ts';
import { type CaseReportView, viewCaseReport } from './view-case-report.use-case.ts';

/** The words of the statutory form that the rulebook does not have. */
export interface FormWords {
  readonly title: string;
  readonly formName: string;
  readonly addressee: (authority: string) => string;
  readonly sentence: string;
  readonly reportedOn: string;
  readonly physician: string;
  readonly institution: string;
  readonly institutionAddress: string;
  readonly institutionPhone: string;
  readonly age: string;
  readonly years: (years: number) => string;
  readonly months: (months: number) => string;
  readonly nothing: string;
  readonly received: (healthCentre: string) => string;
  readonly number: string;
}

/** A mark before a choice tells whether it applies. */
interface PrintedChoice {
  readonly text: string;
  readonly marked: boolean;
}

interface PrintedRow {
  readonly number: string | null;
  readonly label: string;
  readonly text: string | null;
  readonly choices: readonly PrintedChoice[];
}

/** The form as its template takes it: all words, in the places where they are set. */
export interface PrintedReport {
  readonly title: string;
  readonly formName: string;
  readonly addressee: string;
  readonly sentence: string;
  readonly head: readonly { readonly label: string; readonly text: string }[];
  readonly sections: readonly { readonly title: string; readonly rows: readonly PrintedRow[] }[];
  readonly foot: string;
}

/** The data of the statutory form (別記様式1-1) of a report, dates in the Japanese era. */
export function printedReport(view: CaseReportView, authority: string, words: FormWords): PrintedReport {
  const { fields, profile, age: atDiagnosis } = view;
  const raw = rawOf(fields);
  const rowOf = (item: ReportItem): PrintedRow => {
    const value = raw[item.code];
    const chosen = value === undefined ? [] : [value].flat();
    return {
      number: item.number,
      label: item.title,
      text: item.choices.length > 0 ? null : textOf(item, chosen[0]),
      choices: item.choices.map(({ code, title }) => ({ text: title, marked: chosen.includes(code) })),
    };
  };
  const textOf = ({ type }: ReportItem, text: string | undefined): string => {
    if (text === undefined) return words.nothing;
    return type === 'date' ? printEraDate(text as PlainDate) : text;
  };
  const age: PrintedRow = {
    number: '5',
    label: words.age,
    text: atDiagnosis && ageText(atDiagnosis, words),
    choices: [],
  };
  const shown = profile.items.filter(
    item =>
      item.code !== 'physician' &&
      (raw[item.code] !== undefined || (fields.kind !== undefined && item.required.includes(fields.kind))) &&
      isFor(item, view),
  );
  return {
    title: words.title,
    formName: words.formName,
    addressee: words.addressee(authority),
    sentence: words.sentence,
    head: [
      { label: words.reportedOn, text: fields.reportedAt ? printEraDate(jstDate(fields.reportedAt)) : '' },
      { label: words.physician, text: fields.physician ?? '' },
      { label: words.institution, text: fields.facility?.name ?? '' },
      { label: words.institutionAddress, text: fields.facility?.address ?? '' },
      { label: words.institutionPhone, text: fields.facility?.phone ?? '' },
    ],
    sections: profile.sections.flatMap(({ code, title }) => {
      const rows = shown
        .filter(item => item.section === code)
        .flatMap(item => (item.code === 'birth-date' ? [rowOf(item), age] : [rowOf(item)]));
      return rows.length === 0 ? [] : [{ title, rows }];
    }),
    foot: [
      `${words.number} ${view.reportId}`,
      ...(fields.healthCentre && fields.acceptedAt ? [words.received(fields.healthCentre.name)] : []),
    ].join('  '),
  };
}

const ageText = ({ years, months }: AgeAtDiagnosis, words: FormWords): string =>
  months === null ? words.years(years) : words.months(months);

const isFor = ({ guardian }: ReportItem, { age, profile }: CaseReportView): boolean =>
  !guardian || (age !== null && age.years < profile.adultAge);

const CASE_REPORT_TEMPLATE = 'case-report.typ';

/** The PDF of a report for the chart, or why there is none. */
export async function printCaseReport(
  deps: Parameters<typeof viewCaseReport>[0] & Pick<CaseReportDeps, 'pdf'>,
  actor: StaffActor,
  reportId: Uuid,
  authorityName: (authorityId: AuthorityId) => string,
  words: FormWords,
): Promise<Result<Uint8Array, 'no-such-report'>> {
  const view = await viewCaseReport(deps, actor, reportId);
  if (view === null) return fail('no-such-report');
  const form = printedReport(view, authorityName(actor.authorityId), words);
  const options = { createdAt: view.changedAt };
  const printed = await deps.pdf.render(CASE_REPORT_TEMPLATE, form, options);
  if (printed.ok) return ok(printed.value);
  // A name with a letter that no font has is printed in kana, as on every paper (F-16).
  const inKana = { ...view, fields: { ...view.fields, name: view.fields.nameKana ?? '' } };
  const again = await deps.pdf.render(
    CASE_REPORT_TEMPLATE,
    printedReport(inKana, authorityName(actor.authorityId), words),
    options,
  );
  if (!again.ok)
    throw new Error(`The fonts lack ${again.reason.characters.length} characters of the report.`);
  return ok(again.value);
}

import type { PlainDate } from '../../../kernel/plain-date.ts';

/** Whom a physician reports (類型, domain.md 4.3 no. 1). */
export const REPORT_KINDS = [
  'confirmed',
  'asymptomatic',
  'suspected',
  'deceased',
  'suspected-deceased',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Whether the report is one of a dead person: their case is not watched. */
export const isOfDeceased = (kind: ReportKind): boolean =>
  kind === 'deceased' || kind === 'suspected-deceased';

interface Choice {
  readonly code: string;
  readonly title: string;
}

/** An item of the dated item set (rulebooks/national/case-report.yaml). */
export interface ReportItem extends Choice {
  readonly number: string | null;
  readonly section: string;
  readonly type: 'text' | 'name' | 'kana' | 'date' | 'choice' | 'choices' | 'phone' | 'postal';
  readonly explanation: string;
  readonly choices: readonly Choice[];
  /** The choice that stands for none of the others; null without one. */
  readonly none: string | null;
  /** Asked of minors only (F-02). */
  readonly guardian: boolean;
  readonly wholeDate: boolean;
  readonly required: readonly ReportKind[];
  readonly optional: readonly ReportKind[];
}

/** The item set of one day, with how ages, names and numbers are read; their owners hand those over. */
export interface ReportProfile {
  readonly id: string;
  readonly sections: readonly Choice[];
  readonly items: readonly ReportItem[];
  /** The age of "elderly" where only four types are reported; null while everybody is. */
  readonly elderlyFrom: number | null;
  /** Below it a guardian is asked for. */
  readonly adultAge: number;
  readonly ageOn: (birthDate: PlainDate, day: PlainDate) => number;
  readonly tidyName: (text: string) => string;
  readonly normaliseKana: (text: string) => string | null;
  readonly normalisePhone: (text: string) => string | null;
}

/** The items to ask about a person of this kind and age; without an age those of an adult. */
export const itemsToAsk = (
  { items, adultAge }: Pick<ReportProfile, 'items' | 'adultAge'>,
  kind: ReportKind,
  age: number | null,
): readonly (ReportItem & { readonly isRequired: boolean })[] =>
  items
    .filter(({ required, optional }) => required.includes(kind) || optional.includes(kind))
    .filter(({ guardian }) => !guardian || (age !== null && age < adultAge))
    .map(item => ({ ...item, isRequired: item.required.includes(kind) }));

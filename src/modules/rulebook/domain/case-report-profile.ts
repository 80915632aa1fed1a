import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type AgeCounting, ageBy } from './age.ts';
import type { Choice } from './choice.ts';
import type { AdulthoodRule } from './guardian.ts';
import { type Timeline, type Version, versionOn } from './timeline.ts';

/** Whom a physician reports (類型, domain.md 4.3 no. 1). */
export const REPORT_KINDS = [
  'confirmed',
  'asymptomatic',
  'suspected',
  'deceased',
  'suspected-deceased',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_ITEM_TYPES = [
  'text',
  'name',
  'kana',
  'date',
  'choice',
  'choices',
  'phone',
  'postal',
] as const;
export type ReportItemType = (typeof REPORT_ITEM_TYPES)[number];

/** An item of 発生届: how it is asked, and what its words mean (F-06). */
export type ReportItem = Choice & {
  /** Its number on the statutory form; null for one that the form does not have. */
  readonly number: string | null;
  readonly section: string;
  readonly type: ReportItemType;
  /** Says which date, name or number is meant; empty where the title says it. */
  readonly explanation: string;
  readonly choices: readonly Choice[];
  /** The choice that stands for none of the others (F-02); null without one. */
  readonly none: string | null;
  /** Asked of minors only. */
  readonly guardian: boolean;
  /** A date that must be written with its year. */
  readonly wholeDate: boolean;
};

/** An item in one version: of whom it must be told and of whom it may be. Of others it is not asked. */
export type ProfileItem = ReportItem & {
  readonly required: readonly ReportKind[];
  readonly optional: readonly ReportKind[];
};

/** Daily totals by age band, and how long an institution may enter and correct them, in days after the day (F-08). */
export type DailyCountRule = {
  readonly entersDays: number;
  readonly correctsDays: number;
  readonly bands: readonly (Choice & { readonly fromAge: number })[];
};

/** What a report of one version asks (domain.md 4.3). */
export type CaseReportProfile = {
  readonly sections: readonly Choice[];
  readonly items: readonly ProfileItem[];
  /** The age of "elderly" where only four types of patient are reported; null while everybody is. */
  readonly elderlyFrom: number | null;
  readonly dailyCounts: DailyCountRule | null;
};

/** The item set of a report on `on` with the ages that it needs; null while none is in force. */
export function caseReportProfileOn(
  rulebook: {
    readonly caseReport: Timeline<CaseReportProfile>;
    readonly adulthood: Timeline<AdulthoodRule>;
    readonly ageCounting: AgeCounting;
  },
  on: PlainDate,
): CaseReportProfileOn | null {
  const profile = versionOn(rulebook.caseReport, on);
  const adulthood = versionOn(rulebook.adulthood, on);
  if (profile === null || adulthood === null) return null;
  return {
    ...profile,
    adultAge: adulthood.adultAge,
    ageOn: (birthDate, day) => ageBy(rulebook.ageCounting, birthDate, day),
  };
}

export type CaseReportProfileOn = Version<CaseReportProfile> & {
  readonly adultAge: number;
  /** Completed years. */
  readonly ageOn: (birthDate: PlainDate, day: PlainDate) => number;
};

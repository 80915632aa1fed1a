import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { CaseReportStatus } from './case-report-status.ts';
import type { ReportKind } from './profile.ts';

export type Sex = 'male' | 'female' | 'unknown';

/** A value of an item as it is kept: normalised text, a date, a code, or several codes. */
export type ItemValue = string | readonly string[];

/** What a physician reports, read from a form, a file or a resource (domain.md 4.3). */
export interface CaseReportEntry {
  readonly profileId: string;
  readonly kind: ReportKind;
  readonly name: string;
  readonly nameKana: string;
  readonly sex: Sex;
  readonly birthDate: PlainDate;
  readonly phone: string;
  /** Seven digits. */
  readonly postalCode: string;
  /** Six digits with check digit; null until the postal code tells it. */
  readonly municipalityCode: string | null;
  readonly address: string;
  readonly onsetOn: PlainDate | null;
  readonly sampledOn: PlainDate | null;
  readonly diagnosedOn: PlainDate;
  readonly diedOn: PlainDate | null;
  readonly physician: string;
  /** Every other item by its code. */
  readonly content: Readonly<Record<string, ItemValue>>;
}

/** How the report came to the authority; the web is the way it ought to (H-27). */
export type ReportChannel = 'web' | 'file' | 'fhir' | 'fax' | 'paper' | 'phone';

/** Ways by which somebody of the authority types it in (H-26, H-33). */
export const PROXY_CHANNELS = ['fax', 'paper', 'phone'] as const satisfies readonly ReportChannel[];

/** Why it did not come by the web (H-20, H-26). */
export const CHANNEL_REASONS = ['authority-not-using', 'no-web-entry', 'outage', 'other'] as const;
export type ChannelReason = (typeof CHANNEL_REASONS)[number];

/** A report as it stands. */
export interface CaseReport extends Omit<CaseReportEntry, 'municipalityCode'> {
  readonly reportId: Uuid;
  readonly facilityId: Uuid;
  readonly municipalityCode: string;
  readonly revision: number;
  readonly status: CaseReportStatus;
  readonly healthCentreId: Uuid | null;
  readonly entryChannel: ReportChannel;
  readonly channelReason: ChannelReason | null;
  readonly proxy: boolean;
  readonly sheetId: Uuid | null;
  readonly enteredBy: string;
  /** Submission is the report; of one on paper, the moment it was received. */
  readonly reportedAt: Instant;
  readonly enteredAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly changedAt: Instant;
  readonly personId: Uuid | null;
  readonly caseId: Uuid | null;
}

/** Age at diagnosis: years, and for a child in the first year months (domain.md 4.3 no. 5). */
export interface AgeAtDiagnosis {
  readonly years: number;
  readonly months: number | null;
}

/** Completed years on the day of diagnosis, with completed months when they are 0. */
export function ageAtDiagnosis(birthDate: PlainDate, on: PlainDate, years: number): AgeAtDiagnosis {
  if (years > 0) return { years, months: null };
  const [birth, day] = [birthDate, on].map(date => ({
    months: Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  }));
  if (birth === undefined || day === undefined) return { years: 0, months: 0 };
  return { years: 0, months: Math.max(0, day.months - birth.months - (day.day < birth.day ? 1 : 0)) };
}

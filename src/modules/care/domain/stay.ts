import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** Where a patient can be (SM-3). */
export const PLACES = ['home', 'hotel', 'hospital', 'elsewhere'] as const;
export type Place = (typeof PLACES)[number];

/** The places that are institutions: somebody else looks after the patient there, and enters what happens. */
export const INSTITUTION_PLACES = ['hotel', 'hospital'] as const satisfies readonly Place[];
export type InstitutionPlace = (typeof INSTITUTION_PLACES)[number];

/** How ill somebody is, as the clinical guide grades it. */
export const SEVERITIES = ['mild', 'moderate-1', 'moderate-2', 'severe'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How a stay ended. */
export const OUTCOMES = ['discharged', 'moved', 'died'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Whether the place is an institution. */
export const isInstitution = (place: Place): place is InstitutionPlace =>
  INSTITUTION_PLACES.some(known => known === place);

/** Severity and what a patient is treated with, as last entered. */
export interface Condition {
  readonly severity: Severity | null;
  readonly intensiveCare: boolean;
  readonly ventilator: boolean;
  readonly ecmo: boolean;
}

/** One stay of a patient in one place. Days are calendar days; the day of a move belongs to both stays. */
export interface Stay extends Condition {
  readonly stayId: Uuid;
  readonly caseId: Uuid;
  readonly place: Place;
  /** Null unless the place is an institution. */
  readonly facilityId: Uuid | null;
  readonly elsewhere: string | null;
  /** The kind of bed that is being looked for; null when none is. */
  readonly awaits: InstitutionPlace | null;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate | null;
  readonly arrivedAt: Instant | null;
  readonly outcome: Outcome | null;
}

/** Whether a stay is still to come, is going on, or is over. */
export type StayStatus = 'expected' | 'present' | 'ended';

/** What can be entered about a stay. Taking back one that was only planned is a move of the health centre. */
export type StayAct = 'arrive' | 'report' | 'end';

const AFTER: Readonly<Record<StayStatus, Partial<Record<StayAct, StayStatus>>>> = {
  expected: { arrive: 'present' },
  present: { report: 'present', end: 'ended' },
  ended: {},
};

/** Where a stay stands. */
export const statusOf = ({ untilOn, arrivedAt }: Pick<Stay, 'untilOn' | 'arrivedAt'>): StayStatus =>
  untilOn !== null ? 'ended' : arrivedAt === null ? 'expected' : 'present';

export type StayRefusal = 'not-arrived' | 'arrived-before' | 'stay-over';

/** The status after an act, or why it cannot be done. */
export function afterAct(status: StayStatus, act: StayAct): Result<StayStatus, StayRefusal> {
  const next = AFTER[status][act];
  if (next !== undefined) return ok(next);
  if (status === 'ended') return fail('stay-over');
  return fail(status === 'expected' ? 'not-arrived' : 'arrived-before');
}

/** How long after the end of a stay its institution still sees it, in days: to look up what it entered, and no longer. */
export const SEEN_AFTER_END_DAYS = 14;

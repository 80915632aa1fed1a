import type { Uuid } from '../../../kernel/ids.ts';
import { addHours, type Instant } from '../../../kernel/instant.ts';
import type { Applicant } from './applicant.ts';
import type { Conditions } from './conditions.ts';
import type { Evidence, ImageKind } from './evidence.ts';
import type { SharedAnswers } from './household.ts';

/** The consent to the notes: when, and to which version of the text (K-26). */
export interface Consent {
  readonly at: Instant;
  readonly version: string;
}

/** What has been answered so far, a step at a time. A step is either answered well or not at all. */
export interface DraftAnswers {
  readonly consent: Consent | null;
  readonly conditions: Conditions | null;
  readonly applicant: Applicant | null;
  readonly evidence: Evidence | null;
  /** What another member of the household answered before; fills the form in, and answers nothing by itself. */
  readonly household: SharedAnswers | null;
}

/** A filing being written. It becomes the filing of the same id. */
export interface Draft {
  readonly filingId: Uuid;
  readonly language: string;
  readonly answers: DraftAnswers;
  /** The address whose code was typed in; a changed address is not verified. */
  readonly verifiedEmail: string | null;
  /** The filing that the person is correcting, opened from its own pages. */
  readonly replacesFilingId: Uuid | null;
  /** The household for which it is another filing; null for the first one. */
  readonly householdId: Uuid | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly submittedAt: Instant | null;
  /** Which images are kept. */
  readonly images: ReadonlySet<ImageKind>;
}

export const NO_ANSWERS: DraftAnswers = {
  consent: null,
  conditions: null,
  applicant: null,
  evidence: null,
  household: null,
};

const DRAFT_HOURS = 24;

/** A draft lives for a day after the last answer, so that a closed browser or a night's sleep loses nothing. */
export const draftExpiry = (lastAnsweredAt: Instant): Instant => addHours(lastAnsweredAt, DRAFT_HOURS);

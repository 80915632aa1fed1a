import type { PlainDate } from '../../../kernel/plain-date.ts';

/** How many days of a case were asked about so far, and how many were answered. */
export interface AnswerCounts {
  readonly daysOffered: number;
  readonly daysAnswered: number;
}

/** Why the rulebook refuses a certificate: its own reasons (K-47, K-48). */
type RuleReason =
  | 'not-issued-yet'
  | 'ended-before-first-issue'
  | 'no-notice'
  | 'outside-prefecture'
  | 'too-few-answers';

/**
 * What keeps a person from the certificate. `transferred`: a physician's report was made, and the certificate of the
 * law takes its place (K-58, A-19). `revoked`: staff took a paper of this filing back, and a person must look at it.
 */
export type CertificateObstacle = RuleReason | 'not-ended' | 'transferred' | 'revoked';

/** How a person stands towards the three conditions of the certificate (K-47), and what is missing. */
export interface CertificateStanding extends AnswerCounts {
  readonly required: number;
  readonly missing: readonly CertificateObstacle[];
}

/** What is known of a filing when its certificate is decided. */
export interface CertificateFacts extends AnswerCounts {
  readonly filingStatus: string;
  readonly municipalityCode: string;
  readonly category: 'self' | 'notified';
  readonly isReleased: boolean;
  readonly recuperationLastDay: PlainDate;
  readonly wasRevoked: boolean;
}

type Decide = (facts: {
  readonly noticeIssued: boolean;
  readonly livesInPrefecture: boolean;
  readonly recuperationLastDay: PlainDate;
  readonly daysAnswered: number;
  readonly daysOffered: number;
}) => { readonly required: number; readonly reasons: readonly RuleReason[] };

/**
 * What a person still needs. `prefecture` is the two digits with which the codes of its municipalities begin; `decide`
 * is the rulebook's decision of the day. A transfer or a revocation is said alone: nothing else would help.
 */
export function certificateStandingOf(
  facts: CertificateFacts,
  prefecture: string,
  decide: Decide,
): CertificateStanding {
  const { daysOffered, daysAnswered } = facts;
  const { required, reasons } = decide({
    noticeIssued: facts.filingStatus === 'issued' || facts.filingStatus === 'completed',
    // The address of the notice holds.
    livesInPrefecture: facts.municipalityCode.startsWith(prefecture),
    recuperationLastDay: facts.recuperationLastDay,
    daysAnswered,
    daysOffered,
  });
  const standing = (missing: readonly CertificateObstacle[]): CertificateStanding => ({
    daysOffered,
    daysAnswered,
    required,
    missing,
  });
  if (facts.filingStatus === 'transferred' || facts.category === 'notified') return standing(['transferred']);
  if (facts.wasRevoked) return standing(['revoked']);
  return standing([...reasons, ...(facts.isReleased ? [] : (['not-ended'] as const))]);
}

import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type CertificateKind, certificateKindOf } from './paper.ts';

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
 * What keeps a person from the certificate. `revoked`: staff took a paper of theirs back, and a person must look at it.
 * `report-withdrawn`: the physician's report was withdrawn, which was the ground of the certificate under the law.
 */
export type CertificateObstacle = RuleReason | 'not-ended' | 'revoked' | 'report-withdrawn';

/** How a person stands towards the conditions of their certificate (K-47), and what is missing. */
export interface CertificateStanding extends AnswerCounts {
  readonly kind: CertificateKind;
  readonly required: number;
  readonly missing: readonly CertificateObstacle[];
}

/** What is known of a person when their certificate is decided. */
export interface CertificateFacts extends AnswerCounts {
  /** Null for a patient who never filed. */
  readonly filing: { readonly status: string; readonly municipalityCode: string } | null;
  readonly category: 'self' | 'notified';
  readonly isReleased: boolean;
  readonly recuperationLastDay: PlainDate;
  readonly wasRevoked: boolean;
  /** Whether reports were made of the patient and every one is withdrawn. */
  readonly isUnreported: boolean;
}

type Decide = (
  kind: CertificateKind,
  facts: {
    readonly noticeIssued: boolean;
    readonly livesInPrefecture: boolean;
    readonly recuperationLastDay: PlainDate;
    readonly daysAnswered: number;
    readonly daysOffered: number;
  },
) => { readonly required: number; readonly reasons: readonly RuleReason[] };

/**
 * What a person still needs. `prefecture` is the two digits with which the codes of its municipalities begin; `decide`
 * is the rulebook's decision of the day about the certificate of their category. A withdrawn report and a revocation are said
 * alone: nothing else would help.
 */
export function certificateStandingOf(
  facts: CertificateFacts,
  prefecture: string,
  decide: Decide,
): CertificateStanding {
  const { daysOffered, daysAnswered } = facts;
  const kind = certificateKindOf(facts);
  const { required, reasons } = decide(kind, {
    ...CONDITIONS[kind](facts, prefecture),
    recuperationLastDay: facts.recuperationLastDay,
    daysAnswered,
    daysOffered,
  });
  const standing = (missing: readonly CertificateObstacle[]): CertificateStanding => ({
    kind,
    daysOffered,
    daysAnswered,
    required,
    missing,
  });
  if (kind === 'legal-certificate' && facts.isUnreported) return standing(['report-withdrawn']);
  if (facts.wasRevoked) return standing(['revoked']);
  return standing([...reasons, ...(facts.isReleased ? [] : (['not-ended'] as const))]);
}

type FiledConditions = { readonly noticeIssued: boolean; readonly livesInPrefecture: boolean };

const CONDITIONS: Readonly<
  Record<CertificateKind, (facts: CertificateFacts, prefecture: string) => FiledConditions>
> = {
  certificate: ({ filing }, prefecture) => ({
    noticeIssued: filing?.status === 'issued' || filing?.status === 'completed',
    // The address of the notice holds.
    livesInPrefecture: filing?.municipalityCode.startsWith(prefecture) ?? false,
  }),
  // The physician's report stands in place of the notice, also of somebody who was not tested (F-14), and the authority
  // whose patient it is certifies (K-58).
  'legal-certificate': () => ({ noticeIssued: true, livesInPrefecture: true }),
};

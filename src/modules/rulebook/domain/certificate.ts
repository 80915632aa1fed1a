import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type Timeline, versionOn } from './timeline.ts';

/** The 「一定数以上」 of K-47, which no public source puts in figures: so many days, or a share of the days offered. */
export type MinimumAnswers = { readonly kind: 'days' | 'percent'; readonly value: number };

export type CertificateRule = {
  readonly minAnswers: MinimumAnswers;
  /** Whether recuperations that ended before the rule came into force are certified too (K-48). */
  readonly retroactive: boolean;
};

export type CertificateFacts = {
  readonly noticeIssued: boolean;
  readonly livesInPrefecture: boolean;
  readonly recuperationLastDay: PlainDate;
  readonly daysAnswered: number;
  readonly daysOffered: number;
};

export type CertificateRefusal =
  | 'not-issued-yet'
  | 'ended-before-first-issue'
  | 'no-notice'
  | 'outside-prefecture'
  | 'too-few-answers';

/** `required` is how many answered days the person needs; 0 before certificates exist. */
export type CertificateDecision = {
  readonly granted: boolean;
  readonly required: number;
  readonly reasons: readonly CertificateRefusal[];
};

/** The answered days needed of `daysOffered`; never more than were offered, so a late filer can still reach it (TV-079, TV-080). */
export function requiredAnswers({ kind, value }: MinimumAnswers, daysOffered: number): number {
  return Math.min(daysOffered, kind === 'days' ? value : Math.ceil((daysOffered * value) / 100));
}

/**
 * Whether the 自主療養証明書, or with the rule of notified patients the 療養証明書 (K-58), is granted to an application made on
 * `on`, with every reason against it (K-01, K-47, K-48).
 */
export function decideCertificate(
  rulebook: { readonly certificate: Timeline<CertificateRule> },
  on: PlainDate,
  facts: CertificateFacts,
): CertificateDecision {
  const rule = versionOn(rulebook.certificate, on);
  if (rule === null) return { granted: false, required: 0, reasons: ['not-issued-yet'] };
  const required = requiredAnswers(rule.minAnswers, facts.daysOffered);
  const against: [CertificateRefusal, boolean][] = [
    ['ended-before-first-issue', !rule.retroactive && facts.recuperationLastDay < rule.inForceFrom],
    ['no-notice', !facts.noticeIssued],
    ['outside-prefecture', !facts.livesInPrefecture],
    ['too-few-answers', facts.daysAnswered < required],
  ];
  const reasons = against.filter(([, applies]) => applies).map(([reason]) => reason);
  return { granted: reasons.length === 0, required, reasons };
}

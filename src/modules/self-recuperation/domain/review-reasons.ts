import type { EvidenceNeeds } from './review-checklist.ts';

const KIT = ['kit-name-missing', 'kit-date-missing', 'kit-unreadable'] as const;
const NOTICE = ['notice-incomplete', 'notice-unreadable'] as const;
const TEST = ['test-date-differs'] as const;
const IDENTITY = [
  'identity-unreadable',
  'identity-name-differs',
  'identity-birth-date-differs',
  'identity-address-differs',
] as const;
const GUARDIAN = ['guardian-identity-unsuitable'] as const;

/** Why a filing goes back to the person, who can put it right by filing again (SM-1 RETURNED; K-30..K-33). */
export const RETURN_REASONS = [...KIT, ...NOTICE, ...TEST, ...IDENTITY, ...GUARDIAN] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Why a filing cannot be accepted at all (SM-1 REJECTED; K-02, K-03, K-08, K-10, K-25, F-18). */
export const REJECT_REASONS = [
  'result-not-positive',
  'outside-age',
  'pregnancy',
  'risk-factor',
  'tested-at-medical-institution',
  'outside-prefecture',
  'outside-window',
  'evidence-of-another-filing',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

export type ReviewReason = ReturnReason | RejectReason;

/** The reasons to return a filing that can apply to its kind of evidence, in the order of looking. */
export const returnReasonsFor = ({
  evidenceKind,
  guardianRequired,
}: EvidenceNeeds): readonly ReturnReason[] => [
  ...(evidenceKind === 'kit' ? KIT : NOTICE),
  ...TEST,
  ...IDENTITY,
  ...(guardianRequired ? GUARDIAN : []),
];

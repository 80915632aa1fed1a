import type { Random } from './random.ts';
import type { PhotoFault, ResidentPlan } from './resident-plan.ts';

/** What a scripted reviewer does with a filing: what the pictures call for. */
export type ReviewDecision =
  | { readonly kind: 'approve' }
  | {
      readonly kind: 'return';
      readonly reason: 'kit-unreadable' | 'kit-name-missing' | 'notice-unreadable' | 'notice-incomplete';
    }
  | { readonly kind: 'reject'; readonly reason: 'result-not-positive' };

/** Decides a filing by the fault of its test picture. */
export function reviewDecision(
  { evidence }: Pick<ResidentPlan, 'evidence'>,
  fault: PhotoFault | null,
): ReviewDecision {
  const isNotice = evidence === 'notice';
  switch (fault) {
    case null:
      return { kind: 'approve' };
    case 'blurred':
      return { kind: 'return', reason: isNotice ? 'notice-unreadable' : 'kit-unreadable' };
    case 'no-name':
      return { kind: 'return', reason: isNotice ? 'notice-incomplete' : 'kit-name-missing' };
    case 'negative':
      return { kind: 'reject', reason: 'result-not-positive' };
  }
}

export type CareOutcome = 'reached-well' | 'advised-to-see-doctor' | 'ambulance-requested' | 'not-reached';

/** How a scripted call to a person ends. */
export function careOutcome(
  kind:
    | 'urgent-answer'
    | 'caution-answer'
    | 'missed-answer'
    | 'late-symptom'
    | 'emergency-call'
    | 'unreachable-contact'
    | 'channel-lost'
    | 'release-proposal',
  random: Random,
): CareOutcome {
  switch (kind) {
    case 'urgent-answer':
    case 'emergency-call':
      return random.weighted([
        ['advised-to-see-doctor', 60],
        ['ambulance-requested', 40],
      ]);
    case 'caution-answer':
      return random.weighted([
        ['reached-well', 70],
        ['advised-to-see-doctor', 30],
      ]);
    case 'missed-answer':
    case 'unreachable-contact':
      return random.weighted([
        ['reached-well', 80],
        ['not-reached', 20],
      ]);
    case 'late-symptom':
      return 'advised-to-see-doctor';
    case 'channel-lost':
    case 'release-proposal':
      return 'reached-well';
  }
}

/** The hours, in Japan, at which scripted staff work. Reviewers keep office hours, the health centre works every day. */
export const REVIEW_HOURS: ReadonlySet<number> = new Set([9, 12, 14, 16]);
export const CARE_HOURS: ReadonlySet<number> = new Set([9, 14, 20]);

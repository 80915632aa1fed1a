import type { Result } from '../../../kernel/result.ts';
import type { ReleaseObstacle } from './release-proposal.ts';
import type { ScheduleFacts } from './schedule.ts';

/** Who confirms a release. The rulebook's observation rule has this form. */
export interface ReleaseRule {
  readonly release: readonly {
    readonly category: ScheduleFacts['category'];
    readonly confirmedBy: 'rule' | 'person';
  }[];
}

/** What becomes of a proposal to release a person. */
export type ReleaseStep =
  | { readonly kind: 'release' }
  | { readonly kind: 'ask-staff' }
  | { readonly kind: 'stay'; readonly obstacle: ReleaseObstacle };

/**
 * Whether a proposal (`proposeRelease`) is carried out by rule, needs a human, or stands not at all. A category that the
 * rulebook does not name needs a human: nobody leaves the watch by omission. K-39 to K-41.
 */
export function releaseStep(
  proposal: Result<null, ReleaseObstacle>,
  category: ScheduleFacts['category'],
  { release }: ReleaseRule,
): ReleaseStep {
  if (!proposal.ok) return { kind: 'stay', obstacle: proposal.reason };
  const isByRule = release.some(line => line.category === category && line.confirmedBy === 'rule');
  return { kind: isByRule ? 'release' : 'ask-staff' };
}

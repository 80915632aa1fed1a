import { laterInstant } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RecuperationCase } from '../../cases/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import { lastDueSlot } from '../domain/plan-slots.ts';
import { proposeRelease, type ReleaseObstacle } from '../domain/release-proposal.ts';
import type { HeardOf } from '../repository/release-candidate.repository.ts';
import { hoursOf, observationRuleAt } from './observation-rule.ts';

/** Whether the rule would release the person of this case now, by the hours of their schedule. */
export function releaseProposal(
  rulebook: Rulebook,
  { at }: Pick<Tx, 'at'>,
  subject: Pick<RecuperationCase, 'status' | 'startsOn' | 'endsAt'>,
  { schedule, ...heard }: HeardOf,
): Result<null, ReleaseObstacle> {
  const rule = observationRuleAt(rulebook, at);
  const firstSlotOn = addDays(subject.startsOn, rule.firstDayAfterSubmission);
  const fallenDue = hoursOf(rule, schedule).flatMap(hours => {
    const slot = lastDueSlot(firstSlotOn, at, hours);
    return slot === null ? [] : [slot.opensAt];
  });
  const lastQuestionAt = fallenDue.length === 0 ? null : fallenDue.reduce(laterInstant);
  return proposeRelease({ status: subject.status, endsAt: subject.endsAt, ...heard, lastQuestionAt }, at);
}

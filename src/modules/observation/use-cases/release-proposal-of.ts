import { addDays } from '../../../kernel/plain-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RecuperationCase } from '../../cases/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import { lastDueSlot } from '../domain/plan-slots.ts';
import { proposeRelease, type ReleaseObstacle } from '../domain/release-proposal.ts';
import type { HeardOf } from '../repository/release-candidate.repository.ts';
import { observationRuleAt, slotHoursOf } from './observation-rule.ts';

/** Whether the rule would release the person of this case now, by the hours of the rulebook. */
export function releaseProposal(
  rulebook: Rulebook,
  { at }: Pick<Tx, 'at'>,
  subject: Pick<RecuperationCase, 'status' | 'startsOn' | 'endsAt'>,
  heard: HeardOf,
): Result<null, ReleaseObstacle> {
  const rule = observationRuleAt(rulebook, at);
  const firstSlotOn = addDays(subject.startsOn, rule.firstDayAfterSubmission);
  const lastQuestion = lastDueSlot(firstSlotOn, at, slotHoursOf(rule));
  return proposeRelease(
    {
      status: subject.status,
      endsAt: subject.endsAt,
      ...heard,
      lastQuestionAt: lastQuestion?.opensAt ?? null,
    },
    at,
  );
}

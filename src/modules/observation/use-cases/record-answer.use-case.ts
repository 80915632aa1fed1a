import type { Actor } from '../../../platform/db/actor.ts';
import type { AnswerOutcome, AnswerRequest } from './answer-request.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { answerInOrder } from './record-answers.use-case.ts';

/**
 * Records one answer for the question of the day: grades it by the rulebook (K-19, K-20), moves the period when it
 * tells of onset, relief or relapse (K-40, K-42), and calls a human where one is needed. A later answer of the same
 * day stands beside the earlier one.
 */
export function recordAnswer(
  deps: Pick<ObservationDeps, 'database' | 'rulebook'>,
  actor: Actor,
  request: AnswerRequest,
): Promise<AnswerOutcome> {
  return deps.database.withTenant(actor, async tx => {
    const [outcome] = await answerInOrder(tx, deps.rulebook, [{ ...request, answeredBy: actor }]);
    if (outcome === undefined) throw new Error('An answer without an outcome.');
    return outcome;
  });
}

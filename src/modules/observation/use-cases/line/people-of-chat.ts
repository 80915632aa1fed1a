import type { Tx } from '../../../../platform/db/database.ts';
import type { Rulebook } from '../../../rulebook/index.ts';
import type { Askable } from '../../domain/dialogue/dialogue-state.ts';
import type { LineLink } from '../../repository/line-link.repository.ts';
import { latestObservations } from '../../repository/observation.repository.ts';
import { findQuestions } from '../find-question.ts';

/** Somebody of a chat who can be asked now, and whether they have answered already. */
export interface PersonOfChat extends Askable {
  readonly isAnswered: boolean;
}

/** Those of the linked people who can be asked now, with the question that opened last, in their order in the chat. */
export async function peopleOfChat(
  tx: Tx,
  rulebook: Rulebook,
  links: readonly LineLink[],
): Promise<readonly PersonOfChat[]> {
  const questions = await findQuestions(
    tx,
    rulebook,
    links.map(({ caseId }) => ({ subject: { caseId } })),
  );
  const latest = await latestObservations(
    tx,
    links.map(({ caseId }) => caseId),
  );
  return links.flatMap(({ caseId }, index) => {
    const question = questions[index];
    if (question?.ok !== true) return [];
    const { slotOn, slotNo } = question.value.slot;
    const answer = latest.get(caseId);
    return [
      {
        position: index + 1,
        slot: { caseId, slotOn, slotNo },
        isAnswered: answer?.slotOn === slotOn && answer.slotNo === slotNo,
      },
    ];
  });
}

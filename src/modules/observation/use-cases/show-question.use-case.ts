import type { Uuid } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { TodayQuestion } from '../../self-recuperation/index.ts';
import { latestObservations, type Observation } from '../repository/observation.repository.ts';
import { findQuestion, type Question, type QuestionSubject, type WhyNoQuestion } from './find-question.ts';
import type { ObservationDeps } from './observation-deps.ts';

/** The question of the day, and the answer that it has already. */
export interface ShownQuestion extends Question {
  readonly answered: Observation | null;
  /** The id that the answer to this showing will have, so that sending it twice makes one. */
  readonly answerId: Uuid;
}

/** The question of the day for a resident or for staff who ask on the phone. */
export function showQuestion(
  deps: Pick<ObservationDeps, 'database' | 'rulebook'>,
  actor: Actor,
  asked: QuestionSubject,
): Promise<Result<ShownQuestion, WhyNoQuestion>> {
  return deps.database.withTenant(actor, async tx => {
    const question = await findQuestion(tx, deps.rulebook, asked);
    if (!question.ok) {
      exemptFromAudit(tx, 'There is no question, and nothing personal was read.');
      return question;
    }
    const { caseId } = question.value.subject;
    const latest = (await latestObservations(tx, [caseId])).get(caseId) ?? null;
    await recordAudit(tx, {
      action: 'observation.read',
      resource: 'observation',
      subjectId: caseId,
      purpose: 'observation',
      fields: ['grade', 'temperature', 'spo2', 'symptoms', 'emergencySymptoms', 'condition'],
    });
    const answered = isAnswerTo(question.value, latest) ? latest : null;
    return ok({ ...question.value, answered, answerId: tx.newId() });
  });
}

/** Where today's question of a case stands, inside the caller's transaction, whose audit row covers it. */
export const todayQuestionOf =
  (rulebook: Rulebook) =>
  async (tx: Tx, caseId: Uuid): Promise<TodayQuestion> => {
    const question = await findQuestion(tx, rulebook, { caseId });
    if (!question.ok) return 'none';
    const latest = (await latestObservations(tx, [caseId])).get(caseId);
    return isAnswerTo(question.value, latest ?? null) ? 'answered' : 'waiting';
  };

const isAnswerTo = ({ slot }: Question, latest: Observation | null): boolean =>
  latest?.slotOn === slot.slotOn && latest.slotNo === slot.slotNo;

import type { Uuid } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { TodayQuestion } from '../../self-recuperation/index.ts';
import { isLeftOut } from '../domain/plan-slots.ts';
import { hospitalStaysOf } from '../repository/hospital-stay.repository.ts';
import {
  latestAnswersTo,
  latestObservations,
  type Observation,
} from '../repository/observation.repository.ts';
import { findQuestion, type Question, type QuestionSubject, type WhyNoQuestion } from './find-question.ts';
import type { ObservationDeps } from './observation-deps.ts';

/** The question of the day, and the answer that it has already. */
export interface ShownQuestion extends Question {
  readonly answered: Observation | null;
  /** What the person answered last, to whichever question. */
  readonly latest: Observation | null;
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
    const answered = await answerTo(tx, question.value);
    await recordAudit(tx, {
      action: 'observation.read',
      resource: 'observation',
      subjectId: caseId,
      purpose: 'observation',
      fields: ['grade', 'temperature', 'spo2', 'symptoms', 'emergencySymptoms', 'condition'],
    });
    return ok({ ...question.value, answered, latest, answerId: tx.newId() });
  });
}

/** Where today's question of a case stands, none for who is in hospital, inside the caller's transaction, whose audit row covers it. */
export const todayQuestionOf =
  (rulebook: Rulebook) =>
  async (tx: Tx, caseId: Uuid): Promise<TodayQuestion> => {
    const question = await findQuestion(tx, rulebook, { caseId });
    if (!question.ok) return 'none';
    if ((await answerTo(tx, question.value)) !== null) return 'answered';
    return isLeftOut(question.value.slot, await hospitalStaysOf(tx, caseId)) ? 'none' : 'waiting';
  };

async function answerTo(tx: Tx, { subject: { caseId }, slot }: Question): Promise<Observation | null> {
  const { slotOn, slotNo } = slot;
  return (await latestAnswersTo(tx, [{ caseId, slotOn, slotNo }])).get(caseId) ?? null;
}

import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type RecuperationCase, recordCaseFact } from '../../cases/index.ts';
import { gradeAnswer, type Rulebook } from '../../rulebook/index.ts';
import { type AnswerProblem, type GivenAnswer, hasSymptoms, readAnswer } from '../domain/answer.ts';
import { tasksOfAnswer } from '../domain/care-task.ts';
import { type AnswerConsequence, consequenceOf } from '../domain/facts-from-answer.ts';
import { openTasks } from '../repository/care-task.repository.ts';
import {
  type AnswerChannel,
  insertObservation,
  type Observation,
  observationById,
} from '../repository/observation.repository.ts';
import { answerSlot } from '../repository/slot.repository.ts';
import { gradedFields } from './describe-question.ts';
import { findQuestion, type QuestionSubject, type WhyNoQuestion } from './find-question.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt } from './observation-rule.ts';

export interface AnswerRequest {
  readonly subject: QuestionSubject;
  /** Made when the question was shown: the same answer sent twice is one. Null makes a new one. */
  readonly answerId: Uuid | null;
  readonly channel: AnswerChannel;
  readonly given: GivenAnswer;
}

export type AnswerRefusal =
  | {
      readonly kind: 'ask-again';
      readonly slotOn: PlainDate;
      readonly answerId: Uuid;
      readonly problems: readonly AnswerProblem[];
    }
  | { readonly kind: 'no-question'; readonly why: WhyNoQuestion };

/**
 * Records one answer for the question of the day: grades it by the rulebook (K-19, K-20), moves the period when it
 * tells of onset, relief or relapse (K-40, K-42), and calls a human where one is needed. A later answer of the same
 * day stands beside the earlier one.
 */
export function recordAnswer(
  deps: Pick<ObservationDeps, 'database' | 'rulebook'>,
  actor: Actor,
  request: AnswerRequest,
): Promise<Result<Observation, AnswerRefusal>> {
  return deps.database.withTenant(actor, async tx => {
    const question = await findQuestion(tx, deps.rulebook, request.subject);
    if (!question.ok) return refuse(tx, { kind: 'no-question', why: question.reason });
    const { subject, slot } = question.value;
    const rule = observationRuleAt(deps.rulebook, tx.at);
    const answer = readAnswer(rule, request.given);
    const answerId = request.answerId ?? tx.newId();
    if (!answer.ok)
      return refuse(tx, { kind: 'ask-again', slotOn: slot.slotOn, answerId, problems: answer.reason });

    await answerSlot(tx, subject.caseId, slot);
    const observation: Observation = {
      ...answer.value,
      observationId: answerId,
      caseId: subject.caseId,
      slotOn: slot.slotOn,
      answeredAt: tx.at,
      channel: request.channel,
      grade: gradeAnswer(rule, gradedFields(answer.value)).grade,
      ruleId: rule.id,
    };
    if (!(await insertObservation(tx, observation))) return repeated(tx, observation);
    const consequence = await follow(tx, deps.rulebook, subject, observation);
    await recordAudit(tx, {
      action: 'observation.answer',
      resource: 'observation',
      subjectId: subject.caseId,
      purpose: 'observation',
      fields: ['temperature', 'spo2', 'symptoms', 'emergencySymptoms', 'condition'],
      detail: { channel: request.channel, grade: observation.grade, consequence },
    });
    return ok(observation);
  });
}

function refuse(tx: Tx, refusal: AnswerRefusal): Result<never, AnswerRefusal> {
  exemptFromAudit(tx, 'Nothing was recorded.');
  return fail(refusal);
}

async function follow(
  tx: Tx,
  rulebook: Rulebook,
  subject: RecuperationCase,
  observation: Observation,
): Promise<AnswerConsequence> {
  const consequence = consequenceOf(subject, {
    hasSymptoms: hasSymptoms(observation),
    condition: observation.condition,
    answeredAt: observation.answeredAt,
  });
  if (consequence !== null && consequence !== 'late-symptom') {
    const fact = { kind: consequence, happenedAt: tx.at, observationId: observation.observationId };
    const recorded = await recordCaseFact(tx, rulebook, subject.caseId, fact);
    // Between reading and recording the case can only have ended; the answer itself still counts.
    if (!recorded.ok && recorded.reason === 'no-such-case') throw new Error('The answered case is gone.');
  }
  const task = { caseId: subject.caseId, slotOn: observation.slotOn, openedAt: tx.at };
  await openTasks(
    tx,
    tasksOfAnswer(observation.grade, consequence === 'late-symptom').map(needed => ({ ...task, ...needed })),
  );
  return consequence;
}

async function repeated(tx: Tx, observation: Observation): Promise<Result<Observation, AnswerRefusal>> {
  const first = await observationById(tx, observation.observationId);
  if (first === null || first.caseId !== observation.caseId)
    throw new Error('An answer id was used for another case.');
  exemptFromAudit(tx, 'The same answer was sent twice; the first was audited.');
  return ok(first);
}

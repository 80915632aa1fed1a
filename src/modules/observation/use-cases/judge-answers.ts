import type { Uuid } from '../../../kernel/ids.ts';
import { addMs } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { actorName } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { gradeAnswer, type ObservationRule, type Version } from '../../rulebook/index.ts';
import { readAnswer } from '../domain/answer.ts';
import type { Observation } from '../repository/observation.repository.ts';
import type { AnswerOfMany, AnswerOutcome } from './answer-request.ts';
import { gradedFields } from './describe-question.ts';
import type { Question, WhyNoQuestion } from './find-question.ts';
import { LONGEST_NOTE } from './given-answer.schema.ts';

/** An answer that is new and can be stored. */
export interface JudgedAnswer extends Question {
  readonly observation: Observation;
}

/**
 * Reads and grades answers to their questions, in order: their outcomes, and those that have to be stored. An id that
 * is among `known`, or came earlier, belongs to that answer when it is of the same case; else the answer is another,
 * and gets an id of its own.
 */
export function judgeAnswers(
  tx: Pick<Tx, 'at' | 'newId'>,
  rule: Version<ObservationRule>,
  requests: readonly AnswerOfMany[],
  questions: readonly Result<Question, WhyNoQuestion>[],
  known: ReadonlyMap<Uuid, Observation>,
): { readonly outcomes: readonly AnswerOutcome[]; readonly judged: readonly JudgedAnswer[] } {
  const seen = new Map(known);
  const answersOf = new Map<Uuid, number>();
  const judged: JudgedAnswer[] = [];

  const outcomeOf = (request: AnswerOfMany, question: Question): AnswerOutcome => {
    const { subject, slot } = question;
    const { slotOn, slotNo } = slot;
    const answer = readAnswer(rule, request.given);
    if (!answer.ok) {
      const answerId = request.answerId ?? tx.newId();
      return fail({ kind: 'ask-again', slotOn, slotNo, answerId, problems: answer.reason });
    }
    const first = request.answerId === null ? undefined : seen.get(request.answerId);
    if (first?.caseId === subject.caseId) return ok(first);

    const earlier = answersOf.get(subject.caseId) ?? 0;
    answersOf.set(subject.caseId, earlier + 1);
    const { temperature, spo2, symptoms, emergencySymptoms, condition } = answer.value;
    const observation: Observation = {
      temperature,
      spo2,
      symptoms,
      emergencySymptoms,
      condition,
      observationId: first === undefined ? (request.answerId ?? tx.newId()) : tx.newId(),
      caseId: subject.caseId,
      slotOn,
      slotNo,
      // The answers of one person keep their order, in which the last one stands for how they are now.
      answeredAt: earlier === 0 ? tx.at : addMs(tx.at, earlier),
      channel: request.channel,
      grade: gradeAnswer(rule, gradedFields(answer.value)).grade,
      note: noteOf(request.note),
      ruleId: rule.id,
      answeredBy: actorName(request.answeredBy),
    };
    seen.set(observation.observationId, observation);
    judged.push({ subject, slot, observation });
    return ok(observation);
  };

  const outcomes = requests.map((request, place): AnswerOutcome => {
    const question = questions[place];
    if (question === undefined) throw new Error('An answer without its question.');
    return question.ok
      ? outcomeOf(request, question.value)
      : fail({ kind: 'no-question', why: question.reason });
  });
  return { outcomes, judged };
}

const noteOf = (note = ''): string | null => (note === '' ? null : note.slice(0, LONGEST_NOTE));

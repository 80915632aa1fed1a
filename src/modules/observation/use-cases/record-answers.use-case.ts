import type { AuthorityId } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { recordAudits } from '../../audit/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { AnswerConsequence } from '../domain/facts-from-answer.ts';
import { observationsByIds } from '../repository/observation.repository.ts';
import {
  answerSlots,
  insertAnsweredSlots,
  insertObservations,
} from '../repository/record-answers.repository.ts';
import type { AnswerOfMany, AnswerOutcome } from './answer-request.ts';
import { findQuestions } from './find-question.ts';
import { followAnswers } from './follow-answers.ts';
import { type JudgedAnswer, judgeAnswers } from './judge-answers.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt } from './observation-rule.ts';

/** Told after the answers were stored: `{ answers: [{ caseId, slotOn, slotNo }] }`. */
export const OBSERVATION_ANSWERED = 'observation.answered';

/**
 * Records the answers of many people of one authority in one transaction; the outcomes in the same order. Answers of
 * one person are taken in their order. What each comes to is that of `recordAnswer`. Every answer has an audit row of
 * its own, which names who gave it.
 */
export const recordAnswers = (
  deps: Pick<ObservationDeps, 'database' | 'rulebook'>,
  authorityId: AuthorityId,
  requests: readonly AnswerOfMany[],
): Promise<readonly AnswerOutcome[]> =>
  deps.database.withTenant(systemActor(authorityId, 'observation.intake'), tx =>
    answerInOrder(tx, deps.rulebook, requests),
  );

/** The same inside the caller's transaction, which is exempt from audit where nothing was recorded. */
export async function answerInOrder(
  tx: Tx,
  rulebook: Rulebook,
  requests: readonly AnswerOfMany[],
): Promise<readonly AnswerOutcome[]> {
  const questions = await findQuestions(tx, rulebook, requests);
  const known = await observationsByIds(
    tx,
    requests.flatMap(({ answerId }) => answerId ?? []),
  );
  const rule = observationRuleAt(rulebook, tx.at);
  const { outcomes, judged } = judgeAnswers(tx, rule, requests, questions, known);
  if (judged.length === 0) {
    exemptFromAudit(tx, 'Nothing was recorded.');
    return outcomes;
  }
  const recorded = await store(tx, judged);
  const consequences = await followAnswers(tx, rulebook, recorded);
  await recordAudits(
    tx,
    recorded.map((answer, place) => auditOf(answer, consequences[place] ?? null)),
  );
  await tellAnswered(tx, recorded);
  return recorded.length === judged.length ? outcomes : withFirst(tx, outcomes, judged, recorded);
}

/** The outcomes when some answers were stored by another transaction at the same moment: the first of each counts. */
async function withFirst(
  tx: Tx,
  outcomes: readonly AnswerOutcome[],
  judged: readonly JudgedAnswer[],
  recorded: readonly JudgedAnswer[],
): Promise<readonly AnswerOutcome[]> {
  if (recorded.length === 0) exemptFromAudit(tx, 'Every answer was sent twice; the first was audited.');
  const lost = judged.filter(answer => !recorded.includes(answer)).map(({ observation }) => observation);
  const firsts = await observationsByIds(
    tx,
    lost.map(({ observationId }) => observationId),
  );
  return outcomes.map(outcome => {
    if (!outcome.ok || !lost.includes(outcome.value)) return outcome;
    const first = firsts.get(outcome.value.observationId);
    if (first?.caseId !== outcome.value.caseId)
      throw new Error('An answer id was used for another case at the same moment.');
    return ok(first);
  });
}

async function tellAnswered(tx: Tx, recorded: readonly JudgedAnswer[]): Promise<void> {
  if (recorded.length === 0) return;
  const answers = recorded.map(({ observation: { caseId, slotOn, slotNo } }) => ({ caseId, slotOn, slotNo }));
  await publish(tx, { type: OBSERVATION_ANSWERED, payload: { answers } });
}

/** Stores the answers and their slots; returns those that nobody else stored at the same moment. */
async function store(tx: Tx, judged: readonly JudgedAnswer[]): Promise<readonly JudgedAnswer[]> {
  const slots = judged.map(({ subject: { caseId }, slot }) => ({ ...slot, caseId }));
  await insertAnsweredSlots(
    tx,
    slots.filter(slot => !('isStored' in slot)),
  );
  await answerSlots(
    tx,
    slots.filter(slot => 'isStored' in slot),
  );
  const stored = await insertObservations(
    tx,
    judged.map(({ observation }) => observation),
  );
  return judged.filter(({ observation }) => stored.has(observation.observationId));
}

const auditOf = ({ observation }: JudgedAnswer, consequence: AnswerConsequence) => ({
  action: 'observation.answer',
  resource: 'observation',
  subjectId: observation.caseId,
  purpose: 'observation' as const,
  fields: ['temperature', 'spo2', 'symptoms', 'emergencySymptoms', 'condition', 'note'],
  detail: {
    channel: observation.channel,
    grade: observation.grade,
    consequence,
    answeredBy: observation.answeredBy,
  },
});

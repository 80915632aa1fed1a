import type { AuthorityId } from '../../../kernel/ids.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { ObservationRule } from '../../rulebook/index.ts';
import { type DayQuestion, openedQuestions, questionName } from '../domain/day-question.ts';
import { lastCounts, type QuestionCount } from '../repository/slot-count.repository.ts';
import { caseRanges, earliestStart, planQuestion } from '../repository/slot-plan.repository.ts';
import { keepWatches } from './keep-watches.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt } from './observation-rule.ts';

const CASES_A_TRANSACTION = 50_000;
/** As many transactions at once; more would only wait for each other on the machine that this is made for. */
const LANES = 2;

type PlanDeps = Pick<ObservationDeps, 'database' | 'rulebook'>;

/**
 * Gives everybody the questions that have opened and were not counted as complete yet, those of the days of an outage too.
 * Looks at the last counts alone when there is nothing to do. Returns how many slots were made.
 */
export async function planDueSlots(deps: PlanDeps, authorityId: AuthorityId): Promise<number> {
  const actor = systemActor(authorityId, 'observation.plan');
  const questions = await deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Only counts and rules were read.');
    return incompleteQuestions(tx, observationRuleAt(deps.rulebook, tx.at));
  });
  if (questions.length === 0) return 0;
  await keepWatches(deps, authorityId, null);
  return planQuestions(deps, authorityId, questions);
}

/**
 * The questions that opened since the last day that was counted, or the first day of anybody when none was, and that the
 * last count did not find with everybody who is expected; oldest first.
 */
export async function incompleteQuestions(tx: Tx, rule: ObservationRule): Promise<readonly DayQuestion[]> {
  const counts = await lastCounts(tx);
  const from = firstToLookAt(counts) ?? (await firstQuestionOn(tx, rule));
  if (from === null) return [];
  const complete = new Set(counts.filter(isComplete).map(questionName));
  return openedQuestions(rule, from, tx.at).filter(question => !complete.has(questionName(question)));
}

/** Plans these questions in parts of the case ids, several at a time. Returns how many slots were made. */
export async function planQuestions(
  deps: PlanDeps,
  authorityId: AuthorityId,
  questions: readonly DayQuestion[],
): Promise<number> {
  const actor = systemActor(authorityId, 'observation.plan');
  const ranges = await deps.database.withTenant(actor, tx => {
    exemptFromAudit(tx, 'Only ids of cases were read.');
    return caseRanges(tx, CASES_A_TRANSACTION);
  });
  const parts = questions.flatMap(question => ranges.map(range => ({ question, range }))).values();
  const lane = async (): Promise<number> => {
    let planned = 0;
    for (const { question, range } of parts)
      planned += await deps.database.withTenant(actor, async tx => {
        const made = await planQuestion(tx, question, range);
        if (made === 0) exemptFromAudit(tx, 'Everybody has the question.');
        else await auditPlan(tx, question, made);
        return made;
      });
    return planned;
  };
  const planned = await Promise.all(Array.from({ length: LANES }, lane));
  return planned.reduce((sum, made) => sum + made, 0);
}

const auditPlan = (tx: Tx, question: DayQuestion, slots: number): Promise<void> =>
  recordAudit(tx, {
    action: 'observation.plan',
    resource: 'observation-slot',
    subjectId: null,
    purpose: 'observation',
    detail: { question: questionName(question), slots },
  });

const isComplete = ({ expected, planned }: QuestionCount): boolean => planned >= expected;

const firstToLookAt = (counts: readonly QuestionCount[]): PlainDate | null =>
  (counts.find(count => !isComplete(count)) ?? counts.at(-1))?.slotOn ?? null;

async function firstQuestionOn(tx: Tx, rule: ObservationRule): Promise<PlainDate | null> {
  const start = await earliestStart(tx);
  return start === null ? null : addDays(start, rule.firstDayAfterSubmission);
}

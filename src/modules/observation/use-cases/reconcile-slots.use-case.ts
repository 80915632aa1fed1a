import type { AuthorityId } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { type AlarmDeps, endAlarms, raiseAlarms } from '../../messaging/index.ts';
import { type DayQuestion, isCounted, openedQuestions, questionName } from '../domain/day-question.ts';
import { type Finding, findingOfTasks, findingsOfSlots, lostSlots } from '../domain/reconciliation.ts';
import { queueForgottenSlots } from '../repository/ladder.repository.ts';
import { countOverdueTasks } from '../repository/overdue-task.repository.ts';
import {
  countQuestion,
  type FreshCount,
  forgetOldCounts,
  keepCounts,
  lastCounts,
} from '../repository/slot-count.repository.ts';
import { keepWatches } from './keep-watches.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt } from './observation-rule.ts';
import { incompleteQuestions, planQuestions } from './plan-due-slots.use-case.ts';
import { runLadder } from './run-ladder.use-case.ts';

/** Not one person may be missing without an alarm; `messagesWithoutEffect` is for channels, which messaging counts. */
const LIMITS = { slots: 0, messagesWithoutEffect: 0 };

/** What a reconciliation found after it had repaired what it could. */
export interface Reconciliation {
  readonly counts: readonly FreshCount[];
  /** Slots that had to be made, or put back into the queue: there should have been none. */
  readonly repaired: number;
}

/**
 * Counts who is expected to answer, and what became of each, question by question; makes up for what is missing; keeps
 * the counts; rings an alarm for what it could not repair. Silence is an event (security.md 6, incidents 2 to 4).
 */
export async function reconcileSlots(
  deps: ObservationDeps,
  authorityId: AuthorityId,
): Promise<Reconciliation> {
  const { database } = deps;
  const actor = systemActor(authorityId, 'observation.reconcile');
  const questions = await database.withTenant(actor, tx => {
    exemptFromAudit(tx, 'Only counts and rules were read.');
    return countedQuestions(deps, tx);
  });
  const found = await count(deps, authorityId, questions);
  const repaired = await repair(deps, authorityId, questions, found);
  if (repaired > 0) await runLadder(deps, authorityId);
  const counts = repaired === 0 ? found : await count(deps, authorityId, questions);
  await database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Counts name nobody.');
    await ringAlarms(tx, deps, counts);
    await keepCounts(tx, counts);
    await forgetOldCounts(tx);
  });
  return { counts, repaired };
}

/** The questions that are open or were just closed, and those that no count found complete yet. */
async function countedQuestions(deps: ObservationDeps, tx: Tx): Promise<readonly DayQuestion[]> {
  const rule = observationRuleAt(deps.rulebook, tx.at);
  const incomplete = await incompleteQuestions(tx, rule);
  const from = (await lastCounts(tx)).at(-1)?.slotOn ?? incomplete[0]?.slotOn;
  if (from === undefined) return [];
  const known = new Set(incomplete.map(questionName));
  const current = openedQuestions(rule, from, tx.at).filter(question => isCounted(question, tx.at));
  return [...incomplete, ...current.filter(question => !known.has(questionName(question)))];
}

const count = (
  { database, rulebook }: ObservationDeps,
  authorityId: AuthorityId,
  questions: readonly DayQuestion[],
): Promise<readonly FreshCount[]> =>
  database.withTenant(systemActor(authorityId, 'observation.reconcile'), async tx => {
    exemptFromAudit(tx, 'Counts name nobody.');
    const schedules = observationRuleAt(rulebook, tx.at).schedules.map(({ code }) => code);
    const counts: FreshCount[] = [];
    for (const question of questions) counts.push(await countQuestion(tx, question, schedules));
    return counts;
  });

async function repair(
  deps: ObservationDeps,
  authorityId: AuthorityId,
  questions: readonly DayQuestion[],
  counts: readonly FreshCount[],
): Promise<number> {
  let repaired = 0;
  if (counts.some(({ unwatched }) => unwatched > 0)) repaired += await keepWatches(deps, authorityId, null);
  const short = new Set(counts.filter(({ expected, planned }) => planned < expected).map(questionName));
  const gaps = questions.filter(question => short.has(questionName(question)));
  if (gaps.length > 0) repaired += await planQuestions(deps, authorityId, gaps);
  if (counts.some(counted => lostSlots(counted) > 0))
    repaired += await deps.database.withTenant(systemActor(authorityId, 'observation.reconcile'), tx => {
      exemptFromAudit(tx, 'The messages that follow are audited when they are planned.');
      return queueForgottenSlots(tx);
    });
  return repaired;
}

async function ringAlarms(tx: Tx, deps: AlarmDeps, counts: readonly FreshCount[]): Promise<void> {
  const before = new Map((await lastCounts(tx)).map(last => [questionName(last), last]));
  const findings: readonly Finding[] = [
    ...counts.flatMap(counted =>
      findingsOfSlots(questionName(counted), counted, before.get(questionName(counted)) ?? null, LIMITS),
    ),
    findingOfTasks(await countOverdueTasks(tx)),
  ];
  await raiseAlarms(
    tx,
    deps,
    findings.filter(({ state }) => state === 'rings'),
  );
  await endAlarms(
    tx,
    findings.filter(({ state }) => state === 'is-over'),
  );
}

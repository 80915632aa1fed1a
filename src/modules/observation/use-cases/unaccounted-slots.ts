import { jstDate } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import { openedQuestions } from '../domain/day-question.ts';
import { findUnaccounted, type UnaccountedSlot } from '../repository/unaccounted-slot.repository.ts';
import { observationRuleAt } from './observation-rule.ts';

const MOST = 1_000;

/**
 * Questions that ended neither in an answer nor in a task for a human and that nobody is working on, at most 1,000. After
 * a tick there must be none, whatever happened before: nobody is lost (E-21, SM-7). For tests and the simulated day.
 */
export function unaccountedSlots(
  tx: Tx,
  { rulebook }: { readonly rulebook: Rulebook },
): Promise<readonly UnaccountedSlot[]> {
  const rule = observationRuleAt(rulebook, tx.at);
  const yesterday = addDays(jstDate(tx.at), -1);
  const lastOpened = openedQuestions(rule, yesterday, tx.at).at(-1)?.slotOn ?? yesterday;
  return findUnaccounted(tx, { firstDay: rule.firstDayAfterSubmission, lastOpened }, MOST);
}

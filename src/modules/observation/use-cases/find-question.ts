import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { caseById, type RecuperationCase } from '../../cases/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import { lastOpenedOn, type PlannedSlot, slotOf } from '../domain/plan-slots.ts';
import { caseIdOfFiling } from '../repository/contact.repository.ts';
import { observationRuleAt, slotHoursOf } from './observation-rule.ts';

/** Whose question: a resident knows the filing, staff know the case. */
export type QuestionSubject = { readonly filingId: Uuid } | { readonly caseId: Uuid };

export type WhyNoQuestion = 'unknown' | 'not-yet' | 'ended';

export interface Question {
  readonly subject: RecuperationCase;
  readonly slot: PlannedSlot;
}

/**
 * The question that an answer given now counts for: the one that opened last, so that an answer after midnight still
 * counts for the day before. Released people may go on answering through their self-check days (K-62).
 */
export async function findQuestion(
  tx: Tx,
  rulebook: Rulebook,
  asked: QuestionSubject,
): Promise<Result<Question, WhyNoQuestion>> {
  const caseId = 'caseId' in asked ? asked.caseId : await caseIdOfFiling(tx, asked.filingId);
  const subject = caseId === null ? null : await caseById(tx, caseId);
  if (subject === null) return fail('unknown');
  if (!mayStillAnswer(subject, tx)) return fail('ended');

  const rule = observationRuleAt(rulebook, tx.at);
  const hours = slotHoursOf(rule);
  const slotOn = lastOpenedOn(tx.at, hours);
  if (slotOn < addDays(subject.startsOn, rule.firstDayAfterSubmission)) return fail('not-yet');
  return ok({ subject, slot: slotOf(slotOn, hours) });
}

function mayStillAnswer({ status, selfCheckUntil }: RecuperationCase, { at }: Pick<Tx, 'at'>): boolean {
  if (status === 'open') return true;
  return status === 'released' && selfCheckUntil !== null && jstDate(at) <= selfCheckUntil;
}

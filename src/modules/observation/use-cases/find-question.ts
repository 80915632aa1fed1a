import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ObservationRule, Rulebook } from '../../rulebook/index.ts';
import { answeredSlot, lastPlanned, openedSlots, type SlotName } from '../domain/answered-slot.ts';
import type { PlannedSlot } from '../domain/plan-slots.ts';
import { scheduleOfCode } from '../domain/schedule.ts';
import {
  type AskedCase,
  askedCases,
  caseIdsOfFilings,
  openedSlotsOf,
  type StoredSlot,
  schedulesOf,
} from '../repository/asked-case.repository.ts';
import { observationRuleAt, slotHoursOf } from './observation-rule.ts';

/** Whose question: a resident knows the filing, staff know the case. */
export type QuestionSubject = { readonly filingId: Uuid } | { readonly caseId: Uuid };

export type WhyNoQuestion = 'unknown' | 'not-yet' | 'ended';

/** What is asked for: whose question, and which one when it was shown before. */
export interface QuestionAsked {
  readonly subject: QuestionSubject;
  /** The question that was shown to whoever answers; the latest where none was. */
  readonly slot?: SlotName | null | undefined;
}

export interface Question {
  readonly subject: AskedCase;
  readonly slot: StoredSlot | PlannedSlot;
}

/** The question that an answer given now counts for. See `findQuestions`. */
export async function findQuestion(
  tx: Tx,
  rulebook: Rulebook,
  subject: QuestionSubject,
): Promise<Result<Question, WhyNoQuestion>> {
  const [found] = await findQuestions(tx, rulebook, [{ subject }]);
  return found ?? fail('unknown');
}

/**
 * The questions that answers given now count for, in order: each the one that was shown when it is the latest or the
 * one before, else the one that opened last, so that an answer after midnight still counts for the day before.
 * Released people may go on answering through their self-check days (K-62).
 */
export async function findQuestions(
  tx: Tx,
  rulebook: Rulebook,
  asked: readonly QuestionAsked[],
): Promise<readonly Result<Question, WhyNoQuestion>[]> {
  const rule = observationRuleAt(rulebook, tx.at);
  const filings = asked.flatMap(({ subject }) => ('filingId' in subject ? [subject.filingId] : []));
  const caseOfFiling = await caseIdsOfFilings(tx, [...new Set(filings)]);
  const caseIdOf = ({ subject }: QuestionAsked) =>
    'caseId' in subject ? subject.caseId : caseOfFiling.get(subject.filingId);
  const caseIds = [...new Set(asked.flatMap(each => caseIdOf(each) ?? []))];

  const subjects = await askedCases(tx, caseIds);
  const stored = await openedSlotsOf(tx, caseIds, addDays(jstDate(tx.at), -REACH_DAYS));
  const plannedOf = plannedBySchedule(rule, tx, await schedulesOf(tx, caseIds));
  return asked.map(each => {
    const caseId = caseIdOf(each);
    const subject = caseId === undefined ? undefined : subjects.get(caseId);
    if (subject === undefined) return fail('unknown');
    if (!mayStillAnswer(subject, tx)) return fail('ended');
    const firstSlotOn = addDays(subject.startsOn, rule.firstDayAfterSubmission);
    const opened = openedSlots(stored.get(subject.caseId) ?? [], plannedOf(subject.caseId), firstSlotOn);
    const slot = answeredSlot(opened, each.slot ?? null);
    return slot === undefined ? fail('not-yet') : ok({ subject, slot });
  });
}

/** Further back no question can be the latest or the one before: somebody who is asked at all is asked every day. */
const REACH_DAYS = 2;

/** The questions that each person's schedule has had lately; those of the daily one where nobody made a schedule. */
function plannedBySchedule(
  rule: ObservationRule,
  { at }: Pick<Tx, 'at'>,
  schedules: ReadonlyMap<Uuid, string>,
): (caseId: Uuid) => readonly PlannedSlot[] {
  const daily = lastPlanned([slotHoursOf(rule)], at);
  const planned = new Map<string, readonly PlannedSlot[]>();
  for (const code of new Set(schedules.values())) {
    const schedule = scheduleOfCode(rule, code);
    if (schedule !== null) planned.set(code, lastPlanned(schedule.slots, at));
  }
  return caseId => planned.get(schedules.get(caseId) ?? '') ?? daily;
}

function mayStillAnswer({ status, selfCheckUntil }: AskedCase, { at }: Pick<Tx, 'at'>): boolean {
  if (status === 'open') return true;
  return status === 'released' && selfCheckUntil !== null && jstDate(at) <= selfCheckUntil;
}

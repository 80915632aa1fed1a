import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { laterDate, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { decideEligibility, type Eligibility } from '../domain/decide-eligibility.ts';
import { isOver } from '../domain/offer.ts';
import { decideProgrammeAt, type Programme, type ProgrammeRefusal } from '../domain/programme.ts';
import type { SupportCase } from '../domain/support-case.ts';
import { isBeingChecked } from '../domain/support-status.ts';
import { programmeOf } from '../repository/programme.repository.ts';
import {
  answersFrom,
  answersOfCase,
  type GivenAnswer,
  insertAnswers,
  type NewAnswer,
} from '../repository/support-answer.repository.ts';
import { lockSupportCase, supportCaseById } from '../repository/support-case.repository.ts';
import { heldDecisions } from '../repository/support-decision.repository.ts';
import { moveSupportCase } from './move-support-case.use-case.ts';
import { auditSupport, FOUR_DATA, type SupportDeps } from './support-deps.ts';

export type { GivenAnswer, NewAnswer } from '../repository/support-answer.repository.ts';

/** Whether somebody gets support, by the newest answers and the decisions in force today. */
export async function eligibilityOf(
  tx: Tx,
  subject: SupportCase,
  programme: Programme | null,
): Promise<Eligibility> {
  const from = firstDay(programme, jstDate(tx.at));
  return decideEligibility(
    answersFrom(await answersOfCase(tx, subject.supportCaseId)),
    await heldDecisions(tx, subject.supportCaseId, from),
    { population: subject.population, days: { from, through: subject.periodThrough } },
  );
}

const firstDay = (programme: Programme | null, today: PlainDate): PlainDate =>
  programme === null ? today : laterDate(today, programme.startsOn);

export interface ConditionsView {
  readonly subject: SupportCase;
  readonly answers: readonly GivenAnswer[];
  readonly eligibility: Eligibility;
}

/** The four conditions of one case and what is known of them; null when there is no such case. */
export const showConditions = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
  supportCaseId: Uuid,
): Promise<ConditionsView | null> =>
  deps.database.withTenant(actor, async tx => {
    const subject = await supportCaseById(tx, supportCaseId);
    if (subject === null) {
      exemptFromAudit(tx, 'There is no such case.');
      return null;
    }
    await auditSupport(tx, {
      action: 'support.read-conditions',
      supportCaseId,
      fields: [...FOUR_DATA, 'conditions', 'decisions'],
    });
    return {
      subject,
      answers: await answersOfCase(tx, supportCaseId),
      eligibility: await eligibilityOf(tx, subject, await programmeOf(tx)),
    };
  });

export type ConditionsRefusal = ProgrammeRefusal | 'no-such-case' | 'not-being-checked' | 'period-over';

/**
 * Keeps answers about the conditions with what shows them (Y-02), and begins support when all are met (SM-8). Returns what
 * follows from them.
 */
export const answerConditions = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
  supportCaseId: Uuid,
  given: readonly NewAnswer[],
): Promise<Result<Eligibility, ConditionsRefusal>> =>
  deps.database.withTenant(actor, async tx => {
    const subject = await lockSupportCase(tx, supportCaseId);
    if (subject === null) {
      exemptFromAudit(tx, 'There is no such case.');
      return fail('no-such-case');
    }
    const programme = await programmeOf(tx);
    const refusal = conditionsProblem(subject, programme, tx);
    if (refusal !== null) {
      await auditSupport(tx, {
        action: 'support.conditions-refused',
        supportCaseId,
        detail: { reason: refusal },
      });
      return fail(refusal);
    }
    const known = await answersOfCase(tx, supportCaseId);
    const news = given.filter(answer => !known.some(old => isSame(old, answer)));
    await insertAnswers(tx, supportCaseId, news);
    if (subject.status === 'not-eligible') await moveSupportCase(tx, supportCaseId, 'reconsidered');
    const eligibility = await eligibilityOf(tx, subject, programme);
    if (eligibility.kind === 'eligible') await moveSupportCase(tx, supportCaseId, 'found-eligible');
    await auditSupport(tx, {
      action: 'support.answer-conditions',
      supportCaseId,
      fields: ['conditions'],
      detail: { answers: news.length, result: eligibility.kind },
    });
    return ok(eligibility);
  });

function conditionsProblem(
  subject: SupportCase,
  programme: Programme | null,
  tx: Tx,
): Exclude<ConditionsRefusal, 'no-such-case'> | null {
  const today = decideProgrammeAt(programme, tx.at);
  if (!today.ok) return today.reason;
  if (!isBeingChecked(subject.status)) return 'not-being-checked';
  return isOver(subject.periodThrough, jstDate(tx.at)) ? 'period-over' : null;
}

const isSame = (old: GivenAnswer, given: NewAnswer): boolean =>
  old.question === given.question &&
  old.answer === given.answer &&
  old.holdsFrom === given.holdsFrom &&
  old.holdsThrough === given.holdsThrough &&
  old.instructedBy === given.instructedBy &&
  old.evidence === given.evidence;

/** Ends a case whose conditions are not met. Refused while they may still be. */
export const closeAsIneligible = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
  supportCaseId: Uuid,
): Promise<Result<null, 'no-such-case' | 'not-from-here' | 'may-be-eligible'>> =>
  deps.database.withTenant(actor, async tx => {
    const subject = await lockSupportCase(tx, supportCaseId);
    if (subject === null) {
      exemptFromAudit(tx, 'There is no such case.');
      return fail('no-such-case');
    }
    await auditSupport(tx, { action: 'support.close-ineligible', supportCaseId, fields: ['conditions'] });
    const { kind } = await eligibilityOf(tx, subject, await programmeOf(tx));
    if (kind !== 'not-eligible') return fail('may-be-eligible');
    const moved = await moveSupportCase(tx, supportCaseId, 'found-ineligible');
    return moved.ok ? ok(null) : moved;
  });

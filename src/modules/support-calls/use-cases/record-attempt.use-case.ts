import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes, jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { mayStaff } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Attempt, WarningRule } from '../domain/attempt.ts';
import {
  type AttemptEffect,
  type AttemptRefusal,
  followAttempt,
  mayRecord,
} from '../domain/follow-attempt.ts';
import { ruleOn } from '../domain/half-day.ts';
import { type AttemptProblem, type GivenAttempt, readAttempt } from '../domain/read-attempt.ts';
import { type AttemptSource, insertAttempt } from '../repository/call-attempt.repository.ts';
import { callRules } from '../repository/call-rule.repository.ts';
import { applyEffect, lockSlot, type StoredSlot } from '../repository/call-slot.repository.ts';
import { openTasks, settleSilence } from '../repository/call-task.repository.ts';
import { type CallGuide, callGuide } from './call-guide.ts';
import { endEmergency } from './end-emergency.ts';
import type { SupportCallsDeps } from './support-calls-deps.ts';

export type RecordRefusal =
  | { readonly kind: 'no-such-call' }
  | { readonly kind: 'not-now'; readonly reason: AttemptRefusal }
  | { readonly kind: 'problems'; readonly problems: readonly AttemptProblem[] };

/** A call after an attempt was recorded. */
export interface Recorded extends AttemptEffect {
  readonly supportCaseId: Uuid;
}

/** Records what came of one try to reach somebody, as it was typed (Y-09, Y-10), with all that follows from it. */
export const recordAttempt = (
  { database, rulebook }: Pick<SupportCallsDeps, 'database' | 'rulebook'>,
  actor: StaffActor,
  callSlotId: Uuid,
  given: GivenAttempt,
): Promise<Result<Recorded, RecordRefusal>> =>
  database.withTenant(actor, async tx => {
    const refuse = (refusal: RecordRefusal) => {
      exemptFromAudit(tx, 'Nothing was recorded.');
      return fail(refusal);
    };
    const slot = await lockSlot(tx, callSlotId);
    if (slot === null) return refuse({ kind: 'no-such-call' });
    const allowed = mayRecord(slot, slot.claimedBy, actor.id, mayStaff(actor.role, 'support.decide'));
    if (!allowed.ok) return refuse({ kind: 'not-now', reason: allowed.reason });
    const guide = callGuide(rulebook, tx.at);
    const read = readAttempt(given, { now: tx.at, slotOn: jstDate(tx.at), warningCodes: codesOf(guide) });
    if (!read.ok) return refuse({ kind: 'problems', problems: read.reason });
    const effect = await storeAttempt(tx, actor, slot, read.value, 'phone', guide);
    return ok({ ...effect, supportCaseId: slot.supportCaseId });
  });

/** The codes of the warning signs that can be noted. */
export const codesOf = ({ warningSigns }: CallGuide): readonly string[] =>
  warningSigns.map(({ code }) => code);

/**
 * Stores an attempt with all that it brings about: the call's own state, the danger of the next calls, a task for the
 * leader, the end of a task about silence. The call must be locked. Writes the audit row.
 */
export async function storeAttempt(
  tx: Tx,
  actor: StaffActor,
  slot: StoredSlot,
  attempt: Attempt,
  source: AttemptSource,
  warning: WarningRule,
): Promise<AttemptEffect> {
  const { supportCaseId, callSlotId } = slot;
  const rule = ruleOn(await callRules(tx), slot.slotOn);
  const effect = followAttempt(slot, attempt, rule, warning);
  await insertAttempt(tx, slot, attempt, source, actor.id);
  await applyEffect(tx, slot, effect);
  if (effect.opens !== null) {
    const decideBy = addMinutes(tx.at, rule.decideMinutes);
    await openTasks(tx, [{ supportCaseId, callSlotId, kind: effect.opens, decideBy }]);
  }
  if (effect.status === 'answered' && slot.status !== 'open')
    await settleSilence(tx, callSlotId, source === 'paper' ? 'recorded-late' : 'reached-by-phone', actor.id);
  if (effect.status === 'answered') await endEmergency(tx, supportCaseId);
  await recordAudit(tx, {
    action: 'support-call.record',
    resource: 'support-call',
    subjectId: supportCaseId,
    purpose: 'support-of-residents',
    fields: ['outcome', 'condition', 'temperature', 'spo2', 'warningSigns', 'needs', 'note'],
    detail: { source, status: effect.status, attempts: effect.attempts, opens: effect.opens },
  });
  return effect;
}

import type { AuthorityId } from '../../../kernel/ids.ts';
import { addHours, addMinutes, jstDate } from '../../../kernel/instant.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { DANGER } from '../domain/follow-attempt.ts';
import { ruleOn } from '../domain/half-day.ts';
import { callRules } from '../repository/call-rule.repository.ts';
import { setDangerOfCases } from '../repository/call-slot.repository.ts';
import { openTasks } from '../repository/call-task.repository.ts';
import { forgetHandoverNotes } from '../repository/handover.repository.ts';
import { lapseSlots } from '../repository/plan-slots.repository.ts';
import { planCalls } from './plan-calls.use-case.ts';
import type { SupportCallsDeps } from './support-calls-deps.ts';

const BATCH = 1_000;

/** Does what time alone brings about for the calls of a city: plans them, and notices those that nobody made. */
export async function tickSupportCalls(
  deps: Pick<SupportCallsDeps, 'database'>,
  authorityId: AuthorityId,
): Promise<void> {
  while ((await planCalls(deps, authorityId)) > 0);
  while ((await lapseCalls(deps, authorityId)) > 0);
  await forgetNotes(deps, authorityId);
}

/** How long the note of a shift is kept, in hours: a month, so that a question about one can still be answered. */
const NOTES_KEPT_HOURS = 31 * 24;

const forgetNotes = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  authorityId: AuthorityId,
): Promise<void> =>
  database.withTenant(systemActor(authorityId, 'support-calls.forget'), async tx => {
    const forgotten = await forgetHandoverNotes(tx, addHours(tx.at, -NOTES_KEPT_HOURS));
    if (forgotten === 0) return exemptFromAudit(tx, 'No note was old enough.');
    await recordAudit(tx, {
      action: 'support-call.forget-notes',
      resource: 'support-call',
      subjectId: null,
      purpose: 'retention',
      fields: ['note'],
      detail: { notes: forgotten },
    });
  });

/**
 * Marks the calls whose due time passed without an outcome as missed, each with a task for the leader in the same
 * transaction: none is ever dropped (Y-09). Returns how many; call it until it returns 0.
 */
const lapseCalls = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  authorityId: AuthorityId,
): Promise<number> => database.withTenant(systemActor(authorityId, 'support-calls.lapse'), lapseBatch);

async function lapseBatch(tx: Tx): Promise<number> {
  const lapsed = await lapseSlots(tx, BATCH);
  if (lapsed.length === 0) {
    exemptFromAudit(tx, 'Every call was made in time.');
    return 0;
  }
  const { decideMinutes } = ruleOn(await callRules(tx), jstDate(tx.at));
  const decideBy = addMinutes(tx.at, decideMinutes);
  await openTasks(
    tx,
    lapsed.map(slot => ({ ...slot, kind: 'missed', decideBy })),
  );
  await setDangerOfCases(
    tx,
    lapsed.map(({ supportCaseId }) => supportCaseId),
    DANGER.silent,
    'at-least',
  );
  await recordAudit(tx, {
    action: 'support-call.miss',
    resource: 'support-call',
    subjectId: null,
    purpose: 'support-of-residents',
    detail: { missed: lapsed.length },
  });
  return lapsed.length;
}

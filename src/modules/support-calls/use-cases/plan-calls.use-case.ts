import type { AuthorityId } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { callRules } from '../repository/call-rule.repository.ts';
import {
  casesToPlan,
  insertSlots,
  keepPlans,
  lockPlanning,
  numberSlots,
  withdrawSlots,
} from '../repository/plan-slots.repository.ts';
import type { SupportCallsDeps } from './support-calls-deps.ts';

const BATCH = 1_000;

/**
 * Plans the calls of everybody whose support began, ended or changed its period since they were last planned, and of
 * everybody when a rule was decided (Y-09). Returns how many cases were planned; call it until it returns 0.
 */
export const planCalls = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  authorityId: AuthorityId,
): Promise<number> =>
  database.withTenant(systemActor(authorityId, 'support-calls.plan'), async tx => {
    const planned = await planBatch(tx);
    if (planned === 0) exemptFromAudit(tx, 'No call was planned.');
    return planned;
  });

async function planBatch(tx: Tx): Promise<number> {
  await lockPlanning(tx);
  const today = jstDate(tx.at);
  // Paper is printed for the next day too.
  const tomorrow = addDays(today, 1);
  const cases = await casesToPlan(tx, tomorrow, BATCH);
  const withdrawn = cases.length === 0 ? 0 : await withdrawSlots(tx, cases);
  const called = cases.filter(({ calledThrough }) => calledThrough !== null);
  const planned = called.length === 0 ? 0 : await insertSlots(tx, called, await callRules(tx));
  if (cases.length > 0) await keepPlans(tx, cases);
  await numberSlots(tx, today, tomorrow);
  if (cases.length > 0)
    await recordAudit(tx, {
      action: 'support-call.plan',
      resource: 'support-call',
      subjectId: null,
      purpose: 'support-of-residents',
      detail: { cases: cases.length, planned, withdrawn },
    });
  return cases.length;
}

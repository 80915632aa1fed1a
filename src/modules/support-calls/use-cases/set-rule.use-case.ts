import { jstDate } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type CallRule, ruleOn } from '../domain/half-day.ts';
import { type GivenRule, type RuleProblem, readRule } from '../domain/read-rule.ts';
import { callRules, insertRule } from '../repository/call-rule.repository.ts';
import { forgetPlans } from '../repository/plan-slots.repository.ts';
import type { SupportCallsDeps } from './support-calls-deps.ts';

/** The hours and numbers of the calls: of today, and of tomorrow, from when a new rule holds. */
export interface RuleView {
  readonly today: CallRule;
  readonly tomorrow: CallRule;
  readonly tomorrowOn: PlainDate;
}

/** The rule of the calls as it stands. */
export const showRule = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  actor: StaffActor,
): Promise<RuleView> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'A rule names nobody.');
    const rules = await callRules(tx);
    const today = jstDate(tx.at);
    const tomorrowOn = addDays(today, 1);
    return { today: ruleOn(rules, today), tomorrow: ruleOn(rules, tomorrowOn), tomorrowOn };
  });

/** Sets the rule from tomorrow on: the calls of a day that has begun keep their hours. Calls are planned anew. */
export const setRule = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  actor: StaffActor,
  given: GivenRule,
): Promise<Result<CallRule, readonly RuleProblem[]>> =>
  database.withTenant(actor, async tx => {
    const rule = readRule(given, addDays(jstDate(tx.at), 1));
    if (!rule.ok) {
      exemptFromAudit(tx, 'No rule was set.');
      return fail(rule.reason);
    }
    await insertRule(tx, rule.value, actor.id);
    await forgetPlans(tx);
    const { inForceFrom, attempts, retryMinutes, callMinutes, decideMinutes } = rule.value;
    await recordAudit(tx, {
      action: 'support-call.set-rule',
      resource: 'support-call-rule',
      subjectId: null,
      purpose: 'support-of-residents',
      detail: { inForceFrom, attempts, retryMinutes, callMinutes, decideMinutes },
    });
    return ok(rule.value);
  });

import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { DEFAULT_RULE } from '../domain/default-rule.ts';
import type { CallRule, CallRules } from '../domain/half-day.ts';

type RuleRow = Omit<CallRule, 'hours'> & {
  readonly amFrom: string;
  readonly amBy: string;
  readonly pmFrom: string;
  readonly pmBy: string;
};

/** The rules by which people are called: of each day the newest that was decided, behind the shipped one. */
export async function callRules(tx: Tx): Promise<CallRules> {
  const { rows } = await sql<RuleRow>`
    select distinct on (in_force_from) in_force_from as "inForceFrom", to_char(am_from, 'HH24:MI') as "amFrom",
      to_char(am_by, 'HH24:MI') as "amBy", to_char(pm_from, 'HH24:MI') as "pmFrom", to_char(pm_by, 'HH24:MI') as "pmBy",
      attempts, retry_minutes as "retryMinutes", call_minutes as "callMinutes", decide_minutes as "decideMinutes"
    from support_call_rule where authority_id = ${tx.authorityId}
    order by in_force_from, decided_at desc`.execute(tx.db);
  return [DEFAULT_RULE, ...rows.map(ruleOf)];
}

const ruleOf = ({ amFrom, amBy, pmFrom, pmBy, ...rule }: RuleRow): CallRule => ({
  ...rule,
  hours: { am: { from: amFrom, by: amBy }, pm: { from: pmFrom, by: pmBy } },
});

/** Adds a rule that holds from a day on. */
export async function insertRule(tx: Tx, rule: CallRule, decidedBy: Uuid): Promise<void> {
  const { am, pm } = rule.hours;
  await sql`
    insert into support_call_rule (authority_id, rule_id, in_force_from, am_from, am_by, pm_from, pm_by, attempts,
      retry_minutes, call_minutes, decide_minutes, decided_at, decided_by)
    values (${tx.authorityId}, ${tx.newId()}, ${rule.inForceFrom}, ${am.from}, ${am.by}, ${pm.from}, ${pm.by},
      ${rule.attempts}, ${rule.retryMinutes}, ${rule.callMinutes}, ${rule.decideMinutes}, ${tx.at}, ${decidedBy})`.execute(
    tx.db,
  );
}

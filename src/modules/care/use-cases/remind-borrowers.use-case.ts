import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { jstDate, jstWallTime } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type StaffActor, systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { planMessage } from '../../messaging/index.ts';
import { nearestVersion } from '../../rulebook/index.ts';
import { reminderDue } from '../domain/oximeter-loan.ts';
import {
  countReminder,
  type LedgerLine,
  loansToRemind,
  lockLedgerLine,
  MOBILE,
} from '../repository/oximeter.repository.ts';
import type { CareDeps } from './care-deps.ts';

type RemindDeps = Pick<CareDeps, 'database' | 'rulebook' | 'secretBox'>;

const BATCH = 200;

/**
 * Reminds those whose oximeter is overdue, as often and at the hours that the rule says (F-13). Returns how many were
 * reminded; call it until it returns 0.
 */
export async function remindBorrowers(deps: RemindDeps, authorityId: AuthorityId): Promise<number> {
  return deps.database.withTenant(systemActor(authorityId, 'care.remind'), async tx => {
    const today = jstDate(tx.at);
    const rule = nearestVersion(deps.rulebook.oximeterLoans, today);
    const time = jstWallTime(tx.at).slice(11);
    const isQuiet = time < rule.remindFrom || time > rule.remindThrough;
    const overdue = isQuiet ? [] : await loansToRemind(tx, today, rule.remindAfterDays, BATCH);
    let reminded = 0;
    for (const loan of overdue)
      if (reminderDue(loan, rule, today) && (await remind(deps, tx, loan))) reminded += 1;
    if (reminded === 0) exemptFromAudit(tx, 'Nobody was reminded.');
    return reminded;
  });
}

export type ReminderRefusal = 'no-such-loan' | 'not-out' | 'reminded-today' | 'no-address';

/** Reminds one borrower now, by a decision of staff, at most once a day. */
export const remindBorrower = (
  deps: RemindDeps,
  actor: StaffActor,
  loanId: Uuid,
): Promise<Result<null, ReminderRefusal>> =>
  deps.database.withTenant(actor, async tx => {
    const refuse = (reason: ReminderRefusal) => {
      exemptFromAudit(tx, 'Nobody was reminded.');
      return fail(reason);
    };
    const loan = await lockLedgerLine(tx, loanId);
    if (loan === null) return refuse('no-such-loan');
    if (loan.status !== 'out') return refuse('not-out');
    if (loan.remindedOn === jstDate(tx.at)) return refuse('reminded-today');
    return (await remind(deps, tx, loan)) ? ok(null) : refuse('no-address');
  });

/** Plans the message and counts it; false for somebody who can only be called. */
async function remind(
  { secretBox }: Pick<CareDeps, 'secretBox'>,
  tx: Tx,
  loan: LedgerLine,
): Promise<boolean> {
  const way = wayTo(loan);
  if (way === null) return false;
  const today = jstDate(tx.at);
  await planMessage(tx, secretBox, {
    ...way,
    language: loan.language,
    subjectId: loan.caseId,
    dedupeKey: `oximeter.remind:${loan.loanId}:${today}`,
  });
  await countReminder(tx, loan.loanId, today);
  await recordAudit(tx, {
    action: 'oximeter.remind',
    resource: 'oximeter-loan',
    subjectId: loan.caseId,
    purpose: 'care',
    fields: ['email', 'phone'],
    detail: { channel: way.channel, reminders: loan.reminders + 1 },
  });
  return true;
}

function wayTo({ email, phone }: Pick<LedgerLine, 'email' | 'phone'>) {
  if (email !== '') return { channel: 'mail', template: 'equipment-reminder', recipient: email } as const;
  return new RegExp(MOBILE).test(phone)
    ? ({ channel: 'sms', template: 'equipment-reminder-sms', recipient: phone } as const)
    : null;
}

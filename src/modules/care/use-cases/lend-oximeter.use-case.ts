import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { addDays, laterDate, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readDayNear } from '../../../kernel/written-day.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById } from '../../cases/index.ts';
import { nearestVersion, type Rulebook } from '../../rulebook/index.ts';
import { type LoanProblem, type LoanStatus, mayBecome, readLoan } from '../domain/oximeter-loan.ts';
import { insertLoan, isRegistered, lockLoan, settleLoan } from '../repository/oximeter.repository.ts';
import type { CareDeps } from './care-deps.ts';

export type LoanRefusal = 'no-such-case' | readonly LoanProblem[];

/** The day by which an oximeter is to be back, as the rule proposes it. */
export function proposedDueOn(
  rulebook: Rulebook,
  today: PlainDate,
  { plannedReturnOn }: { readonly plannedReturnOn: PlainDate },
): PlainDate {
  const { dueDaysAfterEnd } = nearestVersion(rulebook.oximeterLoans, today);
  return laterDate(addDays(plannedReturnOn, dueDaysAfterEnd - 1), today);
}

/** Lends an oximeter to a patient. Without its number, or while somebody else has it, none is lent (F-13). */
export const lendOximeter = (
  deps: Pick<CareDeps, 'database'>,
  actor: StaffActor,
  caseId: Uuid,
  given: { readonly managementNumber: string; readonly dueOn: string },
): Promise<Result<Uuid, LoanRefusal>> =>
  deps.database.withTenant(actor, async tx => {
    const lent =
      (await caseById(tx, caseId)) === null ? fail('no-such-case' as const) : await lend(tx, caseId, given);
    if (!lent.ok) exemptFromAudit(tx, 'Nothing was lent.');
    else
      await recordAudit(tx, {
        action: 'oximeter.lend',
        resource: 'oximeter-loan',
        subjectId: caseId,
        purpose: 'care',
      });
    return lent;
  });

async function lend(
  tx: Tx,
  caseId: Uuid,
  given: { readonly managementNumber: string; readonly dueOn: string },
): Promise<Result<Uuid, readonly LoanProblem[]>> {
  const today = jstDate(tx.at);
  const read = readLoan(given, text => readDayNear(text, today), today);
  if (!read.ok) return read;
  const { managementNumber } = read.value;
  const refuse = (reason: 'unknown' | 'lent-out') => fail([{ field: 'managementNumber', reason } as const]);
  if (!(await isRegistered(tx, managementNumber))) return refuse('unknown');
  const loanId = tx.newId();
  const lent = await insertLoan(tx, { ...read.value, loanId, caseId, lentOn: today });
  return lent ? ok(loanId) : refuse('lent-out');
}

/** Records that an oximeter came back or is given up as lost; returns the case to which it was lent. */
export const settleOximeter = (
  deps: Pick<CareDeps, 'database'>,
  actor: StaffActor,
  loanId: Uuid,
  status: LoanStatus,
): Promise<Result<Uuid, 'no-such-loan' | 'settled-before'>> =>
  deps.database.withTenant(actor, async tx => {
    const loan = await lockLoan(tx, loanId);
    if (loan === null || !mayBecome(loan.status, status)) {
      exemptFromAudit(tx, 'Nothing was settled.');
      return fail(loan === null ? 'no-such-loan' : 'settled-before');
    }
    await settleLoan(tx, loanId, status, jstDate(tx.at));
    await recordAudit(tx, {
      action: status === 'returned' ? 'oximeter.return' : 'oximeter.lose',
      resource: 'oximeter-loan',
      subjectId: loan.caseId,
      purpose: 'care',
    });
    return ok(loan.caseId);
  });

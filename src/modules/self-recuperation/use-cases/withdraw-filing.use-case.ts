import { ok, type Result } from '../../../kernel/result.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import type { SecretBox } from '../../messaging/index.ts';
import { decideWithdrawal, type WithdrawalRefusal } from '../domain/withdraw-filing.ts';
import { filingById, filingForUpdate } from '../repository/filing.repository.ts';
import { withdrawIssued } from './end-filing.ts';
import { type Resident, residentActor } from './resident.ts';

export interface WithdrawDeps {
  readonly database: Database;
  readonly secretBox: SecretBox;
}

/** 取り下げ: withdraws the resident's issued filing; a second press finds it withdrawn (K-65..K-67, SM-11). */
export async function withdrawFiling(
  deps: WithdrawDeps,
  resident: Resident,
): Promise<Result<'withdraw', WithdrawalRefusal>> {
  return deps.database.withTenant(residentActor(resident), async tx => {
    const filing = await filingForUpdate(tx, resident.filingId);
    if (filing === null) throw new Error('A session without its filing cannot exist.');
    const decision = decideWithdrawal(filing.status);
    if (decision.ok) await withdrawIssued(tx, deps.secretBox, filing);
    else exemptFromAudit(tx, 'nothing was changed');
    return decision;
  });
}

/** The management number of the resident's filing if it could be withdrawn now (K-66); changes nothing. */
export async function askWithdrawal(
  deps: Pick<WithdrawDeps, 'database'>,
  resident: Resident,
): Promise<Result<{ readonly managementNumber: string }, WithdrawalRefusal>> {
  return deps.database.withTenant(residentActor(resident), async tx => {
    exemptFromAudit(tx, 'only the status and the number were looked at');
    const filing = await filingById(tx, resident.filingId);
    if (filing === null) throw new Error('A session without its filing cannot exist.');
    const decision = decideWithdrawal(filing.status);
    if (!decision.ok) return decision;
    if (filing.managementNumber === null) throw new Error('An issued filing has a management number.');
    return ok({ managementNumber: filing.managementNumber });
  });
}

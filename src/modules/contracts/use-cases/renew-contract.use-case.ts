import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { contractStatus, mayAct } from '../domain/contract-status.ts';
import { type GivenContract, readContract } from '../domain/given-contract.ts';
import { contractById } from '../repository/contract.repository.ts';
import { copyParties, insertEvent } from '../repository/contract-change.repository.ts';
import type { Changed } from './change-contract.use-case.ts';
import type { ContractsDeps } from './contracts-deps.ts';
import { addContract } from './enter-contract.use-case.ts';
import { refreshAndTellCover } from './tell-cover.ts';

/** What is typed of a contract that follows another; kind, agent and parties are those of the other. */
export type GivenRenewal = Pick<
  GivenContract,
  'number' | 'prices' | 'signedOn' | 'startsOn' | 'endsOn' | 'reportingClause'
>;

/** Enters the contract that follows this one, with the same parties (SM-6, renewed). Answers the new contract. */
export async function renewContract(
  { database }: Pick<ContractsDeps, 'database'>,
  staff: StaffActor,
  contractId: Uuid,
  given: GivenRenewal,
): Promise<Changed> {
  return database.withTenant(staff, async tx => {
    const today = jstDate(tx.at);
    const refuse = (reason: Exclude<Changed, { ok: true }>['reason']): Changed => {
      exemptFromAudit(tx, 'nothing was changed');
      return fail(reason);
    };
    const contract = await contractById(tx, contractId, true);
    if (contract === null) return refuse('no-such-contract');
    if (!mayAct(contractStatus(contract, today), 'renew')) return refuse('not-now');
    const { kind, agent } = contract;
    // Parties are copied, so no code is typed; any will do for one that needs exactly one.
    const facilities = kind === 'individual' ? '0000000000' : '';
    const read = readContract({ ...given, kind, agent: agent ?? '', facilities, requestedOn: '' }, today);
    if (!read.ok) return refuse(read.reason);
    if (read.value.startsOn <= contract.startsOn)
      return refuse([{ field: 'startsOn', reason: 'outside-period' }]);
    const next = await addContract(
      tx,
      read.value,
      contractId,
      read.value.signedOn === null ? 'request' : 'sign',
    );
    if (next === null) return refuse([{ field: 'number', reason: 'number-taken' }]);
    await copyParties(tx, contractId, next, read.value.startsOn);
    await refreshAndTellCover(tx, next);
    await insertEvent(tx, contractId, { act: 'renew', happenedOn: today, note: read.value.number });
    return ok(next);
  });
}

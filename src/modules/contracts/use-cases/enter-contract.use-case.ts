import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { facilityByCode, isMedicalInstitution } from '../../institutions/index.ts';
import {
  type ContractProblem,
  type GivenContract,
  type NewContract,
  readContract,
} from '../domain/given-contract.ts';
import {
  type ContractEventAct,
  insertContract,
  insertEvent,
  insertParty,
} from '../repository/contract-change.repository.ts';
import type { ContractsDeps } from './contracts-deps.ts';
import { refreshAndTellCover } from './tell-cover.ts';

/** Enters a contract as it was typed, with the institutions that are party to it from its start (SM-6, 4.5). */
export async function enterContract(
  { database }: Pick<ContractsDeps, 'database'>,
  staff: StaffActor,
  given: GivenContract,
): Promise<Result<Uuid, readonly ContractProblem[]>> {
  return database.withTenant(staff, async tx => {
    const read = readContract(given, jstDate(tx.at));
    const found = read.ok ? await findFacilities(tx, read.value.facilityCodes) : null;
    if (!read.ok || found === null || !found.ok) {
      exemptFromAudit(tx, 'nothing was entered');
      return fail(read.ok ? (found?.ok === false ? found.reason : []) : read.reason);
    }
    const contractId = await addContract(
      tx,
      read.value,
      null,
      read.value.signedOn === null ? 'request' : 'sign',
    );
    if (contractId === null) {
      exemptFromAudit(tx, 'nothing was entered');
      return fail([{ field: 'number', reason: 'number-taken' }]);
    }
    for (const facilityId of found.value)
      await insertParty(tx, contractId, { facilityId, joinedOn: read.value.startsOn, leftOn: null });
    await refreshAndTellCover(tx, contractId);
    return ok(contractId);
  });
}

/** Adds a contract without parties, its history and its audit row; null when its number is taken. */
export async function addContract(
  tx: Tx,
  contract: Omit<NewContract, 'facilityCodes'>,
  renews: Uuid | null,
  act: ContractEventAct,
): Promise<Uuid | null> {
  const contractId = tx.newId();
  if (!(await insertContract(tx, contractId, contract, renews))) return null;
  await insertEvent(tx, contractId, {
    act,
    happenedOn: contract.signedOn ?? contract.requestedOn,
    note: null,
  });
  await recordAudit(tx, {
    action: 'contract.enter',
    resource: 'test-contract',
    subjectId: contractId,
    purpose: 'contracts',
    fields: ['number', 'kind', 'agent', 'prices', 'startsOn', 'endsOn'],
    detail: { act },
  });
  return contractId;
}

/** The medical institutions of these codes, in order; or the first code that names none. */
export async function findFacilities(
  tx: Tx,
  codes: readonly string[],
): Promise<Result<readonly Uuid[], readonly ContractProblem[]>> {
  const found: Uuid[] = [];
  for (const code of codes) {
    const facility = await facilityByCode(tx, code);
    if (facility === null) return fail([{ field: 'facilities', reason: 'no-such-facility', about: code }]);
    if (!isMedicalInstitution(facility.kind))
      return fail([{ field: 'facilities', reason: 'not-medical', about: code }]);
    found.push(facility.facilityId);
  }
  return ok(found);
}

import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { facilityById } from '../../institutions/index.ts';
import { readJoining, readLeaving } from '../domain/contract-change.ts';
import { contractStatus } from '../domain/contract-status.ts';
import { codesIn } from '../domain/given-contract.ts';
import { type Contract, contractById } from '../repository/contract.repository.ts';
import {
  insertEvent,
  insertParty,
  membershipsOf,
  setLeft,
} from '../repository/contract-change.repository.ts';
import { boundsOf, type Changed } from './change-contract.use-case.ts';
import type { ContractsDeps } from './contracts-deps.ts';
import { findFacilities } from './enter-contract.use-case.ts';
import { refreshAndTellCover } from './tell-cover.ts';

type Deps = Pick<ContractsDeps, 'database'>;

/** Lets institutions join a collective contract from a day on (H-05). */
export const joinContract = (
  deps: Deps,
  staff: StaffActor,
  contractId: Uuid,
  given: { readonly facilities: string; readonly joinedOn: string },
): Promise<Changed> =>
  changeParties(deps, staff, contractId, 'join', async (tx, contract) => {
    const codes = codesIn(given.facilities);
    if (codes.length === 0) return fail([{ field: 'facilities', reason: 'missing' }]);
    const found = await findFacilities(tx, codes);
    if (!found.ok) return found;
    const joinedOn = readJoining(given.joinedOn, await boundsOf(tx, contract));
    if (!joinedOn.ok) return joinedOn;
    for (const [place, facilityId] of found.value.entries()) {
      const [latest] = await membershipsOf(tx, contractId, facilityId);
      if (latest !== undefined && (latest.leftOn === null || latest.leftOn >= joinedOn.value))
        return fail([{ field: 'facilities', reason: 'already-party', about: codes[place] ?? '' }]);
    }
    for (const facilityId of found.value)
      await insertParty(tx, contractId, { facilityId, joinedOn: joinedOn.value, leftOn: null });
    return ok({ on: joinedOn.value, note: codes.join(' ') });
  });

/** Records the last day of an institution in a collective contract. */
export const leaveContract = (
  deps: Deps,
  staff: StaffActor,
  contractId: Uuid,
  given: { readonly facilityId: Uuid; readonly joinedOn: string; readonly leftOn: string },
): Promise<Changed> =>
  changeParties(deps, staff, contractId, 'leave', async (tx, contract) => {
    const joinedOn = parsePlainDate(given.joinedOn);
    const memberships = await membershipsOf(tx, contractId, given.facilityId);
    const membership = memberships.find(each => each.joinedOn === joinedOn && each.leftOn === null);
    if (membership === undefined) return fail('no-such-contract');
    const leftOn = readLeaving(given.leftOn, membership.joinedOn, contract);
    if (!leftOn.ok) return leftOn;
    const { facilityId } = given;
    await setLeft(tx, contractId, { facilityId, joinedOn: membership.joinedOn, leftOn: leftOn.value });
    const facility = await facilityById(tx, facilityId);
    return ok({ on: leftOn.value, note: facility?.code ?? '' });
  });

type Done = { readonly on: PlainDate; readonly note: string };

async function changeParties(
  { database }: Deps,
  staff: StaffActor,
  contractId: Uuid,
  act: 'join' | 'leave',
  work: (
    tx: Tx,
    contract: Contract,
  ) => Promise<{ readonly ok: true; readonly value: Done } | Exclude<Changed, { readonly ok: true }>>,
): Promise<Changed> {
  return database.withTenant(staff, async tx => {
    const contract = await contractById(tx, contractId, true);
    const mayNow =
      contract !== null &&
      contract.kind === 'collective' &&
      contractStatus(contract, jstDate(tx.at)) !== 'ended';
    const done = mayNow ? await work(tx, contract) : null;
    if (done === null || !done.ok) {
      exemptFromAudit(tx, 'nothing was changed');
      return fail(done === null ? (contract === null ? 'no-such-contract' : 'not-now') : done.reason);
    }
    await insertEvent(tx, contractId, { act, happenedOn: done.value.on, note: done.value.note });
    await refreshAndTellCover(tx, contractId);
    await recordAudit(tx, {
      action: `contract.${act}`,
      resource: 'test-contract',
      subjectId: contractId,
      purpose: 'contracts',
    });
    return ok(contractId);
  });
}

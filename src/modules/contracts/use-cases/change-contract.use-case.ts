import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type ContractBounds, readAmendment, readEnding, readSigning } from '../domain/contract-change.ts';
import { type ContractAct, contractStatus, mayAct } from '../domain/contract-status.ts';
import type { ContractProblem } from '../domain/given-contract.ts';
import type { TestMethod } from '../domain/test-method.ts';
import { type Contract, contractById, listTerms } from '../repository/contract.repository.ts';
import { insertEvent, insertTerms, setEnded, setStage } from '../repository/contract-change.repository.ts';
import type { ContractsDeps } from './contracts-deps.ts';
import { refreshAndTellCover } from './tell-cover.ts';

/** Why nothing was changed: there is no such contract, it is not open to this act now, or what was typed. */
export type ChangeRefusal = 'no-such-contract' | 'not-now' | readonly ContractProblem[];
export type Changed = Result<Uuid, ChangeRefusal>;

type Deps = Pick<ContractsDeps, 'database'>;

/** The acts between the request and the signature that ask for nothing more. */
export const PLAIN_ACTS = ['screen', 'draft'] as const;
export type PlainAct = (typeof PLAIN_ACTS)[number];
const STAGE_AFTER = { screen: 'screened', draft: 'drafted' } as const;

/** Records that the request was screened or the contract drafted (SM-6). */
export const stepContract = (
  deps: Deps,
  staff: StaffActor,
  contractId: Uuid,
  act: PlainAct,
): Promise<Changed> =>
  change(deps, staff, contractId, act, async (tx, _contract, today) => {
    await setStage(tx, contractId, { stage: STAGE_AFTER[act], signedOn: null });
    return ok(today);
  });

/** Records the signature: from then on the contract covers its days, those before the signature too (SM-6). */
export const signContract = (
  deps: Deps,
  staff: StaffActor,
  contractId: Uuid,
  given: { readonly signedOn: string },
): Promise<Changed> =>
  change(deps, staff, contractId, 'sign', async (tx, _contract, today) => {
    const signedOn = readSigning(given.signedOn, today);
    if (signedOn.ok) await setStage(tx, contractId, { stage: 'signed', signedOn: signedOn.value });
    return signedOn;
  });

/** Sets other prices from a day on, as a further version of the terms (SM-6, amended). */
export const amendContract = (
  deps: Deps,
  staff: StaffActor,
  contractId: Uuid,
  given: {
    readonly fromOn: string;
    readonly prices: Readonly<Record<TestMethod, string>>;
    readonly note: string;
  },
): Promise<Changed> =>
  change(
    deps,
    staff,
    contractId,
    'amend',
    async (tx, contract) => {
      const bounds = await boundsOf(tx, contract);
      const terms = readAmendment(given, bounds);
      if (!terms.ok) return terms;
      const note = given.note.trim() || null;
      await insertTerms(tx, contractId, { ...terms.value, version: bounds.version + 1, note });
      return ok(terms.value.fromOn);
    },
    given.note,
  );

/** Ends a contract before its time; one that is not signed yet ends today. */
export const endContract = (
  deps: Deps,
  staff: StaffActor,
  contractId: Uuid,
  given: { readonly endedOn: string; readonly note: string },
): Promise<Changed> =>
  change(
    deps,
    staff,
    contractId,
    'end',
    async (tx, contract, today) => {
      if (given.note.trim() === '') return fail([{ field: 'note', reason: 'missing' }]);
      const endedOn = contract.stage === 'signed' ? readEnding(given.endedOn, contract) : ok(today);
      if (endedOn.ok) await setEnded(tx, contractId, endedOn.value);
      return endedOn;
    },
    given.note,
  );

/** The bounds of a contract with its newest terms and their version. */
export async function boundsOf(
  tx: Tx,
  contract: Contract,
): Promise<ContractBounds & { readonly version: number }> {
  const latest = (await listTerms(tx, contract.contractId)).at(-1);
  if (latest === undefined) throw new Error('A contract has a first version of its terms.');
  const { startsOn, endsOn, endedOn } = contract;
  return { startsOn, endsOn, endedOn, latest, version: latest.version };
}

/** Locks the contract, refuses an act that is not open to it, does it, and writes history, cover and audit. */
async function change(
  { database }: Deps,
  staff: StaffActor,
  contractId: Uuid,
  act: Exclude<ContractAct, 'begin' | 'expire' | 'renew'>,
  work: (
    tx: Tx,
    contract: Contract,
    today: PlainDate,
  ) => Promise<Result<PlainDate, readonly ContractProblem[]>>,
  note = '',
): Promise<Changed> {
  return database.withTenant(staff, async tx => {
    const today = jstDate(tx.at);
    const contract = await contractById(tx, contractId, true);
    const mayNow = contract !== null && mayAct(contractStatus(contract, today), act);
    const done = mayNow ? await work(tx, contract, today) : null;
    if (done === null || !done.ok) {
      exemptFromAudit(tx, 'nothing was changed');
      return fail(done === null ? (contract === null ? 'no-such-contract' : 'not-now') : done.reason);
    }
    await insertEvent(tx, contractId, { act, happenedOn: done.value, note: note.trim() || null });
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

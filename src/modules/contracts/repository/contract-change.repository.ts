import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ContractStage } from '../domain/contract-status.ts';
import type { NewContract } from '../domain/given-contract.ts';
import type { Prices } from '../domain/test-method.ts';

/** Adds the contract with the first version of its terms; false when another of this authority has its number. */
export async function insertContract(
  tx: Tx,
  contractId: Uuid,
  contract: Omit<NewContract, 'facilityCodes'>,
  renews: Uuid | null,
): Promise<boolean> {
  const added = await tx.db
    .insertInto('test_contract')
    .values({
      authority_id: tx.authorityId,
      contract_id: contractId,
      number: contract.number,
      kind: contract.kind,
      agent: contract.agent,
      stage: contract.signedOn === null ? 'requested' : 'signed',
      requested_on: contract.requestedOn,
      signed_on: contract.signedOn,
      starts_on: contract.startsOn,
      ends_on: contract.endsOn,
      reporting_clause: contract.reportingClause,
      renews,
      created_at: tx.at,
      changed_at: tx.at,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'number']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return false;
  await insertTerms(tx, contractId, {
    version: 1,
    fromOn: contract.startsOn,
    prices: contract.prices,
    note: null,
  });
  return true;
}

/** Adds a version of a contract's terms. */
export async function insertTerms(
  tx: Tx,
  contractId: Uuid,
  terms: {
    readonly version: number;
    readonly fromOn: PlainDate;
    readonly prices: Prices;
    readonly note: string | null;
  },
): Promise<void> {
  await tx.db
    .insertInto('contract_terms')
    .values({
      authority_id: tx.authorityId,
      contract_id: contractId,
      version: terms.version,
      from_on: terms.fromOn,
      prices: JSON.stringify(terms.prices),
      note: terms.note,
      set_at: tx.at,
      set_by: tx.actorName,
    })
    .execute();
}

/** Makes the institution a party; false when it is one since that very day. */
export async function insertParty(
  tx: Tx,
  contractId: Uuid,
  party: { readonly facilityId: Uuid; readonly joinedOn: PlainDate; readonly leftOn: PlainDate | null },
): Promise<boolean> {
  const added = await tx.db
    .insertInto('contract_party')
    .values({
      authority_id: tx.authorityId,
      contract_id: contractId,
      facility_id: party.facilityId,
      joined_on: party.joinedOn,
      left_on: party.leftOn,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** The institution's times in the contract, the newest first. */
export function membershipsOf(
  tx: Tx,
  contractId: Uuid,
  facilityId: Uuid,
): Promise<readonly { readonly joinedOn: PlainDate; readonly leftOn: PlainDate | null }[]> {
  return tx.db
    .selectFrom('contract_party')
    .select(['joined_on as joinedOn', 'left_on as leftOn'])
    .where('authority_id', '=', tx.authorityId)
    .where('contract_id', '=', contractId)
    .where('facility_id', '=', facilityId)
    .orderBy('joined_on', 'desc')
    .execute();
}

/** Lets the parties of one contract that have not left join another on a day; returns how many. */
export async function copyParties(tx: Tx, from: Uuid, to: Uuid, joinedOn: PlainDate): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into contract_party (authority_id, contract_id, facility_id, joined_on)
    select authority_id, ${to}::uuid, facility_id, ${joinedOn}::date from contract_party
    where authority_id = ${tx.authorityId} and contract_id = ${from} and left_on is null`.execute(tx.db);
  return Number(numAffectedRows ?? 0n);
}

/** Records the last day of an institution in a contract. */
export async function setLeft(
  tx: Tx,
  contractId: Uuid,
  party: { readonly facilityId: Uuid; readonly joinedOn: PlainDate; readonly leftOn: PlainDate },
): Promise<void> {
  await tx.db
    .updateTable('contract_party')
    .set({ left_on: party.leftOn })
    .where('authority_id', '=', tx.authorityId)
    .where('contract_id', '=', contractId)
    .where('facility_id', '=', party.facilityId)
    .where('joined_on', '=', party.joinedOn)
    .execute();
}

/** Moves the contract on to what people did with it. */
export async function setStage(
  tx: Tx,
  contractId: Uuid,
  to: { readonly stage: ContractStage; readonly signedOn: PlainDate | null },
): Promise<void> {
  await updateContract(tx, contractId, { stage: to.stage, signed_on: to.signedOn });
}

/** Records the last day of a contract that ends early. */
export async function setEnded(tx: Tx, contractId: Uuid, endedOn: PlainDate): Promise<void> {
  await updateContract(tx, contractId, { ended_on: endedOn });
}

async function updateContract(
  tx: Tx,
  contractId: Uuid,
  changed: { stage?: ContractStage; signed_on?: PlainDate | null; ended_on?: PlainDate },
): Promise<void> {
  await tx.db
    .updateTable('test_contract')
    .set({ ...changed, changed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('contract_id', '=', contractId)
    .execute();
}

export const CONTRACT_EVENTS = [
  'request',
  'screen',
  'draft',
  'sign',
  'amend',
  'renew',
  'end',
  'join',
  'leave',
  'import',
] as const;
export type ContractEventAct = (typeof CONTRACT_EVENTS)[number];

export interface ContractEvent {
  readonly act: ContractEventAct;
  readonly happenedOn: PlainDate;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly note: string | null;
}

/** Adds a line to the history of the contract. */
export async function insertEvent(
  tx: Tx,
  contractId: Uuid,
  event: Pick<ContractEvent, 'act' | 'happenedOn' | 'note'>,
): Promise<void> {
  await tx.db
    .insertInto('contract_event')
    .values({
      authority_id: tx.authorityId,
      event_id: tx.newId(),
      contract_id: contractId,
      act: event.act,
      happened_on: event.happenedOn,
      recorded_at: tx.at,
      recorded_by: tx.actorName,
      note: event.note,
    })
    .execute();
}

/** The newest lines of a contract's history, the newest first. */
export async function listEvents(tx: Tx, contractId: Uuid, limit: number): Promise<readonly ContractEvent[]> {
  return tx.db
    .selectFrom('contract_event')
    .select([
      'act',
      'happened_on as happenedOn',
      'recorded_at as recordedAt',
      'recorded_by as recordedBy',
      'note',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('contract_id', '=', contractId)
    .orderBy('recorded_at', 'desc')
    .orderBy('event_id', 'desc')
    .limit(limit)
    .$narrowType<{ act: ContractEventAct }>()
    .execute();
}

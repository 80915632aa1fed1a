import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { type ContractStatus, contractStatus, endsSoon } from '../domain/contract-status.ts';
import {
  type Contract,
  contractById,
  listParties,
  listTerms,
  type Party,
  type Terms,
} from '../repository/contract.repository.ts';
import { type ContractEvent, listEvents } from '../repository/contract-change.repository.ts';
import { listOwnCovers, type OwnCover } from '../repository/contract-cover.repository.ts';
import type { ContractsDeps } from './contracts-deps.ts';

/** Everything about a contract. */
export interface ContractView {
  readonly contract: Contract;
  readonly status: ContractStatus;
  readonly endsSoon: boolean;
  readonly terms: readonly Terms[];
  readonly parties: readonly Party[];
  readonly hasMoreParties: boolean;
  readonly events: readonly ContractEvent[];
  /** Display names of the staff among the events, by the name of the actor. */
  readonly names: ReadonlyMap<string, string>;
  readonly today: PlainDate;
}

export type { OwnCover };

export type PartyPosition = Pick<Party, 'name' | 'facilityId' | 'joinedOn'>;

const PARTIES = 100;
const EVENTS = 100;

/** The contract for the authority's own staff; null when there is none. */
export async function showContract(
  { database, staffNames }: Pick<ContractsDeps, 'database' | 'staffNames'>,
  staff: StaffActor,
  contractId: Uuid,
  after: PartyPosition | null = null,
): Promise<ContractView | null> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'contracts of institutions tell of no person');
    const contract = await contractById(tx, contractId);
    if (contract === null) return null;
    const today = jstDate(tx.at);
    const events = await listEvents(tx, contractId, EVENTS);
    const names = await staffNames(tx, accountsIn(events));
    const parties = await listParties(tx, contractId, { after, limit: PARTIES + 1 });
    return {
      contract,
      status: contractStatus(contract, today),
      endsSoon: endsSoon(contract, today),
      terms: await listTerms(tx, contractId),
      parties: parties.slice(0, PARTIES),
      hasMoreParties: parties.length > PARTIES,
      events,
      names: new Map([...names].map(([accountId, name]) => [`staff:${accountId}`, name])),
      today,
    };
  });
}

const accountsIn = (events: readonly ContractEvent[]): readonly Uuid[] => [
  ...new Set(
    events.flatMap(({ recordedBy }) => {
      const accountId = recordedBy.startsWith('staff:') ? parseUuid(recordedBy.slice(6)) : null;
      return accountId === null ? [] : [accountId];
    }),
  ),
];

/** What the contract covers for the institution of the caller; null when it covers nothing, or is not theirs. */
export async function showOwnContract(
  { database }: Pick<ContractsDeps, 'database'>,
  staff: StaffActor,
  contractId: Uuid,
): Promise<readonly OwnCover[] | null> {
  const { facilityId } = staff;
  if (facilityId == null) return null;
  const covers = await database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'contracts of institutions tell of no person');
    return listOwnCovers(tx, facilityId, contractId);
  });
  return covers.length === 0 ? null : covers;
}

import { jstDate } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import {
  type ContractStatus,
  contractStatus,
  endsSoon,
  RENEWAL_ALARM_DAYS,
} from '../domain/contract-status.ts';
import {
  type Contract,
  type ContractFilter,
  countEndingContracts,
  listContracts,
} from '../repository/contract.repository.ts';
import { listOwnCovers, type OwnCover } from '../repository/contract-cover.repository.ts';
import type { ContractsDeps } from './contracts-deps.ts';

export { CONTRACT_FILTERS, type ContractFilter } from '../repository/contract.repository.ts';

/** A contract in a list, with where it stands today. */
export type ListedContract = Contract & { readonly status: ContractStatus; readonly endsSoon: boolean };

export interface ContractPage {
  readonly rows: readonly ListedContract[];
  readonly hasNext: boolean;
  /** How many contracts end soon with none that follows. */
  readonly ending: number;
}

const PAGE_ROWS = 50;
const NO_PERSON = 'contracts of institutions tell of no person';

/** One page of the authority's contracts, by number. */
export async function showContracts(
  { database }: Pick<ContractsDeps, 'database'>,
  staff: StaffActor,
  selection: { readonly filter: ContractFilter; readonly text: string },
  after: string | null,
): Promise<ContractPage> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, NO_PERSON);
    const today = jstDate(tx.at);
    const found = await listContracts(
      tx,
      { ...selection, today, alarmDays: RENEWAL_ALARM_DAYS },
      { after, limit: PAGE_ROWS + 1 },
    );
    return {
      rows: found.slice(0, PAGE_ROWS).map(contract => ({
        ...contract,
        status: contractStatus(contract, today),
        endsSoon: endsSoon(contract, today),
      })),
      hasNext: found.length > PAGE_ROWS,
      ending: await countEndingContracts(tx, today, RENEWAL_ALARM_DAYS),
    };
  });
}

/** What contracts cover for the institution of the caller (H-05). */
export async function showOwnContracts(
  { database }: Pick<ContractsDeps, 'database'>,
  staff: StaffActor,
): Promise<readonly OwnCover[]> {
  const { facilityId } = staff;
  if (facilityId == null) return [];
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, NO_PERSON);
    return listOwnCovers(tx, facilityId, null);
  });
}

/** How many contracts end soon with none that follows, for the navigation of the console. */
export async function countEnding(
  { database }: Pick<ContractsDeps, 'database'>,
  staff: StaffActor,
): Promise<number> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, NO_PERSON);
    return countEndingContracts(tx, jstDate(tx.at), RENEWAL_ALARM_DAYS);
  });
}

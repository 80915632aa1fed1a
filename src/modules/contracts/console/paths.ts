import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

export const CONTRACTS_PATH = '/console/contracts';
export const NEW_CONTRACT_PATH = `${CONTRACTS_PATH}/new`;
export const IMPORT_CONTRACTS_PATH = `${CONTRACTS_PATH}/import`;
export const CONTRACT_PATTERN = `${CONTRACTS_PATH}/:contractId`;

/** What is done with one contract on a page of its own. */
export type ContractPage = 'sign' | 'amend' | 'renew' | 'end' | 'join' | 'leave';

export const contractPath = (contractId: Uuid, page?: ContractPage | 'step'): string =>
  page === undefined ? `${CONTRACTS_PATH}/${contractId}` : `${CONTRACTS_PATH}/${contractId}/${page}`;

export const contractPattern = (page: ContractPage | 'step'): string => `${CONTRACT_PATTERN}/${page}`;

export const SUBSIDY_PATH = '/console/subsidy';
export const SILENT_PATH = `${SUBSIDY_PATH}/silent`;
export const DECISIONS_CSV_PATH = `${SUBSIDY_PATH}/decisions.csv`;
export const SUBSIDY_FACILITY_PATTERN = `${SUBSIDY_PATH}/facilities/:facilityId`;
export const CLAIMS_PATH = `${SUBSIDY_PATH}/claims`;
export const CLAIMS_PATTERN = `${CLAIMS_PATH}/:claimsId`;

/** A month as addresses name it. */
export const monthText = (month: PlainDate): string => month.slice(0, 7);
export const facilityMonthPath = (facilityId: Uuid, month: PlainDate): string =>
  `${SUBSIDY_PATH}/facilities/${facilityId}?month=${monthText(month)}`;
export const claimsPath = (claimsId: Uuid): string => `${CLAIMS_PATH}/${claimsId}`;

export const COSTS_PATH = '/console/costs';
export const NEW_COST_PATH = `${COSTS_PATH}/new`;
export const COSTS_CSV_PATH = `${COSTS_PATH}/costs.csv`;
export const STRIKE_OUT_PATTERN = `${COSTS_PATH}/:costId/strike-out`;
export const strikeOutPath = (costId: Uuid): string => `${COSTS_PATH}/${costId}/strike-out`;
export const costsPath = (year: number): string => `${COSTS_PATH}?year=${year}`;

/** A path with the parts of its query that are set. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(query).filter((part): part is [string, string] => part[1] !== undefined);
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}

import type { Route } from '../../../platform/http/route.ts';
import type { ContractPages } from './contract-pages.ts';
import { contractRoutes } from './contracts/contract.route.tsx';
import { contractActRoutes } from './contracts/contract-acts.route.tsx';
import { importListRoutes } from './contracts/import-list.route.tsx';
import { listContractsRoutes } from './contracts/list-contracts.route.tsx';
import { partyRoutes } from './contracts/parties.route.tsx';
import { costRoutes } from './costs/costs.route.tsx';
import { claimsRoutes } from './subsidy/claims.route.tsx';
import { subsidyRoutes } from './subsidy/subsidy.route.tsx';

/** Every page of contracts, subsidy and costs. Pages with a name of their own stand before those named by an id. */
export const contractsRoutes = (deps: ContractPages): readonly Route[] => [
  ...listContractsRoutes(deps),
  ...importListRoutes(deps),
  ...contractRoutes(deps),
  ...contractActRoutes(deps),
  ...partyRoutes(deps),
  ...subsidyRoutes(deps),
  ...claimsRoutes(deps),
  ...costRoutes(deps),
];

import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { PLAIN_ACTS, stepContract } from '../../use-cases/change-contract.use-case.ts';
import {
  type ContractView,
  type PartyPosition,
  showContract,
  showOwnContract,
} from '../../use-cases/show-contract.use-case.ts';
import {
  type ContractPages,
  drawPage,
  MANAGE_CONTRACTS,
  READ_CONTRACTS,
  staffActor,
} from '../contract-pages.ts';
import { CONTRACT_PATTERN, contractPath, contractPattern } from '../paths.ts';
import { ContractPage } from './contract.page.tsx';
import { OwnContractPage } from './own-contracts.page.tsx';

/** One contract, and the steps that ask for nothing more. */
export const contractRoutes = (deps: ContractPages): readonly Route[] => [
  { method: 'GET', path: CONTRACT_PATTERN, access: READ_CONTRACTS, handle: request => show(deps, request) },
  {
    method: 'POST',
    path: contractPattern('step'),
    access: MANAGE_CONTRACTS,
    handle: request => withContract(deps, request, view => step(deps, request, view)),
  },
];

/** Hands over the contract that the address names, or answers that there is none. */
export async function withContract(
  deps: ContractPages,
  request: RouteRequest,
  work: (view: ContractView, contractId: Uuid) => Promise<Response>,
): Promise<Response> {
  const contractId = parseUuid(request.param('contractId'));
  const view = contractId && (await showContract(deps, staffActor(request), contractId, partyIn(request)));
  return contractId && view ? work(view, contractId) : request.notFound();
}

/** Draws the contract's page once more, saying that the act is not open to it. */
export const refuseAct = (
  deps: ContractPages,
  request: RouteRequest,
  view: ContractView,
): Promise<Response> => draw(deps, request, view, true);

async function show(deps: ContractPages, request: RouteRequest): Promise<Response> {
  const actor = staffActor(request);
  if (actor.facilityId == null) return withContract(deps, request, view => draw(deps, request, view, false));
  const contractId = parseUuid(request.param('contractId'));
  const [first, ...rest] = (contractId && (await showOwnContract(deps, actor, contractId))) || [];
  if (first === undefined) return request.notFound();
  return drawPage(deps, request, {
    title: first.number,
    children: <OwnContractPage covers={[first, ...rest]} />,
  });
}

async function step(deps: ContractPages, request: RouteRequest, view: ContractView): Promise<Response> {
  const { contractId } = view.contract;
  const act = (await request.form()).text('act');
  const known = PLAIN_ACTS.find(each => each === act);
  const done = known && (await stepContract(deps, staffActor(request), contractId, known));
  return done?.ok ? request.seeOther(contractPath(contractId)) : refuseAct(deps, request, view);
}

function partyIn(request: RouteRequest): PartyPosition | null {
  const [name, facility, joined] = ['name', 'facility', 'joinedOn'].map(part => request.query(part) ?? '');
  const facilityId = parseUuid(facility ?? '');
  const joinedOn = parsePlainDate(joined ?? '');
  return name && facilityId && joinedOn ? { name, facilityId, joinedOn } : null;
}

const draw = (
  deps: ContractPages,
  request: RouteRequest,
  view: ContractView,
  isRefused: boolean,
): Promise<Response> =>
  drawPage(
    deps,
    request,
    {
      title: view.contract.number,
      children: <ContractPage view={view} isRefused={isRefused} />,
    },
    isRefused ? 409 : 200,
  );

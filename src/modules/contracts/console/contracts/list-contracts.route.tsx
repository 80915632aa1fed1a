import { jstDate } from '../../../../kernel/instant.ts';
import type { Form } from '../../../../platform/http/form.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { ContractProblem, GivenContract } from '../../domain/given-contract.ts';
import { enterContract } from '../../use-cases/enter-contract.use-case.ts';
import {
  CONTRACT_FILTERS,
  showContracts,
  showOwnContracts,
} from '../../use-cases/list-contracts.use-case.ts';
import {
  type ContractPages,
  drawPage,
  MANAGE_CONTRACTS,
  READ_CONTRACTS,
  staffActor,
} from '../contract-pages.ts';
import { CONTRACTS_PATH, contractPath, NEW_CONTRACT_PATH } from '../paths.ts';
import { NewContractPage } from './contract-forms.tsx';
import { ContractListPage } from './list-contracts.page.tsx';
import { OwnContractsPage } from './own-contracts.page.tsx';
import { NO_PRICES, typedPrices } from './price-fields.tsx';
import { ja as words } from './words.ja.ts';

/** The list of contracts, and the form for a further one. */
export const listContractsRoutes = (deps: ContractPages): readonly Route[] => [
  { method: 'GET', path: CONTRACTS_PATH, access: READ_CONTRACTS, handle: request => list(deps, request) },
  {
    method: 'GET',
    path: NEW_CONTRACT_PATH,
    access: MANAGE_CONTRACTS,
    handle: request => drawForm(deps, request, { ...NOTHING, requestedOn: jstDate(request.now) }, []),
  },
  {
    method: 'POST',
    path: NEW_CONTRACT_PATH,
    access: MANAGE_CONTRACTS,
    handle: request => enter(deps, request),
  },
];

async function list(deps: ContractPages, request: RouteRequest): Promise<Response> {
  const actor = staffActor(request);
  if (actor.facilityId != null)
    return drawPage(deps, request, {
      title: words.own.title,
      children: <OwnContractsPage covers={await showOwnContracts(deps, actor)} />,
    });
  const query = {
    filter: CONTRACT_FILTERS.find(filter => filter === request.query('filter')) ?? 'all',
    text: request.query('text') ?? '',
  };
  const page = await showContracts(deps, actor, query, request.query('after') ?? null);
  return drawPage(deps, request, {
    title: words.title,
    shortcuts: [{ keys: 'n', label: words.shortcuts.add }],
    children: <ContractListPage page={page} query={query} />,
  });
}

const NOTHING: GivenContract = {
  number: '',
  kind: '',
  agent: '',
  facilities: '',
  prices: NO_PRICES,
  requestedOn: '',
  signedOn: '',
  startsOn: '',
  endsOn: '',
  reportingClause: true,
};

const givenIn = (form: Form): GivenContract => ({
  number: form.text('number'),
  kind: form.text('kind'),
  agent: form.text('agent'),
  facilities: form.text('facilities'),
  prices: typedPrices(form),
  requestedOn: form.text('requestedOn'),
  signedOn: form.text('signedOn'),
  startsOn: form.text('startsOn'),
  endsOn: form.text('endsOn'),
  reportingClause: form.text('reportingClause') === 'yes',
});

async function enter(deps: ContractPages, request: RouteRequest): Promise<Response> {
  const given = givenIn(await request.form());
  const entered = await enterContract(deps, staffActor(request), given);
  return entered.ok
    ? request.seeOther(contractPath(entered.value))
    : drawForm(deps, request, given, entered.reason);
}

const drawForm = (
  deps: ContractPages,
  request: RouteRequest,
  given: GivenContract,
  problems: readonly ContractProblem[],
): Promise<Response> =>
  drawPage(deps, request, {
    title: words.form.newTitle,
    hasErrors: problems.length > 0,
    children: <NewContractPage given={given} problems={problems} />,
  });

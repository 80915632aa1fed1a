import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import type { ContractProblem } from '../../domain/given-contract.ts';
import { joinContract, leaveContract } from '../../use-cases/change-parties.use-case.ts';
import type { ContractView } from '../../use-cases/show-contract.use-case.ts';
import { type ContractPages, drawPage, MANAGE_CONTRACTS, staffActor } from '../contract-pages.ts';
import { contractPath, contractPattern } from '../paths.ts';
import { refuseAct, withContract } from './contract.route.tsx';
import { contractErrors } from './contract-errors.ts';
import { ContractForm } from './contract-forms.tsx';
import { DayField } from './day-field.tsx';
import { ja as words } from './words.ja.ts';

const text = words.form;

/** Institutions joining and leaving a collective contract. */
export const partyRoutes = (deps: ContractPages): readonly Route[] => [
  {
    method: 'GET',
    path: contractPattern('join'),
    access: MANAGE_CONTRACTS,
    handle: request =>
      withContract(deps, request, view =>
        drawJoin(deps, request, view, { facilities: '', joinedOn: view.contract.startsOn }, []),
      ),
  },
  {
    method: 'POST',
    path: contractPattern('join'),
    access: MANAGE_CONTRACTS,
    handle: request => withContract(deps, request, view => join(deps, request, view)),
  },
  {
    method: 'GET',
    path: contractPattern('leave'),
    access: MANAGE_CONTRACTS,
    handle: request =>
      withContract(deps, request, view =>
        drawLeave(
          deps,
          request,
          view,
          {
            facility: request.query('facility') ?? '',
            joinedOn: request.query('joinedOn') ?? '',
            leftOn: '',
          },
          [],
        ),
      ),
  },
  {
    method: 'POST',
    path: contractPattern('leave'),
    access: MANAGE_CONTRACTS,
    handle: request => withContract(deps, request, view => leave(deps, request, view)),
  },
];

interface Joining {
  readonly facilities: string;
  readonly joinedOn: string;
}

async function join(deps: ContractPages, request: RouteRequest, view: ContractView): Promise<Response> {
  const form = await request.form();
  const given = { facilities: form.text('facilities'), joinedOn: form.text('joinedOn') };
  const done = await joinContract(deps, staffActor(request), view.contract.contractId, given);
  if (done.ok) return request.seeOther(contractPath(done.value));
  return typeof done.reason === 'string'
    ? refuseAct(deps, request, view)
    : drawJoin(deps, request, view, given, done.reason);
}

function drawJoin(
  deps: ContractPages,
  request: RouteRequest,
  { contract }: ContractView,
  given: Joining,
  problems: readonly ContractProblem[],
): Promise<Response> {
  const { of } = contractErrors(problems);
  return drawPage(deps, request, {
    title: text.join.title,
    hasErrors: problems.length > 0,
    children: (
      <ContractForm
        title={text.join.title}
        above={contract.number}
        action={contractPath(contract.contractId, 'join')}
        cancelHref={contractPath(contract.contractId)}
        save={text.join.save}
        problems={problems}
      >
        <TextArea
          name="facilities"
          label={text.facilities}
          hint={text.facilitiesHint}
          value={given.facilities}
          error={of('facilities')}
          rows={4}
          required
        />
        <DayField
          name="joinedOn"
          label={text.join.joinedOn}
          value={given.joinedOn}
          error={of('joinedOn')}
          required
        />
      </ContractForm>
    ),
  });
}

interface Leaving {
  readonly facility: string;
  readonly joinedOn: string;
  readonly leftOn: string;
}

async function leave(deps: ContractPages, request: RouteRequest, view: ContractView): Promise<Response> {
  const form = await request.form();
  const given = {
    facility: form.text('facility'),
    joinedOn: form.text('joinedOn'),
    leftOn: form.text('leftOn'),
  };
  const facilityId = parseUuid(given.facility);
  if (facilityId === null) return refuseAct(deps, request, view);
  const { contractId } = view.contract;
  const done = await leaveContract(deps, staffActor(request), contractId, { ...given, facilityId });
  if (done.ok) return request.seeOther(contractPath(done.value));
  return typeof done.reason === 'string'
    ? refuseAct(deps, request, view)
    : drawLeave(deps, request, view, given, done.reason);
}

function drawLeave(
  deps: ContractPages,
  request: RouteRequest,
  { contract, parties }: ContractView,
  given: Leaving,
  problems: readonly ContractProblem[],
): Promise<Response> {
  const named = parties.find(
    party => party.facilityId === given.facility && party.joinedOn === given.joinedOn,
  );
  return drawPage(deps, request, {
    title: text.leave.title,
    hasErrors: problems.length > 0,
    children: (
      <ContractForm
        title={text.leave.title}
        above={[contract.number, named?.name ?? ''].join(' ').trim()}
        below={text.leave.below}
        action={contractPath(contract.contractId, 'leave')}
        cancelHref={contractPath(contract.contractId)}
        save={text.leave.save}
        problems={problems}
      >
        <HiddenField name="facility" value={given.facility} />
        <HiddenField name="joinedOn" value={given.joinedOn} />
        <DayField
          name="leftOn"
          label={text.leave.leftOn}
          value={given.leftOn}
          error={contractErrors(problems).of('leftOn')}
          required
        />
      </ContractForm>
    ),
  });
}

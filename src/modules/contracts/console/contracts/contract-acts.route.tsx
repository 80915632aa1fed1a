import type { Child } from 'hono/jsx';
import type { Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { addDays } from '../../../../kernel/plain-date.ts';
import type { Form } from '../../../../platform/http/form.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { ContractProblem } from '../../domain/given-contract.ts';
import {
  amendContract,
  type Changed,
  endContract,
  signContract,
} from '../../use-cases/change-contract.use-case.ts';
import { type GivenRenewal, renewContract } from '../../use-cases/renew-contract.use-case.ts';
import type { ContractView } from '../../use-cases/show-contract.use-case.ts';
import { type ContractPages, drawPage, MANAGE_CONTRACTS, staffActor } from '../contract-pages.ts';
import { contractPath, contractPattern } from '../paths.ts';
import { refuseAct, withContract } from './contract.route.tsx';
import { contractErrors } from './contract-errors.ts';
import { ContractForm, Dates } from './contract-forms.tsx';
import { DayField } from './day-field.tsx';
import { PriceFields, type TypedPrices, typedPrices, writtenPrices } from './price-fields.tsx';
import { ja as words } from './words.ja.ts';

/** An act with a form of its own: what it offers first, what was typed, the act, and the fields. */
interface Act<Given> {
  readonly page: 'sign' | 'amend' | 'renew' | 'end';
  readonly title: string;
  readonly below?: string;
  readonly save: string;
  readonly isDanger?: boolean;
  readonly offered: (view: ContractView, request: RouteRequest) => Given;
  readonly typed: (form: Form) => Given;
  readonly act: (
    deps: ContractPages,
    staff: ReturnType<typeof staffActor>,
    contractId: Uuid,
    given: Given,
  ) => Promise<Changed>;
  readonly fields: (given: Given, problems: readonly ContractProblem[], view: ContractView) => Child;
}

const text = words.form;

const sign: Act<{ readonly signedOn: string }> = {
  page: 'sign',
  ...text.sign,
  offered: (_view, request) => ({ signedOn: jstDate(request.now) }),
  typed: form => ({ signedOn: form.text('signedOn') }),
  act: signContract,
  fields: ({ signedOn }, problems) => (
    <DayField
      name="signedOn"
      label={text.signedOn}
      value={signedOn}
      error={contractErrors(problems).of('signedOn')}
      required
    />
  ),
};

const pricesOf = ({ terms }: ContractView): TypedPrices => writtenPrices(terms.at(-1)?.prices ?? {});

const amend: Act<{ readonly fromOn: string; readonly prices: TypedPrices; readonly note: string }> = {
  page: 'amend',
  ...text.amend,
  offered: view => ({ fromOn: '', prices: pricesOf(view), note: '' }),
  typed: form => ({ fromOn: form.text('fromOn'), prices: typedPrices(form), note: form.text('note') }),
  act: amendContract,
  fields: ({ fromOn, prices, note }, problems) => {
    const { of } = contractErrors(problems);
    return (
      <>
        <DayField name="fromOn" label={text.amend.fromOn} value={fromOn} error={of('fromOn')} required />
        <PriceFields prices={prices} error={of('prices')} />
        <TextArea
          name="note"
          label={text.amend.note}
          value={note}
          error={of('note')}
          rows={3}
          maxlength={200}
        />
      </>
    );
  },
};

const renew: Act<GivenRenewal> = {
  page: 'renew',
  ...text.renew,
  offered: view => ({
    number: '',
    signedOn: '',
    startsOn: addDays(view.contract.endsOn, 1),
    endsOn: '',
    prices: pricesOf(view),
    reportingClause: view.contract.reportingClause,
  }),
  typed: form => ({
    number: form.text('number'),
    signedOn: form.text('signedOn'),
    startsOn: form.text('startsOn'),
    endsOn: form.text('endsOn'),
    prices: typedPrices(form),
    reportingClause: form.text('reportingClause') === 'yes',
  }),
  act: renewContract,
  fields: (given, problems) => (
    <>
      <TextField
        name="number"
        label={text.number}
        value={given.number}
        error={contractErrors(problems).of('number')}
        required
      />
      <Dates given={given} problems={problems} />
    </>
  ),
};

const end: Act<{ readonly endedOn: string; readonly note: string }> = {
  page: 'end',
  ...text.end,
  isDanger: true,
  offered: (_view, request) => ({ endedOn: jstDate(request.now), note: '' }),
  typed: form => ({ endedOn: form.text('endedOn'), note: form.text('note') }),
  act: endContract,
  fields: ({ endedOn, note }, problems, { contract }) => {
    const { of } = contractErrors(problems);
    return (
      <>
        {contract.stage === 'signed' ? (
          <DayField name="endedOn" label={text.end.endedOn} value={endedOn} error={of('endedOn')} required />
        ) : null}
        <TextArea
          name="note"
          label={text.end.note}
          value={note}
          error={of('note')}
          rows={3}
          maxlength={200}
          required
        />
      </>
    );
  },
};

const routesOf = <Given,>(deps: ContractPages, act: Act<Given>): readonly Route[] => {
  const path = contractPattern(act.page);
  const draw = (
    request: RouteRequest,
    view: ContractView,
    given: Given,
    problems: readonly ContractProblem[],
  ): Promise<Response> => {
    const { contractId, number } = view.contract;
    return drawPage(deps, request, {
      title: act.title,
      hasErrors: problems.length > 0,
      children: (
        <ContractForm
          title={act.title}
          above={number}
          below={act.below}
          save={act.save}
          isDanger={act.isDanger}
          action={contractPath(contractId, act.page)}
          cancelHref={contractPath(contractId)}
          problems={problems}
        >
          {act.fields(given, problems, view)}
        </ContractForm>
      ),
    });
  };
  const post = async (request: RouteRequest, view: ContractView): Promise<Response> => {
    const given = act.typed(await request.form());
    const done = await act.act(deps, staffActor(request), view.contract.contractId, given);
    if (done.ok) return request.seeOther(contractPath(done.value));
    return typeof done.reason === 'string'
      ? refuseAct(deps, request, view)
      : draw(request, view, given, done.reason);
  };
  return [
    {
      method: 'GET',
      path,
      access: MANAGE_CONTRACTS,
      handle: request =>
        withContract(deps, request, view => draw(request, view, act.offered(view, request), [])),
    },
    {
      method: 'POST',
      path,
      access: MANAGE_CONTRACTS,
      handle: request => withContract(deps, request, view => post(request, view)),
    },
  ];
};

/** Signing, amending, renewing and ending a contract (SM-6). */
export const contractActRoutes = (deps: ContractPages): readonly Route[] => [
  ...routesOf(deps, sign),
  ...routesOf(deps, amend),
  ...routesOf(deps, renew),
  ...routesOf(deps, end),
];

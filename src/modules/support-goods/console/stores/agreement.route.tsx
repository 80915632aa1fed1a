import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { FieldRow } from '../../../../ui/field-row/field-row.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { AgreementProblem, GivenAgreement } from '../../domain/store-agreement.ts';
import {
  type AgreementChanged,
  endAgreement,
  enterAgreement,
  showAgreement,
  signAgreement,
} from '../../use-cases/agreements.use-case.ts';
import type { Store, StoreAgreement } from '../../use-cases/stores.use-case.ts';
import { type Acted, formRoutes } from '../form-page.tsx';
import { DayField, GoodsForm } from '../goods-form.tsx';
import { type GoodsPages, idIn, MANAGE_GOODS, staffActor } from '../goods-pages.ts';
import { agreementPath, PATTERNS, storePath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { storeIn } from './store-form.route.tsx';
import { ja as words } from './words.ja.ts';

const text = words.agreement;

/** Agreements between mayor and store: entered, signed, and ended early (Y-19). */
export const agreementRoutes = (deps: GoodsPages): readonly Route[] => [
  ...formRoutes<Store, GivenAgreement>(deps, {
    path: PATTERNS.newAgreement,
    access: MANAGE_GOODS,
    find: request => storeIn(deps, request),
    offered: (_store, request) => ({
      number: '',
      startsOn: jstDate(request.now),
      endsOn: '',
      signedOn: '',
      terms: '',
    }),
    typed: form => ({
      number: form.text('number'),
      startsOn: form.text('startsOn'),
      endsOn: form.text('endsOn'),
      signedOn: form.text('signedOn'),
      terms: form.text('terms'),
    }),
    title: () => text.title,
    act: async (request, { storeId }, given) => {
      const entered = await enterAgreement(deps, staffActor(request), storeId, given);
      if (entered.ok) return { to: storePath(storeId) };
      return entered.reason === 'no-such-store' ? 'gone' : { errors: entered.reason.map(errorOf) };
    },
    page: ({ storeId, name }, given, errors) => (
      <>
        <PageHeading title={text.title} above={name} below={text.below} />
        <GoodsForm action={storePath(storeId, 'agreement')} back={storePath(storeId)}>
          <TextField
            name="number"
            label={text.number}
            value={given.number}
            error={errors.of('number')}
            width="medium"
            maxlength={40}
            required
          />
          <FieldRow>
            {(['startsOn', 'endsOn'] as const).map(field => (
              <DayField
                name={field}
                label={text[field]}
                hint={shared.fullDayHint}
                value={given[field]}
                error={errors.of(field)}
                required
              />
            ))}
          </FieldRow>
          <DayField
            name="signedOn"
            label={text.signedOn}
            hint={text.signedHint}
            value={given.signedOn}
            error={errors.of('signedOn')}
          />
          <TextArea
            name="terms"
            label={text.terms}
            hint={text.termsHint}
            value={given.terms}
            error={errors.of('terms')}
            rows={5}
            maxlength={2000}
            required
          />
        </GoodsForm>
      </>
    ),
  }),
  ...formRoutes<StoreAgreement, { readonly signedOn: string }>(deps, {
    path: PATTERNS.signAgreement,
    access: MANAGE_GOODS,
    find: request => agreementIn(deps, request),
    offered: (_agreement, request) => ({ signedOn: jstDate(request.now) }),
    typed: form => ({ signedOn: form.text('signedOn') }),
    title: () => text.signTitle,
    act: async (request, { agreementId }, given) =>
      actedOf(await signAgreement(deps, staffActor(request), agreementId, given)),
    page: ({ agreementId, storeId, number }, { signedOn }, errors) => (
      <>
        <PageHeading title={text.signTitle} above={number} below={text.below} />
        <GoodsForm action={agreementPath(agreementId, 'sign')} back={storePath(storeId)}>
          <DayField
            name="signedOn"
            label={text.signedOn}
            value={signedOn}
            error={errors.of('signedOn')}
            required
          />
        </GoodsForm>
      </>
    ),
  }),
  ...formRoutes<StoreAgreement, { readonly endedOn: string; readonly because: string }>(deps, {
    path: PATTERNS.endAgreement,
    access: MANAGE_GOODS,
    find: request => agreementIn(deps, request),
    offered: (_agreement, request) => ({ endedOn: jstDate(request.now), because: '' }),
    typed: form => ({ endedOn: form.text('endedOn'), because: form.text('because') }),
    title: () => text.endTitle,
    act: async (request, { agreementId }, given) =>
      actedOf(await endAgreement(deps, staffActor(request), agreementId, given)),
    page: ({ agreementId, storeId, number }, { endedOn, because }, errors) => (
      <>
        <PageHeading title={text.endTitle} above={number} below={text.endBelow} />
        <GoodsForm action={agreementPath(agreementId, 'end')} back={storePath(storeId)} isDanger>
          <DayField
            name="endedOn"
            label={text.endedOn}
            hint={shared.fullDayHint}
            value={endedOn}
            error={errors.of('endedOn')}
            required
          />
          <TextArea
            name="because"
            label={text.because}
            value={because}
            error={errors.of('because')}
            rows={3}
            maxlength={200}
            required
          />
        </GoodsForm>
      </>
    ),
  }),
];

async function agreementIn(deps: GoodsPages, request: RouteRequest): Promise<StoreAgreement | null> {
  const agreementId = idIn(request, 'storeAgreementId');
  return agreementId && showAgreement(deps, staffActor(request), agreementId);
}

function actedOf(changed: AgreementChanged): Acted {
  if (changed.ok) return { to: storePath(changed.value) };
  if (changed.reason === 'no-such-agreement') return 'gone';
  return { errors: changed.reason === 'not-now' ? [{ message: text.notNow }] : changed.reason.map(errorOf) };
}

const errorOf = ({ field, reason }: AgreementProblem): FormError => ({
  name: field,
  message: words.agreementProblems[reason](text[field]),
});

import type { Form } from '../../../../platform/http/form.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { GivenStore, StoreProblem } from '../../domain/partner-store.ts';
import { enterStore, type Store, showStore } from '../../use-cases/stores.use-case.ts';
import { type Acted, type FormErrors, formRoutes } from '../form-page.tsx';
import { GoodsForm } from '../goods-form.tsx';
import { type GoodsPages, idIn, MANAGE_GOODS, staffActor } from '../goods-pages.ts';
import { NEW_STORE_PATH, PATTERNS, STORES_PATH, storePath } from '../paths.ts';
import { ja as words } from './words.ja.ts';

const text = words.form;

const NOTHING: GivenStore = {
  name: '',
  postalCode: '',
  address: '',
  phone: '',
  fax: '',
  contactPerson: '',
  note: '',
};

/** The forms for a further store and for correcting one (Y-17). */
export const storeFormRoutes = (deps: GoodsPages): readonly Route[] => [
  ...formRoutes<'new', GivenStore>(deps, {
    path: NEW_STORE_PATH,
    access: MANAGE_GOODS,
    find: async () => 'new',
    offered: () => NOTHING,
    typed,
    title: () => text.newTitle,
    act: (request, _new, given) => enter(deps, request, null, given),
    page: (_new, given, errors) => (
      <StoreForm
        title={text.newTitle}
        action={NEW_STORE_PATH}
        back={STORES_PATH}
        given={given}
        errors={errors}
      />
    ),
  }),
  ...formRoutes<Store, GivenStore>(deps, {
    path: PATTERNS.editStore,
    access: MANAGE_GOODS,
    find: request => storeIn(deps, request),
    offered: writtenOf,
    typed,
    title: () => text.editTitle,
    act: (request, store, given) => enter(deps, request, store, given),
    page: ({ storeId }, given, errors) => (
      <StoreForm
        title={text.editTitle}
        action={storePath(storeId, 'edit')}
        back={storePath(storeId)}
        given={given}
        errors={errors}
      />
    ),
  }),
];

/** The store that the address names; null when there is none. */
export async function storeIn(deps: GoodsPages, request: RouteRequest): Promise<Store | null> {
  const storeId = idIn(request, 'storeId');
  const view = storeId && (await showStore(deps, staffActor(request), storeId));
  return view === null ? null : view.store;
}

function typed(form: Form): GivenStore {
  return Object.fromEntries(
    Object.keys(NOTHING).map(field => [field, form.text(field)]),
  ) as unknown as GivenStore;
}

const writtenOf = (store: Store): GivenStore => ({
  ...store,
  fax: store.fax ?? '',
  contactPerson: store.contactPerson ?? '',
  note: store.note ?? '',
});

async function enter(
  deps: GoodsPages,
  request: RouteRequest,
  store: Store | null,
  given: GivenStore,
): Promise<Acted> {
  const entered = await enterStore(deps, staffActor(request), store?.storeId ?? null, given);
  if (entered.ok) return { to: storePath(entered.value) };
  return entered.reason === 'no-such-store' ? 'gone' : { errors: entered.reason.map(errorOf) };
}

const errorOf = ({ field, reason }: StoreProblem): FormError => ({
  name: field,
  message: words.storeProblems[reason](text[field]),
});

interface StoreFormProps {
  readonly title: string;
  readonly action: string;
  readonly back: string;
  readonly given: GivenStore;
  readonly errors: FormErrors;
}

const StoreForm = ({ title, action, back, given, errors }: StoreFormProps) => {
  const field = (name: keyof GivenStore) => ({
    name,
    label: text[name],
    value: given[name],
    error: errors.of(name),
  });
  return (
    <>
      <PageHeading title={title} below={text.below} />
      <GoodsForm action={action} back={back}>
        <TextField {...field('name')} maxlength={100} required />
        <TextField {...field('postalCode')} width="short" inputmode="numeric" required />
        <TextField {...field('address')} maxlength={200} required />
        <TextField {...field('phone')} type="tel" width="medium" required />
        <TextField {...field('fax')} type="tel" width="medium" hint={text.faxHint} />
        <TextField {...field('contactPerson')} width="medium" maxlength={60} />
        <TextArea {...field('note')} hint={text.noteHint} rows={3} maxlength={500} />
      </GoodsForm>
    </>
  );
};

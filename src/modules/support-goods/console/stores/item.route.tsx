import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { GivenItem, ItemProblem } from '../../domain/store-item.ts';
import { changeItem, enterItem, showItem } from '../../use-cases/catalogue.use-case.ts';
import type { CatalogueItem, Store } from '../../use-cases/stores.use-case.ts';
import { type FormErrors, formRoutes } from '../form-page.tsx';
import { GoodsForm } from '../goods-form.tsx';
import { type GoodsPages, idIn, MANAGE_GOODS, staffActor } from '../goods-pages.ts';
import { itemPath, PATTERNS, storePath } from '../paths.ts';
import { storeIn } from './store-form.route.tsx';
import { ja as words } from './words.ja.ts';

const text = words.item;

/** What a store sells: added, and changed in price (Y-18). */
export const itemRoutes = (deps: GoodsPages): readonly Route[] => [
  ...formRoutes<Store, GivenItem>(deps, {
    path: PATTERNS.newItem,
    access: MANAGE_GOODS,
    find: request => storeIn(deps, request),
    offered: () => ({ name: '', unit: '', priceYen: '', available: true }),
    typed: form => ({
      name: form.text('name'),
      unit: form.text('unit'),
      priceYen: form.text('priceYen'),
      available: form.text('available') === 'yes',
    }),
    title: () => text.newTitle,
    act: async (request, { storeId }, given) => {
      const entered = await enterItem(deps, staffActor(request), storeId, given);
      if (entered.ok) return { to: storePath(storeId) };
      return entered.reason === 'no-such-store' ? 'gone' : { errors: entered.reason.map(errorOf) };
    },
    page: ({ storeId, name }, given, errors) => (
      <>
        <PageHeading title={text.newTitle} above={name} below={text.below} />
        <GoodsForm action={storePath(storeId, 'item')} back={storePath(storeId)}>
          <TextField
            name="name"
            label={text.name}
            value={given.name}
            error={errors.of('name')}
            maxlength={100}
            required
          />
          <TextField
            name="unit"
            label={text.unit}
            hint={text.unitHint}
            value={given.unit}
            error={errors.of('unit')}
            width="short"
            maxlength={20}
            required
          />
          <PriceAndState given={given} errors={errors} />
        </GoodsForm>
      </>
    ),
  }),
  ...formRoutes<CatalogueItem, Pick<GivenItem, 'priceYen' | 'available'>>(deps, {
    path: PATTERNS.item,
    access: MANAGE_GOODS,
    find: request => itemIn(deps, request),
    offered: ({ priceYen, available }) => ({ priceYen: String(priceYen), available }),
    typed: form => ({ priceYen: form.text('priceYen'), available: form.text('available') === 'yes' }),
    title: () => text.changeTitle,
    act: async (request, { itemId }, given) => {
      const changed = await changeItem(deps, staffActor(request), itemId, given);
      if (changed.ok) return { to: storePath(changed.value) };
      return changed.reason === 'no-such-item' ? 'gone' : { errors: changed.reason.map(errorOf) };
    },
    page: ({ itemId, storeId, name }, given, errors) => (
      <>
        <PageHeading title={text.changeTitle} above={name} below={text.below} />
        <GoodsForm action={itemPath(itemId)} back={storePath(storeId)}>
          <PriceAndState given={given} errors={errors} />
        </GoodsForm>
      </>
    ),
  }),
];

async function itemIn(deps: GoodsPages, request: RouteRequest): Promise<CatalogueItem | null> {
  const itemId = idIn(request, 'storeItemId');
  return itemId && showItem(deps, staffActor(request), itemId);
}

const errorOf = ({ field, reason }: ItemProblem): FormError => ({
  name: field,
  message: words.itemProblems[reason](text[field]),
});

const PriceAndState = ({
  given,
  errors,
}: {
  readonly given: Pick<GivenItem, 'priceYen' | 'available'>;
  readonly errors: FormErrors;
}) => (
  <>
    <TextField
      name="priceYen"
      label={text.priceYen}
      value={given.priceYen}
      error={errors.of('priceYen')}
      width="short"
      inputmode="numeric"
      required
    />
    <Checkbox name="available" label={text.available} checked={given.available} />
  </>
);

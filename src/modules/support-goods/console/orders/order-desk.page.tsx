import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FieldRow } from '../../../../ui/field-row/field-row.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { PageLinks } from '../../../../ui/page-links/page-links.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { supportPaths } from '../../../municipal-support/index.ts';
import type { OrderDesk } from '../../use-cases/draft-order.use-case.ts';
import type { CatalogueItem, Store } from '../../use-cases/stores.use-case.ts';
import type { FormErrors } from '../form-page.tsx';
import { DayField, GoodsForm } from '../goods-form.tsx';
import { ofCasePath, withQuery } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './desk-words.ja.ts';
import { FREE_LINES, freeField, quantityField, type TypedOrder } from './typed-order.ts';

export interface OrderDeskProps {
  readonly desk: OrderDesk;
  readonly given: TypedOrder;
  readonly errors: FormErrors;
}

/** Takes an order as somebody tells it on the telephone: first the store, then how many of what (Y-11). */
export function OrderDeskPage({ desk, given, errors }: OrderDeskProps) {
  const { subject, store } = desk;
  return (
    <>
      <PageHeading
        title={words.title}
        above={words.above(subject.name ?? shared.unknownName)}
        below={words.below}
      />
      <SummaryList
        rows={[
          {
            label: words.facts.budget,
            value: desk.budgetLeftYen === null ? words.noLimit : shared.yen(desk.budgetLeftYen),
          },
          { label: words.facts.through, value: subject.periodThrough ?? words.unknownDay },
        ]}
      />
      {store === null ? (
        <StoreChoice desk={desk} />
      ) : (
        <Basket desk={desk} store={store} given={given} errors={errors} />
      )}
    </>
  );
}

const StoreChoice = ({ desk: { stores, subject } }: Pick<OrderDeskProps, 'desk'>) =>
  stores.length === 0 ? (
    <EmptyState title={words.noStores}>
      <p>{words.noStoresText}</p>
    </EmptyState>
  ) : (
    <PageLinks
      label={words.chooseStore}
      links={stores.map(({ storeId, name, items }) => ({
        href: withQuery(ofCasePath(subject.supportCaseId, 'order'), { store: storeId }),
        label: words.storeLink(name, items),
      }))}
    />
  );

function Basket({ desk, store, given, errors }: OrderDeskProps & { readonly store: Store }) {
  const { subject, catalogue, isCovered } = desk;
  const action = ofCasePath(subject.supportCaseId, 'order');
  return (
    <>
      <h2>{store.name}</h2>
      <p class="screen-only">
        <a href={action}>{words.changeStore}</a>
      </p>
      <GoodsForm action={action} back={supportPaths.case(subject.supportCaseId)} save={words.save}>
        <HiddenField name="store" value={store.storeId} />
        {catalogue.length === 0 ? (
          <p class="note">{words.noItems}</p>
        ) : (
          <DataTable
            caption={words.catalogue}
            showsCaption
            columns={columnsFor(given, errors)}
            rows={catalogue}
            empty={null}
          />
        )}
        <h3>{words.free}</h3>
        <p class="note">{words.freeHint}</p>
        {FREE_LINES.map(place => (
          <FreeLine place={place} given={given} errors={errors} />
        ))}
        <DayField
          name="wantedOn"
          label={words.wantedOn}
          value={given.wantedOn}
          error={errors.of('wantedOn')}
          required
        />
        {isCovered ? null : (
          <TextField
            name="ownWishNote"
            label={words.ownWish}
            why={words.ownWishWhy}
            hint={words.ownWishHint}
            value={given.ownWishNote}
            error={errors.of('ownWishNote')}
            maxlength={200}
            required
          />
        )}
      </GoodsForm>
    </>
  );
}

const columnsFor = (given: TypedOrder, errors: FormErrors): readonly Column<CatalogueItem>[] => [
  { key: 'name', heading: words.columns.name, wide: true, cell: ({ name, unit }) => `${name} ${unit}` },
  {
    key: 'price',
    heading: words.columns.price,
    numeric: true,
    cell: ({ priceYen }) => shared.yen(priceYen),
  },
  {
    key: 'quantity',
    heading: words.columns.quantity,
    cell: ({ itemId, name }) => {
      const field = quantityField(itemId);
      return (
        <input
          class="input input-short"
          id={field}
          name={field}
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxlength={2}
          aria-label={words.quantityOf(name)}
          aria-invalid={errors.of(field) === undefined ? undefined : 'true'}
          value={given.fields.get(field) ?? ''}
        />
      );
    },
  },
];

const FreeLine = ({ place, given, errors }: Omit<OrderDeskProps, 'desk'> & { readonly place: number }) => {
  const field = (part: 'name' | 'quantity' | 'priceYen', label: string) => {
    const name = freeField(place, part);
    return { name, label, value: given.fields.get(name) ?? '', error: errors.of(name) };
  };
  return (
    <FieldRow>
      <TextField {...field('name', words.freeName(place))} maxlength={100} />
      <TextField {...field('quantity', words.freeQuantity(place))} width="short" inputmode="numeric" />
      <TextField {...field('priceYen', words.freePrice(place))} width="short" inputmode="numeric" />
    </FieldRow>
  );
};

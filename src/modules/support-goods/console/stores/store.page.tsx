import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { PageLinks } from '../../../../ui/page-links/page-links.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { telephoneText } from '../../../../ui/telephone/telephone-text.ts';
import { inForceOn } from '../../domain/store-agreement.ts';
import type { CatalogueItem, StoreAgreement, StoreView } from '../../use-cases/stores.use-case.ts';
import { agreementPath, itemPath, statementPath, storePath, withQuery } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

const text = words.view;

/** Everything about one store: its agreements, what it sells, and what it was owed. */
export function StorePage({ view }: { readonly view: StoreView }) {
  const { store, agreements, statements, today } = view;
  const { storeId } = store;
  return (
    <>
      <PageHeading
        title={store.name}
        above={text.above}
        actions={
          <ButtonLink variant="secondary" href={storePath(storeId, 'edit')} shortcut="e">
            {text.edit}
          </ButtonLink>
        }
      />
      {store.closedOn === null ? null : <Notice tone="warn" title={text.closedOn(store.closedOn)} />}
      <Facts store={store} />
      <h2>{text.agreements}</h2>
      <DataTable
        caption={text.agreements}
        columns={agreementColumns(today)}
        rows={agreements}
        empty={
          <EmptyState title={text.noAgreements}>
            <p>{text.noAgreementsText}</p>
          </EmptyState>
        }
      />
      <Actions>
        <ButtonLink variant="secondary" href={storePath(storeId, 'agreement')}>
          {text.newAgreement}
        </ButtonLink>
      </Actions>
      <Items view={view} />
      <h2>{text.statements}</h2>
      <PageLinks
        label={text.statements}
        links={[
          { href: statementPath(storeId, today), label: text.thisMonth },
          ...statements.map(({ month, amountYen, paidOn }) => ({
            href: statementPath(storeId, month),
            label: [
              text.statement(month),
              shared.yen(amountYen),
              paidOn === null ? text.unpaid : text.paid(paidOn),
            ].join(' '),
          })),
        ]}
      />
      <Form action={storePath(storeId, 'take-part')}>
        <HiddenField name="takesPart" value={store.closedOn === null ? 'no' : 'yes'} />
        <Actions>
          <Button variant="ghost">{store.closedOn === null ? text.leave : text.rejoin}</Button>
        </Actions>
      </Form>
    </>
  );
}

function Facts({ store }: Pick<StoreView, 'store'>) {
  const { facts } = text;
  return (
    <SummaryList
      rows={[
        { label: facts.address, value: store.address },
        { label: facts.phone, value: telephoneText(store.phone) },
        { label: facts.fax, value: store.fax === null ? shared.none : telephoneText(store.fax) },
        { label: facts.contactPerson, value: store.contactPerson ?? shared.none },
        { label: facts.note, value: store.note ?? shared.none },
      ]}
    />
  );
}

const agreementColumns = (today: StoreView['today']): readonly Column<StoreAgreement>[] => [
  {
    key: 'number',
    heading: text.agreementColumns.number,
    cell: ({ number, terms }) => (
      <>
        {number}
        <p class="note">{terms}</p>
      </>
    ),
    wide: true,
  },
  {
    key: 'period',
    heading: text.agreementColumns.period,
    cell: ({ startsOn, endsOn, endedOn, endedBecause }) => (
      <>
        {text.period(startsOn, endsOn)}
        {endedOn === null ? null : <p class="note">{text.endedEarly(endedOn, endedBecause ?? '')}</p>}
      </>
    ),
  },
  {
    key: 'signedOn',
    heading: text.agreementColumns.signedOn,
    nowrap: true,
    cell: ({ signedOn }) => signedOn ?? text.notSigned,
  },
  {
    key: 'state',
    heading: text.agreementColumns.state,
    cell: agreement =>
      inForceOn(agreement, today) ? (
        <Tag tone="ok">{text.inForce}</Tag>
      ) : (
        <Tag tone="muted">{text.notInForce}</Tag>
      ),
  },
  {
    key: 'act',
    heading: text.agreementColumns.act,
    cell: ({ agreementId, signedOn, endedOn }) =>
      endedOn !== null ? null : (
        <a class="screen-only" href={agreementPath(agreementId, signedOn === null ? 'sign' : 'end')}>
          {signedOn === null ? text.sign : text.end}
        </a>
      ),
  },
];

function Items({ view: { store, items, hasMoreItems } }: { readonly view: StoreView }) {
  const last = items.at(-1);
  return (
    <>
      <h2>{text.items}</h2>
      <DataTable
        caption={text.items}
        columns={ITEM_COLUMNS}
        rows={items}
        empty={
          <EmptyState title={text.noItems}>
            <p>{text.noItemsText}</p>
          </EmptyState>
        }
        pages={
          hasMoreItems && last !== undefined
            ? { nextHref: withQuery(storePath(store.storeId), { name: last.name, after: last.itemId }) }
            : undefined
        }
      />
      <Actions>
        <ButtonLink variant="secondary" href={storePath(store.storeId, 'item')} shortcut="n">
          {text.newItem}
        </ButtonLink>
        <ButtonLink variant="secondary" href={storePath(store.storeId, 'import')}>
          {text.importItems}
        </ButtonLink>
      </Actions>
    </>
  );
}

const ITEM_COLUMNS: readonly Column<CatalogueItem>[] = [
  { key: 'name', heading: text.itemColumns.name, wide: true, cell: ({ name }) => name },
  { key: 'unit', heading: text.itemColumns.unit, cell: ({ unit }) => unit },
  {
    key: 'price',
    heading: text.itemColumns.price,
    numeric: true,
    cell: ({ priceYen }) => shared.yen(priceYen),
  },
  {
    key: 'state',
    heading: text.itemColumns.state,
    cell: ({ available }) =>
      available ? <Tag tone="ok">{text.sold}</Tag> : <Tag tone="muted">{text.notSold}</Tag>,
  },
  {
    key: 'act',
    heading: text.itemColumns.act,
    cell: ({ itemId }) => (
      <a class="screen-only" href={itemPath(itemId)}>
        {text.changeItem}
      </a>
    ),
  },
];

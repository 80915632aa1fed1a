import { Button } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { isReceiptMissing } from '../../domain/packages/package-duty.ts';
import {
  PACKAGE_FILTERS,
  type PackageFilter,
  type PackageList,
  type ProvisionPackage,
} from '../../use-cases/packages/show-packages.use-case.ts';
import { countsText, dutyText } from './package-text.ts';
import { PACKAGES_PATH, packagePath, withQuery } from './paths.ts';
import { RecallList } from './recall-list.tsx';
import { StatusTag } from './status-tag.tsx';
import { ja as words } from './words.ja.ts';

export interface PackageQuery {
  readonly filter: PackageFilter;
  readonly municipality: string;
}

interface ListProps {
  readonly list: PackageList;
  readonly query: PackageQuery;
  readonly errors: readonly FormError[];
  readonly nameOf: (municipalityCode: string) => string;
}

/** Who is to be recalled, every package with what is to be done next, and the form that makes one at once. */
export function PackageListPage(props: ListProps) {
  const { list, query, errors, nameOf } = props;
  const last = list.packages.at(-1);
  const isNarrowed = query.filter !== 'kept' || query.municipality !== '';
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={words.title} below={words.below} />
      <RecallList recalls={list.recalls} nameOf={nameOf} />
      <MissingReceipts {...props} />
      <FilterBar
        action={PACKAGES_PATH}
        clearHref={query.municipality === '' ? undefined : listPath({ ...query, municipality: '' })}
      >
        <TextField
          name="municipality"
          type="search"
          inputmode="numeric"
          label={words.municipality}
          value={query.municipality}
          width="short"
          shortcut="/"
        />
        <HiddenField name="filter" value={query.filter} />
      </FilterBar>
      <Tabs
        label={words.filter}
        tabs={PACKAGE_FILTERS.map(filter => ({
          href: listPath({ ...query, filter }),
          label: words.filters[filter],
          count: list.counts[filter],
          current: filter === query.filter,
        }))}
      />
      <DataTable
        caption={words.filters[query.filter]}
        columns={columnsOf(props)}
        rows={list.packages}
        rowHref={({ packageId }) => packagePath(packageId)}
        empty={
          <EmptyState title={isNarrowed ? words.noneFound : words.none}>
            <p>{isNarrowed ? words.noneFoundText : words.noneText}</p>
          </EmptyState>
        }
        pages={
          list.hasNext && last !== undefined
            ? { nextHref: listPath(query, `${last.selectedAt} ${last.packageId}`) }
            : undefined
        }
      />
      <SelectNow {...props} />
    </>
  );
}

const listPath = ({ filter, municipality }: PackageQuery, after?: string): string =>
  withQuery(PACKAGES_PATH, { filter, municipality, after });

const columnsOf = ({ list, nameOf }: ListProps): readonly Column<ProvisionPackage>[] => [
  {
    key: 'number',
    heading: words.columns.number,
    primary: true,
    cell: ({ municipalityCode, sequence }) => words.number(nameOf(municipalityCode), sequence),
  },
  { key: 'category', heading: words.columns.category, cell: ({ category }) => words.categories[category] },
  { key: 'counts', heading: words.columns.counts, numeric: true, cell: countsText },
  {
    key: 'selectedAt',
    heading: words.columns.selectedAt,
    nowrap: true,
    cell: ({ selectedAt }) => staffDateTime(selectedAt),
  },
  { key: 'status', heading: words.columns.status, cell: ({ status }) => <StatusTag status={status} /> },
  { key: 'duty', heading: words.columns.duty, wide: true, cell: given => dutyText(given, list.now) },
];

function MissingReceipts({ list, nameOf }: ListProps) {
  const missing = list.packages.filter(given => isReceiptMissing(given, list.now));
  if (missing.length === 0) return null;
  return (
    <Notice tone="warn" title={words.duties['ask-for-receipt']}>
      <ul>
        {missing.map(({ packageId, municipalityCode, sequence }) => (
          <li>
            <a href={packagePath(packageId)}>
              {nameOf(municipalityCode)} {words.noReceipt(sequence)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function SelectNow({ list, nameOf, errors }: ListProps) {
  const { select: text } = words;
  return (
    <>
      <h2>{text.title}</h2>
      {list.pairs.length === 0 ? (
        <p>{text.noPairs}</p>
      ) : (
        <Form action={PACKAGES_PATH}>
          <p class="note">{text.help}</p>
          <Select
            name="pair"
            label={text.pair}
            placeholder={text.placeholder}
            error={errors.find(({ name }) => name === 'pair')?.message}
            options={list.pairs.map(({ basisId, municipalityCode, basisTitle }) => ({
              value: `${municipalityCode} ${basisId}`,
              label: text.pairLabel(nameOf(municipalityCode), basisTitle),
            }))}
            required
          />
          <Actions>
            <Button shortcut="n">{text.submit}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

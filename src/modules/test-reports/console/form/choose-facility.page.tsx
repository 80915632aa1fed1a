import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { Facility } from '../../../institutions/index.ts';
import { withQuery } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

export interface ChooseFacilityProps {
  /** Where the choice leads, with `facility` in the query. */
  readonly path: string;
  readonly text: string;
  readonly found: readonly Facility[];
}

/** The institution for which the authority's staff enter. */
export const ChooseFacilityPage = ({ path, text, found }: ChooseFacilityProps) => (
  <>
    <PageHeading title={words.chooseTitle} below={words.chooseBelow} />
    <FilterBar action={path}>
      <TextField
        name="text"
        label={words.facilityText}
        hint={words.facilityTextHint}
        value={text}
        type="search"
        width="medium"
        shortcut="/"
      />
    </FilterBar>
    <DataTable
      caption={words.facilities}
      columns={COLUMNS}
      rows={found}
      rowHref={({ facilityId }) => withQuery(path, { facility: facilityId })}
      empty={
        <EmptyState title={words.facilityNone}>
          <p>{words.facilityNoneText}</p>
        </EmptyState>
      }
    />
  </>
);

const COLUMNS: readonly Column<Facility>[] = [
  { key: 'name', heading: words.facilityColumns.name, primary: true, cell: ({ name }) => name },
  { key: 'code', heading: words.facilityColumns.code, nowrap: true, cell: ({ code }) => code ?? shared.none },
  { key: 'address', heading: words.facilityColumns.address, cell: ({ address }) => address },
];

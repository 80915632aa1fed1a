import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { FACILITY_KINDS, type Facility } from '../../domain/facility.ts';
import type { HealthCentre } from '../../domain/health-centre.ts';
import type { FacilityPage } from '../../use-cases/show-facilities.use-case.ts';
import { positionText } from '../institution-pages.ts';
import { FACILITIES_PATH, facilityPath, IMPORT_PATH, NEW_FACILITY_PATH, withQuery } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import type { FacilityQuery } from './facilities.schema.ts';
import { ja as words } from './words.ja.ts';

export interface FacilitiesPageProps {
  readonly page: FacilityPage;
  readonly query: FacilityQuery;
  /** The authority and its kind, in words (H-01). */
  readonly below: string;
  readonly mayManage: boolean;
}

/** The registry: everybody who takes part, by name. */
export const FacilitiesPage = ({ page, query, below, mayManage }: FacilitiesPageProps) => (
  <>
    <PageHeading
      title={words.title}
      below={below}
      actions={
        mayManage ? (
          <>
            <ButtonLink href={NEW_FACILITY_PATH} shortcut="n">
              {words.add}
            </ButtonLink>
            <ButtonLink href={IMPORT_PATH} variant="secondary">
              {words.toImport}
            </ButtonLink>
          </>
        ) : undefined
      }
    />
    <Filters query={query} centres={page.centres} />
    <DataTable
      caption={words.caption}
      columns={columnsFor(page.centres)}
      rows={page.facilities}
      rowHref={({ facilityId }) => facilityPath(facilityId)}
      empty={
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      }
      pages={
        page.next === null
          ? undefined
          : {
              nextHref: withQuery(FACILITIES_PATH, {
                text: query.text || undefined,
                kind: query.kind ?? undefined,
                centre: query.healthCentreId ?? undefined,
                status: query.status ?? undefined,
                after: positionText(page.next),
              }),
            }
      }
    />
  </>
);

const Filters = ({
  query,
  centres,
}: {
  readonly query: FacilityQuery;
  readonly centres: readonly HealthCentre[];
}) => (
  <FilterBar action={FACILITIES_PATH} clearHref={isPlain(query) ? undefined : FACILITIES_PATH}>
    <TextField
      name="text"
      label={words.search}
      value={query.text}
      type="search"
      width="medium"
      shortcut="/"
    />
    <Select
      name="kind"
      label={words.kind}
      value={query.kind ?? ''}
      placeholder={words.any}
      options={FACILITY_KINDS.map(value => ({ value, label: shared.kinds[value] }))}
    />
    <Select
      name="centre"
      label={words.centre}
      value={query.healthCentreId ?? ''}
      placeholder={words.any}
      options={centres.map(({ healthCentreId, name }) => ({ value: healthCentreId, label: name }))}
    />
    <Select
      name="status"
      label={words.status}
      value={query.status ?? ''}
      placeholder={words.any}
      options={(['active', 'closed'] as const).map(value => ({ value, label: words.statuses[value] }))}
    />
  </FilterBar>
);

const isPlain = ({ text, kind, healthCentreId, status }: FacilityQuery): boolean =>
  text === '' && kind === null && healthCentreId === null && status === null;

const columnsFor = (centres: readonly HealthCentre[]): readonly Column<Facility>[] => [
  { key: 'name', heading: words.fields.name, primary: true, cell: ({ name }) => name },
  { key: 'code', heading: words.fields.code, nowrap: true, cell: ({ code }) => code ?? words.none },
  { key: 'kind', heading: words.kind, cell: ({ kind }) => shared.kinds[kind] },
  {
    key: 'centre',
    heading: words.centre,
    cell: ({ healthCentreId }) =>
      centres.find(centre => centre.healthCentreId === healthCentreId)?.name ?? shared.noCentre,
  },
  {
    key: 'status',
    heading: words.status,
    quietHeading: true,
    cell: ({ status }) => (status === 'closed' ? <Tag tone="muted">{words.statuses.closed}</Tag> : null),
  },
];

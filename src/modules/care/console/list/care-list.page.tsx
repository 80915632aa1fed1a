import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import { ageOn } from '../../../../kernel/plain-date.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { telephoneText } from '../../../../ui/telephone/telephone-text.ts';
import { isInstitution } from '../../domain/stay.ts';
import {
  CARE_EXPORT_ROWS,
  CARE_PARTS,
  type CareList,
  type CarePart,
  type CarePatient,
  type PlaceCount,
} from '../../use-cases/list-care.use-case.ts';
import { CARE_CSV_PATH, CARE_PATH, casePagePath } from '../paths.ts';
import { devicesText, placeText, severityText } from '../place-text.ts';
import { ja as words } from '../words.ja.ts';
import { type CareQuery, careHref } from './care-list.schema.ts';
import { ja as listWords } from './words.ja.ts';

const text = listWords;

export interface CareListProps {
  readonly list: CareList;
  readonly query: CareQuery;
  readonly now: Instant;
}

/** Notified patients by place, with the number of each place. */
export const CareListPage = ({ list, query, now }: CareListProps) => (
  <>
    <PageHeading
      title={text.title}
      below={text.below}
      actions={
        <ButtonLink variant="ghost" href={careHref(query, null, CARE_CSV_PATH)} download>
          {text.csv(CARE_EXPORT_ROWS)}
        </ButtonLink>
      }
    />
    <Tabs
      label={text.partsLabel}
      tabs={CARE_PARTS.map(part => ({
        href: careHref({ part, facilityId: null }),
        label: text.parts[part],
        count: patientsIn(list, part),
        current: part === query.part,
      }))}
    />
    <FacilityFilter list={list} query={query} />
    <DataTable
      caption={text.caption}
      columns={columnsFor(now)}
      rows={list.patients}
      rowHref={({ caseId }) => casePagePath(caseId)}
      empty={
        <EmptyState title={text.empty}>
          <p>{text.emptyText[query.part]}</p>
        </EmptyState>
      }
      pages={list.next === null ? undefined : { nextHref: careHref(query, list.next) }}
    />
    <FacilityCounts list={list} query={query} />
  </>
);

function patientsIn({ places, undecided }: CareList, part: CarePart): number {
  if (part === 'undecided') return undecided;
  const sum = (count: (place: PlaceCount) => number) => places.reduce((all, place) => all + count(place), 0);
  return part === 'waiting'
    ? sum(({ waiting }) => waiting)
    : sum(({ place, patients }) => (place === part ? patients : 0));
}

const institutionsIn = ({ places }: CareList, { part }: CareQuery): readonly PlaceCount[] =>
  part !== 'undecided' && part !== 'waiting' && isInstitution(part)
    ? places.filter(({ place }) => place === part)
    : [];

function FacilityFilter({ list, query }: Pick<CareListProps, 'list' | 'query'>) {
  const institutions = institutionsIn(list, query);
  if (institutions.length === 0) return null;
  return (
    <FilterBar
      action={CARE_PATH}
      clearHref={query.facilityId === null ? undefined : careHref({ ...query, facilityId: null })}
    >
      <HiddenField name="part" value={query.part} />
      <Select
        name="facility"
        label={text.facility}
        value={query.facilityId ?? ''}
        options={[
          { value: '', label: text.anyFacility },
          ...institutions.map(({ facilityId, facilityName, patients }) => ({
            value: facilityId ?? '',
            label: text.facilityCount(facilityName ?? '', patients),
          })),
        ]}
      />
    </FilterBar>
  );
}

function FacilityCounts({ list, query }: Pick<CareListProps, 'list' | 'query'>) {
  const institutions = institutionsIn(list, query);
  if (institutions.length === 0) return null;
  return (
    <DataTable
      caption={text.countsCaption}
      showsCaption
      rows={institutions}
      rowHref={({ facilityId }) => careHref({ ...query, facilityId })}
      empty={null}
      columns={[
        {
          key: 'facility',
          heading: text.counts.facility,
          primary: true,
          cell: row => row.facilityName ?? '',
        },
        { key: 'patients', heading: text.counts.patients, numeric: true, cell: row => row.patients },
        { key: 'expected', heading: text.counts.expected, numeric: true, cell: row => row.expected },
      ]}
    />
  );
}

const columnsFor = (now: Instant): readonly Column<CarePatient>[] => [
  {
    key: 'name',
    heading: text.columns.name,
    primary: true,
    cell: row => row.name,
    note: row => (
      <>
        {words.age(ageOn(row.birthDate, jstDate(now)))}{' '}
        {row.suspected ? <Tag tone="ask">{words.suspected}</Tag> : null}
      </>
    ),
  },
  { key: 'place', heading: text.columns.place, wide: true, cell: row => <Where patient={row} /> },
  { key: 'since', heading: text.columns.since, nowrap: true, cell: row => staffDate(row.since) },
  { key: 'severity', heading: text.columns.severity, nowrap: true, cell: row => severityText(row.severity) },
  { key: 'devices', heading: text.columns.devices, cell: devicesText },
  { key: 'phone', heading: text.columns.phone, nowrap: true, cell: row => telephoneText(row.phone) },
];

function Where({ patient }: { readonly patient: CarePatient }) {
  const { place, awaits, arrivedAt } = patient;
  if (place === null) return <Tag tone="caution">{text.parts.undecided}</Tag>;
  return (
    <>
      {placeText({ ...patient, place })}{' '}
      {awaits === null ? null : <Tag tone="caution">{words.awaits[awaits]}</Tag>}
      {arrivedAt === null ? <Tag tone="ask">{text.expectedTag}</Tag> : null}
    </>
  );
}

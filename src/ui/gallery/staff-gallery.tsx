import { Sparkline } from '../chart/sparkline.tsx';
import type { Column } from '../data-table/column.ts';
import { DataTable } from '../data-table/data-table.tsx';
import { EmptyState } from '../empty-state/empty-state.tsx';
import { FilterBar } from '../filter-bar/filter-bar.tsx';
import { PageHeading } from '../page-heading/page-heading.tsx';
import { Select } from '../select/select.tsx';
import { SplitView } from '../split-view/split-view.tsx';
import { StaffPage, type StaffPageProps } from '../staff-page/staff-page.tsx';
import { Tabs } from '../tabs/tabs.tsx';
import { Tag } from '../tag/tag.tsx';
import { TextField } from '../text-field/text-field.tsx';
import { PersonDetail } from './person-detail.tsx';
import { GalleryTrainingBar } from './resident-gallery.tsx';
import { staff as words } from './staff-words.ja.ts';

const counts = [37, 212, 58, 14, 0, 6];

/** The staff shell with everything it can carry. */
export function StaffGalleryShell(
  props: Pick<StaffPageProps, 'title' | 'islands' | 'shortcuts' | 'hasErrors' | 'children'>,
) {
  return (
    <StaffPage
      {...props}
      serviceName={words.service}
      officeName={words.office}
      homeHref="/console"
      trainingBar={<GalleryTrainingBar />}
      user={{
        name: words.user,
        roleLabel: words.role,
        signOutAction: '/console/sign-out',
        settingsHref: '/console/me',
      }}
      navigation={[
        {
          heading: words.urgentGroup,
          items: words.work.map((label, index) => ({
            href: `/console/example/${index}`,
            label,
            count: counts[index],
            urgent: index === 0,
            current: index === 0,
          })),
        },
        {
          heading: words.restGroup,
          items: words.more.map((label, index) => ({
            href: `/console/more/${index}`,
            label,
            count: index === 0 ? 4208 : undefined,
          })),
        },
      ]}
    />
  );
}

type Person = (typeof words.people)[number];

const columns: readonly Column<Person>[] = [
  {
    key: 'tone',
    heading: words.columns.tone,
    quietHeading: true,
    cell: ({ tone, tag }) => <Tag tone={tone}>{tag}</Tag>,
  },
  {
    key: 'name',
    heading: words.columns.name,
    primary: true,
    cell: ({ name }) => name,
    note: ({ age }) => age,
  },
  { key: 'why', heading: words.columns.why, wide: true, cell: ({ why }) => why },
  {
    key: 'waiting',
    heading: words.columns.waiting,
    numeric: true,
    sortHref: '?sort=waiting',
    sorted: 'descending',
    cell: ({ waiting }) => waiting,
  },
  { key: 'spo2', heading: words.columns.spo2, numeric: true, cell: ({ spo2 }) => spo2.at(-1) },
  {
    key: 'trend',
    heading: words.columns.trend,
    minor: true,
    cell: ({ spo2 }) => <Sparkline label={spo2.join(', ')} values={spo2} threshold={93} />,
  },
  { key: 'heat', heading: words.columns.heat, numeric: true, cell: ({ heat }) => heat },
  { key: 'staff', heading: words.columns.staff, nowrap: true, cell: ({ staff }) => staff },
];

/** The home page of a health centre: who needs a human now. */
export function WorklistGallery() {
  return (
    <StaffGalleryShell
      title={words.title}
      shortcuts={[
        { keys: 'c', label: words.keys.claim },
        { keys: 'r', label: words.keys.record },
      ]}
    >
      <PageHeading title={words.title} below={words.below} />
      <FilterBar action="/console" clearHref="/console">
        <TextField name="q" label={words.search} type="search" width="medium" shortcut="/" />
        <Select
          name="state"
          label={words.state}
          options={words.states.map(label => ({ value: label, label }))}
          placeholder={words.tabs[0]}
        />
      </FilterBar>
      <SplitView
        list={
          <>
            <Tabs
              label={words.tabsLabel}
              tabs={words.tabs.map((label, index) => ({
                href: `/console?by=${index}`,
                label,
                count: [37, 4, 11, 22][index],
                current: index === 0,
              }))}
            />
            <DataTable
              caption={words.title}
              columns={columns}
              rows={words.people}
              rowHref={({ name }) => `/console/cases/${encodeURIComponent(name)}`}
              isCurrent={({ name }) => name === words.people[0].name}
              empty={<EmptyState title={words.figures.empty} />}
              pages={{ summary: words.pages, previousHref: '?before=a', nextHref: '?after=b' }}
            />
          </>
        }
        detail={<PersonDetail />}
        detailLabel={words.people[0].name}
      />
    </StaffGalleryShell>
  );
}

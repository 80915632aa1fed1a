import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { LineChart } from '../../../../ui/chart/line-chart.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { monthDay } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { ownShare, percentOf } from '../../domain/entry-share.ts';
import type { EntryShare, FacilitySpeed, TestFigures } from '../../use-cases/show-figures.use-case.ts';
import { TESTS_PATH, withQuery } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

export interface FiguresPageProps {
  readonly figures: TestFigures;
  /** Whether the caller sees figures of several institutions. */
  readonly ofAll: boolean;
}

/** How fast results come in, and who types them (H-08, H-19). */
export const FiguresPage = ({ figures, ofAll }: FiguresPageProps) => (
  <>
    <PageHeading title={words.title} below={words.below} />
    <Alarm figures={figures} />
    <SpeedChart figures={figures} />
    <ShareChart figures={figures} />
    <DataTable
      caption={words.facilities}
      showsCaption
      columns={SPEED_COLUMNS}
      rows={figures.facilities}
      rowHref={
        ofAll ? ({ facilityId }) => withQuery(TESTS_PATH, { facility: facilityId, flag: 'late' }) : undefined
      }
      empty={
        <EmptyState title={words.facilitiesNone}>
          <p>{words.facilitiesNoneText}</p>
        </EmptyState>
      }
    />
    {ofAll ? (
      <DataTable caption={words.shares} showsCaption columns={SHARE_COLUMNS} rows={figures.shares} empty="" />
    ) : null}
  </>
);

const weekLabel = (from: PlainDate): string => words.weekFrom(monthDay(from));

const thisWeek = ({ weeks, speed }: TestFigures) => speed.find(({ weekFrom }) => weekFrom === weeks.at(-1));

function Alarm({ figures }: Pick<FiguresPageProps, 'figures'>) {
  if (!figures.isAlarming) return null;
  return (
    <Notice tone="urgent" title={words.alarm}>
      <p>{words.alarmText}</p>
    </Notice>
  );
}

function SpeedChart({ figures }: Pick<FiguresPageProps, 'figures'>) {
  const { weeks, speed, slowAfterHours } = figures;
  const week = thisWeek(figures);
  const medianOf = (from: PlainDate): number | null => {
    const found = speed.find(({ weekFrom }) => weekFrom === from);
    return found === undefined ? null : Math.round(found.medianHours * 10) / 10;
  };
  return (
    <LineChart
      title={words.speedTitle}
      answer={
        week === undefined
          ? words.speedNone
          : words.speedAnswer(words.hours(week.medianHours), week.late, week.reports)
      }
      axisLabel={words.week}
      labels={weeks.map(weekLabel)}
      series={[{ label: words.median, values: weeks.map(medianOf) }]}
      threshold={{ value: slowAfterHours, label: words.line(slowAfterHours) }}
      unit={words.unit}
    />
  );
}

function ShareChart({ figures: { weeks, shares } }: Pick<FiguresPageProps, 'figures'>) {
  const shareOf = (from: PlainDate): number | null => {
    const ofWeek = shares.filter(({ weekFrom }) => weekFrom === from);
    return ownShare({
      byInstitutions: sumOf(ofWeek, 'byInstitutions'),
      byProxy: sumOf(ofWeek, 'byProxy'),
    });
  };
  const values = weeks.map(shareOf);
  const newest = values.at(-1) ?? null;
  return (
    <LineChart
      title={words.shareTitle}
      answer={newest === null ? words.speedNone : words.shareAnswer(newest)}
      axisLabel={words.week}
      labels={weeks.map(weekLabel)}
      series={[{ label: words.ownShare, values }]}
      unit={words.percent}
    />
  );
}

const sumOf = (shares: readonly EntryShare[], part: 'byInstitutions' | 'byProxy'): number =>
  shares.reduce((sum, share) => sum + share[part], 0);

const percentText = (percent: number | null): string =>
  percent === null ? shared.none : `${percent}${words.percent}`;

const SPEED_COLUMNS: readonly Column<FacilitySpeed>[] = [
  {
    key: 'facility',
    heading: words.facilityColumns.facility,
    primary: true,
    cell: ({ facilityName }) => facilityName,
  },
  {
    key: 'week',
    heading: words.facilityColumns.week,
    nowrap: true,
    cell: ({ weekFrom }) => weekLabel(weekFrom),
  },
  { key: 'reports', heading: words.facilityColumns.reports, numeric: true, cell: ({ reports }) => reports },
  {
    key: 'median',
    heading: words.facilityColumns.median,
    numeric: true,
    cell: ({ medianHours }) => words.hours(medianHours),
  },
  {
    key: 'worst',
    heading: words.facilityColumns.worst,
    numeric: true,
    cell: ({ worstHours }) => words.hours(worstHours),
  },
  {
    key: 'late',
    heading: words.facilityColumns.late,
    numeric: true,
    cell: ({ late, reports }) =>
      late === 0 ? percentText(0) : <Tag tone="caution">{percentText(percentOf(late, reports))}</Tag>,
  },
];

const SHARE_COLUMNS: readonly Column<EntryShare>[] = [
  {
    key: 'centre',
    heading: words.shareColumns.centre,
    primary: true,
    cell: ({ healthCentreName }) => healthCentreName ?? words.noCentre,
  },
  {
    key: 'week',
    heading: words.shareColumns.week,
    nowrap: true,
    cell: ({ weekFrom }) => weekLabel(weekFrom),
  },
  {
    key: 'own',
    heading: words.shareColumns.own,
    numeric: true,
    cell: ({ byInstitutions }) => byInstitutions,
  },
  { key: 'proxy', heading: words.shareColumns.proxy, numeric: true, cell: ({ byProxy }) => byProxy },
  {
    key: 'share',
    heading: words.shareColumns.share,
    numeric: true,
    cell: share => percentText(ownShare(share)),
  },
];

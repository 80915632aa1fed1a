import { csvText } from '../../../kernel/csv-text.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { sendCsv } from '../../../platform/http/csv-response.ts';
import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import { publicCount, publicPart } from '../domain/small-cells.ts';
import { showSnapshot, showSnapshots } from '../use-cases/compare-snapshot.use-case.ts';
import {
  readDailyCases,
  readDailyPlaces,
  showSurveillance,
} from '../use-cases/show-surveillance.use-case.ts';
import { CASES_CSV_PATH, PLACES_CSV_PATH, SNAPSHOTS_PATH, SURVEILLANCE_PATH } from './paths.ts';
import { readRangeQuery } from './range.schema.ts';
import { SnapshotPage } from './snapshot.page.tsx';
import { ja as snapshotWords } from './snapshot-words.ja.ts';
import { SnapshotsPage } from './snapshots.page.tsx';
import { SurveillancePage } from './surveillance.page.tsx';
import { drawPage, READ_SURVEILLANCE, type SurveillancePages, staffActor } from './surveillance-pages.ts';
import { ja as words } from './words.ja.ts';

/** Counts of cases and tests, what was counted at the end of each day, and the public file (H-12, F-04, F-07). */
export const surveillanceRoutes = (deps: SurveillancePages): readonly Route[] => [
  {
    method: 'GET',
    path: SURVEILLANCE_PATH,
    access: READ_SURVEILLANCE,
    handle: request => show(deps, request),
  },
  {
    method: 'GET',
    path: CASES_CSV_PATH,
    access: READ_SURVEILLANCE,
    handle: request => download(deps, request),
  },
  {
    method: 'GET',
    path: PLACES_CSV_PATH,
    access: READ_SURVEILLANCE,
    handle: request => downloadPlaces(deps, request),
  },
  {
    method: 'GET',
    path: SNAPSHOTS_PATH,
    access: READ_SURVEILLANCE,
    handle: request => compare(deps, request),
  },
];

const rangeQuery = (request: RouteRequest) => readRangeQuery(request.query, jstDate(request.now));

async function show(deps: SurveillancePages, request: RouteRequest): Promise<Response> {
  const query = rangeQuery(request);
  const view = await showSurveillance(deps, staffActor(request), query.range);
  return drawPage(deps, request, {
    title: words.title,
    children: <SurveillancePage deps={deps} view={view} query={query} />,
  });
}

async function download(deps: SurveillancePages, request: RouteRequest): Promise<Response> {
  const { range } = rangeQuery(request);
  const days = await readDailyCases(deps, staffActor(request), range);
  const { date, prefecture, count } = words.csvColumns;
  return sendCsv(
    request,
    `newly-confirmed-${range.from}-${range.to}.csv`,
    csvText([
      [date, prefecture, count],
      ...days.map(({ day, count: found }) => [day, deps.prefecture, publicCount(found)]),
    ]),
  );
}

async function downloadPlaces(deps: SurveillancePages, request: RouteRequest): Promise<Response> {
  const { range } = rangeQuery(request);
  const days = await readDailyPlaces(deps, staffActor(request), range);
  const { date, prefecture } = words.csvColumns;
  const { hospital, severe, hotel, home, elsewhere, expected, awaiting } = words.placesCsvColumns;
  return sendCsv(
    request,
    `patients-by-place-${range.from}-${range.to}.csv`,
    csvText([
      [date, prefecture, hospital, severe, hotel, home, elsewhere, expected, awaiting],
      ...days.map(({ day, places, severe: ill, awaiting: without }) => [
        day,
        deps.prefecture,
        publicCount(places.hospital),
        publicPart(ill, places.hospital),
        publicCount(places.hotel),
        publicCount(places.home),
        publicCount(places.elsewhere),
        publicCount(places.expected),
        publicCount(without),
      ]),
    ]),
  );
}

async function compare(deps: SurveillancePages, request: RouteRequest): Promise<Response> {
  const asked = request.query('day');
  if (asked === undefined || asked === '') {
    const snapshots = await showSnapshots(deps, staffActor(request));
    return drawPage(deps, request, {
      title: snapshotWords.title,
      children: <SnapshotsPage snapshots={snapshots} />,
    });
  }
  const day = parsePlainDate(asked);
  const view = day && (await showSnapshot(deps, staffActor(request), day));
  if (!view) return request.notFound();
  return drawPage(deps, request, {
    title: snapshotWords.title,
    children: <SnapshotPage deps={deps} view={view} />,
  });
}

import { jstDate } from '../../../../kernel/instant.ts';
import { sendCsv } from '../../../../platform/http/csv-response.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { exportReviewQueue, showReviewQueue } from '../../use-cases/review-queue.use-case.ts';
import { QUEUE_CSV_PATH, QUEUE_PATH } from '../paths.ts';
import { REVIEW, type ReviewPages, reviewerOf } from '../review-pages.ts';
import { ja as shared } from '../review-words.ja.ts';
import { Queue } from './queue.page.tsx';
import { readQueueQuery, selectionOf } from './queue.schema.ts';
import { queueCsv } from './queue-csv.ts';
import { ja as words } from './words.ja.ts';

/** The queue, and what it shows as a table for spreadsheets. */
export const queueRoutes = (deps: ReviewPages): readonly Route[] => [
  { method: 'GET', path: QUEUE_PATH, access: REVIEW, handle: request => showQueue(deps, request) },
  { method: 'GET', path: QUEUE_CSV_PATH, access: REVIEW, handle: request => exportQueue(deps, request) },
];

async function showQueue(deps: ReviewPages, request: RouteRequest): Promise<Response> {
  const query = readQueueQuery(request.query);
  const page = await showReviewQueue(deps, reviewerOf(request), selectionOf(query), query.place);
  const noneFree = request.query('free') === 'none';
  return request.page(
    await deps.frame(
      { caller: staffCaller(request), path: request.path },
      {
        title: shared.title,
        shortcuts: [{ keys: '→', label: words.keys.next }],
        children: <Queue page={page} query={query} noneFree={noneFree} now={request.now} />,
      },
    ),
  );
}

async function exportQueue(deps: ReviewPages, request: RouteRequest): Promise<Response> {
  const selection = selectionOf(readQueueQuery(request.query));
  const found = await exportReviewQueue(deps, reviewerOf(request), selection);
  return sendCsv(request, `filings-${jstDate(request.now)}.csv`, queueCsv(found));
}

import { csvText } from '../../../../kernel/csv-text.ts';
import { parseUuid } from '../../../../kernel/ids.ts';
import { sendCsv } from '../../../../platform/http/csv-response.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import {
  type BatchProblem,
  type BatchRequest,
  cancelBatch,
  listUnissued,
  showBatch,
  showBatches,
  startBatch,
} from '../../use-cases/document-batch.use-case.ts';
import { type DocumentPages, drawPage, RUN_BATCHES, staffActor } from '../document-pages.ts';
import { BATCH_PATTERN, BATCHES_PATH, batchPath, casePath, NEW_BATCH_PATH } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { BatchPage, unissuedReason } from './batch.page.tsx';
import { BatchesPage, batchTitle } from './batches.page.tsx';
import { NewBatchPage, newBatchQuestion } from './new-batch.page.tsx';

/** How soon the page of a running batch asks for itself again, by a header that needs no script. */
const REFRESH_SECONDS = '3';

/** Papers for many in one go: asking, starting, watching and stopping (K-47, K-48). */
export const batchRoutes = (deps: DocumentPages): readonly Route[] => [
  {
    method: 'GET',
    path: BATCHES_PATH,
    access: RUN_BATCHES,
    handle: async request =>
      drawPage(deps, request, {
        title: words.batches.title,
        children: <BatchesPage overview={await showBatches(deps, staffActor(request))} />,
      }),
  },
  {
    method: 'GET',
    path: NEW_BATCH_PATH,
    access: RUN_BATCHES,
    handle: request =>
      ask(
        deps,
        request,
        requestOf(name => request.query(name)),
        null,
      ),
  },
  {
    method: 'POST',
    path: BATCHES_PATH,
    access: RUN_BATCHES,
    handle: async request => {
      const form = await request.form();
      const asked = requestOf(name => form.text(name));
      const started = await startBatch(deps, staffActor(request), asked);
      return started.ok
        ? request.seeOther(batchPath(started.value.batchId))
        : ask(deps, request, asked, started.reason);
    },
  },
  { method: 'GET', path: BATCH_PATTERN, access: RUN_BATCHES, handle: request => show(deps, request) },
  {
    method: 'GET',
    path: `${BATCH_PATTERN}/unissued.csv`,
    access: RUN_BATCHES,
    handle: request => download(deps, request),
  },
  {
    method: 'POST',
    path: `${BATCH_PATTERN}/cancel`,
    access: RUN_BATCHES,
    handle: async request => {
      const batchId = parseUuid(request.param('batchId'));
      if (batchId === null || (await cancelBatch(deps, staffActor(request), batchId)) === null)
        return request.notFound();
      return request.seeOther(batchPath(batchId));
    },
  },
];

/** What is asked for; anything unknown is the batch of certificates. */
function requestOf(field: (name: string) => string | undefined): BatchRequest {
  const form = field('form')?.trim() ?? '';
  const isReissue = field('kind') === 'reissue' && form !== '';
  return {
    kind: isReissue ? 'reissue' : 'certificates',
    templateVersion: isReissue ? form : null,
    reason: field('reason') ?? '',
  };
}

async function ask(
  deps: DocumentPages,
  request: RouteRequest,
  asked: BatchRequest,
  problem: BatchProblem | null,
): Promise<Response> {
  const { backlog, forms } = await showBatches(deps, staffActor(request));
  const form = forms.find(({ templateVersion }) => templateVersion === asked.templateVersion);
  const due = asked.templateVersion === null ? backlog : (form?.count ?? 0);
  const page = <NewBatchPage request={asked} due={due} problem={problem} />;
  const content = {
    title: newBatchQuestion(asked, due),
    hasErrors: problem === 'no-reason',
    children: page,
  };
  return drawPage(deps, request, content, problem === null ? 200 : problem === 'another-runs' ? 409 : 422);
}

async function show(deps: DocumentPages, request: RouteRequest): Promise<Response> {
  const batchId = parseUuid(request.param('batchId'));
  const view = batchId === null ? null : await showBatch(deps, staffActor(request), batchId);
  if (view === null) return request.notFound();
  const response = await drawPage(deps, request, {
    title: batchTitle(view.batch),
    children: <BatchPage view={view} />,
  });
  if (view.batch.status === 'running') response.headers.set('refresh', REFRESH_SECONDS);
  return response;
}

async function download(deps: DocumentPages, request: RouteRequest): Promise<Response> {
  const batchId = parseUuid(request.param('batchId'));
  const items = batchId === null ? null : await listUnissued(deps, staffActor(request), batchId);
  if (items === null) return request.notFound();
  const { csvColumns, refused, failed } = words.batch;
  const rows = items.map(({ managementNumber, status, reason, caseId }) => [
    managementNumber ?? '',
    status === 'refused' ? refused : failed,
    unissuedReason(reason),
    `${deps.publicOrigin}${casePath(caseId)}`,
  ]);
  return sendCsv(request, 'unissued.csv', csvText([csvColumns, ...rows]));
}

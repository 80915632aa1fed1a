import { csvText } from '../../../../kernel/csv-text.ts';
import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { type Instant, jstWallTime } from '../../../../kernel/instant.ts';
import { sendCsv } from '../../../../platform/http/csv-response.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { referenceDocument } from '../../../rulebook/index.ts';
import { receiptState } from '../../domain/facility-notice.ts';
import { exportReceipts, showNotice, showNotices } from '../../use-cases/notice-receipts.use-case.ts';
import { type MailRound, publishNotice, remindOfNotice } from '../../use-cases/write-notice.use-case.ts';
import { drawPage, readPosition, staffActor } from '../institution-pages.ts';
import type { NoticePages } from '../notice-pages.ts';
import { ja as institutionWords } from '../words.ja.ts';
import { SENT_PATH, sentNoticePath } from './paths.ts';
import { RECEIPT_VIEWS, type ReceiptView, SentNotice } from './sent-notice.page.tsx';
import { SentNotices } from './sent-notices.page.tsx';
import { ja as words } from './words.ja.ts';

export const PUBLISH = { kind: 'staff', permission: 'facility-notice.publish' } as const;
const PATTERN = `${SENT_PATH}/:noticeId`;

/** What the authority has written, who has read it, and reminding those who have not (H-09). */
export const sentNoticeRoutes = (deps: NoticePages): readonly Route[] => [
  { method: 'GET', path: SENT_PATH, access: PUBLISH, handle: request => list(deps, request) },
  { method: 'GET', path: PATTERN, access: PUBLISH, handle: request => show(deps, request) },
  {
    method: 'POST',
    path: `${PATTERN}/publish`,
    access: PUBLISH,
    handle: request => mailRound(deps, request, publishNotice, 'published'),
  },
  {
    method: 'POST',
    path: `${PATTERN}/remind`,
    access: PUBLISH,
    handle: request => mailRound(deps, request, remindOfNotice, 'reminded'),
  },
  {
    method: 'GET',
    path: `${PATTERN}/receipts.csv`,
    access: PUBLISH,
    handle: request => download(deps, request),
  },
];

async function list(deps: NoticePages, request: RouteRequest): Promise<Response> {
  const notices = await showNotices(deps, staffActor(request), parseUuid(request.query('after') ?? ''));
  return drawPage(deps, request, {
    title: words.sent.title,
    shortcuts: [{ keys: 'n', label: words.sent.create }],
    children: <SentNotices list={notices} />,
  });
}

const viewIn = (request: RouteRequest): ReceiptView =>
  RECEIPT_VIEWS.find(view => view === request.query('state')) ?? 'open';

const stateOf = (view: ReceiptView) => (view === 'all' ? null : view);

async function show(deps: NoticePages, request: RouteRequest): Promise<Response> {
  const noticeId = parseUuid(request.param('noticeId'));
  const shown = viewIn(request);
  const asked = { state: stateOf(shown), after: readPosition(request.query('after')) };
  const view = noticeId === null ? null : await showNotice(deps, staffActor(request), noticeId, asked);
  if (view === null) return request.notFound();
  const { referenceId, title } = view.notice;
  const reference = referenceId === null ? null : referenceDocument(deps.rulebook, referenceId);
  const children = <SentNotice view={view} reference={reference} shown={shown} done={doneIn(request)} />;
  return drawPage(deps, request, { title, children });
}

/** The counts of a round stand in the address: they name nobody. */
function doneIn(request: RouteRequest): string | null {
  const [kind, mails = '', without = ''] = (request.query('done') ?? '').split('-');
  if (kind !== 'published' && kind !== 'reminded') return null;
  return words.view[kind](Number(mails) || 0, Number(without) || 0);
}

async function mailRound(
  deps: NoticePages,
  request: RouteRequest,
  act: (
    deps: NoticePages,
    actor: ReturnType<typeof staffActor>,
    noticeId: Uuid,
  ) => Promise<MailRound | 'already' | null>,
  done: 'published' | 'reminded',
): Promise<Response> {
  const noticeId = parseUuid(request.param('noticeId'));
  const round = noticeId === null ? null : await act(deps, staffActor(request), noticeId);
  if (noticeId === null || round === null) return request.notFound();
  if (round === 'already') return request.seeOther(sentNoticePath(noticeId));
  return request.seeOther(`${sentNoticePath(noticeId)}?done=${done}-${round.mails}-${round.withoutAddress}`);
}

async function download(deps: NoticePages, request: RouteRequest): Promise<Response> {
  const noticeId = parseUuid(request.param('noticeId'));
  const state = stateOf(viewIn(request));
  const found = noticeId === null ? null : await exportReceipts(deps, staffActor(request), noticeId, state);
  if (found === null) return request.notFound();
  const time = (at: Instant | null): string => (at === null ? '' : jstWallTime(at));
  const rows = found.receipts.map(row => [
    row.code ?? '',
    row.name,
    institutionWords.kinds[row.kind],
    words.view.states[receiptState(row)],
    time(row.readAt),
    time(row.acknowledgedAt),
    row.phone,
  ]);
  return sendCsv(request, 'receipts.csv', csvText([words.view.csvColumns, ...rows]));
}

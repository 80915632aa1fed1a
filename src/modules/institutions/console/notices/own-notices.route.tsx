import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { referenceDocument } from '../../../rulebook/index.ts';
import { acknowledgeNotice, listOwnNotices, openNotice } from '../../use-cases/read-notices.use-case.ts';
import { drawPage, staffActor } from '../institution-pages.ts';
import type { NoticePages } from '../notice-pages.ts';
import { OwnNotice, OwnNotices } from './own-notices.page.tsx';
import { NOTICES_PATH, noticePath } from './paths.ts';
import { ja as words } from './words.ja.ts';

const READ = { kind: 'staff', permission: 'facility-notice.read' } as const;
const PATTERN = `${NOTICES_PATH}/:noticeId`;

/** The notices of an institution, for its own people (H-09, H-29). */
export const ownNoticeRoutes = (deps: NoticePages): readonly Route[] => [
  { method: 'GET', path: NOTICES_PATH, access: READ, handle: request => list(deps, request) },
  { method: 'GET', path: PATTERN, access: READ, handle: request => open(deps, request) },
  {
    method: 'POST',
    path: `${PATTERN}/acknowledge`,
    access: READ,
    handle: request => acknowledge(deps, request),
  },
];

async function list(deps: NoticePages, request: RouteRequest): Promise<Response> {
  const page = await listOwnNotices(deps, staffActor(request), parseUuid(request.query('after') ?? ''));
  return drawPage(deps, request, { title: words.own.title, children: <OwnNotices {...page} /> });
}

async function open(deps: NoticePages, request: RouteRequest): Promise<Response> {
  const noticeId = parseUuid(request.param('noticeId'));
  const notice = noticeId === null ? null : await openNotice(deps, staffActor(request), noticeId);
  if (notice === null) return request.notFound();
  const reference = notice.referenceId === null ? null : referenceDocument(deps.rulebook, notice.referenceId);
  return drawPage(deps, request, {
    title: notice.title,
    ...(notice.asksAcknowledgement && { shortcuts: [{ keys: 'a', label: words.own.acknowledge }] }),
    children: <OwnNotice notice={notice} reference={reference} />,
  });
}

async function acknowledge(deps: NoticePages, request: RouteRequest): Promise<Response> {
  const noticeId = parseUuid(request.param('noticeId'));
  const done = noticeId !== null && (await acknowledgeNotice(deps, staffActor(request), noticeId));
  return done && noticeId !== null ? request.seeOther(noticePath(noticeId)) : request.notFound();
}

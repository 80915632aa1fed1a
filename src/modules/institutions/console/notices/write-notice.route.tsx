import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { FACILITY_KINDS, isMedicalInstitution } from '../../domain/facility.ts';
import type { FacilityNotice, NoticeReason, TypedNotice } from '../../domain/facility-notice.ts';
import { showNotice } from '../../use-cases/notice-receipts.use-case.ts';
import { saveDraft } from '../../use-cases/write-notice.use-case.ts';
import { drawPage, staffActor } from '../institution-pages.ts';
import type { NoticePages } from '../notice-pages.ts';
import { NEW_NOTICE_PATH, SENT_PATH, sentNoticePath } from './paths.ts';
import { PUBLISH } from './sent-notices.route.tsx';
import { REPORTING_QA } from './subsidy-warning.tsx';
import { ja as words } from './words.ja.ts';
import { WriteNotice } from './write-notice.page.tsx';

const EDIT_PATTERN = `${SENT_PATH}/:noticeId/edit`;

const BLANK: TypedNotice = { title: '', body: '', referenceId: '', kinds: [], asksAcknowledgement: false };
/** The standing warning about the subsidy, for those who report tests (H-29). */
const SUBSIDY: TypedNotice = {
  title: words.subsidy.title,
  body: words.subsidy.noticeBody,
  referenceId: REPORTING_QA.id,
  kinds: FACILITY_KINDS.filter(isMedicalInstitution),
  asksAcknowledgement: true,
};

/** Writing a notice and changing its draft. */
export const writeNoticeRoutes = (deps: NoticePages): readonly Route[] => [
  {
    method: 'GET',
    path: NEW_NOTICE_PATH,
    access: PUBLISH,
    handle: request =>
      draw(deps, request, null, request.query('template') === 'subsidy' ? SUBSIDY : BLANK, []),
  },
  { method: 'POST', path: NEW_NOTICE_PATH, access: PUBLISH, handle: request => save(deps, request, null) },
  {
    method: 'GET',
    path: EDIT_PATTERN,
    access: PUBLISH,
    handle: request =>
      withDraft(deps, request, draft => draw(deps, request, draft.noticeId, typedOf(draft), [])),
  },
  {
    method: 'POST',
    path: EDIT_PATTERN,
    access: PUBLISH,
    handle: request => withDraft(deps, request, ({ noticeId }) => save(deps, request, noticeId)),
  },
];

/** A published notice has no page to change it. */
async function withDraft(
  deps: NoticePages,
  request: RouteRequest,
  answer: (draft: FacilityNotice) => Promise<Response>,
): Promise<Response> {
  const noticeId = parseUuid(request.param('noticeId'));
  const asked = { state: null, after: null };
  const found = noticeId === null ? null : await showNotice(deps, staffActor(request), noticeId, asked);
  if (found === null) return request.notFound();
  return found.notice.publishedAt === null
    ? answer(found.notice)
    : request.seeOther(sentNoticePath(found.notice.noticeId));
}

async function save(deps: NoticePages, request: RouteRequest, noticeId: Uuid | null): Promise<Response> {
  const form = await request.form();
  const typed: TypedNotice = {
    title: form.text('title'),
    body: form.text('body'),
    referenceId: form.text('referenceId'),
    kinds: form.all('kinds'),
    asksAcknowledgement: form.text('asksAcknowledgement') === 'yes',
  };
  const saved = await saveDraft(deps, staffActor(request), noticeId, typed);
  if (saved.ok) return request.seeOther(sentNoticePath(saved.value));
  if (saved.reason === 'not-found') return request.notFound();
  return draw(deps, request, noticeId, typed, saved.reason);
}

const draw = (
  deps: NoticePages,
  request: RouteRequest,
  noticeId: Uuid | null,
  typed: TypedNotice,
  reasons: readonly NoticeReason[],
): Promise<Response> =>
  drawPage(deps, request, {
    title: noticeId === null ? words.write.newTitle : words.write.editTitle,
    hasErrors: reasons.length > 0,
    children: (
      <WriteNotice
        noticeId={noticeId}
        typed={typed}
        references={deps.rulebook.referenceDocuments}
        reasons={reasons}
      />
    ),
  });

const typedOf = (draft: FacilityNotice): TypedNotice => ({ ...draft, referenceId: draft.referenceId ?? '' });

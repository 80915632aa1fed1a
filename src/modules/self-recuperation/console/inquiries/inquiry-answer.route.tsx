import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import { checkAnswer } from '../../domain/inquiry-answering.ts';
import { answerInquiry, claimInquiry, putBackInquiry } from '../../use-cases/answer-inquiry.use-case.ts';
import { viewInquiry } from '../../use-cases/view-inquiry.use-case.ts';
import { reviewerOf } from '../review-pages.ts';
import { AnswerConfirm } from './answer-confirm.page.tsx';
import { ANSWER_STEP } from './answer-form.tsx';
import { answerTemplates, parseTemplateName } from './answer-templates.ts';
import { drawInquiry } from './draw-inquiry.tsx';
import { ANSWER, type InquiryPages } from './inquiry-pages.ts';
import { INQUIRY_PATTERN, inquiryPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The page of one inquiry, and what is done there: taking it, leaving it, answering it. */
export const inquiryAnswerRoutes = (deps: InquiryPages): readonly Route[] => [
  {
    method: 'GET',
    path: INQUIRY_PATTERN,
    access: ANSWER,
    handle: request => withInquiry(request, inquiryId => drawInquiry(deps, request, inquiryId)),
  },
  {
    method: 'POST',
    path: `${INQUIRY_PATTERN}/claim`,
    access: ANSWER,
    handle: request => withInquiry(request, inquiryId => move(deps, request, inquiryId, claimInquiry)),
  },
  {
    method: 'POST',
    path: `${INQUIRY_PATTERN}/put-back`,
    access: ANSWER,
    handle: request => withInquiry(request, inquiryId => move(deps, request, inquiryId, putBackInquiry)),
  },
  {
    method: 'POST',
    path: `${INQUIRY_PATTERN}/answer`,
    access: ANSWER,
    handle: request => withInquiry(request, inquiryId => answer(deps, request, inquiryId)),
  },
];

/** Hands over the id of the path; not found when it is none. */
export async function withInquiry(
  request: RouteRequest,
  handle: (inquiryId: Uuid) => Promise<Response>,
): Promise<Response> {
  const inquiryId = parseUuid(request.param('inquiryId'));
  return inquiryId === null ? request.notFound() : handle(inquiryId);
}

async function move(
  deps: InquiryPages,
  request: RouteRequest,
  inquiryId: Uuid,
  step: typeof claimInquiry | typeof putBackInquiry,
): Promise<Response> {
  const moved = await step(deps, reviewerOf(request), inquiryId);
  return moved.ok
    ? request.seeOther(inquiryPath(inquiryId))
    : drawInquiry(deps, request, inquiryId, { text: '', problem: moved.reason });
}

async function answer(deps: InquiryPages, request: RouteRequest, inquiryId: Uuid): Promise<Response> {
  const form = await request.form();
  const text = form.text('answer');
  const step = form.text(ANSWER_STEP.name);
  if (step === ANSWER_STEP.edit) return drawInquiry(deps, request, inquiryId, { text, problem: null });
  const template = parseTemplateName(form.text(ANSWER_STEP.insert));
  if (template !== null || step !== ANSWER_STEP.send)
    return prepare(deps, request, inquiryId, text, template);
  const sent = await answerInquiry(deps, reviewerOf(request), inquiryId, text);
  return sent.ok
    ? request.seeOther(inquiryPath(inquiryId))
    : drawInquiry(deps, request, inquiryId, { text, problem: sent.reason });
}

/** Puts a sentence into the box, or shows the answer once more before it is sent. */
async function prepare(
  deps: InquiryPages,
  request: RouteRequest,
  inquiryId: Uuid,
  text: string,
  template: ReturnType<typeof parseTemplateName>,
): Promise<Response> {
  const view = await viewInquiry(deps, reviewerOf(request), inquiryId);
  if (view === null) return request.notFound();
  if (template !== null) {
    const sentence = wordsFor(answerTemplates, parseLanguage(view.inquiry.language) ?? 'ja')[template];
    const longer = text === '' ? sentence : `${text}\n${sentence}`;
    return drawInquiry(deps, request, inquiryId, { text: longer, problem: null });
  }
  const checked = checkAnswer(text);
  if (!checked.ok) return drawInquiry(deps, request, inquiryId, { text, problem: checked.reason });
  if (view.hold !== 'mine') {
    const kind = view.hold === 'other' ? 'claimed-by-other' : 'not-claimed';
    const problem =
      view.hold === 'over'
        ? ({ kind: 'not-open', status: view.inquiry.status } as const)
        : ({ kind } as const);
    return drawInquiry(deps, request, inquiryId, { text, problem });
  }
  const page = await deps.frame(
    { caller: staffCaller(request), path: request.path },
    { title: words.confirmTitle, children: <AnswerConfirm inquiry={view.inquiry} text={text} /> },
  );
  return request.page(page);
}

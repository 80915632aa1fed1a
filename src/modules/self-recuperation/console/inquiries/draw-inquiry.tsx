import type { Uuid } from '../../../../kernel/ids.ts';
import { type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { mayStaff } from '../../../accounts/index.ts';
import type { InquiryProblem } from '../../use-cases/answer-inquiry.use-case.ts';
import { viewInquiry } from '../../use-cases/view-inquiry.use-case.ts';
import { reviewerOf } from '../review-pages.ts';
import type { AnswerDraft } from './answer-draft.ts';
import { InquiryDetail } from './inquiry-detail.page.tsx';
import type { InquiryPages } from './inquiry-pages.ts';
import { ja as words } from './words.ja.ts';

/** Answers with the page of an inquiry; not found when there is none. */
export async function drawInquiry(
  deps: InquiryPages,
  request: RouteRequest,
  inquiryId: Uuid,
  draft: AnswerDraft = { text: '', problem: null },
): Promise<Response> {
  const view = await viewInquiry(deps, reviewerOf(request), inquiryId);
  if (view === null || draft.problem?.kind === 'no-such-inquiry') return request.notFound();
  const caller = staffCaller(request);
  const page = await deps.frame(
    { caller, path: request.path },
    {
      title: words.title,
      hasErrors: draft.problem !== null,
      shortcuts: [
        ...(view.hold === 'free' ? [{ keys: 'c', label: words.claim }] : []),
        { keys: 'u', label: words.backToList },
      ],
      children: (
        <InquiryDetail view={view} draft={draft} mayReadFilings={mayStaff(caller.role, 'filing.review')} />
      ),
    },
  );
  return request.page(page, statusOf(draft.problem));
}

/** 422 where the writer can put it right, 409 where others were faster. */
function statusOf(problem: InquiryProblem | null): 200 | 409 | 422 {
  if (problem === null) return 200;
  return problem.kind === 'no-answer' || problem.kind === 'answer-too-long' ? 422 : 409;
}

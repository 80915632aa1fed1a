import type { Uuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { ConfirmForm } from '../../../../ui/confirm-form/confirm-form.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { CLOSE_REASONS } from '../../domain/inquiry.ts';
import { closeInquiry } from '../../use-cases/answer-inquiry.use-case.ts';
import { viewInquiry } from '../../use-cases/view-inquiry.use-case.ts';
import { reviewerOf } from '../review-pages.ts';
import { drawInquiry } from './draw-inquiry.tsx';
import { withInquiry } from './inquiry-answer.route.tsx';
import { ANSWER, type InquiryPages } from './inquiry-pages.ts';
import { INQUIRIES_PATH, INQUIRY_PATTERN, inquiryPath, inquiryStepPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

const REASON = 'reason';

/** Ending an inquiry without an answer, for a reason. */
export const inquiryCloseRoutes = (deps: InquiryPages): readonly Route[] => {
  const path = `${INQUIRY_PATTERN}/close`;
  return [
    {
      method: 'GET',
      path,
      access: ANSWER,
      handle: request => withInquiry(request, inquiryId => ask(deps, request, inquiryId, false)),
    },
    {
      method: 'POST',
      path,
      access: ANSWER,
      handle: request => withInquiry(request, inquiryId => close(deps, request, inquiryId)),
    },
  ];
};

async function close(deps: InquiryPages, request: RouteRequest, inquiryId: Uuid): Promise<Response> {
  const chosen = (await request.form()).text(REASON);
  const reason = CLOSE_REASONS.find(each => each === chosen);
  if (reason === undefined) return ask(deps, request, inquiryId, true);
  const closed = await closeInquiry(deps, reviewerOf(request), inquiryId, reason);
  return closed.ok
    ? request.seeOther(INQUIRIES_PATH)
    : drawInquiry(deps, request, inquiryId, { text: '', problem: closed.reason });
}

async function ask(
  deps: InquiryPages,
  request: RouteRequest,
  inquiryId: Uuid,
  isMissing: boolean,
): Promise<Response> {
  const view = await viewInquiry(deps, reviewerOf(request), inquiryId);
  if (view === null) return request.notFound();
  const error = isMissing ? words.problems['no-reason'] : undefined;
  const page = await deps.frame(
    { caller: staffCaller(request), path: request.path },
    {
      title: words.closeTitle,
      hasErrors: isMissing,
      children: (
        <>
          <ErrorSummary errors={error === undefined ? [] : [{ name: REASON, message: error }]} />
          <ConfirmForm
            action={inquiryStepPath(inquiryId, 'close')}
            question={words.closeTitle}
            confirmLabel={words.close}
            danger
            cancelHref={inquiryPath(inquiryId)}
          >
            <p>{words.numbered(view.inquiry.number)}</p>
            <RadioGroup
              name={REASON}
              label={words.closeReason}
              error={error}
              options={CLOSE_REASONS.map(value => ({ value, label: words.closeReasons[value] }))}
            />
            <p>{words.closeEffect}</p>
          </ConfirmForm>
        </>
      ),
    },
  );
  return request.page(page, isMissing ? 422 : 200);
}

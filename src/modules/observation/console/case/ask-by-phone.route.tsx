import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { describeQuestion } from '../../use-cases/describe-question.ts';
import type { WhyNoQuestion } from '../../use-cases/find-question.ts';
import { answerIdOf, emptyAnswer, givenAnswerOf, slotOf } from '../../use-cases/given-answer.schema.ts';
import { recordAnswer } from '../../use-cases/record-answer.use-case.ts';
import { showCase } from '../../use-cases/show-case.use-case.ts';
import { showQuestion } from '../../use-cases/show-question.use-case.ts';
import { type ConsolePages, drawPage, staffActor, WORK_ON_TASKS } from '../console-pages.ts';
import { casePath, PATTERNS } from '../paths.ts';
import { AskByPhone, type AskByPhoneProps } from './ask-by-phone.page.tsx';
import { ja as words } from './words.ja.ts';

/** Staff record what a person answers on the phone: it counts like any other answer of the day. */
export const askByPhoneRoutes = (deps: ConsolePages): readonly Route[] => [
  { method: 'GET', path: PATTERNS.answer, access: WORK_ON_TASKS, handle: r => ask(deps, r) },
  { method: 'POST', path: PATTERNS.answer, access: WORK_ON_TASKS, handle: r => answer(deps, r) },
];

async function ask(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const caseId = parseUuid(request.param('caseId'));
  if (caseId === null) return request.notFound();
  const shown = await showQuestion(deps, staffActor(request), { caseId });
  if (!shown.ok) return noQuestion(deps, request, shown.reason);
  const { slot, answerId } = shown.value;
  return draw(deps, request, { caseId, slot, answerId, given: emptyAnswer, problems: [] });
}

async function answer(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const caseId = parseUuid(request.param('caseId'));
  if (caseId === null) return request.notFound();
  const form = await request.form();
  const given = givenAnswerOf(form);
  const recorded = await recordAnswer(deps, staffActor(request), {
    subject: { caseId },
    slot: slotOf(form),
    answerId: answerIdOf(form),
    channel: 'staff',
    given,
  });
  if (recorded.ok) return request.seeOther(casePath(caseId));
  const { reason } = recorded;
  return reason.kind === 'no-question'
    ? noQuestion(deps, request, reason.why)
    : draw(deps, request, { ...reason, caseId, slot: reason, given });
}

async function draw(
  deps: ConsolePages,
  request: RouteRequest,
  shown: Omit<AskByPhoneProps, 'name' | 'question'>,
): Promise<Response> {
  const view = await showCase(deps, staffActor(request), shown.caseId);
  if (view === null) return request.notFound();
  const question = describeQuestion(deps.rulebook, request.now);
  const hasErrors = shown.problems.length > 0;
  return drawPage(
    deps,
    request,
    {
      title: words.answerTitle(view.person.name),
      hasErrors,
      children: <AskByPhone {...shown} name={view.person.name} question={question} />,
    },
    hasErrors ? 422 : 200,
  );
}

async function noQuestion(deps: ConsolePages, request: RouteRequest, why: WhyNoQuestion): Promise<Response> {
  if (why === 'unknown') return request.notFound();
  return drawPage(
    deps,
    request,
    {
      title: words.askByPhone,
      children: (
        <>
          <PageHeading title={words.askByPhone} />
          <Notice tone="info" title={words.noQuestion[why]} />
        </>
      ),
    },
    409,
  );
}

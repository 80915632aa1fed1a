import { assertNever } from '../../../../kernel/assert-never.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { residentCaller } from '../../../../platform/http/route.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import { rulebookIn } from '../../../rulebook/index.ts';
import { describeQuestion } from '../../use-cases/describe-question.ts';
import type { WhyNoQuestion } from '../../use-cases/find-question.ts';
import {
  answerIdOf,
  emptyAnswer,
  givenAnswerOf,
  noteOf,
  slotOf,
} from '../../use-cases/given-answer.schema.ts';
import { showAnswers } from '../../use-cases/show-answers.use-case.ts';
import { showQuestion } from '../../use-cases/show-question.use-case.ts';
import { donePath, observePath, PATTERNS } from '../paths.ts';
import { type ResidentPages, residentActor } from '../resident-pages.ts';
import { words } from '../words.ts';
import { Done, doneTitle } from './done.page.tsx';
import { NoQuestion, Observe, type ObserveProps } from './observe.page.tsx';

/** The daily question and what to do about its answer. */
export const observeRoutes = (deps: ResidentPages): readonly Route[] => [
  { method: 'GET', path: PATTERNS.observe, access: { kind: 'resident' }, handle: r => ask(deps, r) },
  { method: 'POST', path: PATTERNS.observe, access: { kind: 'resident' }, handle: r => answer(deps, r) },
  { method: 'GET', path: PATTERNS.done, access: { kind: 'resident' }, handle: r => done(deps, r) },
];

const languageOf = (request: RouteRequest) => parseLanguage(request.language) ?? 'ja';

async function ask(deps: ResidentPages, request: RouteRequest): Promise<Response> {
  const shown = await questionOf(deps, request);
  if (!shown.ok) return noQuestion(deps, request, shown.reason);
  const { slot, answered, answerId } = shown.value;
  if (answered !== null && request.query('again') === undefined)
    return request.seeOther(donePath(request.language));
  return drawQuestion(deps, request, {
    slot,
    answerId,
    given: emptyAnswer,
    note: '',
    problems: [],
    isBusy: false,
  });
}

async function answer(deps: ResidentPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const { authorityId, filingId } = residentCaller(request);
  const given = givenAnswerOf(form);
  const note = noteOf(form);
  const shownSlot = slotOf(form);
  const answerId = answerIdOf(form) ?? deps.newId();
  const recorded = await deps.answers.submit(authorityId, {
    subject: { filingId },
    answeredBy: residentActor(request),
    slot: shownSlot,
    answerId,
    channel: 'web',
    given,
    note,
  });
  if (recorded.ok) return request.seeOther(donePath(request.language));
  const { reason } = recorded;
  switch (reason.kind) {
    case 'no-question':
      return noQuestion(deps, request, reason.why);
    case 'ask-again':
      return drawQuestion(deps, request, { ...reason, slot: reason, given, note, isBusy: false });
    case 'busy': {
      request.context.header('retry-after', String(BUSY_SECONDS));
      const slot = shownSlot ?? { slotOn: jstDate(request.now), slotNo: 1 };
      return drawQuestion(deps, request, { slot, answerId, given, note, problems: [], isBusy: true });
    }
    default:
      return assertNever(reason);
  }
}

/** After so long those who wait now are served. */
const BUSY_SECONDS = 5;

async function done(deps: ResidentPages, request: RouteRequest): Promise<Response> {
  const shown = await questionOf(deps, request);
  if (!shown.ok) return noQuestion(deps, request, shown.reason);
  const answered = shown.value.answered;
  if (answered === null) return request.seeOther(observePath(request.language));
  const question = describeQuestion(rulebookIn(deps.rulebook, request.language), request.now);
  const days = await showAnswers(deps, residentActor(request), residentCaller(request).filingId);
  return request.page(
    await deps.residentFrame(request, {
      title: doneTitle(answered.grade, languageOf(request)),
      children: <Done grade={answered.grade} question={question} days={days ?? []} />,
    }),
  );
}

const questionOf = (deps: ResidentPages, request: RouteRequest) =>
  showQuestion(deps, residentActor(request), { filingId: residentCaller(request).filingId });

async function drawQuestion(
  deps: ResidentPages,
  request: RouteRequest,
  shown: Omit<ObserveProps, 'now' | 'question'>,
): Promise<Response> {
  const hasErrors = shown.problems.length > 0;
  const question = describeQuestion(rulebookIn(deps.rulebook, request.language), request.now);
  const page = await deps.residentFrame(request, {
    title: wordsFor(words, languageOf(request)).observe.title,
    hasErrors,
    children: <Observe {...shown} now={request.now} question={question} />,
  });
  return request.page(page, shown.isBusy ? 503 : hasErrors ? 422 : 200);
}

async function noQuestion(deps: ResidentPages, request: RouteRequest, why: WhyNoQuestion): Promise<Response> {
  if (why === 'unknown') return request.notFound();
  const { observe } = wordsFor(words, languageOf(request));
  const { opensAt } = describeQuestion(rulebookIn(deps.rulebook, request.language), request.now);
  const page = await deps.residentFrame(request, {
    title: why === 'not-yet' ? observe.notYetTitle : observe.endedTitle,
    children: <NoQuestion why={why} opensAt={opensAt} />,
  });
  return request.page(page);
}

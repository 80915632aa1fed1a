import type { RouteRequest } from '../../../../platform/http/route.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import { rulebookIn } from '../../../rulebook/index.ts';
import { describeQuestion, type QuestionWords } from '../../use-cases/describe-question.ts';
import type { WhyNoQuestion } from '../../use-cases/find-question.ts';
import type { ResidentPages } from '../resident-pages.ts';
import { words } from '../words.ts';
import { NoQuestion, Observe, type ObserveProps, observeTitle } from './observe.page.tsx';

/** The language of the request's page. */
export const languageOf = (request: RouteRequest) => parseLanguage(request.language) ?? 'ja';

/** The question of the day in the words and by the rules of the request's moment. */
export const questionWords = (deps: ResidentPages, request: RouteRequest): QuestionWords =>
  describeQuestion(rulebookIn(deps.rulebook, request.language), request.now);

/** The page that asks, again where there are problems (422) or no room for the answer now (503). */
export async function drawQuestion(
  deps: ResidentPages,
  request: RouteRequest,
  asked: Omit<ObserveProps, 'now' | 'question'>,
): Promise<Response> {
  const shown = { ...asked, now: request.now, question: questionWords(deps, request) };
  const hasErrors = shown.problems.length > 0;
  const page = await deps.residentFrame(request, {
    title: observeTitle(shown, languageOf(request)),
    hasErrors,
    children: <Observe {...shown} />,
  });
  return request.page(page, shown.isBusy ? 503 : hasErrors ? 422 : 200);
}

/** The page that says why nothing is asked; 404 where there is nobody to ask. */
export async function noQuestion(
  deps: ResidentPages,
  request: RouteRequest,
  why: WhyNoQuestion,
): Promise<Response> {
  if (why === 'unknown') return request.notFound();
  const { observe } = wordsFor(words, languageOf(request));
  const page = await deps.residentFrame(request, {
    title: why === 'not-yet' ? observe.notYetTitle : observe.endedTitle,
    children: <NoQuestion why={why} opensAt={questionWords(deps, request).opensAt} />,
  });
  return request.page(page);
}

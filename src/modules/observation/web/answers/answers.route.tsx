import { type Route, type RouteRequest, residentCaller } from '../../../../platform/http/route.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import { rulebookIn } from '../../../rulebook/index.ts';
import { describeQuestion } from '../../use-cases/describe-question.ts';
import { showAnswers } from '../../use-cases/show-answers.use-case.ts';
import { PATTERNS } from '../paths.ts';
import { type ResidentPages, residentActor } from '../resident-pages.ts';
import { words } from '../words.ts';
import { Answers } from './answers.page.tsx';

/** The resident's own answers. */
export const answersRoute = (deps: ResidentPages): Route => ({
  method: 'GET',
  path: PATTERNS.answers,
  access: { kind: 'resident' },
  handle: request => listAnswers(deps, request),
});

async function listAnswers(deps: ResidentPages, request: RouteRequest): Promise<Response> {
  const days = await showAnswers(deps, residentActor(request), residentCaller(request).filingId);
  if (days === null) return request.notFound();
  const question = describeQuestion(rulebookIn(deps.rulebook, request.language), request.now);
  return request.page(
    await deps.residentFrame(request, {
      title: wordsFor(words, parseLanguage(request.language) ?? 'ja').answers.title,
      children: <Answers days={days} question={question} />,
    }),
  );
}

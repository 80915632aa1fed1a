import { addDays } from '../../../../kernel/plain-date.ts';
import { actorName } from '../../../../platform/db/actor.ts';
import type { RouteRequest } from '../../../../platform/http/route.ts';
import { householdQuestions } from '../../use-cases/household-questions.use-case.ts';
import { showAnswers } from '../../use-cases/show-answers.use-case.ts';
import { type ShownQuestion, showQuestion } from '../../use-cases/show-question.use-case.ts';
import { observePath } from '../paths.ts';
import { type ResidentPages, residentActor } from '../resident-pages.ts';
import { Done, doneTitle } from './done.page.tsx';
import { languageOf, noQuestion, questionWords } from './draw-question.tsx';
import { personAsked } from './person-asked.ts';

/**
 * What to do about the last answer, and whose question of the household waits. Of somebody else only what the resident
 * answered for them is shown.
 */
export async function done(deps: ResidentPages, request: RouteRequest): Promise<Response> {
  const person = await personAsked(deps, request, request.query('for') ?? '');
  if (person === null) return request.notFound();
  const { member, filingId } = person;
  const resident = residentActor(request);
  const shown = await showQuestion(deps, resident, { filingId });
  if (!shown.ok) return noQuestion(deps, request, shown.reason);
  const answer = answerToShow(shown.value);
  if (answer === null || (member !== null && answer.answeredBy !== actorName(resident)))
    return request.seeOther(observePath(request.language));

  const household = await householdQuestions(deps, resident);
  const days = member === null ? await showAnswers(deps, resident, filingId) : null;
  const page = await deps.residentFrame(request, {
    title: doneTitle(answer.grade, languageOf(request)),
    children: (
      <Done
        grade={answer.grade}
        question={questionWords(deps, request)}
        days={days ?? []}
        member={member}
        waiting={household.filter(each => !each.isAnswered && each.filingId !== filingId)}
      />
    ),
  });
  return request.page(page);
}

/** An answer that came late, to the question before, is answered for too: it may be the urgent one (K-20). */
function answerToShow({ answered, latest, slot }: ShownQuestion) {
  const isRecent = latest !== null && latest.slotOn >= addDays(slot.slotOn, -1);
  return isRecent ? latest : answered;
}

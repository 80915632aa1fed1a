import { assertNever } from '../../../../kernel/assert-never.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import {
  answerIdOf,
  emptyAnswer,
  givenAnswerOf,
  noteOf,
  slotOf,
} from '../../use-cases/given-answer.schema.ts';
import { showQuestion } from '../../use-cases/show-question.use-case.ts';
import { donePath, PATTERNS } from '../paths.ts';
import { type ResidentPages, residentActor } from '../resident-pages.ts';
import { done } from './done.route.tsx';
import { drawQuestion, noQuestion } from './draw-question.tsx';
import { personAsked } from './person-asked.ts';

/** The daily question and what to do about its answer. */
export const observeRoutes = (deps: ResidentPages): readonly Route[] => [
  { method: 'GET', path: PATTERNS.observe, access: { kind: 'resident' }, handle: r => ask(deps, r) },
  { method: 'POST', path: PATTERNS.observe, access: { kind: 'resident' }, handle: r => answer(deps, r) },
  { method: 'GET', path: PATTERNS.done, access: { kind: 'resident' }, handle: r => done(deps, r) },
];

async function ask(deps: ResidentPages, request: RouteRequest): Promise<Response> {
  const person = await personAsked(deps, request, request.query('for') ?? '');
  if (person === null) return request.notFound();
  const { member, filingId } = person;
  const shown = await showQuestion(deps, residentActor(request), { filingId });
  if (!shown.ok) return noQuestion(deps, request, shown.reason);
  const { slot, answered, answerId } = shown.value;
  if (member === null && answered !== null && request.query('again') === undefined)
    return request.seeOther(donePath(request.language));
  return drawQuestion(deps, request, {
    member,
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
  const person = await personAsked(deps, request, form.text('for'));
  if (person === null) return request.notFound();
  const { member, filingId } = person;
  const shownSlot = slotOf(form);
  const typed = { given: givenAnswerOf(form), note: noteOf(form) };
  const answerId = answerIdOf(form) ?? deps.newId();
  const answeredBy = residentActor(request);
  const recorded = await deps.answers.submit(answeredBy.authorityId, {
    ...typed,
    subject: { filingId },
    answeredBy,
    slot: shownSlot,
    answerId,
    channel: 'web',
  });
  if (recorded.ok) return request.seeOther(donePath(request.language, member?.filingId));
  const { reason } = recorded;
  switch (reason.kind) {
    case 'no-question':
      return noQuestion(deps, request, reason.why);
    case 'ask-again':
      return drawQuestion(deps, request, { ...reason, ...typed, member, slot: reason, isBusy: false });
    case 'busy': {
      request.context.header('retry-after', String(BUSY_SECONDS));
      const slot = shownSlot ?? { slotOn: jstDate(request.now), slotNo: 1 };
      return drawQuestion(deps, request, { ...typed, member, slot, answerId, problems: [], isBusy: true });
    }
    default:
      return assertNever(reason);
  }
}

/** After so long those who wait now are served. */
const BUSY_SECONDS = 5;

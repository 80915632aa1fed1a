import { csvText } from '../../../../kernel/csv-text.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { sendCsv } from '../../../../platform/http/csv-response.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { type DateInput, readDateInput } from '../../../../ui/date-field/date-input.ts';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { parseEnrolmentStatus } from '../../domain/enrolment.ts';
import { inviteAll, remindSilent } from '../../use-cases/invite.use-case.ts';
import {
  type LetterChoice,
  type LetterProblem,
  printLetters,
} from '../../use-cases/print-letters.use-case.ts';
import {
  listUnfinished,
  REMINDER_DAYS,
  setDeadline,
  showBoard,
} from '../../use-cases/show-board.use-case.ts';
import { applyPath } from '../../web/paths.ts';
import {
  drawPage,
  type InstitutionPages,
  MANAGE_REGISTRY,
  pdfResponse,
  readPosition,
  staffActor,
} from '../institution-pages.ts';
import {
  DEADLINE_PATH,
  ENROLMENT_CSV_PATH,
  ENROLMENT_PATH,
  INVITE_ALL_PATH,
  LETTERS_PATH,
  REMIND_PATH,
  withQuery,
} from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { BoardPage } from './board.page.tsx';
import { invitationLetter } from './letter-words.ja.ts';
import { ja as words } from './words.ja.ts';

/** The board, and what is done to many institutions at once. */
export const boardRoutes = (deps: InstitutionPages): readonly Route[] => [
  { method: 'GET', path: ENROLMENT_PATH, access: MANAGE_REGISTRY, handle: request => draw(deps, request) },
  {
    method: 'GET',
    path: ENROLMENT_CSV_PATH,
    access: MANAGE_REGISTRY,
    handle: request => download(deps, request),
  },
  {
    method: 'POST',
    path: DEADLINE_PATH,
    access: MANAGE_REGISTRY,
    handle: request => keepDeadline(deps, request),
  },
  {
    method: 'POST',
    path: INVITE_ALL_PATH,
    access: MANAGE_REGISTRY,
    handle: async request => {
      const { moved, mailed, more } = await inviteAll(deps, staffActor(request));
      return request.seeOther(done('invited', { moved, mailed, more }));
    },
  },
  {
    method: 'POST',
    path: REMIND_PATH,
    access: MANAGE_REGISTRY,
    handle: async request => {
      const days = daysIn((await request.form()).text('days'));
      const { moved, mailed, more } = await remindSilent(deps, staffActor(request), days);
      return request.seeOther(done('reminded', { moved, mailed, more }));
    },
  },
  { method: 'POST', path: LETTERS_PATH, access: MANAGE_REGISTRY, handle: request => print(deps, request) },
];

const MOST_DAYS = 90;

/** 1 to 90; a week when it is none of these. */
function daysIn(text: string): number {
  const days = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= MOST_DAYS ? days : REMINDER_DAYS;
}

const done = (
  what: 'invited' | 'reminded',
  { moved, mailed, more }: { readonly moved: number; readonly mailed: number; readonly more: boolean },
): string =>
  withQuery(ENROLMENT_PATH, {
    done: what,
    moved: String(moved),
    mailed: String(mailed),
    more: more ? 'yes' : undefined,
  });

/** What the press before this page has done, from its address; null for anything else. */
function doneText(query: (name: string) => string | undefined): string | null {
  const count = (name: string): number => Number(/^\d{1,7}$/.exec(query(name) ?? '')?.[0] ?? 0);
  const more = query('more') === 'yes' ? ` ${words.more}` : '';
  switch (query('done')) {
    case 'invited':
      return words.invited(count('moved'), count('mailed')) + more;
    case 'reminded':
      return words.reminded(count('mailed')) + more;
    case 'deadline':
      return words.deadlineSet;
    default:
      return null;
  }
}

async function draw(
  deps: InstitutionPages,
  request: RouteRequest,
  {
    problem = null,
    typed = null,
  }: { readonly problem?: string | null; readonly typed?: DateInput | null } = {},
): Promise<Response> {
  const actor = staffActor(request);
  const status = parseEnrolmentStatus(request.query('status') ?? '');
  const board = await showBoard(deps, actor, { status, after: readPosition(request.query('after')) });
  const authority = deps.authorities.find(({ authorityId }) => authorityId === actor.authorityId);
  const below = words.below(
    deps.authorityName(actor.authorityId),
    shared.authorityKinds[authority?.kind ?? 'prefecture'],
  );
  const children = (
    <BoardPage {...{ board, below, status, problem }} done={doneText(request.query)} typedDeadline={typed} />
  );
  return drawPage(
    deps,
    request,
    { title: words.title, hasErrors: typed !== null, children },
    problem === null && typed === null ? 200 : 422,
  );
}

async function keepDeadline(deps: InstitutionPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const typed = {
    year: form.text('deadline-year'),
    month: form.text('deadline-month'),
    day: form.text('deadline-day'),
  };
  const deadline = readDateInput(typed);
  if (!deadline.ok) return draw(deps, request, { typed });
  await setDeadline(deps, staffActor(request), deadline.value);
  return request.seeOther(withQuery(ENROLMENT_PATH, { done: 'deadline' }));
}

async function print(deps: InstitutionPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const choice: LetterChoice | null =
    form.text('choice') === 'first'
      ? { kind: 'first' }
      : form.text('choice') === 'again'
        ? { kind: 'again', days: daysIn(form.text('days')) }
        : null;
  if (choice === null) return draw(deps, request, { problem: words.letterProblems.nobody });
  const printed = await printLetters({ ...deps, applyPath }, staffActor(request), choice, invitationLetter);
  return printed.ok
    ? pdfResponse(printed.value, `letters-${jstDate(request.now)}.pdf`)
    : draw(deps, request, { problem: letterProblem(printed.reason) });
}

/** Why no letter came, in words. */
export function letterProblem(problem: LetterProblem): string {
  const texts = words.letterProblems;
  if (typeof problem === 'object') return texts.unprintable(problem.missingCharacters.join(' '));
  return problem === 'not-invited' ? texts['not-invited'] : texts.nobody;
}

async function download(deps: InstitutionPages, request: RouteRequest): Promise<Response> {
  const status = parseEnrolmentStatus(request.query('status') ?? '');
  const { rows, centres } = await listUnfinished(deps, staffActor(request), status);
  const head = [
    words.code,
    words.name,
    words.kind,
    words.centre,
    words.status,
    words.since,
    words.phone,
    words.email,
    words.reviewOn,
  ];
  const body = rows.map(row => [
    row.code ?? '',
    row.name,
    shared.kinds[row.kind],
    centres.find(({ healthCentreId }) => healthCentreId === row.healthCentreId)?.name ?? '',
    shared.statuses[row.status],
    row.changedAt === null ? '' : staffDateTime(row.changedAt),
    row.phone,
    row.email ?? '',
    row.reviewOn ?? '',
  ]);
  return sendCsv(request, `enrolment-${jstDate(request.now)}.csv`, csvText([head, ...body]));
}

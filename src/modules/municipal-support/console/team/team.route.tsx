import { parseUuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { type AppointmentRefusal, POSTS, type TeamPost } from '../../domain/team.ts';
import { appoint, dismiss, showTeam } from '../../use-cases/team.use-case.ts';
import { readDays } from '../day-fields.tsx';
import { PATTERNS, supportPaths } from '../paths.ts';
import { drawPage, idIn, MANAGE, type SupportPages, staffActor } from '../support-pages.ts';
import { TeamPage, type TypedPost } from './team.page.tsx';
import { ja as words } from './words.ja.ts';

/** The team and its posts. */
export const teamRoutes = (deps: SupportPages): readonly Route[] => [
  {
    method: 'GET',
    path: supportPaths.team,
    access: MANAGE,
    handle: request => draw(deps, request, nobody(jstDate(request.now)), []),
  },
  { method: 'POST', path: supportPaths.team, access: MANAGE, handle: request => give(deps, request) },
  { method: 'POST', path: PATTERNS.dismiss, access: MANAGE, handle: request => take(deps, request) },
];

const nobody = (today: PlainDate): TypedPost => ({ person: '', post: '', from: today, through: '' });

async function give(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const typed: TypedPost = {
    person: form.text('person'),
    post: form.text('post'),
    from: form.text('from'),
    through: form.text('through'),
  };
  const read = readPost(typed, jstDate(request.now));
  if (!read.ok) return draw(deps, request, typed, read.reason);
  const given = await appoint(deps, staffActor(request), read.value);
  if (given.ok) return request.seeOther(supportPaths.team);
  return draw(deps, request, typed, [
    { name: FIELD_OF[given.reason], message: words.problems[given.reason] },
  ]);
}

const FIELD_OF: Readonly<Record<AppointmentRefusal | 'no-such-colleague', keyof TypedPost>> = {
  'ends-before-it-begins': 'through',
  'deputy-without-end': 'through',
  'post-taken': 'post',
  'already-in-post': 'post',
  'no-such-colleague': 'person',
};

function readPost(
  typed: TypedPost,
  today: PlainDate,
): Result<Omit<TeamPost, 'postId'>, readonly FormError[]> {
  const errors: FormError[] = [];
  const accountId = parseUuid(typed.person);
  const post = POSTS.find(known => known === typed.post);
  const { from: validFrom, through: validThrough, errors: unreadable } = readDays(typed, today, true);
  if (accountId === null) errors.push({ name: 'person', message: words.problems.person });
  if (post === undefined) errors.push({ name: 'post', message: words.problems.post });
  errors.push(...unreadable);
  if (accountId === null || post === undefined || validFrom === null || errors.length > 0)
    return fail(errors);
  return ok({ accountId, post, validFrom, validThrough });
}

async function take(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const postId = idIn(request, 'teamPostId');
  if (postId === null) return request.notFound();
  const taken = await dismiss(deps, staffActor(request), postId);
  return taken.ok ? request.seeOther(supportPaths.team) : request.notFound();
}

async function draw(
  deps: SupportPages,
  request: RouteRequest,
  typed: TypedPost,
  errors: readonly FormError[],
): Promise<Response> {
  const view = await showTeam(deps, staffActor(request));
  return drawPage(deps, request, {
    title: words.title,
    hasErrors: errors.length > 0,
    children: <TeamPage view={view} typed={typed} errors={errors} />,
  });
}

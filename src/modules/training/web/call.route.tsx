import { parseUuid } from '../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import { playCall } from '../use-cases/play-call.use-case.ts';
import { openMessage } from '../use-cases/read-inbox.use-case.ts';
import { waveSource } from '../use-cases/wave-source.ts';
import { Telephone } from './call.page.tsx';
import { readPlayed } from './call.schema.ts';
import { CALL_PATH, callPath } from './paths.ts';
import type { TrainingPages } from './training-pages.ts';
import { words } from './words.ts';

const access = { kind: 'training' } as const;

/** The telephone on which a trainee takes the calls that people get. */
export function callRoutes(deps: TrainingPages): readonly Route[] {
  const waveOf = waveSource(deps.modules.database);
  return [
    { method: 'GET', path: CALL_PATH, access, handle: request => showCall(deps, waveOf, request) },
    { method: 'POST', path: CALL_PATH, access, handle: request => act(deps, request) },
  ];
}

async function showCall(
  deps: TrainingPages,
  waveOf: ReturnType<typeof waveSource>,
  request: RouteRequest,
): Promise<Response> {
  const { authorityId } = request;
  const messageId = parseUuid(request.param('messageId'));
  if (messageId === null) return request.notFound();
  const opened = await openMessage(deps.modules.database, authorityId, messageId, await waveOf());
  const heard = opened === null ? null : await playCall(deps, authorityId, messageId, null);
  if (opened === null || heard === null) return request.notFound();
  const children = <Telephone opened={opened} heard={heard} />;
  return request.page(await deps.residentFrame(request, { title: words.inbox.telephone.title, children }));
}

async function act(deps: TrainingPages, request: RouteRequest): Promise<Response> {
  const messageId = parseUuid(request.param('messageId'));
  const played = readPlayed(await request.form());
  if (messageId === null) return request.notFound();
  if (played !== null) {
    const heard = await playCall(deps, request.authorityId, messageId, played);
    if (heard === null) return request.notFound();
  }
  return request.seeOther(callPath(messageId));
}

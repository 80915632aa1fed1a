import { parseUuid } from '../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import { openMessage, readInbox } from '../use-cases/read-inbox.use-case.ts';
import { waveSource } from '../use-cases/wave-source.ts';
import { Inbox } from './inbox.page.tsx';
import { readInboxQuery } from './inbox.schema.ts';
import { Message } from './message.page.tsx';
import { INBOX_PATH, MESSAGE_PATH } from './paths.ts';
import type { TrainingPages } from './training-pages.ts';
import { words } from './words.ts';

const access = { kind: 'training' } as const;

/** What people got, and one message of it. */
export function inboxRoutes(deps: TrainingPages): readonly Route[] {
  const waveOf = waveSource(deps.modules.database);
  return [
    { method: 'GET', path: INBOX_PATH, access, handle: request => showInbox(deps, request) },
    {
      method: 'GET',
      path: MESSAGE_PATH,
      access,
      handle: request => showMessage(deps, waveOf, request),
    },
  ];
}

async function showInbox(deps: TrainingPages, request: RouteRequest): Promise<Response> {
  const query = readInboxQuery(request.query);
  const page = await readInbox(deps.modules.database, request.authorityId, query.filter, query.after);
  const children = <Inbox page={page} query={query} />;
  return request.page(await deps.residentFrame(request, { title: words.inbox.title, children }));
}

async function showMessage(
  deps: TrainingPages,
  waveOf: ReturnType<typeof waveSource>,
  request: RouteRequest,
): Promise<Response> {
  const messageId = parseUuid(request.param('messageId'));
  const opened =
    messageId === null
      ? null
      : await openMessage(deps.modules.database, request.authorityId, messageId, await waveOf());
  if (opened === null) return request.notFound();
  const children = <Message opened={opened} publicOrigin={deps.publicOrigin} />;
  return request.page(await deps.residentFrame(request, { title: opened.message.subject, children }));
}

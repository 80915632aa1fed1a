import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import { type CallHookDeps, receiveCallEvent } from '../use-cases/receive-call-event.use-case.ts';

const BODY_LIMIT = 32 * 1024;
const SIGNATURE = 'x-twilio-signature';

/**
 * Where the voice provider asks what to say next (`/hooks/voice/TOKEN`), and tells how a call ended (`…/status`). Whoever
 * is not the provider learns nothing, and leaves nothing but a count.
 */
export const voiceCallbackRoutes = (deps: CallHookDeps): readonly Route[] =>
  ['/hooks/voice/:token', '/hooks/voice/:token/status'].map(path => ({
    method: 'POST',
    path,
    access: { kind: 'hook' },
    bodyLimit: BODY_LIMIT,
    handle: request => answerProvider(deps, request),
  }));

async function answerProvider(deps: CallHookDeps, request: RouteRequest): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.context.req.url);
  const received = await receiveCallEvent(deps, {
    token: request.param('token'),
    pageAddress: pathname + search,
    rawBody: await request.rawBody(),
    signature: request.context.req.header(SIGNATURE) ?? null,
    turn: searchParams.get('turn'),
  });
  if (!received.ok) return new Response(null, { status: 403 });
  return new Response(received.value, { headers: { 'content-type': 'text/xml; charset=utf-8' } });
}

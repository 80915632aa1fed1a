import { assertNever } from '../../../kernel/assert-never.ts';
import type { Route } from '../../../platform/http/route.ts';
import { type LineHookDeps, receiveLineEvents } from '../use-cases/receive-line-events.use-case.ts';

const BODY_LIMIT = 1024 * 1024;
const SIGNATURE = 'x-line-signature';

/** Where LINE tells what people did in the chat. Whoever is not LINE learns nothing, and leaves nothing but a count. */
export const lineWebhookRoute = (deps: LineHookDeps): Route => ({
  method: 'POST',
  path: '/hooks/line',
  access: { kind: 'hook' },
  bodyLimit: BODY_LIMIT,
  handle: async request => {
    const signature = request.context.req.header(SIGNATURE) ?? null;
    const received = await receiveLineEvents(deps, request.authorityId, await request.rawBody(), signature);
    if (received.ok) return new Response(null, { status: 200 });
    switch (received.reason) {
      case 'bad-signature':
        return new Response(null, { status: 401 });
      case 'malformed':
        return new Response(null, { status: 400 });
      default:
        return assertNever(received.reason);
    }
  },
});

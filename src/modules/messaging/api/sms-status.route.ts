import type { Route } from '../../../platform/http/route.ts';
import { receiveSmsStatus, type SmsHookDeps } from '../use-cases/receive-sms-status.use-case.ts';

const BODY_LIMIT = 32 * 1024;
const SIGNATURE = 'x-twilio-signature';

/** Where the SMS provider tells whether a message arrived. */
export const smsStatusRoute = (deps: SmsHookDeps): Route => ({
  method: 'POST',
  path: '/hooks/sms/:token/status',
  access: { kind: 'hook' },
  bodyLimit: BODY_LIMIT,
  handle: async request => {
    const { pathname, search } = new URL(request.context.req.url);
    const received = await receiveSmsStatus(deps, {
      token: request.param('token'),
      pageAddress: pathname + search,
      rawBody: await request.rawBody(),
      signature: request.context.req.header(SIGNATURE) ?? null,
    });
    return new Response(null, { status: received.ok ? 204 : 403 });
  },
});

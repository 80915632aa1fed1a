import { constantTimeEqual, hashToken } from '../platform/crypto/token.ts';
import type { Database } from '../platform/db/database.ts';
import type { Route } from '../platform/http/route.ts';
import type { Metrics } from '../platform/metrics/metrics.ts';
import { CONSOLE_PATH } from './console-home.tsx';

/** Health, readiness and figures, for the operator's machines. They say nothing about people. */
export function healthRoutes(deps: {
  readonly database: Database;
  readonly metrics: Metrics;
  readonly metricsToken: string | null;
  readonly isStopping: () => boolean;
}): readonly Route[] {
  const plain = (text: string, status: number): Response =>
    new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  return [
    { method: 'GET', path: '/healthz', access: { kind: 'anyone' }, handle: () => plain('ok', 200) },
    {
      method: 'GET',
      path: '/readyz',
      access: { kind: 'anyone' },
      handle: async () =>
        !deps.isStopping() && (await deps.database.isReady()) ? plain('ok', 200) : plain('not ready', 503),
    },
    {
      method: 'GET',
      path: '/metrics',
      access: { kind: 'anyone' },
      handle: async request => {
        const given = request.context.req.header('authorization') ?? '';
        if (deps.metricsToken === null || !sameText(given, `Bearer ${deps.metricsToken}`))
          return request.notFound();
        return new Response(await deps.metrics.text(), {
          headers: { 'content-type': deps.metrics.contentType },
        });
      },
    },
  ];
}

const sameText = (a: string, b: string): boolean => constantTimeEqual(hashToken(a), hashToken(b));

/** The bare address leads to the landing page in the language that the browser asks for. */
export const rootRoute: Route = {
  method: 'GET',
  path: '/',
  access: { kind: 'anyone' },
  handle: request => request.seeOther(`/${request.language}`),
};

/** Where there are no residents, it leads to the console. */
export const consoleRootRoute: Route = { ...rootRoute, handle: request => request.seeOther(CONSOLE_PATH) };

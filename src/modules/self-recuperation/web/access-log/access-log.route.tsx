import { type Route, residentCaller } from '../../../../platform/http/route.ts';
import { listAccess } from '../../use-cases/list-access.use-case.ts';
import { inAnyLanguage, PATHS, pagePath } from '../paths.ts';
import { textOf } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { AccessLogPage } from './access-log.page.tsx';

/** 「見られた記録」. */
export const accessLogRoute = (deps: WebDeps): Route => ({
  method: 'GET',
  path: inAnyLanguage(PATHS.accessLog),
  access: { kind: 'resident' },
  handle: async request => {
    const visits = await listAccess(deps, residentCaller(request));
    const page = <AccessLogPage visits={visits} backHref={pagePath(request.language, 'status')} />;
    return request.page(
      await deps.frame(request, { title: textOf(request).accessLog.title, children: page }),
    );
  },
});

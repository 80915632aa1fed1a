import { type Route, type RouteRequest, residentCaller } from '../../../../platform/http/route.ts';
import type { WithdrawalRefusal } from '../../domain/withdraw-filing.ts';
import { askWithdrawal, withdrawFiling } from '../../use-cases/withdraw-filing.use-case.ts';
import { inAnyLanguage, PATHS, pagePath } from '../paths.ts';
import { textOf } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { NoWithdrawalPage, WithdrawPage } from './withdraw.page.tsx';

/** 取り下げ, asked once and then done. */
export const withdrawRoutes = (deps: WebDeps): readonly Route[] => {
  const path = inAnyLanguage(PATHS.withdraw);
  const access = { kind: 'resident' } as const;
  return [
    {
      method: 'GET',
      path,
      access,
      handle: async request => {
        const possible = await askWithdrawal(deps, residentCaller(request));
        if (!possible.ok) return explain(deps, request, possible.reason);
        const title = textOf(request).withdraw.question;
        const page = <WithdrawPage managementNumber={possible.value.managementNumber} />;
        return request.page(await deps.frame(request, { title, children: page }));
      },
    },
    {
      method: 'POST',
      path,
      access,
      handle: async request => {
        const done = await withdrawFiling(deps, residentCaller(request));
        if (!done.ok) return explain(deps, request, done.reason);
        return request.seeOther(pagePath(request.language, 'status'));
      },
    },
  ];
};

async function explain(deps: WebDeps, request: RouteRequest, why: WithdrawalRefusal): Promise<Response> {
  // A second press: the status page says that it is withdrawn.
  if (why === 'already-withdrawn') return request.seeOther(pagePath(request.language, 'status'));
  const { withdraw: text } = textOf(request);
  const title = why === 'not-issued' ? text.notNeededTitle : text.overTitle;
  return request.page(await deps.frame(request, { title, children: <NoWithdrawalPage why={why} /> }), 409);
}

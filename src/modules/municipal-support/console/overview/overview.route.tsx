import type { Route } from '../../../../platform/http/route.ts';
import { showOverview } from '../../use-cases/overview.use-case.ts';
import { supportPaths } from '../paths.ts';
import { drawPage, type SupportPages, staffActor, WORK } from '../support-pages.ts';
import { OverviewPage } from './overview.page.tsx';
import { ja as words } from './words.ja.ts';

/** The unit's work of today. */
export const overviewRoute = (deps: SupportPages): Route => ({
  method: 'GET',
  path: supportPaths.overview,
  access: WORK,
  handle: async request => {
    const overview = await showOverview(deps, staffActor(request));
    return drawPage(deps, request, {
      title: words.title,
      children: <OverviewPage overview={overview} now={request.now} />,
    });
  },
});

import type { Route } from '../../../../../platform/http/route.ts';
import { describePublicRules, recommendedKits } from '../../../use-cases/describe-information.ts';
import { type InformationDeps, informationRoute } from '../information-page.ts';
import { KitsPage } from './kits.page.tsx';

/** The recommended test kits. */
export const kitsRoute = (deps: InformationDeps): Route =>
  informationRoute(deps, 'kits', ({ rulebook, today, text }) => {
    const page = (
      <KitsPage
        list={recommendedKits(rulebook, today)}
        offListKitsAllowed={describePublicRules(rulebook, today).offListKitsAllowed}
      />
    );
    return { title: text.kits.title, children: page };
  });

import type { Route } from '../../../../../platform/http/route.ts';
import { describePublicRules, publicLink } from '../../../use-cases/describe-information.ts';
import { careGuide } from '../../../use-cases/describe-scheme.ts';
import { type InformationDeps, informationRoute } from '../information-page.ts';
import { InRecuperationPage } from './in-recuperation.page.tsx';

/** The page for people in self-recuperation (K-74). */
export const inRecuperationRoute = (deps: InformationDeps): Route =>
  informationRoute(deps, 'inRecuperation', ({ rulebook, today, text }) => {
    const { askChannels } = deps;
    const page = (
      <InRecuperationPage
        rules={describePublicRules(rulebook, today)}
        care={careGuide(rulebook, today)}
        municipalDesks={publicLink(rulebook, today, 'municipal-desks')}
        closeContacts={publicLink(rulebook, today, 'close-contacts')}
        ways={askChannels}
      />
    );
    return { title: text.inRecuperation.title, children: page };
  });

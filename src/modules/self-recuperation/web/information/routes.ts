import type { Route } from '../../../../platform/http/route.ts';
import { contactRoute } from './contact/contact.route.tsx';
import { faqRoute } from './faq/faq.route.tsx';
import { inRecuperationRoute } from './in-recuperation/in-recuperation.route.tsx';
import type { InformationDeps } from './information-page.ts';
import { kitsRoute } from './kits/kits.route.tsx';
import { mailHelpRoute } from './mail-help/mail-help.route.tsx';
import { mayIRoute } from './may-i/may-i.route.tsx';
import { preparationRoute } from './preparation/preparation.route.tsx';

/** Every public information page, in the order of the site map. */
export const informationRoutes = (deps: InformationDeps): readonly Route[] => [
  mayIRoute(deps),
  preparationRoute(deps),
  inRecuperationRoute(deps),
  faqRoute(deps),
  kitsRoute(deps),
  mailHelpRoute(deps),
  contactRoute(deps),
];

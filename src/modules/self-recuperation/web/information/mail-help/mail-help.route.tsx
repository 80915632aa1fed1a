import type { Route } from '../../../../../platform/http/route.ts';
import { type InformationDeps, informationRoute } from '../information-page.ts';
import { MailHelpPage } from './mail-help.tsx';

/** Help for those whom no mail reaches. */
export const mailHelpRoute = (deps: InformationDeps): Route =>
  informationRoute(deps, 'mailHelp', ({ rulebook, text }) => ({
    title: text.mailHelp.title,
    children: <MailHelpPage domains={rulebook.office.senderDomains} />,
  }));

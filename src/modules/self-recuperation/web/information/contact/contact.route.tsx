import type { Route } from '../../../../../platform/http/route.ts';
import { careGuide } from '../../../use-cases/describe-scheme.ts';
import { type InformationDeps, informationRoute } from '../information-page.ts';
import { ContactPage } from './contact.page.tsx';

/** Whom to ask. */
export const contactRoute = (deps: InformationDeps): Route =>
  informationRoute(deps, 'contact', ({ rulebook, today, text }) => {
    const page = (
      <ContactPage
        authorityName={rulebook.authorityName}
        officeTitle={rulebook.office.title}
        desk={careGuide(rulebook, today).desk}
      />
    );
    return { title: text.contact.title, children: page };
  });

import { addDays } from '../../../../../kernel/plain-date.ts';
import type { Route } from '../../../../../platform/http/route.ts';
import { longDate } from '../../../../../ui/date-text.ts';
import { describeDays, describePublicRules, publicLink } from '../../../use-cases/describe-information.ts';
import { type InformationDeps, type InformationView, informationRoute } from '../information-page.ts';
import { FaqPage } from './faq.page.tsx';
import type { Example } from './questions.ts';

/** The questions that people ask. */
export const faqRoute = (deps: InformationDeps): Route =>
  informationRoute(deps, 'faq', view => {
    const { rulebook, today, text } = view;
    const page = (
      <FaqPage
        rules={describePublicRules(rulebook, today)}
        days={describeDays(rulebook, today)}
        example={exampleOf(view)}
        clinics={publicLink(rulebook, today, 'fever-clinics')}
        closeContacts={publicLink(rulebook, today, 'close-contacts')}
      />
    );
    return { title: text.faq.title, children: page };
  });

function exampleOf({ rulebook, today, language }: InformationView): Example {
  const { asymptomaticDays, asymptomaticSelfCheckDays } = describePublicRules(rulebook, today);
  const dayText = (days: number): string => longDate(addDays(today, days), language);
  return {
    testedOn: dayText(0),
    returnOn: dayText(asymptomaticDays + 1),
    selfCheckUntil:
      asymptomaticSelfCheckDays === null || asymptomaticSelfCheckDays <= asymptomaticDays
        ? null
        : dayText(asymptomaticSelfCheckDays),
  };
}

import { longDate } from '../../../../ui/date-text.ts';
import { useLanguage } from '../../../../ui/language.ts';
import { useWords } from '../../../../ui/words.ts';
import { publicPath } from '../information/paths.ts';
import { informationWords } from '../information/words.ts';
import { PATHS } from '../paths.ts';
import { waysOfAsking } from '../ways-of-asking.ts';
import { words } from '../words.ts';
import type { LandingPageProps } from './landing-props.ts';

/** What to have ready, what follows, and what the papers are for. */
export function FilingAndAfter({ rules, ways }: LandingPageProps) {
  const { landing } = useWords(words);
  const { siteMap } = useWords(informationWords);
  const language = useLanguage();
  return (
    <>
      <h2>{landing.requiredTitle}</h2>
      <ul>
        <li>
          {landing.requiredResult}
          <ul>
            <li>{landing.requiredKit}</li>
            <li>{landing.requiredNotice}</li>
          </ul>
        </li>
        <li>{landing.requiredIdentity}</li>
        <li>{landing.requiredGuardian(rules.adultAge)}</li>
        <li>
          {landing.requiredMail} <a href={publicPath(language, 'mailHelp')}>{landing.requiredMailHelp}</a>
        </li>
      </ul>
      <h2>{landing.flowTitle}</h2>
      <ul>
        <li>{landing.flowToday}</li>
        <li>{landing.flowNotice(rules.noticeDueDays)}</li>
        <li>{landing.flowTomorrow(waysOfAsking(ways, landing.ways, language))}</li>
        <li>{landing.flowStatus}</li>
        <li>{landing.flowCertificate(rules, longDate(rules.certificateFrom, language))}</li>
      </ul>
      <p>
        {landing.meals} <a href={publicPath(language, 'inRecuperation', 'meals')}>{landing.mealsLink}</a>
      </p>
      <h2>{landing.useTitle}</h2>
      <p>{landing.use(rules.noticeValidMonths)}</p>
      <p>
        {landing.employers} <a href={publicPath(language, 'schools')}>{siteMap.schools}</a>
        <br />
        <a href={PATHS.verify}>{landing.verify}</a>
      </p>
    </>
  );
}

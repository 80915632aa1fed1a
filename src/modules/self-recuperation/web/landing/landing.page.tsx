import { ButtonLink } from '../../../../ui/button/button.tsx';
import { dateTimeText, longDate } from '../../../../ui/date-text.ts';
import { Actions } from '../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import { useWords } from '../../../../ui/words.ts';
import { publicPath } from '../information/paths.ts';
import { words } from '../words.ts';
import { BeforeFiling } from './before-filing.tsx';
import { FilingAndAfter } from './filing-and-after.tsx';
import type { LandingPageProps, OwnDraft } from './landing-props.ts';

/** What the scheme is, the way in, for whom, and what follows (K-01..K-04, K-08..K-10, K-24, K-25, K-72, K-73, P-06). */
export function LandingPage(props: LandingPageProps) {
  const { landing } = useWords(words);
  const { rules, care } = props;
  return (
    <>
      <h1>{landing.title}</h1>
      <p>{landing.lead}</p>
      <WayIn {...props} />
      <p>{landing.voluntary}</p>
      <h2>{landing.benefitsTitle}</h2>
      <ul>
        <li>{landing.benefitNoVisit}</li>
        <li>{landing.benefitObservation}</li>
        <li>{landing.benefitNotice}</li>
      </ul>
      <p>
        <strong>{landing.insurance}</strong>
      </p>
      <h2>{landing.whyTitle}</h2>
      <p>{landing.why}</p>
      {rules.standing.kind === 'open' ? <BeforeFiling {...props} /> : null}
      {rules.standing.kind === 'over' ? null : <FilingAndAfter {...props} />}
      {care.desk === null ? null : (
        <>
          <h2>{landing.phoneTitle}</h2>
          <p>
            {landing.phone(care.desk.title, care.desk.hours)}
            <br />
            <Telephone number={care.desk.phone} />
          </p>
        </>
      )}
    </>
  );
}

/** The button that everybody came for, or why there is none today. */
function WayIn({ rules, draft, startHref }: LandingPageProps) {
  const { landing } = useWords(words);
  const language = useLanguage();
  const { standing } = rules;
  if (standing.kind !== 'open')
    return (
      <Notice tone="warn" title={landing.closedTitle}>
        <p>
          {standing.kind === 'before'
            ? landing.closedBefore(longDate(standing.from, language))
            : landing.closedOver(longDate(standing.through, language))}
        </p>
        <p>{landing.closed}</p>
      </Notice>
    );
  return (
    <>
      {draft === null ? null : <DraftNotice draft={draft} />}
      <Actions>
        <ButtonLink href={startHref} variant={draft === null ? 'primary' : 'secondary'}>
          {landing.start}
        </ButtonLink>
      </Actions>
      <p class="note">
        {landing.startNote} <a href={publicPath(language, 'mayI')}>{landing.mayCheck}</a>
      </p>
    </>
  );
}

function DraftNotice({ draft }: { readonly draft: OwnDraft }) {
  const { landing } = useWords(words);
  const language = useLanguage();
  return draft.filed ? (
    <Notice tone="success" title={landing.filedTitle}>
      <p>
        <a href={draft.href}>{landing.filedLink}</a>
      </p>
    </Notice>
  ) : (
    <Notice title={landing.continueTitle}>
      <p>{landing.continueUntil(dateTimeText(draft.expiresAt, language))}</p>
      <p>
        <ButtonLink href={draft.href}>{landing.continueLink}</ButtonLink>
      </p>
    </Notice>
  );
}

import type { Instant } from '../../../../kernel/instant.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { dateTimeText } from '../../../../ui/date-text.ts';
import { useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { Scheme } from '../../use-cases/describe-scheme.ts';
import { PATHS } from '../paths.ts';
import { words } from '../words.ts';

/** The visitor's own draft, if there is one. */
export interface OwnDraft {
  readonly filed: boolean;
  readonly expiresAt: Instant;
  /** The step that is due. */
  readonly href: string;
}

export interface LandingPageProps {
  /** Null while the scheme is not in force. */
  readonly scheme: Scheme | null;
  readonly riskFactors: readonly string[];
  readonly draft: OwnDraft | null;
  readonly startHref: string;
}

/** What the scheme is, for whom, and the way in (K-08, K-10, K-24, K-25, K-72). */
export function LandingPage({ scheme, riskFactors, draft, startHref }: LandingPageProps) {
  const { landing } = useWords(words);
  if (scheme === null)
    return (
      <>
        <h1>{landing.title}</h1>
        <Notice tone="warn" title={landing.closedTitle}>
          <p>{landing.closed}</p>
        </Notice>
      </>
    );
  return (
    <>
      <h1>{landing.title}</h1>
      <p>{landing.lead}</p>
      {draft === null ? null : <DraftNotice draft={draft} />}
      <h2>{landing.mayTitle}</h2>
      <ul>
        {scheme.anybody === null ? null : <li>{landing.mayAnybody(scheme.anybody)}</li>}
        {scheme.withoutRiskFactor === null ? null : (
          <li>{landing.mayWithoutRiskFactor(scheme.withoutRiskFactor)}</li>
        )}
      </ul>
      <p>{landing.mayNotPregnant}</p>
      <p>{landing.window(scheme)}</p>
      <p>{landing.medicalInstitution}</p>
      <MustSeeDoctor scheme={scheme} riskFactors={riskFactors} />
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
        <li>{landing.requiredGuardian}</li>
        <li>{landing.requiredMail}</li>
      </ul>
      <p>
        <ButtonLink href={startHref} variant={draft === null ? 'primary' : 'secondary'}>
          {landing.start}
        </ButtonLink>
      </p>
      <h2>{landing.benefitsTitle}</h2>
      <ul>
        <li>{landing.benefitNoVisit}</li>
        <li>{landing.benefitObservation}</li>
        <li>{landing.benefitNotice}</li>
      </ul>
      <p>
        <strong>{landing.insurance}</strong>
      </p>
      <h2>{landing.flowTitle}</h2>
      <ul>
        <li>{landing.flowToday}</li>
        <li>{landing.flowNotice}</li>
        <li>{landing.flowTomorrow}</li>
        <li>{landing.flowStatus}</li>
      </ul>
      <h2>{landing.useTitle}</h2>
      <p>{landing.use(scheme.noticeValidMonths)}</p>
      <p>
        {landing.employers} <a href={PATHS.verify}>{landing.verify}</a>
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

function MustSeeDoctor({ scheme, riskFactors }: { scheme: Scheme; riskFactors: readonly string[] }) {
  const { landing } = useWords(words);
  return (
    <Notice tone="warn" title={landing.doctorTitle}>
      <ul>
        <li>{landing.doctorOlder(scheme.oldest)}</li>
        {scheme.withoutRiskFactor === null ? null : (
          <li>{landing.doctorRiskFactor(scheme.withoutRiskFactor)}</li>
        )}
        <li>{landing.doctorYounger(scheme.youngest)}</li>
        <li>{landing.doctorPregnant}</li>
      </ul>
      <p>{landing.doctorWhere}</p>
      <details>
        <summary>{landing.riskFactorsTitle}</summary>
        <ul>
          {riskFactors.map(title => (
            <li>{title}</li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}

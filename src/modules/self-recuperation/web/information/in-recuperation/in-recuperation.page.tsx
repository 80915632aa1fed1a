import type { Child } from 'hono/jsx';
import { useLanguage } from '../../../../../ui/language.ts';
import { Notice } from '../../../../../ui/notice/notice.tsx';
import { useWords } from '../../../../../ui/words.ts';
import type { PublicLink, PublicRules } from '../../../use-cases/describe-information.ts';
import type { CareGuide } from '../../../use-cases/describe-scheme.ts';
import { type ProvidedWays, waysOfAsking } from '../../ways-of-asking.ts';
import { CareLinks } from '../care-links.tsx';
import { publicPath } from '../paths.ts';
import { informationWords } from '../words.ts';

export interface InRecuperationPageProps {
  readonly rules: PublicRules;
  readonly care: CareGuide;
  readonly municipalDesks: PublicLink | null;
  readonly closeContacts: PublicLink | null;
  readonly ways: ProvidedWays;
}

/** The four sections of the prefecture's page, each with its own address (K-74). */
export const SECTIONS = ['observation', 'meals', 'care', 'worse'] as const;

/** For people in self-recuperation: watching oneself, food, other people, getting worse. */
export function InRecuperationPage(props: InRecuperationPageProps) {
  const { inRecuperation: text } = useWords(informationWords);
  const language = useLanguage();
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <nav aria-label={text.contents}>
        <ul>
          {SECTIONS.map(name => (
            <li>
              <a href={`#${name}`}>{text[`${name}Title`]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>{text.status}</p>
      <h2 id="observation">{text.observationTitle}</h2>
      <p>{text.observation}</p>
      <p>{text.spo2}</p>
      <p>{text.assist(waysOfAsking(props.ways, text.ways, language))}</p>
      <Meals {...props} />
      <h2 id="care">{text.careTitle}</h2>
      <p>{text.care}</p>
      <p>{text.careVoluntary}</p>
      <p>
        {text.household} <Outside link={props.closeContacts} />
      </p>
      <Worse {...props} />
      <h2>{text.periodTitle}</h2>
      <p>
        {text.period} <a href={publicPath(language, 'faq', 'q8')}>{text.periodLink}</a>
      </p>
    </>
  );
}

const Outside = ({ link }: { readonly link: PublicLink | null }): Child =>
  link === null ? null : <a href={link.url}>{link.title}</a>;

/** The meal service, and first of all what applying for it means (K-04, K-14..K-17). */
function Meals({ rules }: InRecuperationPageProps) {
  const { inRecuperation: text } = useWords(informationWords);
  return (
    <>
      <h2 id="meals">{text.mealsTitle}</h2>
      <p>{text.meals}</p>
      <Notice tone="warn" title={text.mealsWarningTitle}>
        <p>{text.mealsWarning}</p>
      </Notice>
      <h3>{text.mealsContents}</h3>
      <ul>
        <li>{text.mealsFood(rules.mealDays)}</li>
        <li>{text.mealsGoods}</li>
      </ul>
      <p>{text.mealsHow}</p>
      <p>{text.mealsDesk}</p>
    </>
  );
}

/** Whom to ask, from the mildest to the most urgent (K-19, K-20). */
function Worse({ care, municipalDesks }: InRecuperationPageProps) {
  const { inRecuperation: text } = useWords(informationWords);
  return (
    <>
      <h2 id="worse">{text.worseTitle}</h2>
      <p>{text.worse}</p>
      {municipalDesks === null ? null : (
        <p>
          <Outside link={municipalDesks} />
        </p>
      )}
      <CareLinks care={care} />
      <Notice tone="urgent" title={text.worseUrgentTitle}>
        <p>{text.worseUrgent}</p>
        <p>{text.worseAmbulance}</p>
      </Notice>
    </>
  );
}

import type { Child } from 'hono/jsx';
import { ButtonLink } from '../../../../../ui/button/button.tsx';
import { useLanguage } from '../../../../../ui/language.ts';
import { useWords } from '../../../../../ui/words.ts';
import type { describeDays, PublicLink, PublicRules } from '../../../use-cases/describe-information.ts';
import { stepPath } from '../../paths.ts';
import { CourseTable } from '../course-table.tsx';
import { publicPath } from '../paths.ts';
import { StandingNotice } from '../standing-notice.tsx';
import { informationWords } from '../words.ts';
import { type Example, QUESTIONS, type QuestionName } from './questions.ts';

export interface FaqPageProps {
  readonly rules: PublicRules;
  readonly days: ReturnType<typeof describeDays>;
  readonly example: Example;
  readonly clinics: PublicLink | null;
  readonly closeContacts: PublicLink | null;
}

/** The fourteen questions, each with its own address `#q1` … `#q14` (K-50..K-70). */
export function FaqPage(props: FaqPageProps) {
  const { faq: text } = useWords(informationWords);
  const { rules, example } = props;
  return (
    <>
      <h1>{text.title}</h1>
      <StandingNotice standing={rules.standing} />
      <p class="note">{text.lead}</p>
      <ol>
        {QUESTIONS.map(name => (
          <li>
            <a href={`#${name}`}>{text[name].question}</a>
          </li>
        ))}
      </ol>
      {QUESTIONS.map((name, place) => (
        <section id={name} aria-labelledby={`${name}-title`}>
          <h2 id={`${name}-title`}>
            Q{place + 1}. {text[name].question}
          </h2>
          {text[name]
            .answer(rules, example)
            .split('\n')
            .map(paragraph => (
              <p>{paragraph}</p>
            ))}
          <More name={name} {...props} />
        </section>
      ))}
    </>
  );
}

/** What an answer leads on to. */
function More({ name, ...props }: FaqPageProps & { readonly name: QuestionName }) {
  const { faq: text, days } = useWords(informationWords);
  const language = useLanguage();
  const link = (href: string, label: Child) => (
    <p>
      <a href={href}>{label}</a>
    </p>
  );
  switch (name) {
    case 'q1':
      return link(publicPath(language, 'mayI'), text.links.mayI);
    case 'q2':
    case 'q6':
      return props.clinics === null ? null : link(props.clinics.url, text.links.clinics);
    case 'q5':
      return link(publicPath(language, 'kits'), text.links.kits);
    case 'q8':
      return (
        <>
          <CourseTable days={props.days} />
          <p class="note">{days.reliefNote(props.rules.hoursAfterRelief)}</p>
          <p class="note">{days.switchNote}</p>
        </>
      );
    case 'q10':
      return props.rules.standing.kind === 'open' ? (
        <p>
          <ButtonLink href={stepPath(language, 'consent')} variant="secondary">
            {text.links.file}
          </ButtonLink>
        </p>
      ) : null;
    case 'q12':
      return link(publicPath(language, 'inquiry'), text.links.inquiry);
    case 'q14':
      return props.closeContacts === null ? null : link(props.closeContacts.url, text.links.closeContacts);
    default:
      return null;
  }
}

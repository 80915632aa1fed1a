import { Button } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { CorrectionField, CorrectionProblem } from '../../domain/contact-correction.ts';
import type { FieldProblem } from '../../domain/field-problem.ts';
import { AddressFields } from '../address-fields.tsx';
import type { Entries } from '../entries.ts';
import { fieldErrors } from '../field-errors.ts';
import { pagePath } from '../paths.ts';
import { words } from '../words.ts';
import { contactWords } from './words.ts';

export type ContactPageProblem = CorrectionProblem | FieldProblem<'postal-code', 'unknown-postal-code'>;

export interface ContactPageProps {
  readonly prefecture: string;
  readonly entries: Entries;
  readonly problems: readonly ContactPageProblem[];
  /** What came of it just now; null when nothing was sent yet. */
  readonly outcome: 'saved' | 'unchanged' | null;
  /** Why no code was mailed to the new address; null when nothing kept it. */
  readonly refusal: string | null;
}

/** How the resident is reached, to be put right at once and by themselves. */
export function ContactPage({ prefecture, entries, problems, outcome, refusal }: ContactPageProps) {
  const text = useWords(contactWords);
  const { applicant } = useWords(words);
  const action = pagePath(useLanguage(), 'contact');
  const labels: Readonly<Record<CorrectionField, string>> = {
    phone: text.phone,
    'postal-code': text.postalCode,
    municipality: text.municipality,
    street: text.street,
    email: text.email,
  };
  const errors = fieldErrors(problems, ({ field, reason }) =>
    applicant.problems[reason](labels[field], prefecture),
  );
  const field = (name: CorrectionField) => ({
    name,
    label: labels[name],
    error: errors.of(name) ?? (name === 'email' ? (refusal ?? undefined) : undefined),
    required: true,
    value: entries.text(name),
  });
  return (
    <>
      <ErrorSummary
        errors={refusal === null ? errors.list : [...errors.list, { name: 'email', message: refusal }]}
      />
      <h1>{text.title}</h1>
      <Outcome outcome={outcome} />
      {problems.some(({ reason }) => reason === 'other-prefecture') ? (
        <Moved prefecture={prefecture} />
      ) : null}
      <p>{text.lead}</p>
      <p>{text.keeps}</p>
      <Form action={action}>
        <button class="visually-hidden" type="submit" tabindex={-1}>
          {text.submit}
        </button>
        <TextField
          {...field('phone')}
          hint={text.phoneHint}
          type="tel"
          inputmode="tel"
          autocomplete="tel"
          width="medium"
        />
        <AddressFields action={action} field={field} prefecture={prefecture} text={text} />
        <TextField
          {...field('email')}
          hint={text.emailHint}
          type="email"
          inputmode="email"
          autocomplete="email"
        />
        <Actions>
          <Button>{text.submit}</Button>
        </Actions>
      </Form>
      <BackToStatus label={text.cancel} />
    </>
  );
}

function Outcome({ outcome }: Pick<ContactPageProps, 'outcome'>) {
  const text = useWords(contactWords);
  if (outcome === null) return null;
  return outcome === 'saved' ? (
    <Notice tone="success" title={text.saved}>
      <p>{text.savedText}</p>
    </Notice>
  ) : (
    <Notice title={text.unchanged} />
  );
}

/** What it means to live elsewhere now (K-47, A-16). */
function Moved({ prefecture }: Pick<ContactPageProps, 'prefecture'>) {
  const text = useWords(contactWords);
  return (
    <Notice tone="warn" title={text.movedTitle(prefecture)}>
      <p>{text.moved(prefecture)}</p>
      <p>
        <a href={`/${useLanguage()}/inquiry`}>{text.movedAsk}</a>
      </p>
    </Notice>
  );
}

/** Says that the contact is another filing's matter. */
export function ContactClosedPage() {
  const text = useWords(contactWords);
  return (
    <>
      <h1>{text.closedTitle}</h1>
      <p>{text.closed}</p>
      <BackToStatus label={text.back} />
    </>
  );
}

const BackToStatus = ({ label }: { readonly label: string }) => (
  <p>
    <a href={pagePath(useLanguage(), 'status')}>{label}</a>
  </p>
);

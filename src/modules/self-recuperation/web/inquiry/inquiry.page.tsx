import { Button } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { useWords, type WordsOf } from '../../../../ui/words.ts';
import { INQUIRY_KINDS, inquiryCode } from '../../domain/inquiry.ts';
import { type InquiryProblem, LONGEST_INQUIRY, lengthOf } from '../../domain/inquiry-form.ts';
import { MOST_INQUIRIES_AN_HOUR } from '../../domain/inquiry-limit.ts';
import type { Contact } from '../../use-cases/describe-scheme.ts';
import type { Entries } from '../entries.ts';
import { fieldErrors } from '../field-errors.ts';
import { publicPath } from '../information/paths.ts';
import { stepPath } from '../paths.ts';
import { inquiryPath } from './paths.ts';
import type { ja } from './words.ja.ts';
import { inquiryWords } from './words.ts';

export interface InquiryPageProps {
  readonly entries: Entries;
  readonly problems: readonly InquiryProblem[];
  /** The address has sent as many as it may in an hour. */
  readonly tooMany: boolean;
  readonly emergency: Contact | null;
  /** Who answers (K-71). */
  readonly authorityName: string;
  readonly officeTitle: string;
}

/** Where residents ask, and where 取り下げ is asked for by kind 4 (K-66, K-70). */
export function InquiryPage(props: InquiryPageProps) {
  const text = useWords(inquiryWords);
  const { entries, problems, tooMany } = props;
  const errors = fieldErrors(problems, problem => problemText(text, problem, entries));
  const told = tooMany ? [{ message: text.tooMany(MOST_INQUIRIES_AN_HOUR) }] : errors.list;
  return (
    <>
      <ErrorSummary errors={told} />
      {problems.some(({ reason }) => reason === 'needed-to-withdraw') ? <NotNeeded /> : null}
      <h1>{text.title}</h1>
      <Introduction {...props} />
      <InquiryFields entries={entries} errorOf={errors.of} />
      <p class="note">
        {text.owner} {props.authorityName} {props.officeTitle}
      </p>
    </>
  );
}

function Introduction({ emergency }: Pick<InquiryPageProps, 'emergency'>) {
  const text = useWords(inquiryWords);
  const language = useLanguage();
  return (
    <>
      <p>{text.lead}</p>
      <p>
        {text.slow} {text.noPhone}
      </p>
      <p>
        {text.faqFirst} <a href={publicPath(language, 'faq')}>{text.faqLink}</a>
      </p>
      {emergency === null ? null : (
        <Notice tone="urgent" title={text.urgentTitle}>
          <p>{text.urgent(emergency.title, emergency.hours)}</p>
          <p>
            <Telephone number={emergency.phone} />
          </p>
        </Notice>
      )}
    </>
  );
}

interface FieldsProps {
  readonly entries: Entries;
  readonly errorOf: (field: string) => string | undefined;
}

function InquiryFields({ entries, errorOf }: FieldsProps) {
  const text = useWords(inquiryWords);
  const language = useLanguage();
  const field = (name: string) => ({ name, value: entries.text(name), error: errorOf(name) });
  return (
    <Form action={inquiryPath(language)}>
      <RadioGroup
        {...field('kind')}
        label={text.kind}
        required
        options={INQUIRY_KINDS.map(kind => ({
          value: kind,
          label: text.kindLabel(inquiryCode(kind), text.kinds[kind]),
          hint: kind === 'withdrawal' ? text.withdrawalHint : undefined,
        }))}
      />
      <TextField
        {...field('management-number')}
        label={text.managementNumber}
        hint={text.managementNumberHint}
        inputmode="numeric"
        width="medium"
      />
      <TextField
        {...field('email')}
        label={text.email}
        why={text.emailWhy}
        required
        type="email"
        inputmode="email"
        autocomplete="email"
      />
      <TextField
        {...field('email-again')}
        label={text.emailAgain}
        required
        type="email"
        inputmode="email"
        autocomplete="email"
      />
      <TextArea {...field('body')} label={text.body} hint={text.bodyHint(LONGEST_INQUIRY)} rows={7} />
      <Actions>
        <Button>{text.check}</Button>
      </Actions>
    </Form>
  );
}

/** Before a notice is issued there is nothing to withdraw: one files again (K-65, K-67). */
export function NotNeeded() {
  const text = useWords(inquiryWords);
  const language = useLanguage();
  return (
    <Notice title={text.notNeededTitle}>
      <p>{text.notNeeded}</p>
      <p>
        <a href={stepPath(language, 'consent')}>{text.fileAgain}</a>
      </p>
    </Notice>
  );
}

function problemText(text: WordsOf<typeof ja>, { field, reason }: InquiryProblem, entries: Entries): string {
  const labels = { email: text.email, 'email-again': text.emailAgain, body: text.body };
  switch (reason) {
    case 'missing':
      return field === 'kind' || field === 'management-number'
        ? text.problems.chooseKind
        : text.problems.missing(labels[field]);
    case 'too-long':
      return text.problems['too-long'](lengthOf(entries.text('body')), LONGEST_INQUIRY);
    default:
      return text.problems[reason];
  }
}

import { Button } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { useWords } from '../../../../ui/words.ts';
import { inquiryCode } from '../../domain/inquiry.ts';
import type { InquiryForm } from '../../domain/inquiry-form.ts';
import { publicPath } from '../information/paths.ts';
import { informationWords } from '../information/words.ts';
import { inquiryValues, SENDING, STEP } from './inquiry.schema.ts';
import { FAQ_OF_KIND } from './inquiry-faq.ts';
import { inquiryPath } from './paths.ts';
import { TypedText } from './typed-text.tsx';
import { inquiryWords } from './words.ts';

export interface InquiryConfirmPageProps {
  readonly form: InquiryForm;
  /** Makes a second press find the first. */
  readonly sending: string;
}

/** What was typed, and the answers that are there already, before anything is sent. */
export function InquiryConfirmPage({ form, sending }: InquiryConfirmPageProps) {
  const text = useWords(inquiryWords);
  const language = useLanguage();
  const { confirm } = text;
  return (
    <>
      <h1>{confirm.title}</h1>
      <p>{confirm.lead}</p>
      <SummaryList
        rows={[
          { label: text.kind, value: text.kindLabel(inquiryCode(form.kind), text.kinds[form.kind]) },
          { label: text.managementNumber, value: form.managementNumber ?? confirm.none },
          { label: text.email, value: form.email },
          { label: text.body, value: <TypedText text={form.body === '' ? confirm.none : form.body} /> },
        ]}
      />
      {form.kind === 'withdrawal' ? (
        <Notice>
          <p>{confirm.withdrawal}</p>
        </Notice>
      ) : null}
      <Answers kind={form.kind} />
      <Form action={inquiryPath(language)}>
        {Object.entries({ ...inquiryValues(form), [SENDING]: sending }).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <Actions>
          <Button name={STEP.name} value={STEP.send}>
            {confirm.send}
          </Button>
          <Button variant="secondary" name={STEP.name} value={STEP.edit}>
            {confirm.edit}
          </Button>
        </Actions>
      </Form>
    </>
  );
}

function Answers({ kind }: Pick<InquiryForm, 'kind'>) {
  const { confirm } = useWords(inquiryWords);
  const { faq } = useWords(informationWords);
  const language = useLanguage();
  return (
    <>
      <h2>{confirm.faqTitle}</h2>
      <ul>
        {FAQ_OF_KIND[kind].map(name => (
          <li>
            <a href={publicPath(language, 'faq', name)}>{faq[name].question}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

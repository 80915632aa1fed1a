import { Button } from '../../../../ui/button/button.tsx';
import { dateTimeText } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { useWords } from '../../../../ui/words.ts';
import type { InquiryAnswer } from '../../use-cases/read-inquiry-answer.use-case.ts';
import { inquiryPath } from './paths.ts';
import { TypedText } from './typed-text.tsx';
import { inquiryWords } from './words.ts';

/** Says that an answer is there, and shows it after a press: mail programs open links by themselves. */
export function AnswerLinkPage({ action }: { readonly action: string }) {
  const { answer: text } = useWords(inquiryWords);
  return (
    <>
      <h1>{text.linkTitle}</h1>
      <p>{text.linkLead}</p>
      <Form action={action}>
        <Actions>
          <Button>{text.open}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** The answer itself. */
export function AnswerPage({ found: { number, answer, expiresAt } }: { readonly found: InquiryAnswer }) {
  const { answer: text } = useWords(inquiryWords);
  const language = useLanguage();
  return (
    <>
      <h1>{text.title}</h1>
      <p class="note">{text.number(number)}</p>
      <p>
        <TypedText text={answer} />
      </p>
      <p class="note">{text.until(dateTimeText(expiresAt, language))}</p>
      <AskAgain />
    </>
  );
}

/** A link whose thirty days are over. */
export function AnswerGonePage() {
  const { answer: text } = useWords(inquiryWords);
  return (
    <>
      <h1>{text.goneTitle}</h1>
      <p>{text.gone}</p>
      <AskAgain />
    </>
  );
}

function AskAgain() {
  const { answer: text } = useWords(inquiryWords);
  return (
    <p>
      <a href={inquiryPath(useLanguage())}>{text.askAgain}</a>
    </p>
  );
}

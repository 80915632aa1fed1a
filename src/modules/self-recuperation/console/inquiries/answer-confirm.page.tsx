import { Button } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { htmlLang, parseLanguage } from '../../../../ui/language.ts';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { Inquiry } from '../../domain/inquiry.ts';
import { TypedText } from '../../web/inquiry/typed-text.tsx';
import { ANSWER_STEP } from './answer-form.tsx';
import { inquiryStepPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The answer as its receiver will read it, once more before it goes. */
export const AnswerConfirm = ({ inquiry, text }: { readonly inquiry: Inquiry; readonly text: string }) => (
  <>
    <PageHeading title={words.confirmTitle} above={words.numbered(inquiry.number)} />
    <p lang={htmlLang(parseLanguage(inquiry.language) ?? 'ja')}>
      <TypedText text={text} />
    </p>
    <p class="note">{words.confirmEffect(inquiry.email)}</p>
    <Form action={inquiryStepPath(inquiry.inquiryId, 'answer')}>
      <HiddenField name="answer" value={text} />
      <Actions>
        <Button name={ANSWER_STEP.name} value={ANSWER_STEP.send}>
          {words.send}
        </Button>
        <Button variant="secondary" name={ANSWER_STEP.name} value={ANSWER_STEP.edit}>
          {words.edit}
        </Button>
      </Actions>
    </Form>
  </>
);

import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { htmlLang, type Language, languageName, parseLanguage } from '../../../../ui/language.ts';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { wordsFor } from '../../../../ui/words.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import { LONGEST_INQUIRY } from '../../domain/inquiry-form.ts';
import type { AnswerDraft } from './answer-draft.ts';
import { answerTemplates, templatesOf } from './answer-templates.ts';
import { inquiryStepPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** Names and values of the buttons that send the answer's form. */
export const ANSWER_STEP = { name: 'step', send: 'send', edit: 'edit', insert: 'insert' } as const;

type AnswerFormProps = { readonly inquiry: Inquiry; readonly draft: AnswerDraft };

/** The box for the answer, and sentences to put into it in the language of the one who asked. */
export function AnswerForm({ inquiry, draft: { text, problem } }: AnswerFormProps) {
  const language = parseLanguage(inquiry.language) ?? 'ja';
  const { inquiryId } = inquiry;
  return (
    <>
      <Form action={inquiryStepPath(inquiryId, 'answer')}>
        <TextArea
          name="answer"
          label={words.answerIn(languageName(language))}
          hint={words.answerHint(LONGEST_INQUIRY)}
          rows={10}
          value={text}
          error={problemText(problem)}
        />
        <Actions>
          <Button>{words.checkAnswer}</Button>
        </Actions>
        <Templates inquiry={inquiry} language={language} />
      </Form>
      <Form action={inquiryStepPath(inquiryId, 'put-back')}>
        <Actions>
          <Button variant="secondary">{words.putBack}</Button>
          <ButtonLink variant="ghost" href={inquiryStepPath(inquiryId, 'close')}>
            {words.closeLink}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

function Templates({ inquiry, language }: { readonly inquiry: Inquiry; readonly language: Language }) {
  const [own, japanese] = [wordsFor(answerTemplates, language), wordsFor(answerTemplates, 'ja')];
  return (
    <>
      <h2>{words.templates}</h2>
      <ol>
        {templatesOf(inquiry.kind).map((name, place) => (
          <li>
            {japanese[name]}
            {language === 'ja' ? null : <p lang={htmlLang(language)}>{own[name]}</p>}
            <Actions>
              <Button variant="secondary" name={ANSWER_STEP.insert} value={name}>
                {words.insert(place + 1)}
              </Button>
            </Actions>
          </li>
        ))}
      </ol>
    </>
  );
}

function problemText(problem: AnswerDraft['problem']): string | undefined {
  if (problem?.kind === 'no-answer') return words.problems['no-answer'];
  if (problem?.kind === 'answer-too-long')
    return words.problems['answer-too-long'](problem.length, LONGEST_INQUIRY);
  return undefined;
}

import { Button } from '../../../../ui/button/button.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { useWords } from '../../../../ui/words.ts';
import { pagePath } from '../paths.ts';
import { contactWords } from './words.ts';

export interface ContactCodePageProps {
  readonly address: string;
  readonly error: FormError | null;
}

/** Asks for the code that went to the new mail address. */
export function ContactCodePage({ address, error }: ContactCodePageProps) {
  const text = useWords(contactWords);
  const language = useLanguage();
  return (
    <>
      <ErrorSummary errors={error === null ? [] : [error]} />
      <h1>{text.codeTitle}</h1>
      <p>{text.codeSent(address)}</p>
      <p>{text.codeKept}</p>
      <Form action={pagePath(language, 'contactCode')}>
        <TextField
          name="code"
          label={text.code}
          error={error?.name === 'code' ? error.message : undefined}
          required
          width="short"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={20}
        />
        <Actions>
          <Button>{text.check}</Button>
        </Actions>
      </Form>
      <h2>{text.resendTitle}</h2>
      <p>{text.resendHint}</p>
      <Form action={pagePath(language, 'resendContactCode')}>
        <Actions>
          <Button variant="secondary">{text.resend}</Button>
        </Actions>
      </Form>
      <p>
        <a href={pagePath(language, 'contact')}>{text.changeAddress}</a>
      </p>
    </>
  );
}

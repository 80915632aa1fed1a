import { Button } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { StepHeader } from '../../../../ui/step-header/step-header.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { useWords } from '../../../../ui/words.ts';
import { MailHelp } from '../information/mail-help/mail-help.tsx';
import { STEPS_IN_ALL } from '../paths.ts';
import { words } from '../words.ts';

export interface EmailPageProps {
  readonly action: string;
  readonly resendAction: string;
  readonly changeHref: string;
  readonly address: string;
  /** Where our mails come from (K-35). */
  readonly senderDomains: readonly string[];
  /** What is wrong with the code that was typed, or with asking for another. */
  readonly error: { readonly name?: 'code'; readonly message: string } | null;
}

/** Asks for the code that was mailed; the address is part of step 2. */
export function EmailPage(props: EmailPageProps) {
  const { action, resendAction, changeHref, address, senderDomains, error } = props;
  const { email: text } = useWords(words);
  return (
    <>
      <StepHeader step={2} steps={STEPS_IN_ALL} title={text.step} />
      <ErrorSummary errors={error === null ? [] : [error]} />
      <h1>{text.title}</h1>
      <p>{text.sent(address)}</p>
      <Form action={action}>
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
          <Button>{text.submit}</Button>
        </Actions>
      </Form>
      <h2>{text.resendTitle}</h2>
      <p>{text.resendHint}</p>
      <MailHelp domains={senderDomains} />
      <Form action={resendAction}>
        <Actions>
          <Button variant="secondary">{text.resend}</Button>
        </Actions>
      </Form>
      <p>
        {text.changeHint(address)}
        <a href={changeHref}>{text.change}</a>
      </p>
    </>
  );
}

import { Button } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { FieldGroup } from '../../../../ui/field/field.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { useWords } from '../../../../ui/words.ts';
import { words } from '../words.ts';

export interface OpenLinkPageProps {
  readonly action: string;
  /** What was typed. */
  readonly month: string;
  readonly day: string;
  readonly error: string | null;
}

/** Asks for month and day of birth before anything is shown. */
export function OpenLinkPage({ action, month, day, error }: OpenLinkPageProps) {
  const { openLink: text } = useWords(words);
  const parts = [
    { id: 'birthday', name: 'birthday-month', label: text.month, value: month },
    { id: 'birthday-day', name: 'birthday-day', label: text.day, value: day },
  ];
  return (
    <>
      <ErrorSummary errors={error === null ? [] : [{ name: 'birthday', message: error }]} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <Form action={action}>
        <FieldGroup
          name="birthday"
          label={text.birthday}
          hint={text.birthdayHint}
          error={error ?? undefined}
          required
        >
          <div class="date-parts">
            {parts.map(part => (
              <span class="date-part">
                <input
                  class="input date-month"
                  id={part.id}
                  name={part.name}
                  type="text"
                  inputmode="numeric"
                  value={part.value}
                  maxlength={4}
                  autocomplete="off"
                  required
                  aria-invalid={error === null ? undefined : 'true'}
                />
                <label for={part.id}>{part.label}</label>
              </span>
            ))}
          </div>
        </FieldGroup>
        <Actions>
          <Button>{text.submit}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** A link that no longer opens: why, and the offer of a new one to the verified address. */
export function ClosedLinkPage({
  why,
  action,
}: {
  readonly why: 'revoked' | 'expired';
  readonly action: string;
}) {
  const { openLink: text } = useWords(words);
  return (
    <>
      <h1>{text.closedTitle}</h1>
      <p>{why === 'revoked' ? text.revoked : text.expired}</p>
      <p>{text.newLink}</p>
      <Form action={action}>
        <Actions>
          <Button>{text.sendNewLink}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** After a new link was asked for. */
export function NewLinkPage() {
  const { openLink: text } = useWords(words);
  return (
    <>
      <h1>{text.mailedTitle}</h1>
      <Notice tone="success">
        <p>{text.mailed}</p>
      </Notice>
    </>
  );
}

import type { Child } from 'hono/jsx';
import { Button, ButtonLink } from '../button/button.tsx';
import { Actions, Form } from '../form/form.tsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

export type ConfirmFormProps = {
  readonly action: string;
  /** The question, e.g. "withdraw the filing?"; the page's h1. */
  readonly question: Child;
  /** What will happen to whom, and whether it can be undone; hidden fields and a reason may stand here too. */
  readonly children?: Child;
  /** What the button does, as a verb. */
  readonly confirmLabel: Child;
  readonly danger?: boolean | undefined;
  readonly cancelHref: string;
};

/** Asks once before an act that cannot be undone: a page of its own, so that it works without scripts. */
export function ConfirmForm(props: ConfirmFormProps) {
  const words = useWords(uiWords);
  return (
    <section class="confirm-form">
      <h1>{props.question}</h1>
      <Form action={props.action}>
        {props.children}
        <Actions>
          <Button variant={props.danger ? 'danger' : 'primary'}>{props.confirmLabel}</Button>
          <ButtonLink variant="ghost" href={props.cancelHref}>
            {words.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </section>
  );
}

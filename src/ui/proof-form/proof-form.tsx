import type { Child } from 'hono/jsx';
import { Button } from '../button/button.tsx';
import { Actions, Form } from '../form/form.tsx';
import { HiddenField } from '../hidden-field/hidden-field.tsx';
import { islandPath } from '../islands.ts';

export type ProofFormProps = {
  readonly action: string;
  /** The signed challenge, how many numbers are to be found, and how hard each is. */
  readonly challenge: { readonly signed: string; readonly parts: number; readonly bits: number };
  readonly names: { readonly challenge: string; readonly proof: string };
  /** Shown while the browser works; the form then sends itself. */
  readonly working: string;
  /** Shown where it cannot: how long to wait before pressing. */
  readonly waiting: string;
  readonly button: string;
  /** Hidden fields with what was typed. */
  readonly children?: Child;
};

/**
 * A form that goes on after a little work of the browser, or after waiting: nothing to read off a picture, nothing to
 * solve. Needs the island `proof-of-work`.
 */
export const ProofForm = ({
  action,
  challenge,
  names,
  working,
  waiting,
  button,
  children,
}: ProofFormProps) => (
  <div
    class="proof-form"
    data-proof-worker={islandPath('proof-worker')}
    data-challenge={challenge.signed}
    data-parts={challenge.parts}
    data-bits={challenge.bits}
  >
    <p class="proof-now" role="status">
      {working}
    </p>
    <div class="proof-later">
      <p>{waiting}</p>
      <Form action={action}>
        <HiddenField name={names.challenge} value={challenge.signed} />
        <input type="hidden" name={names.proof} value="" data-proof />
        {children}
        <Actions>
          <Button>{button}</Button>
        </Actions>
      </Form>
    </div>
  </div>
);

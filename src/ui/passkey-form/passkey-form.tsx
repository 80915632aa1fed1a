import type { Child } from 'hono/jsx';
import { HiddenField } from '../hidden-field/hidden-field.tsx';

export type PasskeyFormProps = {
  readonly action: string;
  /** Whether the browser makes a passkey or uses one. */
  readonly kind: 'create' | 'get';
  /** What the browser is asked for, as JSON. */
  readonly options: string;
  /** Told when the browser or its user refuses. */
  readonly refused: string;
  /** True where there is another way: the form then shows only where the browser can use it. */
  readonly optional?: boolean | undefined;
  readonly children: Child;
};

/** A form whose field `passkey` the browser fills (WebAuthn) before it is sent. Load the island `passkey` with it. */
export function PasskeyForm({ action, kind, options, refused, optional, children }: PasskeyFormProps) {
  return (
    <form
      class="form"
      method="post"
      action={action}
      novalidate
      hidden={optional}
      data-passkey={kind}
      data-options={options}
    >
      <HiddenField name="passkey" value="" />
      {children}
      <p role="alert" data-refused={refused} />
    </form>
  );
}

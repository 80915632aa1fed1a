import { Button } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { TypedProvider } from '../../domain/identity-provider.ts';
import { type FieldError, messagesByField } from '../field-error.ts';
import { PROVIDER_PATH } from '../paths.ts';
import { words } from './words.ts';

export interface ProviderFormProps {
  /** Whether there is a secret already. */
  readonly isKnown: boolean;
  readonly typed: TypedProvider;
  readonly errors: readonly FieldError[];
}

const text = words.provider;

/** What an authority enters about its provider. */
export function ProviderForm({ isKnown, typed, errors }: ProviderFormProps) {
  const messages = messagesByField(errors);
  const plain = (name: 'issuer' | 'clientId' | 'label', hint?: string) => (
    <TextField
      name={name}
      label={text[name]}
      hint={hint}
      value={typed[name]}
      error={messages[name]}
      autocomplete="off"
      required
    />
  );
  const list = (name: 'allowedDomains' | 'secondFactorAmr' | 'secondFactorAcr', hint: string) => (
    <TextField
      name={name}
      label={text[name]}
      hint={hint}
      value={typed[name]}
      error={messages[name]}
      autocomplete="off"
    />
  );
  return (
    <Form action={PROVIDER_PATH}>
      <h2>{text.formTitle}</h2>
      {plain('label', text.labelHint)}
      {plain('issuer', text.issuerHint)}
      {plain('clientId')}
      <TextField
        name="clientSecret"
        label={text.clientSecret}
        hint={isKnown ? text.clientSecretKept : text.clientSecretHint}
        error={messages.clientSecret}
        type="password"
        autocomplete="off"
        required={!isKnown}
      />
      {list('allowedDomains', text.allowedDomainsHint)}
      <h2>{text.factorTitle}</h2>
      <p>{text.factorWhy}</p>
      {list('secondFactorAmr', text.secondFactorAmrHint)}
      {list('secondFactorAcr', text.secondFactorAcrHint)}
      <Actions>
        <Button>{text.submit}</Button>
      </Actions>
    </Form>
  );
}

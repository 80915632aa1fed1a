import { Button } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { PasskeyForm } from '../../../../ui/passkey-form/passkey-form.tsx';
import { QrCode } from '../../../../ui/qr-code/qr-code.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { SecondStep as Owed } from '../../use-cases/show-second-step.use-case.ts';
import { type FieldError, messagesByField } from '../field-error.ts';
import { NewPasswordFields } from '../new-password-fields.tsx';
import { PASSKEY_STEP_PATH, SECOND_STEP_PATHS } from '../paths.ts';
import { words } from '../words.ts';

export interface SecondStepProps {
  readonly owed: Owed;
  readonly next: string;
  /** The code as typed, given back while it still counts. */
  readonly code: string;
  readonly errors: readonly FieldError[];
}

const text = words.secondStep;

/** Enrols an authenticator app, or asks for its code; with a new password where the account owes one. */
export function SecondStep({ owed, next, code, errors }: SecondStepProps) {
  const { enrolment, mustChangePassword } = owed;
  const messages = messagesByField(errors);
  return (
    <>
      <PageHeading
        title={enrolment ? text.enrolTitle : text.codeTitle}
        below={enrolment ? text.enrolWhy : text.codeWhy}
      />
      <ErrorSummary errors={errors} />
      <PasskeyStep request={owed.passkeyRequest} next={next} />
      {enrolment ? <Enrolment loginName={owed.loginName} enrolment={enrolment} /> : null}
      <Form action={SECOND_STEP_PATHS[enrolment ? 'enrol' : 'code']}>
        <HiddenField name="next" value={next} />
        <TextField
          name="code"
          label={text.code}
          hint={text.codeHint}
          error={messages.code}
          value={code}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
          required
        />
        {mustChangePassword ? (
          <>
            <h2>{text.newPasswordTitle}</h2>
            <p>{text.newPasswordWhy}</p>
            <NewPasswordFields errors={messages} />
          </>
        ) : null}
        <Actions>
          <Button>{text.submit}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** Stands above the code, and only where the browser can use it. */
const PasskeyStep = ({ request, next }: { readonly request: string | null; readonly next: string }) =>
  request === null ? null : (
    <PasskeyForm
      action={PASSKEY_STEP_PATH}
      kind="get"
      options={request}
      refused={words.passkeys.refused}
      optional
    >
      <HiddenField name="next" value={next} />
      <Actions>
        <Button>{words.passkeys.signIn}</Button>
      </Actions>
      <p>{words.passkeys.orCode}</p>
    </PasskeyForm>
  );

type EnrolmentProps = { readonly loginName: string; readonly enrolment: NonNullable<Owed['enrolment']> };

const Enrolment = ({ loginName, enrolment: { secret, uri } }: EnrolmentProps) => (
  <ol>
    <li>
      <p>{text.scan}</p>
      <QrCode text={uri} label={text.qr} />
      <p>{text.type}</p>
      <SummaryList
        rows={[
          { label: text.account, value: loginName },
          { label: text.key, value: <code>{inFours(secret)}</code> },
        ]}
      />
    </li>
    <li>{text.confirm}</li>
  </ol>
);

const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

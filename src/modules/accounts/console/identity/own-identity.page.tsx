import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { ProvedFlow } from '../../use-cases/identity-flow.ts';
import type { OwnIdentity as Shown } from '../../use-cases/own-identity.use-case.ts';
import { type FieldError, messagesByField } from '../field-error.ts';
import {
  END_OWN_IDENTITY_PATH,
  OWN_ACCOUNT_PATH,
  OWN_IDENTITY_PATH,
  START_OWN_IDENTITY_PATH,
} from '../paths.ts';
import { words } from './words.ts';

const text = words.own;

/** The caller's way in by the provider, on the page of their own account; nothing where there is none. */
export function OwnIdentity({ identity }: { readonly identity: Shown | null }) {
  if (identity === null) return null;
  const { label, link } = identity;
  return (
    <>
      <h2>{text.title}</h2>
      <p>{text.why(label)}</p>
      {link === null ? (
        <>
          <p>{text.none}</p>
          <Actions>
            <ButtonLink variant="secondary" href={START_OWN_IDENTITY_PATH}>
              {text.start(label)}
            </ButtonLink>
          </Actions>
        </>
      ) : (
        <>
          <SummaryList
            rows={[
              { label: text.email, value: link.email ?? text.noEmail },
              { label: text.linkedAt, value: link.linkedAt === null ? '' : staffDateTime(link.linkedAt) },
              {
                label: text.lastUsedAt,
                value: link.lastUsedAt === null ? text.unused : staffDateTime(link.lastUsedAt),
              },
            ]}
          />
          <Form action={END_OWN_IDENTITY_PATH}>
            <Actions>
              <Button variant="secondary">{text.end}</Button>
            </Actions>
          </Form>
        </>
      )}
    </>
  );
}

export interface LinkIdentityProps {
  readonly identity: ProvedFlow['identity'];
  readonly errors: readonly FieldError[];
}

/** Shows whom the provider named, and asks for the present password before that is linked. */
export const LinkIdentity = ({ identity, errors }: LinkIdentityProps) => (
  <>
    <PageHeading title={text.confirmTitle} below={text.confirmWhy} />
    <ErrorSummary errors={errors} />
    <SummaryList
      rows={[
        { label: text.email, value: identity.email ?? text.noEmail },
        { label: text.issuer, value: <code>{identity.issuer}</code> },
        { label: text.subject, value: <code>{identity.subject}</code> },
      ]}
    />
    <Form action={OWN_IDENTITY_PATH}>
      <TextField
        name="current"
        label={text.current}
        error={messagesByField(errors).current}
        type="password"
        autocomplete="current-password"
        required
      />
      <Actions>
        <Button>{text.submit}</Button>
        <ButtonLink variant="ghost" href={OWN_ACCOUNT_PATH}>
          {text.back}
        </ButtonLink>
      </Actions>
    </Form>
  </>
);

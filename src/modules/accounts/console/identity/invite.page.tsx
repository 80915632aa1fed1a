import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList, type SummaryRow } from '../../../../ui/summary-list/summary-list.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { AccountIdentity } from '../../use-cases/invite-identity.use-case.ts';
import { type FieldError, messagesByField } from '../field-error.ts';
import { AUTHORITY_DESK, accountPath } from '../manage/desk.ts';
import { OWN_ACCOUNT_PATH, PROVIDER_PATH } from '../paths.ts';
import { identityPath } from './identity-path.ts';
import { words } from './words.ts';

export interface InviteProps {
  readonly identity: AccountIdentity;
  readonly email: string;
  readonly done: string | null;
  readonly errors: readonly FieldError[];
}

const text = words.account;

/** Whether an account is linked with the provider, and the form to invite its owner. */
export const Invite = ({ identity, email, done, errors }: InviteProps) => (
  <>
    <PageHeading
      title={text.title(identity.displayName)}
      above={<a href={accountPath(AUTHORITY_DESK, identity.accountId)}>{text.back}</a>}
    />
    <ErrorSummary errors={errors} />
    {done === null ? null : (
      <Notice tone="success">
        <p>{done}</p>
      </Notice>
    )}
    <SummaryList rows={rowsOf(identity.link)} />
    {identity.link === null ? null : (
      <Form action={`${identityPath(identity.accountId)}/end`}>
        <Actions>
          <Button variant="secondary">
            {identity.link.state === 'linked' ? text.end : text.endInvitation}
          </Button>
        </Actions>
      </Form>
    )}
    <Offer identity={identity} email={email} errors={errors} />
  </>
);

function rowsOf(link: AccountIdentity['link']): readonly SummaryRow[] {
  if (link === null) return [{ label: text.state, value: text.none }];
  const { state, email, expiresAt, linkedAt, lastUsedAt } = link;
  const row = (label: string, value: string | null): readonly SummaryRow[] =>
    value === null ? [] : [{ label, value }];
  return [
    { label: text.state, value: text.states[state] },
    ...row(text.email, email),
    ...(state === 'linked' ? [] : row(text.expiresAt, expiresAt && staffDateTime(expiresAt))),
    ...row(text.linkedAt, linkedAt && staffDateTime(linkedAt)),
    ...(state === 'linked' ? row(text.lastUsedAt, lastUsedAt ? staffDateTime(lastUsedAt) : text.unused) : []),
  ];
}

/** What can be done: nothing for one's own account or one that is linked. */
function Offer({ identity, email, errors }: Omit<InviteProps, 'done'>) {
  if (identity.label === null)
    return (
      <EmptyState title={text.off}>
        <a href={PROVIDER_PATH}>{text.toProvider}</a>
      </EmptyState>
    );
  if (identity.isOwn)
    return (
      <>
        <p>{text.own}</p>
        <Actions>
          <ButtonLink variant="secondary" href={OWN_ACCOUNT_PATH}>
            {text.toOwn}
          </ButtonLink>
        </Actions>
      </>
    );
  if (identity.link?.state === 'linked') return null;
  return (
    <Form action={identityPath(identity.accountId)}>
      <h2>{text.inviteTitle}</h2>
      <p>{text.inviteWhy(identity.label)}</p>
      <TextField
        name="email"
        label={text.inviteEmail}
        hint={text.inviteEmailHint}
        value={email}
        error={messagesByField(errors).email}
        type="email"
        autocomplete="off"
        required
      />
      <Actions>
        <Button>{text.submit}</Button>
      </Actions>
    </Form>
  );
}

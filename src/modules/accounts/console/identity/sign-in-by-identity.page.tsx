import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import type { ShownInvitation } from '../../use-cases/accept-invitation.use-case.ts';
import { IDENTITY_PATHS, SIGN_IN_PATH } from '../paths.ts';
import { words } from './words.ts';

export interface CameBackProps {
  readonly code: string;
  readonly state: string;
  readonly iss: string;
}

/** What a browser brought back, to be handed in by its person. */
export const CameBack = ({ code, state, iss }: CameBackProps) => (
  <>
    <PageHeading title={words.back.title} below={words.back.why} />
    <Form action={IDENTITY_PATHS.finish}>
      <HiddenField name="code" value={code} />
      <HiddenField name="state" value={state} />
      <HiddenField name="iss" value={iss} />
      <Actions>
        <Button>{words.back.submit}</Button>
      </Actions>
    </Form>
  </>
);

const text = words.invited;

/** Asks somebody who is invited, once, whether the account is theirs. */
export const Invitation = ({ invitation }: { readonly invitation: ShownInvitation }) => (
  <>
    <PageHeading title={text.title} below={text.why(invitation.providerLabel)} />
    <SummaryList
      rows={[
        { label: text.email, value: invitation.email },
        { label: text.displayName, value: invitation.displayName },
        { label: text.loginName, value: invitation.loginName },
      ]}
    />
    <Form action={IDENTITY_PATHS.confirm}>
      <Actions>
        <Button>{text.submit}</Button>
        <ButtonLink variant="ghost" href={SIGN_IN_PATH}>
          {text.notMine}
        </ButtonLink>
      </Actions>
    </Form>
  </>
);

import type { AuthorityId } from '../../../../kernel/ids.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { OfferedProvider } from '../../use-cases/offered-providers.use-case.ts';
import type { Office } from '../accounts-pages.ts';
import { StillAtProvider, WaysByProvider } from '../identity/ways-in.page.tsx';
import { OFFICE_FIELD, SIGN_IN_PATH } from '../paths.ts';
import { words } from '../words.ts';

export interface SignInProps {
  readonly next: string;
  readonly loginName: string;
  /** Between which organisations is chosen; none is asked for where there is one. */
  readonly offices: readonly Office[];
  readonly office: AuthorityId;
  readonly error: 'refused' | 'busy' | null;
  readonly notice: 'ended' | 'signedOut' | null;
  /** Whether somebody signed out here alone, and not at the provider by which they came. */
  readonly isStillAtProvider: boolean;
  readonly providers: readonly OfferedProvider[];
}

/** Login name and password, and whose they are where several organisations sign in here; or the way by a provider. */
export const SignIn = ({ next, loginName, offices, office, error, notice, ...more }: SignInProps) => (
  <>
    <PageHeading title={words.signIn.title} />
    {notice === null ? null : (
      <Notice tone={notice === 'signedOut' ? 'success' : 'info'}>
        <p>{words.signIn[notice]}</p>
        <StillAtProvider
          provider={
            more.isStillAtProvider ? more.providers.find(one => one.authorityId === office) : undefined
          }
        />
      </Notice>
    )}
    <ErrorSummary errors={error === null ? [] : [{ name: 'loginName', message: words.signIn[error] }]} />
    <Form action={SIGN_IN_PATH}>
      <HiddenField name="next" value={next} />
      {offices.length < 2 ? null : (
        <Select
          name={OFFICE_FIELD}
          label={words.signIn.office}
          options={offices.map(({ authorityId, name }) => ({ value: String(authorityId), label: name }))}
          value={String(office)}
          required
        />
      )}
      <TextField
        name="loginName"
        label={words.signIn.loginName}
        value={loginName}
        autocomplete="username"
        width="medium"
        required
      />
      <TextField
        name="password"
        label={words.signIn.password}
        type="password"
        autocomplete="current-password"
        required
      />
      <Actions>
        <Button>{words.signIn.submit}</Button>
      </Actions>
    </Form>
    <WaysByProvider providers={more.providers} offices={offices} next={next} />
    <h2>{words.signIn.lostTitle}</h2>
    <p>{words.signIn.lost}</p>
  </>
);

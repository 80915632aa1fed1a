import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import type { AccountView } from '../../use-cases/read-accounts.use-case.ts';
import { identityPath } from '../identity/identity-path.ts';
import { words as identityWords } from '../identity/words.ts';
import { OWN_ACCOUNT_PATH } from '../paths.ts';
import { words } from '../words.ts';
import { type ActionKind, actionPath, actionsFor } from './account-actions.ts';
import { AccountState, validityText } from './account-state.tsx';
import { centresPath, type Desk } from './desk.ts';

export interface ShowAccountProps {
  readonly desk: Desk;
  readonly account: AccountView;
  readonly sessions: number;
  /** The health centres for which they work; null for a role that belongs to none. */
  readonly centres: readonly string[] | null;
  /** True when it is the reader's own account. */
  readonly own: boolean;
  readonly done: ActionKind | 'centres' | null;
}

const text = words.accounts;

/** One account, and what a manager can do to it. */
export const ShowAccount = ({ desk, account, sessions, centres, own, done }: ShowAccountProps) => (
  <>
    <PageHeading title={account.displayName} above={<a href={desk.path}>{desk.text.back}</a>} />
    {done === null ? null : (
      <Notice tone="success">
        <p>{done === 'centres' ? words.centres.done : words.actions[done].done}</p>
      </Notice>
    )}
    <SummaryList
      rows={[
        { label: text.loginName, value: account.loginName },
        { label: text.unitName, value: account.unitName },
        { label: text.role, value: words.roles[account.role] },
        ...(centres === null
          ? []
          : [{ label: words.centres.label, value: centres.join(words.centres.comma) || words.centres.all }]),
        { label: text.state, value: <AccountState account={account} /> },
        ...(account.validity === 'unbounded' ? [] : [{ label: text.validity, value: validityText(account) }]),
        {
          label: text.secondFactor,
          value: account.hasSecondFactor ? text.hasSecondFactor : words.noSecondFactor,
        },
        ...(desk.isAuthority && account.isOfAuthority
          ? [
              {
                label: identityWords.account.heading,
                value: <a href={identityPath(account.accountId)}>{identityWords.account.toPage}</a>,
              },
            ]
          : []),
        { label: text.sessions, value: text.sessionCount(sessions) },
      ]}
    />
    <h2>{text.actionsTitle}</h2>
    {own ? (
      <>
        <p>{text.own}</p>
        <Actions>
          <ButtonLink variant="secondary" href={OWN_ACCOUNT_PATH}>
            {text.toOwnAccount}
          </ButtonLink>
        </Actions>
      </>
    ) : (
      <Actions>
        {actionsFor(account).map(kind => (
          <ButtonLink variant="secondary" href={actionPath(desk, account.accountId, kind)}>
            {words.actions[kind].label}
          </ButtonLink>
        ))}
        {centres !== null ? (
          <ButtonLink variant="secondary" href={centresPath(account.accountId)}>
            {words.centres.link}
          </ButtonLink>
        ) : null}
      </Actions>
    )}
  </>
);

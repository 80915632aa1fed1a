import type { Route } from '../../../platform/http/route.ts';
import type { ConsoleNavItem } from '../../../ui/console-frame.ts';
import type { AccountsPages } from './accounts-pages.ts';
import { inviteIdentityRoutes } from './identity/invite.route.tsx';
import { ownIdentityRoutes } from './identity/own-identity.route.tsx';
import { providerRoutes } from './identity/provider.route.tsx';
import { signInByIdentityRoutes } from './identity/sign-in-by-identity.route.tsx';
import { actOnAccountRoutes } from './manage/act-on-account.route.tsx';
import { assignCentresRoutes } from './manage/assign-centres.route.tsx';
import { createAccountRoutes } from './manage/create-account.route.tsx';
import { AUTHORITY_DESK, COLLEAGUES_DESK, type Desk } from './manage/desk.ts';
import { listAccountsRoute } from './manage/list-accounts.route.tsx';
import { showAccountRoute } from './manage/show-account.route.tsx';
import { ownAccountRoutes } from './own-account/own-account.route.tsx';
import { ownPasswordRoutes } from './own-account/own-password.route.tsx';
import { passkeyRoutes } from './own-account/passkeys.route.tsx';
import { passkeyStepRoute } from './sign-in/passkey-step.route.tsx';
import { secondStepRoutes } from './sign-in/second-step.route.tsx';
import { signInRoutes } from './sign-in/sign-in.route.tsx';
import { signOutRoutes } from './sign-in/sign-out.route.ts';

/** Every route of signing in and of the accounts. */
export const routes = (deps: AccountsPages): readonly Route[] => [
  ...signInRoutes(deps),
  ...secondStepRoutes(deps),
  passkeyStepRoute(deps),
  ...signInByIdentityRoutes(deps),
  ...signOutRoutes(deps),
  ...ownAccountRoutes(deps),
  ...ownPasswordRoutes(deps),
  ...passkeyRoutes(deps),
  ...ownIdentityRoutes(deps),
  ...providerRoutes(deps),
  // Before what is done to an account: "identity" is no action.
  ...inviteIdentityRoutes(deps),
  // Before what is done to one account: this is no such act.
  ...assignCentresRoutes(deps),
  ...DESKS.flatMap(desk => manageRoutes(deps, desk)),
];

const DESKS = [AUTHORITY_DESK, COLLEAGUES_DESK];

const manageRoutes = (deps: AccountsPages, desk: Desk): readonly Route[] => [
  listAccountsRoute(deps, desk),
  // Before the page of one account: "new" is no account's id.
  ...createAccountRoutes(deps, desk),
  showAccountRoute(deps, desk),
  ...actOnAccountRoutes(deps, desk),
];

/** This module's lines in the navigation of the console: the accounts, for those who look after them. */
export const accountsNavigation: readonly ConsoleNavItem[] = DESKS.map(({ access, path, text }) => ({
  permission: access.permission,
  path,
  label: text.title,
}));

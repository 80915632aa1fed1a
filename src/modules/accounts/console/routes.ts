import type { Route } from '../../../platform/http/route.ts';
import type { ConsoleNavItem } from '../../../ui/console-frame.ts';
import type { AccountsPages } from './accounts-pages.ts';
import { actOnAccountRoutes } from './manage/act-on-account.route.tsx';
import { createAccountRoutes } from './manage/create-account.route.tsx';
import { listAccountsRoute } from './manage/list-accounts.route.tsx';
import { showAccountRoute } from './manage/show-account.route.tsx';
import { ownAccountRoutes } from './own-account/own-account.route.tsx';
import { ownPasswordRoutes } from './own-account/own-password.route.tsx';
import { ACCOUNTS_PATH } from './paths.ts';
import { secondStepRoutes } from './sign-in/second-step.route.tsx';
import { signInRoutes } from './sign-in/sign-in.route.tsx';
import { signOutRoutes } from './sign-in/sign-out.route.ts';
import { words } from './words.ts';

/** Every route of signing in and of the accounts. */
export const routes = (deps: AccountsPages): readonly Route[] => [
  ...signInRoutes(deps),
  ...secondStepRoutes(deps),
  ...signOutRoutes(deps),
  ...ownAccountRoutes(deps),
  ...ownPasswordRoutes(deps),
  listAccountsRoute(deps),
  // Before the page of one account: "new" is no account's id.
  ...createAccountRoutes(deps),
  showAccountRoute(deps),
  ...actOnAccountRoutes(deps),
];

/** This module's line in the navigation of the console. */
export const accountsNavigation: ConsoleNavItem = {
  permission: 'account.manage',
  path: ACCOUNTS_PATH,
  label: words.accounts.title,
};

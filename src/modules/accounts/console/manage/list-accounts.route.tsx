import { type Route, staffCaller } from '../../../../platform/http/route.ts';
import { readAccounts } from '../../use-cases/read-accounts.use-case.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { ACCOUNTS_PATH } from '../paths.ts';
import { words } from '../words.ts';
import { ListAccounts } from './list-accounts.page.tsx';
import { MANAGE } from './manage-access.ts';

/** The list of accounts. */
export const listAccountsRoute = (deps: AccountsPages): Route => ({
  method: 'GET',
  path: ACCOUNTS_PATH,
  access: MANAGE,
  handle: async request => {
    const caller = staffCaller(request);
    const page = await readAccounts(deps, caller, request.query('after') ?? '');
    const content = {
      title: words.accounts.title,
      shortcuts: [{ keys: 'n', label: words.accounts.create }],
      children: <ListAccounts page={page} />,
    };
    return request.page(await deps.frame({ caller, path: request.path }, content));
  },
});

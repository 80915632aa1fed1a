import { type Route, staffCaller } from '../../../../platform/http/route.ts';
import { readAccounts } from '../../use-cases/read-accounts.use-case.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { type Desk, listed } from './desk.ts';
import { ListAccounts } from './list-accounts.page.tsx';

/** The list of accounts. */
export const listAccountsRoute = (deps: AccountsPages, desk: Desk): Route => ({
  method: 'GET',
  path: desk.path,
  access: desk.access,
  handle: async request => {
    const caller = staffCaller(request);
    const of = listed(desk, caller, request);
    const page = await readAccounts(deps, caller, { of, after: request.query('after') ?? '' });
    const view = of === 'institutions' ? of : 'authority';
    const content = {
      title: desk.text.title,
      shortcuts: [{ keys: 'n', label: desk.text.create }],
      children: <ListAccounts desk={desk} page={page} view={view} />,
    };
    return request.page(await deps.frame({ caller, path: request.path }, content));
  },
});

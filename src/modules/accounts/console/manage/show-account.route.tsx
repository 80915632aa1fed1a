import { parseUuid } from '../../../../kernel/ids.ts';
import { type Route, staffCaller } from '../../../../platform/http/route.ts';
import { mayBelongToCentre } from '../../domain/centre-role.ts';
import { type CentresOfAccount, showCentres } from '../../use-cases/assign-centres.use-case.ts';
import { readAccount } from '../../use-cases/read-accounts.use-case.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { parseActionKind } from './account-actions.ts';
import type { Desk } from './desk.ts';
import { ShowAccount } from './show-account.page.tsx';

/** The page of one account. */
export const showAccountRoute = (deps: AccountsPages, desk: Desk): Route => ({
  method: 'GET',
  path: `${desk.path}/:${desk.param}`,
  access: desk.access,
  handle: async request => {
    const caller = staffCaller(request);
    const accountId = parseUuid(request.param(desk.param));
    const found = accountId === null ? null : await readAccount(deps, caller, accountId);
    if (found === null) return request.notFound();
    const { account, sessions } = found;
    const ofCentres = mayBelongToCentre(account.role)
      ? await showCentres(deps, caller, account.accountId)
      : null;
    const children = (
      <ShowAccount
        desk={desk}
        account={account}
        sessions={sessions.length}
        centres={ofCentres === null ? null : assignedNames(ofCentres)}
        own={account.accountId === caller.accountId}
        done={request.query('done') === 'centres' ? 'centres' : parseActionKind(request.query('done'))}
      />
    );
    return request.page(
      await deps.frame({ caller, path: request.path }, { title: account.displayName, children }),
    );
  },
});

const assignedNames = ({ centres, assigned }: CentresOfAccount): readonly string[] =>
  centres.filter(({ healthCentreId }) => assigned.includes(healthCentreId)).map(({ name }) => name);

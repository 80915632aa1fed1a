import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { AccountPage, AccountView } from '../../use-cases/read-accounts.use-case.ts';
import { ACCOUNTS_PATH, accountPath, NEW_ACCOUNT_PATH } from '../paths.ts';
import { words } from '../words.ts';
import { AccountState } from './account-state.tsx';

const text = words.accounts;

const columns: readonly Column<AccountView>[] = [
  { key: 'displayName', heading: text.displayName, cell: account => account.displayName, primary: true },
  { key: 'loginName', heading: text.loginName, cell: account => account.loginName, nowrap: true },
  { key: 'unitName', heading: text.unitName, cell: account => account.unitName },
  { key: 'role', heading: text.role, cell: account => words.roles[account.role], nowrap: true },
  { key: 'state', heading: text.state, cell: account => <AccountState account={account} /> },
];

const nextHref = ({ next }: AccountPage): string | undefined =>
  next === null ? undefined : `${ACCOUNTS_PATH}?after=${encodeURIComponent(next)}`;

/** Everybody who may sign in, by login name. */
export const ListAccounts = ({ page }: { readonly page: AccountPage }) => (
  <>
    <PageHeading
      title={text.title}
      below={text.below}
      actions={
        <ButtonLink href={NEW_ACCOUNT_PATH} shortcut="n">
          {text.create}
        </ButtonLink>
      }
    />
    <DataTable
      caption={text.caption}
      columns={columns}
      rows={page.accounts}
      rowHref={({ accountId }) => accountPath(accountId)}
      empty={
        <EmptyState title={text.empty}>
          <a href={ACCOUNTS_PATH}>{text.first}</a>
        </EmptyState>
      }
      pages={page.next === null ? undefined : { nextHref: nextHref(page) }}
    />
  </>
);

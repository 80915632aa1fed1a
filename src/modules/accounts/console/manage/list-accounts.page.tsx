import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import type { AccountPage, AccountView } from '../../use-cases/read-accounts.use-case.ts';
import { words as identityWords } from '../identity/words.ts';
import { PROVIDER_PATH } from '../paths.ts';
import { words } from '../words.ts';
import { AccountState, validityText } from './account-state.tsx';
import { accountPath, type Desk, newAccountPath } from './desk.ts';

const text = words.accounts;

const columnsOf = (desk: Desk): readonly Column<AccountView>[] => [
  { key: 'displayName', heading: text.displayName, cell: account => account.displayName, primary: true },
  { key: 'loginName', heading: text.loginName, cell: account => account.loginName, nowrap: true },
  { key: 'unitName', heading: text.unitName, cell: account => account.unitName },
  { key: 'role', heading: text.role, cell: account => words.roles[account.role], nowrap: true },
  ...(desk.isAuthority
    ? [{ key: 'validity', heading: text.validity, cell: validityText, nowrap: true }]
    : []),
  { key: 'state', heading: text.state, cell: account => <AccountState account={account} /> },
];

export interface ListAccountsProps {
  readonly desk: Desk;
  readonly page: AccountPage;
  readonly view: 'authority' | 'institutions';
}

const viewPath = ({ path }: Desk, view: ListAccountsProps['view']): string =>
  view === 'authority' ? path : `${path}?of=${view}`;

/** Everybody who may sign in, by login name. */
export const ListAccounts = ({ desk, page, view }: ListAccountsProps) => (
  <>
    <PageHeading
      title={desk.text.title}
      below={desk.text.below}
      actions={
        <ButtonLink href={newAccountPath(desk)} shortcut="n">
          {desk.text.create}
        </ButtonLink>
      }
    />
    {desk.isAuthority ? (
      <p>
        <a href={PROVIDER_PATH}>{identityWords.provider.title}</a>
      </p>
    ) : null}
    {desk.isAuthority ? (
      <Tabs
        label={text.viewsLabel}
        tabs={(['authority', 'institutions'] as const).map(name => ({
          href: viewPath(desk, name),
          label: text.views[name],
          current: name === view,
        }))}
      />
    ) : null}
    <DataTable
      caption={text.caption}
      columns={columnsOf(desk)}
      rows={page.accounts}
      rowHref={({ accountId }) => accountPath(desk, accountId)}
      empty={
        <EmptyState title={text.empty}>
          <a href={viewPath(desk, view)}>{text.first}</a>
        </EmptyState>
      }
      pages={page.next === null ? undefined : { nextHref: nextHref(viewPath(desk, view), page.next) }}
    />
  </>
);

const nextHref = (path: string, after: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}`;

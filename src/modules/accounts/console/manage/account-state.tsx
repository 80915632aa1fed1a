import { Tag } from '../../../../ui/tag/tag.tsx';
import type { AccountView } from '../../use-cases/read-accounts.use-case.ts';
import { words } from '../words.ts';

/** Whether the account can be used, in tags. */
export const AccountState = ({ account }: { readonly account: AccountView }) => (
  <>
    <Tag tone={account.status === 'active' ? 'ok' : 'muted'}>{words.statuses[account.status]}</Tag>{' '}
    {account.locked ? <Tag tone="caution">{words.locked}</Tag> : null}{' '}
    {account.hasSecondFactor ? null : <Tag tone="ask">{words.noSecondFactor}</Tag>}
  </>
);

import { staffDate } from '../../../../ui/date-text.ts';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { AccountView } from '../../use-cases/read-accounts.use-case.ts';
import { words } from '../words.ts';

const text = words.accounts;

/** Whether the account can be used, in tags. */
export const AccountState = ({ account }: { readonly account: AccountView }) => (
  <>
    <Tag tone={account.status === 'active' ? 'ok' : 'muted'}>{words.statuses[account.status]}</Tag>{' '}
    {account.locked ? <Tag tone="caution">{words.locked}</Tag> : null}{' '}
    {account.hasSecondFactor ? null : <Tag tone="ask">{words.noSecondFactor}</Tag>} <EndState {...account} />
  </>
);

const EndState = ({ validity }: Pick<AccountView, 'validity'>) => {
  if (validity === 'unbounded' || validity === 'valid') return null;
  return <Tag tone={validity === 'ends-soon' ? 'urgent' : 'muted'}>{text.validityStates[validity]}</Tag>;
};

/** The first and the last day of an account, in words. */
export function validityText({ validFrom, validThrough }: AccountView): string {
  if (validFrom === null && validThrough === null) return text.always;
  if (validFrom === null && validThrough !== null) return text.until(staffDate(validThrough));
  const day = (date: AccountView['validFrom']): string | null => (date === null ? null : staffDate(date));
  return text.range(day(validFrom), day(validThrough));
}

import type { AuthorityId } from '../../../../kernel/ids.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { IDENTITY_PATHS } from '../paths.ts';

/** Where a provider sends browsers back: entered there to the letter, one for each authority (ASVS 10.4.1). */
export const redirectUriOf = (
  { originOf }: Pick<AccountsPages, 'originOf'>,
  authorityId: AuthorityId,
): string => `${originOf(authorityId)}${IDENTITY_PATHS.back}`;

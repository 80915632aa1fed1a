import type { AuthorityId } from '../../../../kernel/ids.ts';
import type { RouteRequest } from '../../../../platform/http/route.ts';
import type { AccountsPages, Office } from '../accounts-pages.ts';

/** Between which organisations is chosen, and the one that was; else the one of the address. */
export function officesFor(
  { officesAt }: Pick<AccountsPages, 'officesAt'>,
  { authorityId }: Pick<RouteRequest, 'authorityId'>,
  chosen: string,
): { readonly offices: readonly Office[]; readonly office: AuthorityId } {
  const offices = officesAt(authorityId);
  const found = offices.find(office => String(office.authorityId) === chosen);
  return { offices, office: found?.authorityId ?? authorityId };
}

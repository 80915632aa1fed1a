import type { AuthorityId } from '../../../kernel/ids.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { enabledProvider } from './known-provider.ts';

/** A way in besides the password. */
export interface OfferedProvider {
  readonly authorityId: AuthorityId;
  readonly label: string;
}

/** Which of these authorities have a provider that people may sign in by; none where nothing outside is reached. */
export async function offeredProviders(
  deps: Pick<AccountsDeps, 'database' | 'oidc'>,
  authorityIds: readonly AuthorityId[],
): Promise<readonly OfferedProvider[]> {
  if (deps.oidc === null) return [];
  const offered: OfferedProvider[] = [];
  for (const authorityId of authorityIds) {
    const provider = await deps.database.withTenant({ kind: 'visitor', authorityId }, tx => {
      exemptFromAudit(tx, 'shows on the sign-in page by which provider people may come in');
      return enabledProvider(tx);
    });
    if (provider !== null) offered.push({ authorityId, label: provider.label });
  }
  return offered;
}

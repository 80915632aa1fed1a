import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { IdentityProvider } from '../domain/identity-provider.ts';

/** The provider that this authority entered; null when it entered none. */
export async function findProvider(tx: Tx): Promise<IdentityProvider | null> {
  const row = await tx.db
    .selectFrom('identity_provider')
    .select([
      'issuer',
      'client_id as clientId',
      'client_sealed as clientSealed',
      'label',
      'allowed_domains as allowedDomains',
      'second_factor_acr as secondFactorAcr',
      'second_factor_amr as secondFactorAmr',
      'enabled',
      'tried_at as triedAt',
    ])
    .where('authority_id', '=', tx.authorityId)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes the provider in the place of the one that there was. */
export async function saveProvider(
  tx: Tx,
  provider: IdentityProvider,
  changed: { readonly at: Instant; readonly by: Uuid },
): Promise<void> {
  const columns = {
    issuer: provider.issuer,
    client_id: provider.clientId,
    client_sealed: Buffer.from(provider.clientSealed),
    label: provider.label,
    allowed_domains: [...provider.allowedDomains],
    second_factor_acr: [...provider.secondFactorAcr],
    second_factor_amr: [...provider.secondFactorAmr],
    enabled: provider.enabled,
    tried_at: provider.triedAt,
    changed_at: changed.at,
    changed_by: changed.by,
  };
  await tx.db
    .insertInto('identity_provider')
    .values({ authority_id: tx.authorityId, ...columns })
    .onConflict(conflict => conflict.column('authority_id').doUpdateSet(columns))
    .execute();
}

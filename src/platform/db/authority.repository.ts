import type { AuthorityId } from '../../kernel/ids.ts';
import type { Database } from './database.ts';

/** A tenant of this installation (H-01). */
export interface Authority {
  readonly authorityId: AuthorityId;
  readonly kind: 'prefecture' | 'health-centre-city' | 'special-ward' | 'municipality';
  /** As people read it. */
  readonly name: string;
  /** The host name under which its residents reach it; null where the default is used. */
  readonly host: string | null;
}

/** All tenants, by code. */
export async function listAuthorities(database: Database): Promise<readonly Authority[]> {
  const rows = await database.withoutTenant(db =>
    db.selectFrom('sys.authority').selectAll().orderBy('authority_id').execute(),
  );
  return rows.map(row => ({
    authorityId: row.authority_id as AuthorityId,
    kind: row.kind as Authority['kind'],
    name: row.name,
    host: row.host,
  }));
}

/** Registers a tenant; one that is registered already stays as it is. */
export async function registerAuthority(database: Database, authority: Authority): Promise<void> {
  await database.withoutTenant(db =>
    db
      .insertInto('sys.authority')
      .values({
        authority_id: authority.authorityId,
        kind: authority.kind,
        name: authority.name,
        host: authority.host,
      })
      .onConflict(conflict => conflict.column('authority_id').doNothing())
      .execute(),
  );
}

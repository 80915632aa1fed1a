import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** A device or password manager that stands in for the one-time code of one person. */
export interface StaffPasskey {
  readonly passkeyId: Uuid;
  readonly credentialId: Uint8Array;
  /** COSE, as the device gave it. */
  readonly publicKey: Uint8Array;
  /** How often the device said it signed; 0 for those that do not count. */
  readonly signCount: number;
  /** The owner's name for it. */
  readonly label: string;
  readonly transports: readonly string[];
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
}

/** The passkeys of an account that still hold, oldest first. */
export const passkeysOf = (tx: Tx, accountId: Uuid): Promise<readonly StaffPasskey[]> =>
  tx.db
    .selectFrom('staff_passkey')
    .select([
      'passkey_id as passkeyId',
      'credential_id as credentialId',
      'public_key as publicKey',
      'sign_count as signCount',
      'label',
      'transports',
      'created_at as createdAt',
      'last_used_at as lastUsedAt',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('passkey_id')
    .execute();

/** Adds a passkey; false when this authority has one with its credential. */
export async function insertPasskey(
  tx: Tx,
  accountId: Uuid,
  passkey: Omit<StaffPasskey, 'lastUsedAt'>,
): Promise<boolean> {
  const result = await tx.db
    .insertInto('staff_passkey')
    .values({
      authority_id: tx.authorityId,
      passkey_id: passkey.passkeyId,
      account_id: accountId,
      credential_id: Buffer.from(passkey.credentialId),
      public_key: Buffer.from(passkey.publicKey),
      sign_count: passkey.signCount,
      label: passkey.label,
      transports: [...passkey.transports],
      created_at: passkey.createdAt,
      last_used_at: null,
      revoked_at: null,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'credential_id']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Keeps that the passkey was used, with the count that its device gave. */
export async function usePasskey(
  tx: Tx,
  passkeyId: Uuid,
  used: { readonly signCount: number; readonly at: Instant },
): Promise<void> {
  await tx.db
    .updateTable('staff_passkey')
    .set({ sign_count: used.signCount, last_used_at: used.at })
    .where('authority_id', '=', tx.authorityId)
    .where('passkey_id', '=', passkeyId)
    .execute();
}

/** Ends one passkey of the account or all; returns how many. */
export async function revokePasskeys(
  tx: Tx,
  accountId: Uuid,
  which: 'all' | { readonly only: Uuid },
  at: Instant,
): Promise<number> {
  let update = tx.db
    .updateTable('staff_passkey')
    .set({ revoked_at: at })
    .where('authority_id', '=', tx.authorityId)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null);
  if (which !== 'all') update = update.where('passkey_id', '=', which.only);
  const result = await update.executeTakeFirst();
  return Number(result.numUpdatedRows);
}

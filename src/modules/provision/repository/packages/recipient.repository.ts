import type { Uuid } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/db/database.ts';

/** Somebody of a receiver whom the municipality named: to whom a package is sent, or who is told its password. */
export interface Recipient {
  readonly contactId: Uuid;
  readonly unit: string;
  readonly names: string | null;
  readonly telephone: string | null;
  readonly mail: string | null;
}

const recipients = (tx: Tx) =>
  tx.db
    .selectFrom('provision_contact')
    .select(['contact_id as contactId', 'unit', 'names', 'telephone', 'mail'])
    .where('authority_id', '=', tx.authorityId);

/** To whom packages of the municipality may be sent: the addresses that it gave, and no other (F-17). */
export const packageRecipients = (tx: Tx, municipalityCode: string): Promise<readonly Recipient[]> =>
  recipients(tx)
    .where('municipality_code', '=', municipalityCode)
    .where('topic', '=', 'package')
    .where('mail', 'is not', null)
    .where('ended_at', 'is', null)
    .orderBy('entered_at')
    .execute();

/** Who of the municipality is told a password, by telephone. */
export const passwordRecipients = (tx: Tx, municipalityCode: string): Promise<readonly Recipient[]> =>
  recipients(tx)
    .where('municipality_code', '=', municipalityCode)
    .where('topic', '=', 'password')
    .where('telephone', 'is not', null)
    .where('ended_at', 'is', null)
    .orderBy('entered_at')
    .execute();

/** The recipient to whom a package was released, also one who is not on the list any more. */
export async function recipientById(tx: Tx, contactId: Uuid): Promise<Recipient | null> {
  return (await recipients(tx).where('contact_id', '=', contactId).executeTakeFirst()) ?? null;
}

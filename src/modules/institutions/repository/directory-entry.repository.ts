import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { DirectoryContact, DirectoryEntry } from '../domain/directory-entry.ts';

const columnsOf = (contact: DirectoryContact) => ({
  topic: contact.topic,
  office: contact.office,
  office_phone: contact.officePhone,
  extension: contact.extension,
  office_email: contact.officeEmail,
});

/** The authority's own contacts, by topic. */
export async function listDirectory(tx: Tx): Promise<readonly DirectoryEntry[]> {
  return entries(tx).orderBy('topic').orderBy('entry_id').execute();
}

/** One contact; null when the authority has none with this id. */
export async function directoryEntry(tx: Tx, entryId: Uuid): Promise<DirectoryEntry | null> {
  const row = await entries(tx).where('entry_id', '=', entryId).executeTakeFirst();
  return row ?? null;
}

/** Adds a contact. */
export async function insertDirectoryEntry(tx: Tx, entry: DirectoryEntry): Promise<void> {
  await tx.db
    .insertInto('directory_entry')
    .values({
      authority_id: tx.authorityId,
      entry_id: entry.entryId,
      ...columnsOf(entry),
      changed_at: tx.at,
      removed_at: null,
    })
    .execute();
}

/** Writes a contact anew, or takes it out of the directory; false when there is none with this id. */
export async function changeDirectoryEntry(
  tx: Tx,
  entryId: Uuid,
  change: DirectoryContact | 'remove',
): Promise<boolean> {
  const result = await tx.db
    .updateTable('directory_entry')
    .set(change === 'remove' ? { removed_at: tx.at } : { ...columnsOf(change), changed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('entry_id', '=', entryId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const entries = (tx: Tx) =>
  tx.db
    .selectFrom('directory_entry')
    .select([
      'entry_id as entryId',
      'topic',
      'office',
      'office_phone as officePhone',
      'extension',
      'office_email as officeEmail',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('removed_at', 'is', null);

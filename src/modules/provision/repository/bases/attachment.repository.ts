import { sql } from 'kysely';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { AttachmentOwner } from '../../domain/bases/papers.ts';

/** A paper in the list of attachments of another one (E-34); without a file while none was handed in. */
export interface Attachment {
  readonly attachmentId: Uuid;
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly title: string;
  readonly fileName: string | null;
  readonly bytes: number | null;
  readonly uploadedAt: Instant | null;
}

/** The paper that an attachment belongs to. */
export interface OwnerOfAttachment {
  readonly owner: AttachmentOwner;
  readonly ownerId: Uuid;
}

export interface AttachedFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly sha256: Uint8Array;
}

const COLUMNS = {
  matter: 'matter_id',
  consultation: 'consultation_id',
  agreement: 'agreement_id',
  notice: 'notice_id',
  request: 'request_id',
  basis: 'basis_id',
} as const satisfies Record<AttachmentOwner, string>;

/** Adds an attachment behind those that are there; with its file, or as a title for now. */
export async function insertAttachment(
  tx: Tx,
  { owner, ownerId }: OwnerOfAttachment,
  title: string,
  file: AttachedFile | null,
  enteredBy: Uuid,
): Promise<Uuid> {
  const attachmentId = tx.newId();
  const before = await listAttachments(tx, { owner, ownerId });
  await tx.db
    .insertInto('basis_attachment')
    .values({
      authority_id: tx.authorityId,
      attachment_id: attachmentId,
      [COLUMNS[owner]]: ownerId,
      number: (before.at(-1)?.number ?? 0) + 1,
      title,
      entered_at: tx.at,
      entered_by: enteredBy,
      ...(file === null ? {} : fileColumns(tx, file, enteredBy)),
    })
    .execute();
  return attachmentId;
}

const fileColumns = (tx: Tx, { name, content, sha256 }: AttachedFile, uploadedBy: Uuid) => ({
  file_name: name,
  content: Buffer.from(content),
  sha256: Buffer.from(sha256),
  uploaded_at: tx.at,
  uploaded_by: uploadedBy,
});

/** Hands in the file of an attachment; false when it has one already or is not there. */
export async function fillAttachment(
  tx: Tx,
  attachmentId: Uuid,
  file: AttachedFile,
  uploadedBy: Uuid,
): Promise<boolean> {
  const filled = await tx.db
    .updateTable('basis_attachment')
    .set(fileColumns(tx, file, uploadedBy))
    .where('authority_id', '=', tx.authorityId)
    .where('attachment_id', '=', attachmentId)
    .where('file_name', 'is', null)
    .executeTakeFirst();
  return filled.numUpdatedRows === 1n;
}

/** The attachments of a paper, by number, without their files. */
export async function listAttachments(
  tx: Tx,
  { owner, ownerId }: OwnerOfAttachment,
): Promise<readonly Attachment[]> {
  return tx.db
    .selectFrom('basis_attachment')
    .select(['attachment_id as attachmentId', 'number', 'title', 'file_name as fileName'])
    .select(['uploaded_at as uploadedAt', sql<number | null>`octet_length(content)`.as('bytes')])
    .where('authority_id', '=', tx.authorityId)
    .where(COLUMNS[owner], '=', ownerId)
    .orderBy('number')
    .execute();
}

/** An attachment with its paper, and its file where it has one; null when the authority has none with this id. */
export async function attachmentById(
  tx: Tx,
  attachmentId: Uuid,
): Promise<(OwnerOfAttachment & { readonly title: string; readonly content: Uint8Array | null }) | null> {
  const row = await tx.db
    .selectFrom('basis_attachment')
    .select(['title', 'content', ...Object.values(COLUMNS)])
    .where('authority_id', '=', tx.authorityId)
    .where('attachment_id', '=', attachmentId)
    .executeTakeFirst();
  if (row === undefined) return null;
  for (const [owner, column] of Object.entries(COLUMNS) as [AttachmentOwner, keyof typeof row][]) {
    const ownerId = row[column];
    if (ownerId !== null) return { owner, ownerId: ownerId as Uuid, title: row.title, content: row.content };
  }
  throw new Error('An attachment belongs to a paper.');
}

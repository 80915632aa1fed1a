import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** What somebody of the health centre wrote down about a patient. */
export interface CaseNote {
  readonly noteId: Uuid;
  readonly text: string;
  readonly writtenAt: Instant;
  /** The account of the writer. */
  readonly writtenBy: Uuid;
}

/** Adds a note. It is never changed. */
export async function insertNote(tx: Tx, caseId: Uuid, text: string, writtenBy: Uuid): Promise<void> {
  await tx.db
    .insertInto('case_note')
    .values({
      authority_id: tx.authorityId,
      note_id: tx.newId(),
      case_id: caseId,
      text,
      written_at: tx.at,
      written_by: writtenBy,
    })
    .execute();
}

/** The notes about a patient, newest first. */
export function notesOfCase(tx: Tx, caseId: Uuid): Promise<readonly CaseNote[]> {
  return tx.db
    .selectFrom('case_note')
    .select(['note_id as noteId', 'text', 'written_at as writtenAt', 'written_by as writtenBy'])
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', '=', caseId)
    .orderBy('written_at', 'desc')
    .orderBy('note_id', 'desc')
    .execute();
}

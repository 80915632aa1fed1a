import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type DialogueState, personOf } from '../domain/dialogue/dialogue-state.ts';
import { dialogueSchema } from './dialogue.schema.ts';

/** A chat or call in progress. Its state is null when it was stored by a version that wrote it otherwise. */
export interface StoredDialogue {
  readonly dialogueId: Uuid;
  readonly contact: string;
  readonly state: DialogueState | null;
}

type DialogueChannel = 'line' | 'voice';

const open = (tx: Tx, channel: DialogueChannel) =>
  tx.db
    .selectFrom('dialogue')
    .select(['dialogue_id as dialogueId', 'contact', 'state'])
    .where('authority_id', '=', tx.authorityId)
    .where('channel', '=', channel)
    .where('ended_at', 'is', null);

const fromRow = (row: { readonly dialogueId: Uuid; readonly contact: string; readonly state: unknown }) => ({
  ...row,
  state: dialogueSchema.safeParse(row.state).data ?? null,
});

/** The open dialogue of a LINE user or of the message that ordered a call, locked until the transaction ends. */
export async function lockDialogue(
  tx: Tx,
  channel: DialogueChannel,
  contact: string,
): Promise<StoredDialogue | null> {
  const row = await open(tx, channel).where('contact', '=', contact).forUpdate().executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** Open dialogues in which nothing was said since `before`, locked; those that somebody holds are left out. */
export async function lockSilentDialogues(
  tx: Tx,
  channel: DialogueChannel,
  before: Instant,
  limit: number,
): Promise<readonly StoredDialogue[]> {
  const rows = await open(tx, channel)
    .where('updated_at', '<', before)
    .orderBy('updated_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(fromRow);
}

/** Stores a dialogue that begins; returns its id. */
export async function insertDialogue(
  tx: Tx,
  channel: DialogueChannel,
  contact: string,
  state: DialogueState,
): Promise<Uuid> {
  const dialogueId = tx.newId();
  await tx.db
    .insertInto('dialogue')
    .values({
      authority_id: tx.authorityId,
      dialogue_id: dialogueId,
      channel,
      contact,
      ...columnsOf(state),
      started_at: tx.at,
      updated_at: tx.at,
    })
    .execute();
  return dialogueId;
}

/** Stores how far a dialogue has come. */
export async function saveDialogue(tx: Tx, dialogueId: Uuid, state: DialogueState): Promise<void> {
  await tx.db
    .updateTable('dialogue')
    .set({ ...columnsOf(state), updated_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('dialogue_id', '=', dialogueId)
    .execute();
}

/** Ends a dialogue and forgets what was said in it: an answer stands where answers stand. */
export async function endDialogue(tx: Tx, dialogueId: Uuid, outcome: string): Promise<void> {
  await tx.db
    .updateTable('dialogue')
    .set({ ended_at: tx.at, updated_at: tx.at, outcome, state: JSON.stringify({}) })
    .where('authority_id', '=', tx.authorityId)
    .where('dialogue_id', '=', dialogueId)
    .execute();
}

function columnsOf(state: DialogueState) {
  const slot = state.position === null ? null : personOf(state).slot;
  return {
    state: JSON.stringify(state),
    case_id: slot?.caseId ?? null,
    slot_on: slot?.slotOn ?? null,
    slot_no: slot?.slotNo ?? null,
  };
}

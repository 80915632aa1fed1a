import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { enqueueAll } from '../../../platform/jobs/enqueue.ts';
import type { Channel } from '../domain/channel.ts';
import { insertMessages, type NewMessage } from '../repository/message.repository.ts';

export const DELIVER_JOB = 'messaging.deliver';

/** Seals the token or code of a message while it waits. `context` binds the sealed text to its row. */
export interface SecretBox {
  readonly seal: (secret: string, context: string) => string;
  readonly open: (sealed: string, context: string) => string;
}

export interface MessagePlan {
  readonly channel: Channel;
  readonly template: string;
  readonly language: string;
  /** One address of one person. */
  readonly recipient: string;
  readonly params?: Readonly<Record<string, string>>;
  /** A link token or one-time code; stored sealed, forgotten once sent. */
  readonly secret?: string;
  /** The filing or case that the message is about. */
  readonly subjectId: Uuid | null;
  /** A second plan with the same key is dropped: nothing is sent twice for one cause. */
  readonly dedupeKey: string;
}

/** Plans a message in the caller's transaction: it is sent if and only if the effect commits. */
export const planMessage = (tx: Tx, secretBox: SecretBox, plan: MessagePlan): Promise<void> =>
  planMessages(tx, secretBox, [plan]);

/** The same for many messages, in as few statements as for one. */
export async function planMessages(
  tx: Tx,
  secretBox: SecretBox,
  plans: readonly MessagePlan[],
): Promise<void> {
  const planned = await insertMessages(
    tx,
    plans.map(plan => newMessage(tx.newId(), secretBox, plan)),
  );
  const { authorityId } = tx;
  await enqueueAll(
    tx.client,
    DELIVER_JOB,
    planned.map(messageId => ({ key: messageId, payload: { authorityId, messageId } })),
  );
}

const newMessage = (
  messageId: Uuid,
  secretBox: SecretBox,
  { params, secret, ...plan }: MessagePlan,
): NewMessage => ({
  ...plan,
  messageId,
  params: {
    values: { ...params },
    sealedSecret: secret === undefined ? null : secretBox.seal(secret, `message|${messageId}`),
  },
});

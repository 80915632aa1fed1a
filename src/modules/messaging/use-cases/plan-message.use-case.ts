import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { type Channel, insertMessage } from '../repository/message.repository.ts';

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
export async function planMessage(tx: Tx, secretBox: SecretBox, plan: MessagePlan): Promise<void> {
  const messageId = tx.newId();
  const planned = await insertMessage(tx, {
    messageId,
    channel: plan.channel,
    template: plan.template,
    language: plan.language,
    recipient: plan.recipient,
    params: {
      values: { ...plan.params },
      sealedSecret: plan.secret === undefined ? null : secretBox.seal(plan.secret, `message|${messageId}`),
    },
    subjectId: plan.subjectId,
    dedupeKey: plan.dedupeKey,
  });
  if (planned)
    await enqueue(tx.client, DELIVER_JOB, { authorityId: tx.authorityId, messageId }, { key: messageId });
}

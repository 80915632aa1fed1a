import type { IdSource } from '../kernel/ids.ts';
import type { LinePort, LineText } from '../platform/line/line.port.ts';
import type { LineEvent } from '../platform/line/line-webhook.ts';

export interface LineReplies {
  readonly reply: (event: LineEvent, texts: readonly LineText[]) => void;
  /** Resolves when nothing is under way. */
  readonly drain: () => Promise<void>;
}

/**
 * Replies to events of LINE while the webhook is answered already. What one user is told keeps its order. A reply token
 * that LINE does not take any more is replaced by a push; whatever may have arrived is not said twice.
 */
export function createLineReplies(line: LinePort, newId: IdSource): LineReplies {
  const underWay = new Map<string, Promise<void>>();

  const send = async (
    userId: string,
    replyToken: string | null,
    texts: readonly LineText[],
  ): Promise<void> => {
    const outcome = replyToken === null ? null : await line.reply({ replyToken, texts });
    if (outcome?.kind === 'accepted' || outcome?.kind === 'unknown') return;
    for (const text of texts) await line.push({ ...text, to: userId, retryKey: newId() });
  };
  return {
    reply: ({ userId, replyToken }, texts) => {
      if (userId === null) return;
      const before = underWay.get(userId) ?? Promise.resolve();
      const sent = before.then(() => send(userId, replyToken, texts));
      underWay.set(userId, sent);
      void sent.then(() => {
        if (underWay.get(userId) === sent) underWay.delete(userId);
      });
    },
    drain: async () => {
      await Promise.all(underWay.values());
    },
  };
}

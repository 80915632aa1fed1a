import { addMinutes, epochMs } from '../../../kernel/instant.ts';
import { hashToken, randomToken } from '../../../platform/crypto/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { CHANNELS, type Channel } from '../domain/channel.ts';
import { CANARY_PATIENCE_MINUTES } from '../domain/channel-alarms.ts';
import { insertBulkMessages } from '../repository/bulk-message.repository.ts';
import { insertCanary } from '../repository/canary.repository.ts';
import type { SecretBox } from './plan-message.use-case.ts';

/** Our own recipients, by whom each channel is tried from end to end; null for a channel that is not tried. */
export interface CanaryRecipients {
  readonly mail: string | null;
  readonly line: string | null;
  readonly phone: string | null;
}

export interface CanaryPlanDeps {
  readonly secretBox: SecretBox;
  readonly canary: CanaryRecipients;
}

const EVERY_MS = 30 * 60_000;

/** Sends a message to ourselves by each provided channel, once in each half hour, by the road of everybody's. */
export async function sendCanaries(
  tx: Tx,
  { secretBox, canary }: CanaryPlanDeps,
  isProvided: (channel: Channel) => boolean,
): Promise<void> {
  const halfHour = Math.floor(epochMs(tx.at) / EVERY_MS);
  for (const channel of CHANNELS.filter(isProvided)) {
    const recipient = recipientOf(channel, canary);
    if (recipient === null) continue;
    const messageId = tx.newId();
    const token = randomToken();
    const stored = await insertBulkMessages(tx, [
      {
        messageId,
        channel,
        template: channel === 'voice' ? 'channel-canary-call' : 'channel-canary',
        language: 'ja',
        recipient,
        params: { values: {}, sealedSecret: secretBox.seal(token, `message|${messageId}`) },
        subjectId: null,
        dedupeKey: `canary:${channel}:${halfHour}`,
        expiresAt: addMinutes(tx.at, CANARY_PATIENCE_MINUTES),
      },
    ]);
    if (stored.size > 0) await insertCanary(tx, { channel, tokenHash: hashToken(token), messageId });
  }
}

function recipientOf(channel: Channel, { mail, line, phone }: CanaryRecipients): string | null {
  switch (channel) {
    case 'mail':
      return mail;
    case 'line':
      return line;
    case 'voice':
    case 'sms':
      return phone;
  }
}

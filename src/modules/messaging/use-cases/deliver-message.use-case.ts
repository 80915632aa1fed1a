import { assertNever } from '../../../kernel/assert-never.ts';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Channel } from '../domain/channel.ts';
import { nextDeliveryStep } from '../domain/message-status.ts';
import type { MessageTemplates } from '../domain/message-template.ts';
import type { OutgoingMessage } from '../domain/outgoing-message.ts';
import {
  lockMessage,
  markHandedOver,
  markPlannedAgain,
  type StoredMessage,
  settleMessage,
} from '../repository/message.repository.ts';
import { textOf } from './message-text.ts';
import type { SecretBox } from './plan-message.use-case.ts';

/** What a channel answered. `unreachable`: nothing left this machine, so trying again is safe. */
export type ChannelOutcome = 'accepted' | 'refused' | 'unreachable' | 'unknown';

/** One way of reaching a person. */
export interface ChannelSender {
  /** Whether the provider drops a repetition of the same message id. */
  readonly dropsRepetitions: boolean;
  readonly send: (authorityId: AuthorityId, message: OutgoingMessage) => Promise<ChannelOutcome>;
}

export interface DeliveryDeps {
  readonly database: Database;
  readonly secretBox: SecretBox;
  readonly templates: MessageTemplates;
  readonly channels: Readonly<Record<Channel, ChannelSender>>;
}

/**
 * Sends one planned message. Hand-over is committed before the provider is called, so that a crash can never lead to
 * a second message. Throws when the provider cannot be reached: the job is tried again later.
 */
export async function deliverMessage(
  deps: DeliveryDeps,
  authorityId: AuthorityId,
  messageId: Uuid,
): Promise<void> {
  const actor = systemActor(authorityId, 'messaging');
  const message = await deps.database.withTenant(actor, tx => takeForDelivery(tx, deps, messageId));
  if (message === null) return;

  const sender = deps.channels[message.channel];
  const outcome = await sender.send(authorityId, textOf(deps, { ...message, link: null }));
  await deps.database.withTenant(actor, tx => settle(tx, message, outcome));
  if (outcome === 'unreachable')
    throw new Error(`The ${message.channel} channel cannot be reached; trying again later.`);
}

async function takeForDelivery(tx: Tx, deps: DeliveryDeps, messageId: Uuid): Promise<StoredMessage | null> {
  const message = await lockMessage(tx, messageId);
  exemptFromAudit(tx, 'Delivery state; the audit row is written with the outcome.');
  if (message === null) return null;
  const step = nextDeliveryStep(message.status, deps.channels[message.channel].dropsRepetitions);
  switch (step.kind) {
    case 'nothing':
      return null;
    case 'give-up-unknown':
      await settleMessage(tx, message, 'unknown');
      return null;
    case 'hand-over':
    case 'repeat':
      await markHandedOver(tx, messageId);
      return message;
    default:
      return assertNever(step);
  }
}

async function settle(tx: Tx, message: StoredMessage, outcome: ChannelOutcome): Promise<void> {
  if (outcome === 'unreachable') {
    exemptFromAudit(tx, 'Nothing was sent.');
    await markPlannedAgain(tx, message.messageId);
    return;
  }
  await settleMessage(tx, message, outcome === 'accepted' ? 'delivered' : outcome);
  await recordAudit(tx, {
    action: 'message.send',
    resource: 'message',
    subjectId: null,
    purpose: 'support-of-residents',
    detail: { template: message.template, channel: message.channel, outcome },
  });
}

import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import type { Channel, ChannelSender } from '../../messaging/index.ts';
import { isFullMailbox } from '../domain/synthetic-contact.ts';
import { insertDelivery } from '../repository/delivery.repository.ts';
import { LINK_PATH } from './link-path.ts';

/**
 * Channels that reach nobody: they keep every message in the inbox of the training mode, each once. A mailbox that is
 * full takes a code still, and no letter with a link.
 */
export function trainingChannels(database: Database): Readonly<Record<Channel, ChannelSender>> {
  const sender = (channel: Channel): ChannelSender => ({
    dropsRepetitions: true,
    send: async (authorityId, message) => {
      if (isFullMailbox(message.recipient) && LINK_PATH.test(message.body)) return 'refused';
      await database.withTenant(systemActor(authorityId, 'training.channel'), async tx => {
        // This is the provider's and the recipient's side. Our side, the sending, is audited by messaging.
        exemptFromAudit(tx, 'The telephone of a person who never lived.');
        await insertDelivery(tx, channel, message);
      });
      return 'accepted';
    },
  });
  return { mail: sender('mail'), line: sender('line'), voice: sender('voice'), sms: sender('sms') };
}

import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import type { Channel, ChannelSender } from '../../messaging/index.ts';
import { insertDelivery } from '../repository/delivery.repository.ts';

/** Channels that reach nobody: they keep every message in the inbox of the training mode, each once. */
export function trainingChannels(database: Database): Readonly<Record<Channel, ChannelSender>> {
  const sender = (channel: Channel): ChannelSender => ({
    dropsRepetitions: true,
    send: async (authorityId, message) => {
      await database.withTenant(systemActor(authorityId, 'training.channel'), async tx => {
        // This is the provider's and the recipient's side. Our side, the sending, is audited by messaging.
        exemptFromAudit(tx, 'The telephone of a person who never lived.');
        await insertDelivery(tx, channel, message);
      });
      return 'accepted';
    },
  });
  return { mail: sender('mail'), line: sender('line'), voice: sender('voice') };
}

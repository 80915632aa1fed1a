import type { AuthorityId } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import type { Channel } from '../domain/channel.ts';
import { CHANNEL_ALARMS, channelAlarms } from '../domain/channel-alarms.ts';
import { latestCanaries } from '../repository/canary.repository.ts';
import { channelFigures } from '../repository/channel-figures.repository.ts';
import { type AlarmDeps, endAlarms, raiseAlarms } from './raise-alarms.use-case.ts';
import { type CanaryPlanDeps, sendCanaries } from './send-canaries.ts';

/** What a channel needs to be one of ours: mail is always there. */
export interface ProvidedChannels {
  readonly askChannels: Pick<ReadonlySet<Channel | 'web'>, 'has'>;
}

export interface WatchChannelsDeps extends AlarmDeps, CanaryPlanDeps, ProvidedChannels {
  readonly database: Database;
  /** Whose canaries try the providers, which all authorities of the process share. */
  readonly defaultAuthority: AuthorityId;
}

/** So many canaries tell for how long a channel has been silent. */
const CANARIES = 4;

/** Whether somebody carries messages of this channel. */
export const isProvided = ({ askChannels }: ProvidedChannels, channel: Channel): boolean =>
  channel === 'mail' || askChannels.has(channel);

/** Sends the canaries that are due, and raises and ends the alarms of an authority's channels. Safe to repeat. */
export const watchChannels = (deps: WatchChannelsDeps, authorityId: AuthorityId): Promise<void> =>
  deps.database.withTenant(systemActor(authorityId, 'messaging.watch'), async tx => {
    exemptFromAudit(tx, 'Counts of messages; touches no personal data.');
    if (authorityId === deps.defaultAuthority)
      await sendCanaries(tx, deps, channel => isProvided(deps, channel));
    const causes = channelAlarms(await channelFigures(tx), await latestCanaries(tx, CANARIES), tx.at);
    await raiseAlarms(tx, deps, causes);
    const isCause = new Set(causes.map(({ kind, about }) => `${kind}:${about}`));
    await endAlarms(
      tx,
      CHANNEL_ALARMS.filter(({ kind, about }) => !isCause.has(`${kind}:${about}`)),
    );
  });

import type { Uuid } from '../../../kernel/ids.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { Canary, ChannelFigures } from '../domain/channel-alarms.ts';
import type { ChannelRate } from '../domain/token-bucket.ts';
import { countOpenAlarms, listAlarms, type StoredAlarm } from '../repository/alarm.repository.ts';
import { latestCanaries } from '../repository/canary.repository.ts';
import { channelFigures } from '../repository/channel-figures.repository.ts';
import type { StaffActor } from './acknowledge-alarm.use-case.ts';
import type { ChannelRates } from './dispatch-messages.use-case.ts';
import { isProvided, type ProvidedChannels } from './watch-channels.use-case.ts';

/** One channel on the page of channels. */
export interface ChannelView extends ChannelFigures {
  readonly isProvided: boolean;
  /** Null without a limit. */
  readonly configured: ChannelRate | null;
  readonly canary: Canary | null;
}

export interface AlarmView extends StoredAlarm {
  /** The name of whoever looks after it. */
  readonly acknowledgedByName: string | null;
}

export interface ChannelsView {
  readonly channels: readonly ChannelView[];
  readonly open: readonly AlarmView[];
  readonly ended: readonly AlarmView[];
}

export interface ShowChannelsDeps extends ProvidedChannels {
  readonly database: Database;
  readonly channelRates: ChannelRates;
  readonly staffNames: (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
}

const MOST_OPEN = 100;
const MOST_ENDED = 50;

/** How the channels do, and their alarms. */
export const showChannels = (deps: ShowChannelsDeps, actor: StaffActor): Promise<ChannelsView> =>
  deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Counts of messages; touches no personal data.');
    const canaries = await latestCanaries(tx, 1);
    const open = await listAlarms(tx, 'open', MOST_OPEN);
    const ended = await listAlarms(tx, 'ended', MOST_ENDED);
    const staff = [...open, ...ended].flatMap(({ acknowledgedBy }) => acknowledgedBy ?? []);
    const names = await deps.staffNames(tx, [...new Set(staff)]);
    const named = (alarm: StoredAlarm): AlarmView => ({
      ...alarm,
      acknowledgedByName: alarm.acknowledgedBy && (names.get(alarm.acknowledgedBy) ?? null),
    });
    return {
      channels: (await channelFigures(tx)).map(figures => ({
        ...figures,
        isProvided: isProvided(deps, figures.channel),
        configured: deps.channelRates[figures.channel],
        canary: canaries.find(({ channel }) => channel === figures.channel) ?? null,
      })),
      open: open.map(named),
      ended: ended.map(named),
    };
  });

/** How many alarms are open, and how many nobody looks after. */
export const countAlarms = ({ database }: Pick<ShowChannelsDeps, 'database'>, actor: StaffActor) =>
  database.withTenant(actor, tx => {
    exemptFromAudit(tx, 'Counts of alarms; touches no personal data.');
    return countOpenAlarms(tx);
  });

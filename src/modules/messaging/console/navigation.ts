import { staffActorOf } from '../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import { countAlarms, type ShowChannelsDeps } from '../use-cases/show-channels.use-case.ts';
import { CHANNELS_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** This module's line in the navigation of the console, with the alarms that are open. */
export async function channelNavigation(
  deps: Pick<ShowChannelsDeps, 'database'>,
  caller: ConsoleCaller,
): Promise<ConsoleNavItem> {
  const alarms = await countAlarms(deps, staffActorOf(caller));
  return {
    permission: 'channel.read',
    path: CHANNELS_PATH,
    label: words.title,
    ...(alarms.open > 0 && { count: alarms.open }),
    urgent: alarms.unacknowledged > 0,
  };
}

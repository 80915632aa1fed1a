import { staffActorOf } from '../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import { countPairs, type JoiningDeps } from '../use-cases/show-pairs.use-case.ts';
import { PAIRS_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The line of joining in the navigation of the console, with the pairs that wait. */
export async function joiningNavigation(
  deps: Pick<JoiningDeps, 'database'>,
  caller: ConsoleCaller,
): Promise<ConsoleNavItem> {
  const count = await countPairs(deps, staffActorOf(caller));
  return { permission: 'person.join', path: PAIRS_PATH, label: words.title, count };
}

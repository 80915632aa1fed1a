import { staffActorOf } from '../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import { mayStaff } from '../../accounts/index.ts';
import { countWaiting, type JoiningDeps } from '../use-cases/show-pairs.use-case.ts';
import { CORRECTIONS_PATH, PAIRS_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/**
 * The lines of joining in the navigation of the console, with the pairs and the corrections that wait. For those who decide
 * about persons alone: nobody else's turn is spent on counting.
 */
export async function joiningNavigation(
  deps: Pick<JoiningDeps, 'database'>,
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  const permission = 'person.join';
  if (!mayStaff(caller.role, permission)) return [];
  const { pairs, corrections } = await countWaiting(deps, staffActorOf(caller));
  return [
    { permission, path: PAIRS_PATH, label: words.title, count: pairs },
    { permission, path: CORRECTIONS_PATH, label: words.corrections.title, count: corrections },
  ];
}

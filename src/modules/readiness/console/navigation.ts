import { staffActorOf } from '../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import { type ReadinessDeps, showBoard } from '../use-cases/readiness.use-case.ts';
import { CONTINUITY_PATH, READINESS_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The lines of this module in the navigation of the console: health centres that are not ready, and the plan for an outage. */
export async function readinessNavigation(
  deps: Pick<ReadinessDeps, 'database' | 'rulebook'>,
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  const continuity = { permission: 'home', path: CONTINUITY_PATH, label: words.continuity.title };
  if (caller.facilityId !== null) return [continuity];
  const { centres, daysLeft } = await showBoard(deps, staffActorOf(caller));
  const waiting = centres.filter(({ status }) => status !== 'ready').length;
  return [
    {
      permission: 'readiness.manage',
      path: READINESS_PATH,
      label: words.title,
      count: waiting,
      urgent: waiting > 0 && daysLeft < 0,
    },
    continuity,
  ];
}

import { staffActorOf } from '../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import { mayStaff } from '../../accounts/index.ts';
import { countCare, countExpected } from '../use-cases/count-care.use-case.ts';
import type { CarePages } from './care-pages.ts';
import { CARE_PATH, OXIMETERS_PATH, STAYS_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** This module's lines in the navigation: for the health centre patients and oximeters, for institutions their patients. */
export async function careNavigation(
  deps: Pick<CarePages, 'database'>,
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  const actor = staffActorOf(caller);
  if (mayStaff(caller.role, 'care.read')) {
    const { undecided, overdue } = await countCare(deps, actor);
    return [
      { permission: 'care.read', path: CARE_PATH, label: words.list.title, count: undecided },
      { permission: 'care.read', path: OXIMETERS_PATH, label: words.oximeters.title, count: overdue },
    ];
  }
  if (!mayStaff(caller.role, 'stay.read')) return [];
  const expected = await countExpected(deps, actor);
  return [{ permission: 'stay.read', path: STAYS_PATH, label: words.stays.title, count: expected }];
}

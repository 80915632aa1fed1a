import { staffActorOf } from '../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import { mayStaff } from '../../accounts/index.ts';
import { countCare, countExpected } from '../use-cases/count-care.use-case.ts';
import type { CarePages } from './care-pages.ts';
import { ja as listWords } from './list/words.ja.ts';
import { ja as ledgerWords } from './oximeters/words.ja.ts';
import { CARE_PATH, OXIMETERS_PATH, STAYS_PATH } from './paths.ts';
import { ja as stayWords } from './stays/words.ja.ts';

/** This module's lines in the navigation: for the health centre patients and oximeters, for institutions their patients. */
export async function careNavigation(
  deps: Pick<CarePages, 'database' | 'careCounts'>,
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  const actor = staffActorOf(caller);
  if (mayStaff(caller.role, 'care.read')) {
    const { undecided, overdue } = await countCare(deps, actor);
    return [
      { permission: 'care.read', path: CARE_PATH, label: listWords.title, count: undecided },
      { permission: 'care.read', path: OXIMETERS_PATH, label: ledgerWords.title, count: overdue },
    ];
  }
  if (!mayStaff(caller.role, 'stay.read')) return [];
  const expected = await countExpected(deps, actor);
  return [{ permission: 'stay.read', path: STAYS_PATH, label: stayWords.title, count: expected }];
}

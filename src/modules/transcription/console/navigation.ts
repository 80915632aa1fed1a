import { staffActorOf } from '../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import { countSheets } from '../use-cases/list-sheets.use-case.ts';
import { SHEETS_PATH } from './paths.ts';
import { ja as queue } from './queue/words.ja.ts';
import type { SheetPages } from './sheet-pages.ts';

/** This module's line in the navigation of the console, with what waits. Nobody else's turn is spent on counting. */
export async function sheetNavigation(
  deps: Pick<SheetPages, 'database' | 'mayStaff'>,
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  if (!deps.mayStaff(caller.role, 'sheet.work')) return [];
  const { waiting } = await countSheets(deps, staffActorOf(caller));
  return [{ permission: 'sheet.work', path: SHEETS_PATH, label: queue.title, count: waiting }];
}

import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import { countWork } from '../use-cases/count-work.use-case.ts';
import type { ConsolePages } from './console-pages.ts';
import { WATCH_LIST_PATH, WORKLIST_PATH } from './paths.ts';
import { ja as watchList } from './watch-list/words.ja.ts';
import { ja as worklist } from './worklist/words.ja.ts';

/** This module's lines in the navigation of the console: who needs a human, and everybody being watched. */
export async function observationNavigation(
  deps: Pick<ConsolePages, 'database' | 'watchedCounts'>,
  { authorityId, accountId, role }: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  const { waiting, urgent, watched } = await countWork(deps, {
    kind: 'staff',
    authorityId,
    id: accountId,
    role,
  });
  return [
    {
      permission: 'task.work',
      path: WORKLIST_PATH,
      label: worklist.title,
      count: waiting,
      urgent: urgent > 0,
    },
    { permission: 'case.read', path: WATCH_LIST_PATH, label: watchList.title, count: watched },
  ];
}

import { staffActorOf } from '../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import { countInbox } from '../use-cases/inbox.use-case.ts';
import type { ReceivedPackagesDeps } from '../use-cases/received-packages-deps.ts';
import { countDue } from '../use-cases/retention.use-case.ts';
import { ja as inboxWords } from './inbox-words.ja.ts';
import { INBOX_PATH, RETENTION_PATH } from './paths.ts';
import { ja as retentionWords } from './retention-words.ja.ts';

type NavigationDeps = Pick<ReceivedPackagesDeps, 'database'>;

/** The line of packages, with those that wait; urgent when a number is missing. */
export async function inboxNavigation(deps: NavigationDeps, caller: ConsoleCaller): Promise<ConsoleNavItem> {
  const { waiting, missing } = await countInbox(deps, staffActorOf(caller));
  return {
    permission: 'package.import',
    path: INBOX_PATH,
    label: inboxWords.title,
    count: waiting + missing,
    urgent: missing > 0,
  };
}

/** The line of keeping, with the cases that are due to be destroyed. */
export async function retentionNavigation(
  deps: NavigationDeps,
  caller: ConsoleCaller,
): Promise<ConsoleNavItem> {
  return {
    permission: 'support.manage',
    path: RETENTION_PATH,
    label: retentionWords.title,
    count: await countDue(deps, staffActorOf(caller)),
  };
}

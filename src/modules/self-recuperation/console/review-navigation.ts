import { staffActorOf } from '../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import { countReviewQueue, type QueueDeps } from '../use-cases/review-queue.use-case.ts';
import { QUEUE_PATH } from './paths.ts';
import { ja as words } from './review-words.ja.ts';

/** The review's line in the navigation of the console: how much waits, and whether any is late. */
export async function reviewNavigation(
  deps: Pick<QueueDeps, 'database'>,
  caller: ConsoleCaller,
): Promise<ConsoleNavItem> {
  const { waiting, late } = await countReviewQueue(deps, staffActorOf(caller));
  return {
    permission: 'filing.review',
    path: QUEUE_PATH,
    label: words.title,
    count: waiting,
    urgent: late > 0,
  };
}

import { staffActorOf } from '../../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../../ui/console-frame.ts';
import { countWaitingInquiries } from '../../use-cases/list-inquiries.use-case.ts';
import { countUnreached } from '../../use-cases/undelivered-mails.use-case.ts';
import { INQUIRIES_PATH, UNDELIVERED_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The lines of inquiries in the navigation of the console: what waits for an answer, and whom no mail reaches. */
export async function inquiryNavigation(
  deps: Parameters<typeof countWaitingInquiries>[0],
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  const staff = staffActorOf(caller);
  const { waiting, late } = await countWaitingInquiries(deps, staff);
  const unreached = await countUnreached(deps, staff);
  return [
    { permission: 'inquiry.answer', path: INQUIRIES_PATH, label: words.title, count: waiting, urgent: late },
    {
      permission: 'filing.review',
      path: UNDELIVERED_PATH,
      label: words.undelivered.title,
      count: unreached,
      urgent: unreached > 0,
    },
  ];
}

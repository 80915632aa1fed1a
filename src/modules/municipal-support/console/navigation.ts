import { staffActorOf } from '../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import { mayStaff } from '../../accounts/index.ts';
import { countWork } from '../use-cases/overview.use-case.ts';
import type { SupportDeps } from '../use-cases/support-deps.ts';
import { ja as cases } from './cases/words.ja.ts';
import { ja as decisions } from './decisions/words.ja.ts';
import { ja as equality } from './equality/words.ja.ts';
import { ja as offers } from './offers/words.ja.ts';
import { ja as overview } from './overview/words.ja.ts';
import { supportPaths } from './paths.ts';
import { ja as programme } from './programme/words.ja.ts';
import { ja as team } from './team/words.ja.ts';

/** This module's lines in the navigation of a city's unit; none for anybody else. */
export async function supportNavigation(
  deps: Pick<SupportDeps, 'database'>,
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  if (!mayStaff(caller.role, 'support.work')) return [];
  const work = await countWork(deps, staffActorOf(caller));
  const line = (path: string, label: string, count?: number): ConsoleNavItem => ({
    permission: 'support.work',
    path,
    label,
    ...(count !== undefined && { count }),
  });
  return [
    line(supportPaths.overview, overview.title),
    line(supportPaths.offers, offers.title, work.offers),
    line(supportPaths.cases, cases.list.title, work.eligibility),
    line(supportPaths.decisions, decisions.title, work.decisions),
    { permission: 'support.report', path: supportPaths.equality, label: equality.title },
    { permission: 'support.manage', path: supportPaths.team, label: team.title },
    { permission: 'support.manage', path: supportPaths.programme, label: programme.title },
  ];
}

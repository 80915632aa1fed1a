import { staffActorOf } from '../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import { mayStaff } from '../../accounts/index.ts';
import { showRounds } from '../use-cases/rounds.use-case.ts';
import { countOpenBills } from '../use-cases/settlements.use-case.ts';
import { countOrdersToDo } from '../use-cases/show-orders.use-case.ts';
import { ja as dailyWords } from './daily/words.ja.ts';
import type { GoodsPages } from './goods-pages.ts';
import { ja as orderWords } from './orders/words.ja.ts';
import { DAILY_PATH, ORDERS_PATH, ROUNDS_PATH, SETTLEMENTS_PATH, STORES_PATH } from './paths.ts';
import { ja as roundWords } from './rounds/words.ja.ts';
import { ja as settlementWords } from './settlements/words.ja.ts';
import { ja as storeWords } from './stores/words.ja.ts';

/** This module's lines in the navigation of a city's unit, with what waits. */
export async function goodsNavigation(
  deps: Pick<GoodsPages, 'database'>,
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  if (!mayStaff(caller.role, 'support.work')) return [];
  const actor = staffActorOf(caller);
  const { toDo, problems } = await countOrdersToDo(deps, actor);
  const { rounds, toMake } = await showRounds(deps, actor, null);
  const doors = rounds.reduce((sum, { toGo, toTell }) => sum + toGo + toTell, 0);
  const { open, overdue } = await countOpenBills(deps, actor);
  const permission = 'support.work';
  return [
    { permission, path: ORDERS_PATH, label: orderWords.title, count: toDo, urgent: problems > 0 },
    {
      permission,
      path: ROUNDS_PATH,
      label: roundWords.title,
      count: doors + toMake.length,
      urgent: toMake.length > 0,
    },
    { permission, path: SETTLEMENTS_PATH, label: settlementWords.title, count: open, urgent: overdue > 0 },
    { permission: 'support.manage', path: STORES_PATH, label: storeWords.title },
    { permission: 'support.report', path: DAILY_PATH, label: dailyWords.title },
  ];
}

import * as municipalSupport from '../modules/municipal-support/index.ts';
import {
  inboxNavigation,
  packageOrigin,
  packagePurposes,
  receivedPackagesRoutes,
  retentionNavigation,
} from '../modules/received-packages/index.ts';
import * as supportCalls from '../modules/support-calls/index.ts';
import * as supportGoods from '../modules/support-goods/index.ts';
import type { Route } from '../platform/http/route.ts';
import type { Subscribers } from '../platform/outbox/outbox.job.ts';
import type { ConsoleCaller, ConsoleFrame, ConsoleNavItem } from '../ui/console-frame.ts';
import { mergeSubscribers } from './merge-subscribers.ts';
import type { ModuleDeps } from './module-deps.ts';
import { ja as words } from './words.ja.ts';
import { under } from './work-group.ts';

/** The work of a city's unit, with what waits in it, in the order of the navigation (E-33). */
export async function cityNavigation(
  deps: ModuleDeps,
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  const { support, provided } = words.workGroups;
  return [
    ...under(support, [
      ...(await municipalSupport.supportNavigation(deps, caller)),
      ...(await supportCalls.callNavigation(deps, caller)),
      ...(await supportGoods.goodsNavigation(deps, caller)),
    ]),
    ...under(provided, [await inboxNavigation(deps, caller), await retentionNavigation(deps, caller)]),
  ];
}

/** The pages of a city's unit. */
export const cityRoutes = (deps: ModuleDeps, frame: ConsoleFrame): readonly Route[] => [
  ...municipalSupport.supportRoutes({
    ...deps,
    frame,
    caseExtras: [
      (actor, supportCaseId) => supportCalls.callExtras(deps, actor, supportCaseId),
      (actor, supportCaseId) => supportGoods.goodsExtras(deps, actor, supportCaseId),
    ],
    packageOrigin,
    hasOpenSettlement: supportGoods.hasOpenSettlement,
    callsByPopulation: supportCalls.callsByPopulation,
  }),
  ...supportCalls.supportCallRoutes({ ...deps, frame, needHref: supportGoods.goodsNeedHref }),
  ...supportGoods.goodsRoutes({ ...deps, frame, packagePurposes }),
  ...receivedPackagesRoutes({ ...deps, frame }),
];

/** Who hears in a city of what happened there. */
export const citySubscribers = (deps: ModuleDeps): Subscribers =>
  mergeSubscribers(supportCalls.subscribers(deps));

import type { Route } from '../platform/http/route.ts';
import type { Kept } from '../platform/kept/kept.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../ui/console-frame.ts';

/** See other: something was done; a search or a form with errors is answered with a page. */
const ACTED = 303;

type Navigation = (caller: ConsoleCaller) => Promise<readonly ConsoleNavItem[]>;

/** A person by everything that decides what they are shown. */
const keyOf = ({ authorityId, accountId, role, facilityId }: ConsoleCaller): string =>
  [authorityId, accountId, role, facilityId].join(' ');

/** The navigation of a person with its counts as they are kept. */
export const countedNavigation =
  (kept: Kept<readonly ConsoleNavItem[]>, navigation: Navigation): Navigation =>
  caller =>
    kept.of(keyOf(caller), () => navigation(caller));

/** The same routes, after whose acts the person's own navigation is counted anew. */
export const countingAfterActs = (
  kept: Kept<readonly ConsoleNavItem[]>,
  routes: readonly Route[],
): readonly Route[] =>
  routes.map(route =>
    route.method === 'GET'
      ? route
      : {
          ...route,
          handle: async request => {
            const answer = await route.handle(request);
            if (answer.status === ACTED && request.caller.kind === 'staff')
              kept.forget(keyOf(request.caller));
            return answer;
          },
        },
  );

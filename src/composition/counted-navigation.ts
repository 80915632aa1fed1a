import type { Route, StaffCaller } from '../platform/http/route.ts';
import type { Kept } from '../platform/kept/kept.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../ui/console-frame.ts';

/** See other: something was done; a search or a form with errors is answered with a page. */
const ACTED = 303;

type Navigation = (caller: ConsoleCaller) => Promise<readonly ConsoleNavItem[]>;

/** What is counted is the same for all of one role in an authority, an institution or the same health centres. */
const groupOf = ({ authorityId, role, facilityId, healthCentreIds }: ConsoleCaller): string =>
  [authorityId, role, facilityId, ...healthCentreIds.toSorted()].join(' ');

const personOf = ({ authorityId, accountId }: ConsoleCaller): string => `${authorityId} ${accountId}`;

/** The same routes, which tell when somebody of the staff did something, before the answer is given. */
export const afterActs = (routes: readonly Route[], tell: (caller: StaffCaller) => void): readonly Route[] =>
  routes.map(route =>
    route.method === 'GET'
      ? route
      : {
          ...route,
          handle: async request => {
            const answer = await route.handle(request);
            if (answer.status === ACTED && request.caller.kind === 'staff') tell(request.caller);
            return answer;
          },
        },
  );

/** Counts that change by what staff do. */
interface CountsKept {
  /** By what decides what somebody is shown. */
  readonly navigationCounts: Kept<readonly ConsoleNavItem[]>;
  /** By authority. */
  readonly watchedCounts: Pick<Kept<unknown>, 'forget'>;
}

/**
 * The navigation with its counts as they are kept, once for all who are shown the same. Whoever did something is shown it
 * counted anew.
 */
export function countedNavigation({ navigationCounts, watchedCounts }: CountsKept) {
  const acted = new Set<string>();
  return {
    counted:
      (navigation: Navigation): Navigation =>
      caller => {
        const find = () => navigation(caller);
        const group = groupOf(caller);
        return acted.delete(personOf(caller))
          ? navigationCounts.anew(group, find)
          : navigationCounts.of(group, find);
      },
    /** The same routes, which notice who did something. */
    noticingActs: (routes: readonly Route[]): readonly Route[] =>
      afterActs(routes, caller => {
        acted.add(personOf(caller));
        watchedCounts.forget(String(caller.authorityId));
      }),
  };
}

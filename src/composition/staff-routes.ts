import type { Child } from 'hono/jsx';
import type { AuthorityId } from '../kernel/ids.ts';
import * as accounts from '../modules/accounts/index.ts';
import * as institutions from '../modules/institutions/index.ts';
import type { ChannelRates } from '../modules/messaging/index.ts';
import type { Config } from '../platform/config/config.ts';
import type { Route } from '../platform/http/route.ts';
import { cityNavigation, cityRoutes } from './city-work.ts';
import { CONSOLE_PATH, consoleHomeRoute } from './console-home.tsx';
import { countedNavigation } from './counted-navigation.ts';
import { servesCity, servesPrefecture } from './edition.ts';
import type { ModuleDeps } from './module-deps.ts';
import { officesAt } from './offices.ts';
import { prefectureNavigation, prefectureRoutes } from './prefecture-work.ts';
import { ja as words } from './words.ja.ts';
import { under } from './work-group.ts';

export interface StaffRoutesOptions {
  /** Stands above every page of the training mode. */
  readonly trainingBar?: (path: string) => Child;
  /** How fast the channels take messages; without limits unless told. */
  readonly channelRates?: ChannelRates;
}

/** Every page of the staff console of an edition, in one frame with one navigation. */
export function staffRoutes(
  deps: ModuleDeps,
  edition: Config['edition'],
  { trainingBar, channelRates }: StaffRoutesOptions,
): readonly Route[] {
  const text = words;
  const entranceOptions = {
    serviceName: text.consoleName,
    authorityName: (authorityId: AuthorityId) => deps.authorityName(authorityId),
    ...(trainingBar && { trainingBar: async (path: string) => trainingBar(path) }),
  };
  // A city's people see the city's work and nobody else's (E-33); what the role may not use is left out where it is shown.
  const { counted, noticingActs } = countedNavigation(deps);
  const work = counted(async caller => [
    ...(await (accounts.isCityRole(caller.role)
      ? cityNavigation(deps, caller)
      : prefectureNavigation(deps, caller))),
    ...under(text.workGroups.own, accounts.accountsNavigation),
  ]);
  const home = { permission: 'home', path: CONSOLE_PATH, label: text.consoleHome.title };
  const entrance = accounts.createEntranceFrame(entranceOptions);
  const frame = accounts.createConsoleFrame({
    ...entranceOptions,
    mayStaff: accounts.mayStaff,
    navigation: async caller => [home, ...(await work(caller))],
  });
  return noticingActs([
    consoleHomeRoute({
      frame,
      mayStaff: accounts.mayStaff,
      work,
      news: async caller =>
        accounts.isCityRole(caller.role) ? null : institutions.unreadNotices(deps, caller),
    }),
    ...accounts.routes({
      ...deps,
      clock: deps.signInClock,
      frame,
      entrance,
      officesAt: officesAt(deps.authorities),
      healthCentres: institutions.listHealthCentres,
    }),
    ...(servesPrefecture(edition) ? prefectureRoutes(deps, { frame, entrance, channelRates }) : []),
    ...(servesCity(edition) ? cityRoutes(deps, frame) : []),
  ]);
}

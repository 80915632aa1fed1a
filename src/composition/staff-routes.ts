import type { Child } from 'hono/jsx';
import type { AuthorityId } from '../kernel/ids.ts';
import * as accounts from '../modules/accounts/index.ts';
import * as care from '../modules/care/index.ts';
import * as caseReports from '../modules/case-reports/index.ts';
import * as contracts from '../modules/contracts/index.ts';
import * as documents from '../modules/documents/index.ts';
import { importNavigation } from '../modules/imports/index.ts';
import * as institutions from '../modules/institutions/index.ts';
import { type ChannelRates, channelNavigation, channelRoutes } from '../modules/messaging/index.ts';
import * as observation from '../modules/observation/index.ts';
import * as persons from '../modules/persons/index.ts';
import * as readiness from '../modules/readiness/index.ts';
import * as selfRecuperation from '../modules/self-recuperation/index.ts';
import * as surveillance from '../modules/surveillance/index.ts';
import type { Route } from '../platform/http/route.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../ui/console-frame.ts';
import { caseReportDeps } from './case-reports.ts';
import { NO_RATES } from './channels.ts';
import { CONSOLE_PATH, consoleHomeRoute } from './console-home.tsx';
import { importRoutes } from './imports.ts';
import type { ModuleDeps } from './module-deps.ts';
import { testReportNavigation, testReportRoutes } from './test-reports.ts';
import { ja as words } from './words.ja.ts';

export interface StaffRoutesOptions {
  /** Stands above every page of the training mode. */
  readonly trainingBar?: (path: string) => Child;
  /** How fast the channels take messages; without limits unless told. */
  readonly channelRates?: ChannelRates;
}

const under = (group: string, items: readonly ConsoleNavItem[]): readonly ConsoleNavItem[] =>
  items.map(item => ({ ...item, group }));

/** Every page of the staff console, in one frame with one navigation: the work of all modules, in this order. */
export function staffRoutes(
  deps: ModuleDeps,
  { trainingBar, channelRates = NO_RATES }: StaffRoutesOptions,
): readonly Route[] {
  const text = words;
  const entranceOptions = {
    serviceName: text.consoleName,
    authorityName: (authorityId: AuthorityId) => deps.authorityName(authorityId),
    ...(trainingBar && { trainingBar: async (path: string) => trainingBar(path) }),
  };
  const { watch, filings, reports, institutions: parties, figures, own } = text.workGroups;
  // What the authority's own work counts is none of an institution's: it is not even asked for.
  const ofAuthority = async <Item>(caller: ConsoleCaller, items: () => Promise<readonly Item[]>) =>
    caller.facilityId === null ? items() : [];
  // For everybody: what the role may not use is left out where it is shown.
  const work = async (caller: ConsoleCaller): Promise<readonly ConsoleNavItem[]> => [
    ...(await institutions.noticeNavigation(deps, caller)),
    ...under(watch, [
      ...(await ofAuthority(caller, () => observation.observationNavigation(deps, caller))),
      ...(await care.careNavigation(deps, caller)),
      ...(await ofAuthority(caller, async () => [await persons.joiningNavigation(deps, caller)])),
    ]),
    ...under(
      filings,
      await ofAuthority(caller, async () => [
        await selfRecuperation.reviewNavigation(deps, caller),
        ...(await selfRecuperation.inquiryNavigation(deps, caller)),
        ...selfRecuperation.deskNavigation,
        ...documents.documentNavigation,
      ]),
    ),
    ...under(reports, [
      ...(await testReportNavigation(deps, caller)),
      importNavigation,
      ...(await caseReports.caseReportNavigation(deps, caller)),
    ]),
    ...under(parties, [
      ...(await ofAuthority(caller, async () => institutions.institutionsNavigation)),
      ...(await contracts.contractsNavigation(deps, caller)),
    ]),
    ...under(figures, [
      ...(await ofAuthority(caller, async () => [
        ...surveillance.surveillanceNavigation,
        await channelNavigation(deps, caller),
      ])),
      ...(await readiness.readinessNavigation(deps, caller)),
    ]),
    ...under(own, [...institutions.referenceNavigation, ...accounts.accountsNavigation]),
  ];
  const home = { permission: 'home', path: CONSOLE_PATH, label: text.consoleHome.title };
  const entrance = accounts.createEntranceFrame(entranceOptions);
  const frame = accounts.createConsoleFrame({
    ...entranceOptions,
    mayStaff: accounts.mayStaff,
    navigation: async caller => [home, ...(await work(caller))],
  });
  return [
    consoleHomeRoute({
      frame,
      mayStaff: accounts.mayStaff,
      work,
      news: caller => institutions.unreadNotices(deps, caller),
    }),
    ...accounts.routes({
      ...deps,
      clock: deps.signInClock,
      frame,
      entrance,
    }),
    ...selfRecuperation.reviewRoutes({ ...deps, frame }),
    ...selfRecuperation.deskRoutes({ ...deps, frame }),
    ...selfRecuperation.inquiryConsoleRoutes({ ...deps, frame }),
    ...observation.consoleRoutes({
      ...deps,
      frame,
      caseExtras: (actor, caseId) => care.careExtras(deps, actor, caseId),
    }),
    ...care.careRoutes({ ...deps, frame }),
    ...persons.joiningRoutes({ ...deps, frame }),
    ...channelRoutes({ ...deps, frame, entrance, channelRates }),
    ...institutions.registryRoutes({ ...deps, frame, mayStaff: accounts.mayStaff }),
    ...institutions.applyRoutes({ ...deps, entrance }),
    ...institutions.noticeRoutes({ ...deps, frame, mayStaff: accounts.mayStaff }),
    ...testReportRoutes(deps, frame),
    ...importRoutes(deps, frame),
    ...caseReports.caseReportRoutes({
      ...caseReportDeps(deps),
      frame,
      authorityName: entranceOptions.authorityName,
    }),
    ...contracts.contractsRoutes({ ...deps, frame }),
    ...readiness.readinessRoutes({ ...deps, frame }),
    ...surveillance.surveillanceRoutes({
      ...deps,
      frame,
      municipalityName: code => deps.addressBook.municipalityCoded(code)?.name ?? null,
    }),
    ...documents.staffDocumentRoutes({ ...deps, frame, mayStaff: accounts.mayStaff }),
  ];
}

import * as accounts from '../modules/accounts/index.ts';
import * as care from '../modules/care/index.ts';
import * as caseReports from '../modules/case-reports/index.ts';
import * as contracts from '../modules/contracts/index.ts';
import * as documents from '../modules/documents/index.ts';
import { fhirClientRoutes, fhirNavigation } from '../modules/fhir/index.ts';
import { importNavigation } from '../modules/imports/index.ts';
import * as institutions from '../modules/institutions/index.ts';
import { type ChannelRates, channelNavigation, channelRoutes } from '../modules/messaging/index.ts';
import * as observation from '../modules/observation/index.ts';
import * as persons from '../modules/persons/index.ts';
import * as provision from '../modules/provision/index.ts';
import * as readiness from '../modules/readiness/index.ts';
import * as selfRecuperation from '../modules/self-recuperation/index.ts';
import * as surveillance from '../modules/surveillance/index.ts';
import type { Route } from '../platform/http/route.ts';
import type { ConsoleCaller, ConsoleFrame, ConsoleNavItem } from '../ui/console-frame.ts';
import { caseExtras } from './case-extras.tsx';
import { caseReportDeps } from './case-reports.ts';
import { NO_RATES } from './channels.ts';
import { afterActs } from './counted-navigation.ts';
import { importRoutes } from './imports.ts';
import type { ModuleDeps } from './module-deps.ts';
import { testReportNavigation, testReportRoutes } from './test-reports.ts';
import { ja as words } from './words.ja.ts';
import { under } from './work-group.ts';

export interface PrefectureWork {
  readonly frame: ConsoleFrame;
  readonly entrance: accounts.EntranceFrame;
  /** How fast the channels take messages; without limits unless told. */
  readonly channelRates?: ChannelRates | undefined;
}

/** The work of a prefecture and its institutions, with what waits in it, in the order of the navigation. */
export async function prefectureNavigation(
  deps: ModuleDeps,
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  const { watch, filings, reports, institutions: parties, provision: given, figures, own } = words.workGroups;
  // What the authority's own work counts is none of an institution's: it is not even asked for.
  const ofAuthority = async <Item>(items: () => Promise<readonly Item[]>) =>
    caller.facilityId === null ? items() : [];
  return [
    ...(await institutions.noticeNavigation(deps, caller)),
    ...under(watch, [
      ...(await ofAuthority(() => observation.observationNavigation(deps, caller))),
      ...(await care.careNavigation(deps, caller)),
      ...(await ofAuthority(() => persons.joiningNavigation(deps, caller))),
    ]),
    ...under(
      filings,
      await ofAuthority(async () => [
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
      ...(await ofAuthority(async () => institutions.institutionsNavigation)),
      ...(await contracts.contractsNavigation(deps, caller)),
      fhirNavigation,
    ]),
    ...under(given, [
      ...(accounts.mayStaff(caller.role, 'provision.read')
        ? await provision.basesNavigation(deps, caller)
        : []),
      ...(await ofAuthority(() => provision.packagesNavigation(deps, caller))),
      ...(await ofAuthority(async () => provision.provisionKeyNavigation)),
    ]),
    ...under(figures, [
      ...(await ofAuthority(async () => [
        ...surveillance.surveillanceNavigation,
        await channelNavigation(deps, caller),
      ])),
      ...(await readiness.readinessNavigation(deps, caller)),
    ]),
    ...under(own, institutions.referenceNavigation),
  ];
}

/** The pages of a prefecture's staff and of its institutions. */
export function prefectureRoutes(deps: ModuleDeps, options: PrefectureWork): readonly Route[] {
  const { frame, entrance } = options;
  return [
    ...selfRecuperation.reviewRoutes({ ...deps, frame }),
    ...selfRecuperation.deskRoutes({ ...deps, frame }),
    ...selfRecuperation.inquiryConsoleRoutes({ ...deps, frame }),
    ...observation.consoleRoutes({
      ...deps,
      frame,
      caseExtras: (actor, caseId) => caseExtras(deps, actor, caseId),
    }),
    ...afterActs(care.careRoutes({ ...deps, frame }), ({ authorityId }) =>
      deps.careCounts.forget(String(authorityId)),
    ),
    ...persons.joiningRoutes({ ...deps, frame }),
    ...channelRoutes({ ...deps, frame, entrance, channelRates: options.channelRates ?? NO_RATES }),
    ...institutions.registryRoutes({ ...deps, frame, mayStaff: accounts.mayStaff }),
    ...institutions.applyRoutes({ ...deps, entrance }),
    ...institutions.noticeRoutes({ ...deps, frame, mayStaff: accounts.mayStaff }),
    ...testReportRoutes(deps, frame),
    ...importRoutes(deps, frame),
    ...fhirClientRoutes({ ...deps, frame }),
    ...caseReports.caseReportRoutes({
      ...caseReportDeps(deps),
      frame,
      authorityName: authorityId => deps.authorityName(authorityId),
    }),
    ...contracts.contractsRoutes({ ...deps, frame }),
    ...provision.basisRoutes({ ...deps, frame, mayStaff: accounts.mayStaff }),
    ...provision.packagesRoutes({ ...deps, frame, mayStaff: accounts.mayStaff }),
    ...provision.provisionKeyRoutes({ ...deps, frame }),
    provision.disclosurePaperRoute({ ...deps, pdf: deps.provisionPdf }),
    ...readiness.readinessRoutes({ ...deps, frame }),
    ...surveillance.surveillanceRoutes({
      ...deps,
      frame,
    }),
    ...documents.staffDocumentRoutes({ ...deps, frame, mayStaff: accounts.mayStaff }),
  ];
}

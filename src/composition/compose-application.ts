import type { Child } from 'hono/jsx';
import * as accounts from '../modules/accounts/index.ts';
import * as care from '../modules/care/index.ts';
import * as caseReports from '../modules/case-reports/index.ts';
import * as documents from '../modules/documents/index.ts';
import { fhirDoor, findClient } from '../modules/fhir/index.ts';
import { runImportJob } from '../modules/imports/index.ts';
import * as institutions from '../modules/institutions/index.ts';
import {
  type Channel,
  type ChannelRates,
  type ChannelSender,
  createFairSharing,
  type DispatchDeps,
  deliverMessageJob,
  type MessageTemplates,
  ownMessageTemplates,
} from '../modules/messaging/index.ts';
import * as observation from '../modules/observation/index.ts';
import * as persons from '../modules/persons/index.ts';
import * as provision from '../modules/provision/index.ts';
import { rulebookIn } from '../modules/rulebook/index.ts';
import * as selfRecuperation from '../modules/self-recuperation/index.ts';
import { assetRoute } from '../platform/http/asset-route.ts';
import type { Gate } from '../platform/http/gate.ts';
import { createHttpApp, type RequestRecord } from '../platform/http/http-app.ts';
import type { Route } from '../platform/http/route.ts';
import { createIntakeGate } from '../platform/intake/intake-gate.ts';
import type { IntakeRules } from '../platform/intake/intake-rules.ts';
import type { AnyJobDefinition } from '../platform/jobs/jobs.port.ts';
import type { LinePort } from '../platform/line/line.port.ts';
import { logRequest } from '../platform/log/log-request.ts';
import { outboxJob, type Subscribers } from '../platform/outbox/outbox.job.ts';
import { uiAssets } from '../ui/assets.ts';
import { languages } from '../ui/language.ts';
import type { ResidentFrame } from '../ui/resident-frame.ts';
import { caseReportDeps } from './case-reports.ts';
import { NO_RATES } from './channels.ts';
import { citySubscribers } from './city-work.ts';
import { CONSOLE_PATH } from './console-home.tsx';
import { servesPrefecture } from './edition.ts';
import { consoleErrorPages, errorPages, plainFrame } from './error-page.tsx';
import { fhirRoutes } from './fhir.ts';
import { withFormTokens } from './form-tokens.tsx';
import { handOverSubscribers } from './hand-over.ts';
import { importsDeps } from './imports.ts';
import { intakePages } from './intake-page.tsx';
import { workClassOf } from './intake-rules.ts';
import { lineHookRoutes } from './line-hook.ts';
import { createLineReplies } from './line-replies.ts';
import { mergeSubscribers } from './merge-subscribers.ts';
import type { ModuleDeps } from './module-deps.ts';
import type { Runtime } from './runtime.ts';
import { staffRoutes } from './staff-routes.ts';
import { consoleRootRoute, healthRoutes, rootRoute } from './system-routes.ts';
import { testReportSubscribers } from './test-reports.ts';
import { twilioHookRoutes } from './voice-hook.ts';

export interface CompositionOptions {
  /** How much the public side may be asked for; see `intake-rules.ts`. */
  readonly intake: IntakeRules;
  readonly channels: Readonly<Record<Channel, ChannelSender>>;
  /** How fast the channels take messages; without limits unless told. */
  readonly channelRates?: ChannelRates;
  /** By which chats are answered; without it nobody takes what LINE tells. */
  readonly line?: LinePort;
  /** Stands above every page of the training mode. */
  readonly trainingBar?: (path: string) => Child;
  /** The pages of the training mode; given the frame to draw them in. */
  readonly trainingRoutes?: (residentFrame: ResidentFrame) => readonly Route[];
  readonly isStopping?: () => boolean;
}

/** The whole program without a socket: every route, every job, and the Web-standard server over them. */
export function composeApplication(runtime: Runtime, deps: ModuleDeps, options: CompositionOptions) {
  const { config, database, log, metrics } = runtime;
  const withResidents = servesPrefecture(config.edition);
  const residentFrame = withResidents ? createResidentFrame(runtime, deps, options) : plainFrame;
  const templates = withResidents ? messageTemplates(deps) : {};
  const lineReplies = options.line === undefined ? null : createLineReplies(options.line, runtime.newId);
  const routes: readonly Route[] = [
    withResidents ? rootRoute : consoleRootRoute,
    ...uiAssets().map(file => assetRoute(file)),
    ...healthRoutes({
      database,
      metrics,
      metricsToken: config.metricsToken,
      isStopping: options.isStopping ?? (() => false),
    }),
    ...staffRoutes(deps, config.edition, options),
    ...(withResidents
      ? [
          ...residentRoutes(deps, residentFrame),
          ...fhirRoutes(deps),
          ...lineHookRoutes(config, deps, lineReplies),
          ...twilioHookRoutes(config, deps, log),
        ]
      : []),
    ...(options.trainingRoutes?.(residentFrame) ?? []),
  ];
  const hosts = new Map(
    deps.authorities.flatMap(({ host, authorityId }) => (host === null ? [] : [[host, authorityId]])),
  );
  const app = createHttpApp({
    routes,
    clock: runtime.clock,
    publicOrigin: config.publicOrigin,
    languages: languages,
    training: config.mode === 'training',
    authorityOf: host => hosts.get(host.split(':')[0] ?? '') ?? config.defaultAuthority,
    findStaff: cookie => accounts.findStaff({ ...deps, clock: deps.signInClock }, cookie),
    findResident: withResidents ? selfRecuperation.createResidentFinder(deps) : async () => null,
    findClient: token => findClient(deps, token),
    programDoor: fhirDoor,
    mayStaff: accounts.mayStaff,
    signInPath: accounts.SIGN_IN_PATH,
    consolePath: CONSOLE_PATH,
    errorPage: withResidents ? errorPages(residentFrame, config.defaultAuthority) : consoleErrorPages,
    gate: createGate(runtime, options, residentFrame),
    ...(options.intake.keepPagesMs !== null && { keepPagesMs: options.intake.keepPagesMs }),
    onRequest: record => {
      metrics.countRequest(record);
      if (!isForgery(record)) logRequest(log, record);
    },
    onError: (error, route) => log.error('request failed', { error, route }),
  });
  const sending: DispatchDeps = {
    database,
    secretBox: deps.secretBox,
    templates,
    channels: options.channels,
    channelRates: options.channelRates ?? NO_RATES,
    sharing: createFairSharing(),
    residentLinks: deps.residentLinks,
    onError: error => log.error('job failed', { error }),
  };
  return {
    app,
    routes,
    jobs: withResidents ? jobsOf(deps, templates, options) : [outboxJob(database, citySubscribers(deps))],
    sending,
    lineReplies,
  };
}

/** Somebody who is not the provider at a provider's door: counted, and not worth a line each of a million. */
const isForgery = ({ route, status }: RequestRecord): boolean =>
  route.startsWith('/hooks/') && (status === 401 || status === 403);

function createGate(
  { config, database, clock, metrics }: Runtime,
  { intake }: CompositionOptions,
  residentFrame: ResidentFrame,
): Gate {
  const gate: Gate = createIntakeGate({
    rules: intake,
    secret: config.indexKey,
    trustedProxyHops: config.trustedProxyHops,
    database,
    clock,
    metrics: metrics.intake,
    machineNow: Date.now,
    classOf: workClassOf,
    programDoor: fhirDoor,
    page: intakePages(residentFrame, ({ context }, action) => gate.formToken(context, action)),
  });
  return gate;
}

/** Every text that is sent to people, by name. */
export const messageTemplates = (deps: ModuleDeps): MessageTemplates => ({
  ...selfRecuperation.messageTemplates(deps),
  ...selfRecuperation.inquiryMessageTemplates(deps),
  ...selfRecuperation.reviewMessageTemplates({
    linkUrl: deps.linkOf,
    authorityName: language => deps.authorityName(deps.defaultAuthority, language),
  }),
  ...observation.observationMessages(deps),
  ...observation.lineMessages(deps),
  ...care.equipmentMessages,
  ...institutions.enrolmentMails(deps),
  ...ownMessageTemplates(deps),
  ...institutions.noticeMailTemplates(deps),
  ...provision.expiryMails(deps),
  ...documents.documentMailTemplates({
    ...deps,
    supportDesk: language => selfRecuperation.supportDesk(rulebookIn(deps.rulebook, language), deps.today()),
  }),
});

function createResidentFrame(runtime: Runtime, deps: ModuleDeps, options: CompositionOptions): ResidentFrame {
  const { trainingBar } = options;
  return (request, content) =>
    selfRecuperation.createResidentFrame({
      authorityName: deps.authorityName(request.authorityId, request.language),
      emergencyContact: () =>
        selfRecuperation.emergencyContact(rulebookIn(runtime.rulebook, request.language), deps.today()),
      ...(trainingBar && { trainingBar: ({ path }) => trainingBar(path) }),
    })(request, withFormTokens(request, content));
}

function residentRoutes(deps: ModuleDeps, residentFrame: ResidentFrame): readonly Route[] {
  const ports: selfRecuperation.StatusPorts = {
    documentsOf: (tx, filing, language) => documents.documentItems(deps, tx, filing, language),
    todayQuestionOf: observation.todayQuestionOf(deps.rulebook),
    provisionOf: provision.provisionItem,
    linePage: observation.linePageOf(deps),
  };
  return [
    ...selfRecuperation.routes({ ...deps, frame: residentFrame, ports }),
    ...selfRecuperation.inquiryRoutes({ ...deps, frame: residentFrame }),
    ...observation.residentRoutes({ ...deps, residentFrame }),
    ...observation.lineRoutes({ ...deps, residentFrame }),
    ...documents.residentDocumentRoutes({ ...deps, residentFrame }),
    ...documents.verifyRoutes({ ...deps, residentFrame }),
    ...provision.residentDisclosureRoutes({ ...deps, pdf: deps.provisionPdf, residentFrame }),
    documents.forSchoolsRoute({ ...deps, residentFrame }),
    documents.leafletRoute({ ...deps, residentFrame }),
  ];
}

function jobsOf(
  deps: ModuleDeps,
  templates: MessageTemplates,
  { channels }: CompositionOptions,
): readonly AnyJobDefinition[] {
  const subscribers: Subscribers = mergeSubscribers(
    selfRecuperation.subscribers(deps),
    observation.subscribers(deps),
    care.subscribers(deps),
    documents.subscribers(deps),
    institutions.subscribers(deps),
    caseReports.caseReportSubscribers(caseReportDeps(deps)),
    testReportSubscribers(deps),
    // After those that join the person of a report.
    persons.personSubscribers(deps, ['test-report.reported', 'case-report.submitted']),
    citySubscribers(deps),
    handOverSubscribers(deps),
  );
  return [
    outboxJob(deps.database, subscribers),
    documents.runBatchJob(deps),
    runImportJob(importsDeps(deps)),
    provision.buildPackageJob(deps),
    deliverMessageJob({ database: deps.database, secretBox: deps.secretBox, templates, channels }),
  ];
}

import { assertMode } from '../modules/training/index.ts';
import { createSdkLine } from '../platform/line/sdk.line.ts';
import { createSmtpMail } from '../platform/mail/smtp.mail.ts';
import { type ApplicationOptions, startApplication } from './application.ts';
import { configuredAskChannels, NO_CHANNEL, PRODUCTION_RATES, productionChannels } from './channels.ts';
import { connectDatabase } from './connect-database.ts';
import { COUNTS_KEPT_MS, countsKept } from './counts-kept.ts';
import { authoritiesServed, servesPrefecture } from './edition.ts';
import { PRODUCTION_INTAKE } from './intake-rules.ts';
import { createModuleDeps } from './module-deps.ts';
import { refusePlaceholders } from './refuse-placeholders.ts';
import { createRuntime, type Runtime } from './runtime.ts';
import { callKeyOf } from './secrets.ts';
import type { StartContext } from './start-options.ts';

const TICK_MS = 60_000;
const SEND_MS = 500;

/**
 * Starts production. Throws with the fix when the database is training's or knows no authority, or when the rulebook
 * still holds made-up telephone numbers.
 */
export async function startProduction(context: StartContext): Promise<() => Promise<void>> {
  const { config, log, print, outbound } = context;
  const connection = await connectDatabase(config, log);
  outbound?.narrowTo(connection);
  let runtime: Runtime | undefined;
  try {
    runtime = await createRuntime({
      config,
      log,
      databaseUrl: connection.appUrl,
      ...(context.clock !== undefined && { clock: context.clock }),
      prepare: database => assertMode(database, 'production'),
    });
    refuseUnknownAuthority(runtime);
    outbound?.countBy(runtime.metrics.countOutboundAttempt);
    const carriers = servesPrefecture(config.edition) ? carriersOf(runtime) : NO_CARRIERS;
    const options = {
      ...carriers.options,
      workerUrl: connection.workerUrl,
      channelRates: PRODUCTION_RATES,
      tickEveryMs: TICK_MS,
      intake: PRODUCTION_INTAKE,
    };
    const deps = {
      ...createModuleDeps(runtime),
      ...countsKept(COUNTS_KEPT_MS),
      askChannels: configuredAskChannels(config),
    };
    const application = await startApplication(runtime, options, deps);
    print(`Mimamori serves ${config.publicOrigin} on ${config.host}:${application.port}\n`);
    return async () => {
      await application.stop();
      carriers.close();
      await connection.stop();
    };
  } catch (error) {
    await runtime?.stop();
    await connection.stop();
    throw error;
  }
}

/** What leads outside, in the editions that have residents to send to. Throws while the rulebook holds made-up numbers. */
function carriersOf({ config, rulebook }: Runtime): Carriers {
  refusePlaceholders(rulebook);
  const mail = createSmtpMail({ url: config.smtpUrl ?? '', from: config.mailFrom });
  return {
    close: () => mail.close(),
    options: {
      channels: productionChannels(config, mail, callKeyOf(config.indexKey)),
      ...(config.line !== null && { line: createSdkLine(config.line) }),
      sendEveryMs: SEND_MS,
    },
  };
}

interface Carriers {
  readonly options: Pick<ApplicationOptions, 'channels' | 'line' | 'sendEveryMs'>;
  readonly close: () => void;
}

/** A city sends nothing to anybody (E-32). */
const NO_CARRIERS: Carriers = {
  options: {
    channels: { mail: NO_CHANNEL, line: NO_CHANNEL, voice: NO_CHANNEL, sms: NO_CHANNEL },
    sendEveryMs: null,
  },
  close: () => undefined,
};

function refuseUnknownAuthority({ authorities, config }: Runtime): void {
  const { defaultAuthority: code, edition } = config;
  const kind = edition === 'city' ? 'municipality' : 'prefecture';
  const registered = authorities.find(({ authorityId }) => authorityId === code);
  if (registered === undefined)
    throw new Error(
      `The authority ${code} is not registered. Run: npm run mimamori -- authorities add ${code} ${kind} NAME`,
    );
  if (authoritiesServed(edition, [registered]).length === 0)
    throw new Error(`EDITION=${edition} does not serve ${registered.name}, which is a ${registered.kind}.`);
}

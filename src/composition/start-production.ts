import { assertMode } from '../modules/training/index.ts';
import { createSdkLine } from '../platform/line/sdk.line.ts';
import { createSmtpMail } from '../platform/mail/smtp.mail.ts';
import { startApplication } from './application.ts';
import { configuredAskChannels, PRODUCTION_RATES, productionChannels } from './channels.ts';
import { connectDatabase } from './connect-database.ts';
import { PRODUCTION_INTAKE } from './intake-rules.ts';
import { createModuleDeps } from './module-deps.ts';
import { refusePlaceholders } from './refuse-placeholders.ts';
import { createRuntime, type Runtime } from './runtime.ts';
import type { StartContext } from './start-options.ts';

const TICK_MS = 60_000;
const SEND_MS = 500;

/**
 * Starts production. Throws with the fix when the database is training's or knows no authority, or when the rulebook
 * still holds made-up telephone numbers.
 */
export async function startProduction({ config, log, print }: StartContext): Promise<() => Promise<void>> {
  const connection = await connectDatabase(config, log);
  let runtime: Runtime | undefined;
  try {
    runtime = await createRuntime({
      config,
      log,
      databaseUrl: connection.appUrl,
      prepare: database => assertMode(database, 'production'),
    });
    refusePlaceholders(runtime.rulebook);
    refuseUnknownAuthority(runtime);
    const mail = createSmtpMail({ url: config.smtpUrl ?? '', from: config.mailFrom });
    const deps = { ...createModuleDeps(runtime), askChannels: configuredAskChannels(config) };
    const options = {
      workerUrl: connection.workerUrl,
      channels: productionChannels(config, mail, deps.callKey),
      channelRates: PRODUCTION_RATES,
      ...(config.line !== null && { line: createSdkLine(config.line) }),
      tickEveryMs: TICK_MS,
      sendEveryMs: SEND_MS,
      intake: PRODUCTION_INTAKE,
    };
    const application = await startApplication(runtime, options, deps);
    print(`Mimamori serves ${config.publicOrigin} on ${config.host}:${application.port}\n`);
    return async () => {
      await application.stop();
      mail.close();
      await connection.stop();
    };
  } catch (error) {
    await runtime?.stop();
    await connection.stop();
    throw error;
  }
}

function refuseUnknownAuthority({ authorities, config }: Runtime): void {
  const code = config.defaultAuthority;
  if (authorities.some(({ authorityId }) => authorityId === code)) return;
  throw new Error(
    `The authority ${code} is not registered. Run: npm run mimamori -- authorities add ${code} prefecture NAME`,
  );
}

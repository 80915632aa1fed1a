import { assertMode } from '../modules/training/index.ts';
import { createSmtpMail } from '../platform/mail/smtp.mail.ts';
import { startApplication } from './application.ts';
import { productionChannels } from './channels.ts';
import { connectDatabase } from './connect-database.ts';
import { createRuntime } from './runtime.ts';
import type { StartContext } from './start-options.ts';

const TICK_MS = 60_000;

/** Starts production. Throws with the fix when the database is training's or knows no authority. */
export async function startProduction({ config, log, print }: StartContext): Promise<() => Promise<void>> {
  const connection = await connectDatabase(config, log);
  try {
    const runtime = await createRuntime({
      config,
      log,
      databaseUrl: connection.appUrl,
      prepare: database => assertMode(database, 'production'),
    });
    if (!runtime.authorities.some(({ authorityId }) => authorityId === config.defaultAuthority)) {
      await runtime.stop();
      throw new Error(
        `The authority ${config.defaultAuthority} is not registered. Run: npm run mimamori -- authorities add ${config.defaultAuthority} prefecture NAME`,
      );
    }
    const mail = createSmtpMail({ url: config.smtpUrl ?? '', from: config.mailFrom });
    const application = await startApplication(runtime, {
      workerUrl: connection.workerUrl,
      channels: productionChannels(mail),
      tickEveryMs: TICK_MS,
    });
    print(`Mimamori serves ${config.publicOrigin} on ${config.host}:${application.port}\n`);
    return async () => {
      await application.stop();
      mail.close();
      await connection.stop();
    };
  } catch (error) {
    await connection.stop();
    throw error;
  }
}

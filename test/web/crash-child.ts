import { once } from 'node:events';
import { startApplication } from '../../src/composition/application.ts';
import { productionChannels } from '../../src/composition/channels.ts';
import { UNGUARDED_INTAKE } from '../../src/composition/intake-rules.ts';
import { createRuntime } from '../../src/composition/runtime.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { createSmtpMail } from '../../src/platform/mail/smtp.mail.ts';
import { type CrashSettings, crashClock, crashConfig, SETTINGS_VARIABLE } from './crash-config.ts';

// The whole program as production runs it, in a process of its own that the test kills. Begins when it is told to, says
// "ready" and goes on.
process.stdin.once('end', () => process.exit());
await once(process.stdin, 'data');
const settings: CrashSettings = JSON.parse(process.env[SETTINGS_VARIABLE] ?? '{}');
const config = crashConfig(settings);
const runtime = await createRuntime({
  config,
  log: createLogger({ level: config.logLevel }),
  databaseUrl: settings.appUrl,
  clock: crashClock(settings),
});
await startApplication(runtime, {
  intake: UNGUARDED_INTAKE,
  workerUrl: settings.workerUrl,
  channels: productionChannels(
    config,
    createSmtpMail({ url: config.smtpUrl ?? '', from: config.mailFrom }),
    config.indexKey,
  ),
  tickEveryMs: 1_000,
  sendEveryMs: 200,
  deadAfterMs: 2_000,
});
process.stdout.write('ready');

import { fileURLToPath } from 'node:url';
import { shutOutbound } from './composition/shut-outbound.ts';
import { readStartOptions, USAGE } from './composition/start-options.ts';
import { startProduction } from './composition/start-production.ts';
import { startTraining } from './composition/start-training.ts';
import { describeProblems, readConfig } from './platform/config/read-config.ts';
import { createLogger } from './platform/log/logger.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** Ends with the fix on the terminal. Nothing is left running. */
function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// A closed terminal must not end the program while it shuts down.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
  });

const options = readStartOptions(process.argv.slice(2));
if (options === null) refuse(USAGE);
const config = readConfig(process.env, PROJECT);
if (!config.ok) refuse(describeProblems(config.reason));
if (options.command === 'serve' && config.value.mode !== 'production') refuse('serve needs MODE=production.');

const quiet = config.value.mode === 'training' && process.env.LOG_LEVEL === undefined;
const log = createLogger({ level: quiet ? 'error' : config.value.logLevel });
// Before anything connects: a city's installation reaches nothing but its own database (E-32).
const outbound = config.value.edition === 'city' ? shutOutbound(config.value, log) : null;
const start = config.value.mode === 'training' ? startTraining : startProduction;
const stopped = new AbortController();

let stop: (() => Promise<void>) | undefined;
const end = (): void => {
  if (stopped.signal.aborted) process.exit(130);
  stopped.abort();
  stop?.().then(
    () => process.exit(0),
    error => refuse(messageOf(error)),
  );
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);

try {
  stop = await start({
    config: config.value,
    log,
    options,
    print: text => void process.stdout.write(text),
    stopped: stopped.signal,
    outbound,
  });
  if (stopped.signal.aborted) {
    await stop();
    process.exit(0);
  }
} catch (error) {
  refuse(messageOf(error));
}

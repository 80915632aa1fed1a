import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { shutOutbound } from '../../src/composition/shut-outbound.ts';
import { readStartOptions } from '../../src/composition/start-options.ts';
import { startProduction } from '../../src/composition/start-production.ts';
import { adjustableClock } from '../../src/platform/clock/clock.ts';
import { describeProblems, readConfig } from '../../src/platform/config/read-config.ts';
import { createLogger } from '../../src/platform/log/logger.ts';

// The city's program as `npm run serve` runs it, with a clock that its parent sets by a line of milliseconds on stdin.
const config = readConfig(process.env, fileURLToPath(new URL('../..', import.meta.url)));
if (!config.ok) throw new Error(describeProblems(config.reason));
const options = readStartOptions(['serve']);
if (options === null) throw new Error('serve is not understood');
const log = createLogger({ level: 'error' });
const clock = adjustableClock({ offsetMs: 0, keep: async () => undefined });
const stopped = new AbortController();

const lines = createInterface({ input: process.stdin });
const stop = new Promise<() => Promise<void>>((resolve, reject) => {
  lines.on('line', line => {
    clock.follow(Date.parse(line) - Date.now());
    if (stopped.signal.aborted) return;
    stopped.abort();
    startProduction({
      config: config.value,
      log,
      options,
      clock,
      print: text => void process.stdout.write(text),
      stopped: new AbortController().signal,
      outbound: shutOutbound(config.value, log),
    }).then(resolve, reject);
  });
});
// However it is told to end: a process that just dies leaves its PostgreSQL behind.
const asked = new Promise<void>(resolve => {
  lines.on('close', resolve);
  process.on('SIGTERM', resolve);
});
void asked.then(async () => (await stop)()).then(() => process.exit(0));
await stop;

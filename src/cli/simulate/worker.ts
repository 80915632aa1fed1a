// The worker process of a simulated day: tick, ladder, dispatcher and jobs as in production. It is killed now and then.
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { composeApplication } from '../../composition/compose-application.ts';
import { UNGUARDED_INTAKE } from '../../composition/intake-rules.ts';
import { createModuleDeps } from '../../composition/module-deps.ts';
import { sendWaiting } from '../../composition/sending.ts';
import { tick } from '../../composition/tick.ts';
import type { Instant } from '../../kernel/instant.ts';
import {
  CHANNELS,
  type Channel,
  type ChannelOutcome,
  type ChannelSender,
} from '../../modules/messaging/index.ts';
import { startWorker } from '../../platform/jobs/worker.ts';
import { createLogger } from '../../platform/log/logger.ts';
import { type SimulationDatabase, setClock, simulationRuntime } from './simulation-runtime.ts';
import type { FromWorker, Handed, ToWorker } from './worker-protocol.ts';

const CONCURRENT_JOBS = 4;
/** How soon the jobs of the one that was killed are taken over. */
const DEAD_AFTER_MS = 2_000;
const LOOK_EVERY_MS = 20;

const tell = (message: FromWorker): void => void process.send?.(message);

interface Waiting {
  readonly message: Handed;
  readonly settle: (outcome: ChannelOutcome) => void;
}

const outbox: Waiting[] = [];
const parcels = new Map<number, readonly Waiting[]>();
let lastParcel = 0;

/** Messages that are given to the provider at the same moment travel together. */
function post(message: Handed): Promise<ChannelOutcome> {
  if (outbox.length === 0)
    setImmediate(() => {
      const together = outbox.splice(0);
      lastParcel += 1;
      parcels.set(lastParcel, together);
      tell({ kind: 'send', parcel: lastParcel, messages: together.map(waiting => waiting.message) });
    });
  return new Promise(settle => outbox.push({ message, settle }));
}

/** LINE drops a repeated key, as the real one; the others would send twice. */
const sender = (channel: Channel): ChannelSender => ({
  dropsRepetitions: channel === 'line',
  send: (_authorityId, { messageId, recipient }) => post({ messageId, channel, recipient }),
});

async function begin(database: SimulationDatabase, at: Instant): Promise<(at: Instant) => Promise<void>> {
  const clock = setClock(at);
  const runtime = await simulationRuntime(database, clock);
  const deps = createModuleDeps(runtime);
  const channels = Object.fromEntries(CHANNELS.map(channel => [channel, sender(channel)])) as Record<
    Channel,
    ChannelSender
  >;
  const { jobs, sending } = composeApplication(runtime, deps, { channels, intake: UNGUARDED_INTAKE });
  const pool = new pg.Pool({ connectionString: database.workerUrl, max: CONCURRENT_JOBS + 3 });
  startWorker({
    pool,
    jobs,
    concurrency: CONCURRENT_JOBS,
    log: createLogger({ level: 'error' }),
    deadAfterMs: DEAD_AFTER_MS,
  });
  const waitingJobs = async (): Promise<number> => {
    const { rows } = await pool.query<{ waiting: number }>(
      'select count(*)::int as waiting from graphile_worker._private_jobs where attempts < max_attempts and run_at <= now()',
    );
    return rows[0]?.waiting ?? 0;
  };
  return async now => {
    clock.set(now);
    await tick(deps);
    for (;;) {
      const ended = await sendWaiting(sending, deps.authorities);
      const waiting = await waitingJobs();
      if (waiting === 0 && ended === 0) break;
      if (waiting > 0) await delay(LOOK_EVERY_MS);
    }
    tell({ kind: 'done' });
  };
}

let step: ((at: Instant) => Promise<void>) | undefined;

async function follow(message: ToWorker): Promise<void> {
  switch (message.kind) {
    case 'begin':
      step = await begin(message.database, message.at);
      tell({ kind: 'ready' });
      return;
    case 'step':
      await step?.(message.at);
      return;
    case 'sent':
      parcels.get(message.parcel)?.forEach(({ settle }, place) => {
        settle(message.outcomes[place] ?? 'unknown');
      });
      parcels.delete(message.parcel);
      return;
    case 'end':
      process.exit(0);
  }
}

process.on('message', (message: ToWorker) => {
  follow(message).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit(0));

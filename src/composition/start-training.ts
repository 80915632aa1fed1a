import pg from 'pg';
import type { AuthorityId } from '../kernel/ids.ts';
import { jstWallTime } from '../kernel/instant.ts';
import {
  assertMode,
  createTrainingClock,
  createTrainingLife,
  DEFAULT_WAVE,
  ensureTrainingAccounts,
  replayWave,
  type TrainingClock,
  type TrainingDeps,
  terminalWelcome,
  trainingBar,
  trainingChannels,
  trainingProgress,
  trainingRoutes,
} from '../modules/training/index.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { registerAuthority } from '../platform/db/authority.repository.ts';
import type { Database } from '../platform/db/database.ts';
import { startApplication } from './application.ts';
import { caseReportDeps } from './case-reports.ts';
import { messageTemplates } from './compose-application.ts';
import { connectDatabase, type DatabaseConnection } from './connect-database.ts';
import { TRAINING_INTAKE } from './intake-rules.ts';
import { createModuleDeps, type ModuleDeps } from './module-deps.ts';
import { openTrainingCity } from './open-training-city.ts';
import { progressBar } from './progress-bar.ts';
import { createRuntime, type Runtime } from './runtime.ts';
import type { StartContext } from './start-options.ts';
import { testReportsDeps } from './test-reports.ts';
import { tick } from './tick.ts';
import { ja as words } from './words.ja.ts';

const LIFE_MS = 60_000;

/** Ebina, whose papers tell how a city supports people at home. */
const TRAINING_CITY = 142158 as AuthorityId;

/** Starts the training mode, replaying the wave first where that has not been done. Made-up people only. */
export async function startTraining(context: StartContext): Promise<() => Promise<void>> {
  const connection = await connectDatabase(context.config, context.log);
  try {
    return await startOn(connection, context);
  } catch (error) {
    await connection.stop();
    throw error;
  }
}

async function startOn(connection: DatabaseConnection, context: StartContext): Promise<() => Promise<void>> {
  const clock = createTrainingClock();
  const runtime = await openTraining(connection, context, clock);
  const deps = createModuleDeps(runtime);
  const workerPool = new pg.Pool({ connectionString: connection.workerUrl, max: 1 });
  workerPool.on('error', () => undefined);
  let sendWaiting = async (): Promise<number> => 0;
  // Jobs are counted first: what they planned has been sent, or counts, when none is left.
  const waitingWork = async (): Promise<number> =>
    (await countWaitingJobs(workerPool)) + (await sendWaiting());
  const training = await trainingDeps(context, runtime, deps, clock, waitingWork);
  const life = createTrainingLife(training);
  const application = await startApplication(
    runtime,
    {
      workerUrl: connection.workerUrl,
      channels: trainingChannels(runtime.database),
      tickEveryMs: null,
      sendEveryMs: null,
      intake: TRAINING_INTAKE,
      trainingBar: path => trainingBar({ clock })({ path }),
      trainingRoutes: residentFrame =>
        trainingRoutes({ ...training, life, residentFrame, machineClock: systemClock }),
    },
    deps,
  );
  sendWaiting = application.sendWaiting;
  const stop = async (): Promise<void> => {
    await application.stop();
    await workerPool.end();
    await connection.stop();
  };
  try {
    if ((await trainingProgress(runtime.database)) !== 'ready') {
      await openTrainingCity(deps, { ...training, cityId: TRAINING_CITY });
      await replay(training, context);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const living = setInterval(() => {
    life.catchUp().catch((error: unknown) => context.log.error('tick failed', { error }));
  }, LIFE_MS);
  context.print(await terminalWelcome(training));
  return async () => {
    clearInterval(living);
    await life.stop();
    await stop();
  };
}

async function trainingDeps(
  { config }: StartContext,
  runtime: Runtime,
  deps: ModuleDeps,
  clock: TrainingClock,
  waitingJobs: TrainingDeps['waitingJobs'],
): Promise<TrainingDeps> {
  const authorityId = config.defaultAuthority;
  return {
    modules: deps,
    tests: { ...testReportsDeps(deps), keyRing: deps.keyRing, images: deps.images },
    caseReports: caseReportDeps(deps),
    clock,
    authorityId,
    newId: runtime.newId,
    publicOrigin: config.publicOrigin,
    templates: messageTemplates(deps),
    accounts: await ensureTrainingAccounts(
      { ...deps, clock: deps.signInClock },
      { authorityId, cityId: TRAINING_CITY, secret: config.indexKey },
    ),
    runTick: () => tick(deps),
    waitingJobs,
  };
}

async function replay(training: TrainingDeps, { options, stopped }: StartContext): Promise<void> {
  const bar = progressBar(process.stdout, words.replayLabel);
  await replayWave(training, {
    ...(options.from && { from: options.from }),
    ...(options.to && { to: options.to }),
    ...(options.scale && { scale: options.scale }),
    signal: stopped,
    onProgress: ({ done, total, at }) => bar.show(done, total, jstWallTime(at).replace('T', ' ')),
  });
  bar.end();
}

/** Opens the database; when a replay was broken off in it, or a fresh start is wanted, forgets everything first. */
async function openTraining(
  connection: DatabaseConnection,
  { config, log, options }: StartContext,
  clock: TrainingClock,
): Promise<Runtime> {
  const from = options.from ?? DEFAULT_WAVE.from;
  const prepare = async (database: Database): Promise<void> => {
    await assertMode(database, 'training');
    await registerAuthority(database, {
      authorityId: config.defaultAuthority,
      kind: 'prefecture',
      name: words.trainingAuthority,
      host: null,
    });
    await registerAuthority(database, {
      authorityId: TRAINING_CITY,
      kind: 'municipality',
      name: words.trainingCity,
      host: null,
    });
    await clock.resume(database, from);
  };
  const open = (): Promise<Runtime> =>
    createRuntime({ config, log, databaseUrl: connection.appUrl, clock, prepare });
  const runtime = await open();
  const progress = await trainingProgress(runtime.database);
  if (progress !== 'interrupted' && !(options.fresh && progress === 'ready')) return runtime;
  await runtime.stop();
  await connection.reset();
  return open();
}

async function countWaitingJobs(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ waiting: number }>(
    'select count(*)::int as waiting from graphile_worker._private_jobs where attempts < max_attempts and run_at <= now()',
  );
  return rows[0]?.waiting ?? 0;
}

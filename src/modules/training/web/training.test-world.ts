import { tmpdir } from 'node:os';
import pg from 'pg';
import { createTestDatabase, TEST_CONTEXT_KEY } from '../../../../test/database/test-database.ts';
import { caseReportDeps } from '../../../composition/case-reports.ts';
import { composeApplication, messageTemplates } from '../../../composition/compose-application.ts';
import { UNGUARDED_INTAKE } from '../../../composition/intake-rules.ts';
import { createModuleDeps } from '../../../composition/module-deps.ts';
import { createRuntime } from '../../../composition/runtime.ts';
import { sendWaiting } from '../../../composition/sending.ts';
import { testReportsDeps } from '../../../composition/test-reports.ts';
import { tick } from '../../../composition/tick.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { systemClock } from '../../../platform/clock/clock.ts';
import type { Config } from '../../../platform/config/config.ts';
import { registerAuthority } from '../../../platform/db/authority.repository.ts';
import { startWorker } from '../../../platform/jobs/worker.ts';
import { createLogger } from '../../../platform/log/logger.ts';
import { createPasswordHasher } from '../../accounts/index.ts';
import { assertMode } from '../use-cases/assert-mode.use-case.ts';
import { ensureTrainingAccounts } from '../use-cases/training-accounts.use-case.ts';
import { trainingChannels } from '../use-cases/training-channels.ts';
import { createTrainingClock, type TrainingClock } from '../use-cases/training-clock.ts';
import type { TrainingDeps } from '../use-cases/training-deps.ts';
import { createTrainingLife, type TrainingLife } from '../use-cases/training-life.ts';
import { trainingBar } from './training-bar.tsx';
import { trainingRoutes } from './training-routes.ts';

export const KANAGAWA = 140007 as AuthorityId;
export const ORIGIN = 'http://localhost:8080';

/** The whole program in the training mode, in process, on a database of its own. */
export interface TrainingWorld {
  readonly training: TrainingDeps;
  readonly clock: TrainingClock;
  readonly life: TrainingLife;
  readonly app: ReturnType<typeof composeApplication>['app'];
  /** Rows of the database as its owner sees them, past every policy. */
  readonly rows: <Row extends pg.QueryResultRow>(query: string, values?: unknown[]) => Promise<Row[]>;
  readonly stop: () => Promise<void>;
}

/** Starts it, with time standing at 00:00 on `from`. */
export async function startTrainingWorld(from: PlainDate): Promise<TrainingWorld> {
  const test = await createTestDatabase();
  const owner = new pg.Pool({ connectionString: test.adminUrl, max: 2 });
  const clock = createTrainingClock();
  const log = createLogger({ level: 'silent' });
  const config = trainingConfig(test);
  const runtime = await createRuntime({
    config,
    log,
    databaseUrl: test.appUrl,
    clock,
    prepare: async database => {
      await assertMode(database, 'training');
      await registerAuthority(database, {
        authorityId: KANAGAWA,
        kind: 'prefecture',
        name: '神奈川県',
        host: null,
      });
      await clock.resume(database, from);
    },
  });
  const passwords = createPasswordHasher({ memoryCost: 64, timeCost: 1 });
  const modules = { ...createModuleDeps(runtime), passwords };
  const accounts = await ensureTrainingAccounts(
    { ...modules, clock: systemClock },
    { authorityId: KANAGAWA, cityId: null, secret: config.indexKey },
  );
  const rows: TrainingWorld['rows'] = async (query, values) => (await owner.query(query, values)).rows;
  const training: TrainingDeps = {
    modules,
    tests: { ...testReportsDeps(modules), keyRing: modules.keyRing, images: modules.images },
    caseReports: caseReportDeps(modules),
    clock,
    newId: runtime.newId,
    authorityId: KANAGAWA,
    publicOrigin: ORIGIN,
    accounts,
    templates: messageTemplates(modules),
    runTick: () => tick(modules),
    waitingJobs: async () => {
      const [jobs] = await rows<{ waiting: number }>(
        'select count(*)::int as waiting from graphile_worker.jobs',
      );
      return (jobs?.waiting ?? 0) + (await sendWaiting(composed.sending, runtime.authorities));
    },
  };
  const life = createTrainingLife(training);
  const composed = composeApplication(runtime, modules, {
    intake: UNGUARDED_INTAKE,
    channels: trainingChannels(runtime.database),
    trainingBar: path => trainingBar({ clock })({ path }),
    trainingRoutes: residentFrame =>
      trainingRoutes({ ...training, life, residentFrame, machineClock: systemClock }),
  });
  const pool = new pg.Pool({ connectionString: test.workerUrl, max: 6 });
  const worker = startWorker({ pool, jobs: composed.jobs, concurrency: 4, log });
  return {
    training,
    clock,
    life,
    app: composed.app,
    rows,
    stop: async () => {
      await worker.stop();
      await pool.end();
      await runtime.stop();
      await owner.end();
      await test.drop();
    },
  };
}

const trainingConfig = (test: { appUrl: string; workerUrl: string; adminUrl: string }): Config => ({
  mode: 'training',
  edition: 'all',
  host: '127.0.0.1',
  port: 8080,
  publicOrigin: ORIGIN,
  database: {
    kind: 'server',
    appUrl: test.appUrl,
    workerUrl: test.workerUrl,
    migratorUrl: test.adminUrl,
  },
  contextKey: TEST_CONTEXT_KEY,
  indexKey: Buffer.alloc(32, 'index key of the training test'),
  keyEncryptionKeys: { current: 1, keys: new Map([[1, Buffer.alloc(32, 7)]]) },
  totpIssuer: 'Mimamori',
  defaultAuthority: KANAGAWA,
  trustedProxyHops: 0,
  reviewUndoSeconds: 0,
  smtpUrl: null,
  mailFrom: 'no-reply@training.invalid',
  line: null,
  twilio: null,
  alarmMail: [],
  canary: { mail: null, line: null, phone: null },
  dataDir: tmpdir(),
  logLevel: 'silent',
  metricsToken: null,
});

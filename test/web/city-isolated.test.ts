import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { productionEnvironment } from '../../src/platform/config/production.test-environment.ts';
import { createProtectedFiles } from '../../src/platform/protected-files/threaded.protected-files.ts';
import { BASIS_FORM, keyForm } from '../city/city-office.ts';
import { makeWorkbook, newProvider, PASSWORD_OF_TESTS, rowOfTests } from '../city/package-of-tests.ts';
import { freePort } from '../world/free-port.ts';

const JOURNEY = join(import.meta.dirname, '../city/isolated-journey.ts');
/** Of util-linux; not on every system. */
const UNSHARE = 'unshare';
const LOOPBACK_ALONE = 'ip link set lo up && exec "$@"';
const MINUTES = 60_000;

/** Whether this machine lets us make a network namespace with nothing but a loopback in it. */
const canIsolate = (): boolean =>
  spawnSync(UNSHARE, ['-n', 'sh', '-c', LOOPBACK_ALONE, 'sh', 'true']).status === 0;

/** What the operator of the city sets, and what the prefecture sent. */
async function prepare(folder: string, port: number): Promise<void> {
  const {
    DATABASE_URL: _,
    WORKER_DATABASE_URL: __,
    MIGRATOR_DATABASE_URL: ___,
    SMTP_URL: ____,
    ...settings
  } = productionEnvironment(join(folder, 'data'));
  const { MAIL_FROM: _____, ...kept } = settings;
  const environment = {
    ...kept,
    PATH: process.env.PATH ?? '',
    EDITION: 'city',
    DEFAULT_AUTHORITY: '142158',
    PUBLIC_ORIGIN: 'https://shien.city.internal',
    DATABASE_URL: 'embedded',
    PORT: String(port),
    METRICS_TOKEN: 'token-of-the-test-metrics',
  };
  const provider = await newProvider();
  const protectedFiles = createProtectedFiles();
  const people = [rowOfTests(1), rowOfTests(2)];
  const bytes = await makeWorkbook({ protectedFiles, signingKey: provider.signingKey }, people, {
    sequence: 1,
  });
  await protectedFiles.stop();
  writeFileSync(join(folder, 'package.xlsx'), bytes);
  writeFileSync(join(folder, 'environment.json'), JSON.stringify(environment));
  const programme = {
    ordinance: '海老名市自宅療養者支援事業実施要綱',
    inForceOn: '2021-02-05',
    startsOn: '2021-02-05',
    holdsFrom: '2021-02-05',
    within: '24',
    'service-health-call': '3条(1)',
    'service-shopping': '3条(3)',
  };
  const given = { programme, key: keyForm(provider), basis: BASIS_FORM, password: PASSWORD_OF_TESTS };
  writeFileSync(join(folder, 'given.json'), JSON.stringify(given));
}

it(
  'the whole journey of a city works without any route, and nothing ever tries to get out (E-32)',
  async () => {
    const isIsolated = canIsolate();
    if (!isIsolated)
      process.stderr.write(
        '\nNOT ISOLATED: this machine makes no network namespace. The journey runs beside a network, and only the counter of the program itself says that nothing tried to get out.\n\n',
      );
    const folder = mkdtempSync(join(tmpdir(), 'mimamori-city-'));
    try {
      const port = await freePort();
      await prepare(folder, port);
      const journey = [
        process.execPath,
        '--import',
        import.meta.resolve('tsx'),
        JOURNEY,
        folder,
        String(port),
      ];
      const [program = '', ...args] = isIsolated
        ? [UNSHARE, '-n', 'sh', '-c', LOOPBACK_ALONE, 'sh', ...journey]
        : journey;
      const { stdout } = await promisify(execFile)(program, args, { timeout: 4 * MINUTES });
      const seen = JSON.parse(stdout);
      expect(seen).toMatchObject({
        refusedByTheProgram: [],
        isMeasured: true,
        entrance: { root: '/console', resident: 404, signIn: 200 },
        receipt: '142158-00001',
        supported: expect.stringMatching(/^\/console\/support\/cases\//),
        called: expect.stringMatching(/done=answered/),
        destroyed: true,
      });
      if (isIsolated) expect(seen).toMatchObject({ ownAttemptsCounted: 1, withoutRoute: 0, datagrams: 0 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  5 * MINUTES,
);

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../log/logger.ts';
import { locateCluster } from './cluster.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './launcher.ts';
import { findRunningServer } from './pid-file.ts';

const log = createLogger({ level: 'silent' });
const base = mkdtempSync(join(tmpdir(), 'mimamori-launcher-'));
chmodSync(base, 0o755);
const dataDir = join(base, 'data');
const children: ChildProcess[] = [];

const start = (folder = dataDir): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDir: folder, log });

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

const postmaster = (): number => {
  const running = findRunningServer(locateCluster(dataDir).dataFolder);
  if (running === null) throw new Error('No server runs.');
  return running.pid;
};

/** Another process that starts the same database and holds it until it is killed. */
async function holder(): Promise<ChildProcess> {
  const launcher = new URL('./launcher.ts', import.meta.url).href;
  const logger = new URL('../log/logger.ts', import.meta.url).href;
  const code = `
    import { startEmbeddedPostgres } from ${JSON.stringify(launcher)};
    import { createLogger } from ${JSON.stringify(logger)};
    const server = await startEmbeddedPostgres({
      dataDir: ${JSON.stringify(dataDir)}, log: createLogger({ level: 'silent' }) });
    process.stdout.write(String(server.port));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

afterAll(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) await kill(child);
  await (await start()).stop();
  rmSync(base, { recursive: true, force: true });
});

describe('embedded PostgreSQL', () => {
  beforeAll(async () => {
    const server = await start();
    await query(server.adminUrl, 'create table kept (n int)');
    await query(server.adminUrl, 'insert into kept select generate_series(1, 1000)');
    await server.stop();
  });
  const rows = (server: EmbeddedPostgres): Promise<unknown[]> =>
    query(server.adminUrl, 'select count(*)::int from kept');

  it('starts again with the rows present, and stops without a trace', async () => {
    const server = await start();
    expect(server.reused).toBe(false);
    expect(await rows(server)).toEqual([1000]);
    await server.stop();
    await server.stop();
    expect(findRunningServer(locateCluster(dataDir).dataFolder)).toBeNull();
    await expect(rows(server)).rejects.toThrow('ECONNREFUSED');
  });

  it('is durable, local, locale-free and does not repeat row contents in its log', async () => {
    const server = await start();
    const setting = (name: string): Promise<unknown[]> => query(server.adminUrl, `show ${name}`);
    expect(await setting('synchronous_commit')).toEqual(['on']);
    expect(await setting('fsync')).toEqual(['on']);
    expect(await setting('listen_addresses')).toEqual(['127.0.0.1']);
    expect(await setting('unix_socket_directories')).toEqual(['']);
    expect(await setting('timezone')).toEqual(['UTC']);
    expect(
      await query(
        server.adminUrl,
        'select datlocprovider, datlocale from pg_database where datname = current_database()',
      ),
    ).toEqual(['b', 'C.UTF-8']);
    await expect(query(server.adminUrl, "select 'sentinel-7f3a'::int")).rejects.toThrow('sentinel-7f3a');
    await server.stop();
    const { folder } = locateCluster(dataDir);
    expect(readFileSync(join(folder, 'server.log'), 'utf8')).not.toContain('sentinel-7f3a');
  });

  it('keeps its password and data from other users, and asks for the password', async () => {
    const server = await start();
    const { folder, passwordFile } = locateCluster(dataDir);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
    const wrong = new URL(server.adminUrl);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
    wrong.password = '';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow();
    await server.stop();
  });

  it('gives a role the same password at every start', async () => {
    const first = await start();
    await query(first.adminUrl, `create role visitor login password '${first.passwordFor('visitor')}'`);
    expect(first.passwordFor('visitor')).not.toBe(first.passwordFor('other'));
    await first.stop();
    const second = await start();
    expect(await query(second.urlFor('visitor'), 'select current_user::text')).toEqual(['visitor']);
    await second.stop();
  });

  it('joins the server of a living process and leaves it running', async () => {
    const child = await holder();
    const guest = await start();
    expect(guest.reused).toBe(true);
    await guest.stop();
    expect(await rows(guest)).toEqual([1000]);
    await kill(child);
    await (await start()).stop();
  });

  it('takes over the server that a killed process left behind', async () => {
    const child = await holder();
    await kill(child);
    const pid = postmaster();
    const server = await start();
    expect(server.reused).toBe(true);
    expect(postmaster()).toBe(pid);
    expect(await rows(server)).toEqual([1000]);
    await server.stop();
    expect(findRunningServer(locateCluster(dataDir).dataFolder)).toBeNull();
  });

  it('comes back on the same port with every committed row after the server is killed', async () => {
    const server = await start();
    await query(server.adminUrl, 'insert into kept select generate_series(1001, 1500)');
    const pid = postmaster();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => rows(server).catch(() => []), { timeout: 20_000 }).toEqual([1500]);
    expect(postmaster()).not.toBe(pid);
    await server.stop();
    expect(findRunningServer(locateCluster(dataDir).dataFolder)).toBeNull();
  });

  it('recovers when process and server were both killed', async () => {
    const child = await holder();
    const pid = postmaster();
    await kill(child);
    process.kill(pid, 'SIGKILL');
    const server = await start();
    expect(server.reused).toBe(false);
    expect(await rows(server)).toEqual([1500]);
    await server.stop();
  });

  it('ignores a pid file whose number now belongs to another process', async () => {
    const { dataFolder } = locateCluster(dataDir);
    writeFileSync(
      join(dataFolder, 'postmaster.pid'),
      `${process.pid}\n${dataFolder}\n1\n5432\n\n127.0.0.1\n\nready\n`,
    );
    const server = await start();
    expect(server.reused).toBe(false);
    expect(await rows(server)).toEqual([1500]);
    await server.stop();
  });
});

describe('first start', () => {
  it('survives a process that was killed half way through making the cluster', async () => {
    const folder = join(base, 'half');
    mkdirSync(join(folder, 'postgres.999999999-00.tmp', 'data'), { recursive: true });
    const server = await start(folder);
    expect(await query(server.adminUrl, 'select 1')).toEqual([1]);
    await server.stop();
    expect(readdirSync(folder)).toEqual(['postgres']);
  });

  it('lets two starts at the same moment share one server', async () => {
    const folder = join(base, 'twice');
    const [one, two] = await Promise.all([start(folder), start(folder)]);
    expect(one.port).toBe(two.port);
    expect([one.reused, two.reused].sort()).toEqual([false, true]);
    await one.stop();
    await two.stop();
    expect(findRunningServer(locateCluster(folder).dataFolder)).toBeNull();
  });

  it('refuses data of another PostgreSQL version and says where to read on', async () => {
    const folder = join(base, 'older');
    await (await start(folder)).stop();
    writeFileSync(join(locateCluster(folder).dataFolder, 'PG_VERSION'), '15\n');
    await expect(start(folder)).rejects.toThrow(/made by PostgreSQL 15 .* docs\/runbooks/);
    expect(existsSync(join(folder, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
  });
});

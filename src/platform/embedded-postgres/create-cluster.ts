import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Cluster, DATABASE, SUPERUSER, superuserPassword } from './cluster.ts';
import { isAlive } from './pid-file.ts';
import type { Programs } from './programs.ts';
import { asServerUser } from './spawn-options.ts';
import { makeEnterable } from './system-folder.ts';

const run = promisify(execFile);

/**
 * Makes the cluster unless it exists. It is prepared aside and moved into place whole, so a process that is killed half
 * way leaves nothing that looks like a database, and of two processes that start at once one wins. Throws when the data
 * belongs to another user or is of another PostgreSQL version.
 */
export async function createCluster(cluster: Cluster, programs: Programs): Promise<void> {
  if (!existsSync(cluster.folder)) {
    makeEnterable(dirname(cluster.folder));
    removeDrafts(cluster.folder);
    const draft = `${cluster.folder}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
    try {
      await initialise(draft, cluster, programs);
      renameSync(draft, cluster.folder);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(cluster.folder)) throw error;
    }
  }
  superuserPassword(cluster);
  giveToServerUser(cluster);
  refuseOtherVersion(cluster, programs);
}

async function initialise(draft: string, cluster: Cluster, programs: Programs): Promise<void> {
  const passwordFile = join(draft, basename(cluster.passwordFile));
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (cluster.user !== null)
    for (const path of [draft, passwordFile]) chownSync(path, cluster.user.uid, cluster.user.gid);
  const dataFolder = join(draft, basename(cluster.dataFolder));
  await run(
    programs.initdb,
    [
      `--pgdata=${dataFolder}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorts by code point the same way on every machine, whatever locales it has.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ],
    asServerUser(cluster.user),
  );
  const single = run(
    programs.postgres,
    ['--single', '-D', dataFolder, 'postgres'],
    asServerUser(cluster.user),
  );
  single.child.stdin?.end(`create database ${DATABASE};\n`);
  await single;
}

/** What killed processes left half made. */
function removeDrafts(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    const pid = /^(.+)\.([0-9]+)-[0-9a-f]+\.tmp$/.exec(name);
    if (pid?.[1] === basename(folder) && !isAlive(Number(pid[2])))
      rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
}

/** A cluster that was copied or restored by root belongs to root, and PostgreSQL would refuse it. */
function giveToServerUser({ folder, dataFolder, user }: Cluster): void {
  if (user === null || (statSync(folder).uid === user.uid && statSync(dataFolder).uid === user.uid)) return;
  chownSync(folder, user.uid, user.gid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), user.uid, user.gid);
}

function refuseOtherVersion({ dataFolder }: Cluster, { majorVersion }: Programs): void {
  const found = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
  if (found !== majorVersion)
    throw new Error(
      `${dataFolder} was made by PostgreSQL ${found} and this version of Mimamori brings ${majorVersion}. See docs/runbooks for moving the data over.`,
    );
}

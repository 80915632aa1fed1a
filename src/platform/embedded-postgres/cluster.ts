import { createHash, createHmac } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { canReach, isRoot, type ServerUser, serverUser } from './server-user.ts';
import { systemFolder, systemFolders } from './system-folder.ts';

/** One PostgreSQL data folder with what belongs to it. */
export interface Cluster {
  readonly folder: string;
  readonly dataFolder: string;
  readonly passwordFile: string;
  readonly logFile: string;
  /** Null when the server runs as ourselves. */
  readonly user: ServerUser | null;
}

export const SUPERUSER = 'mimamori_admin';
export const DATABASE = 'mimamori';

/**
 * Finds the cluster that belongs to `dataDir`, or the place for a new one: inside `dataDir` where the server's user can
 * reach it, else (root, with the project in a private home) in a system folder named after the path of `dataDir`.
 * A cluster that exists is always found again, whatever the permissions became since.
 */
export function locateCluster(dataDir: string): Cluster {
  mkdirSync(dataDir, { recursive: true });
  const inside = join(dataDir, 'postgres');
  const user = serverUser();
  if (user === null || existsSync(inside)) return clusterIn(inside);
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  const outside = (folder: string): string => join(folder, 'data', name, 'postgres');
  const existing = systemFolders().map(outside).find(existsSync);
  if (existing !== undefined) return clusterIn(existing);
  return clusterIn(canReach(user, dataDir) ? inside : outside(systemFolder()));
}

function clusterIn(folder: string): Cluster {
  return {
    folder,
    dataFolder: join(folder, 'data'),
    passwordFile: join(folder, 'superuser-password'),
    logFile: join(folder, 'server.log'),
    user: ownerOf(join(folder, 'data')),
  };
}

/** The server keeps running as the user who already owns the data, so that root and that user can take turns. */
function ownerOf(dataFolder: string): ServerUser | null {
  if (!isRoot() || !existsSync(dataFolder)) return serverUser();
  const { uid, gid } = statSync(dataFolder);
  return uid === 0 ? serverUser() : { uid, gid };
}

/** The superuser's password of the cluster. Throws when this user may not read it. */
export function superuserPassword(cluster: Cluster): string {
  try {
    return readFileSync(cluster.passwordFile, 'utf8').trim();
  } catch (cause) {
    throw new Error(
      `The database in ${cluster.folder} belongs to another user. Start as that user, as root, or with another DATA_DIR.`,
      { cause },
    );
  }
}

/** A password for a login role: the same at every start, and of no use for learning the superuser's. */
export const passwordFor = (cluster: Cluster, role: string): string =>
  createHmac('sha256', superuserPassword(cluster)).update(role).digest('base64url');

import { execFileSync } from 'node:child_process';
import { lstatSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The account that PostgreSQL runs under. It refuses to run as root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** Null when we are not root (PostgreSQL then runs as ourselves); else `postgres`, or `nobody` where there is no such user. */
export function serverUser(): ServerUser | null {
  if (!isRoot()) return null;
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody.',
  );
}

/** Whether this process is root. False on systems without user ids. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** Whether `user` may pass through every folder down to `path`, and read it. */
export function canReach(user: ServerUser, path: string): boolean {
  const target = resolve(path);
  if (!permits(user, target, 0o5)) return false;
  for (let folder = dirname(target); ; folder = dirname(folder)) {
    if (!permits(user, folder, 0o1)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Throws when `path` is not ours alone to change: somebody may have put it there before us. */
export function refuseForeign(path: string): void {
  const uid = process.getuid?.();
  if (uid === undefined) return;
  const found = lstatSync(path);
  if (found.uid !== uid || (found.mode & 0o022) !== 0)
    throw new Error(`${path} belongs to, or can be changed by, somebody else. Remove it and start again.`);
}

function permits(user: ServerUser, path: string, wanted: number): boolean {
  const { uid, gid, mode } = statSync(path);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  try {
    return Number(
      execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return null;
  }
}

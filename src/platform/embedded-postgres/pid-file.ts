import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What `postmaster.pid` tells of a server that is running. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  /** False while it starts, recovers or stops. */
  readonly ready: boolean;
}

/**
 * The server that runs on `dataFolder`, or null. A pid file that was left behind is removed when its number has since
 * been given to another process, for PostgreSQL would then refuse to start.
 */
export function findRunningServer(dataFolder: string): RunningServer | null {
  const path = join(dataFolder, 'postmaster.pid');
  const lines = linesOf(path);
  const pid = Number(lines?.[0]);
  if (lines === null || !(pid > 1) || !isAlive(pid)) return null;
  if (!worksIn(pid, dataFolder)) {
    rmSync(path, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Whether a process of that number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** PostgreSQL works in its data folder; any other process with that number does not. Only Linux tells. */
function worksIn(pid: number, dataFolder: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
  } catch (error) {
    // Not permitted to look: let PostgreSQL judge.
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}

function linesOf(path: string): string[] | null {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return null;
  }
}

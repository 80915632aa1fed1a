import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isRoot, refuseForeign } from './server-user.ts';

/** Where such a folder may be, best first. */
export const systemFolders = (): string[] =>
  isRoot()
    ? ['/var/lib/mimamori', '/var/tmp/mimamori-root']
    : [join(homedir(), '.cache', 'mimamori'), join(tmpdir(), `mimamori-${process.getuid?.() ?? 'user'}`)];

/**
 * A folder of ours outside the project, for what the server's user cannot reach inside it. Other users may enter it and
 * may not write to it. Throws when none can be made.
 */
export function systemFolder(): string {
  for (const folder of systemFolders()) {
    try {
      makeEnterable(folder);
    } catch {
      continue;
    }
    refuseForeign(folder);
    return folder;
  }
  throw new Error(
    `None of these folders can be made: ${systemFolders().join(', ')}. Make one, or set DATABASE_URL.`,
  );
}

/** Makes a folder, and those above it, that other users can enter whatever the umask says. Leaves existing ones as they are. */
export function makeEnterable(folder: string): void {
  if (existsSync(folder)) return;
  makeEnterable(dirname(folder));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

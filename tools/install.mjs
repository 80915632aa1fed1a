// Makes sure that the packages of package-lock.json are there, so that every command works on a fresh clone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Installs the packages when some are missing or of another version. Returns whether they are there in the end. */
export async function ensureInstalled() {
  if (isInstalled()) return true;
  const started = performance.now();
  process.stderr.write('Installing packages with npm ci. This happens once and takes about a minute.\n');
  const code = await npmCi();
  if (code !== 0 || !isInstalled()) {
    process.stderr.write(
      'npm ci did not succeed. Its messages are above; put right what they name and try again.\n',
    );
    return false;
  }
  process.stderr.write(`Packages installed in ${Math.round((performance.now() - started) / 1000)} s.\n`);
  return true;
}

/**
 * npm writes down what it installed when it is done, so a list that agrees with the lock file means that nothing is
 * missing and nothing was interrupted. Packages for other machines are optional and may be absent.
 */
export function isInstalled(project = PROJECT) {
  const wanted = packagesIn(join(project, 'package-lock.json'));
  const present = packagesIn(join(project, 'node_modules', '.package-lock.json'));
  if (wanted === null) throw new Error('package-lock.json is missing or cannot be read.');
  if (present === null) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional === true || present[path]?.version === version,
  );
}

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** How to run npm: the very npm that started us where there is one. Returns a command and its first arguments. */
export function npmCommand() {
  const npm = process.env.npm_execpath;
  return npm === undefined ? ['npm'] : [process.execPath, npm];
}

async function npmCi() {
  const [command, ...first] = npmCommand();
  // Standard output belongs to the command that is about to run.
  const child = spawn(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: PROJECT,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  const [code] = await once(child, 'exit');
  return code;
}

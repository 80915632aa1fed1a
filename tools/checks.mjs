// The checks that run no code of ours: types, style, import table, dead code, lock file. Each counts as one test.
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { npmCommand, PROJECT } from './install.mjs';

const bin = path => [process.execPath, join(PROJECT, 'node_modules', path)];

const CHECKS = {
  types: [...bin('typescript/bin/tsc'), '--noEmit'],
  'types of the domain': [...bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.domain.json'],
  'format and lint': [...bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
  'import table': [
    ...bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    'src',
  ],
  'dead code': bin('knip/bin/knip.js'),
  // A fresh clone installs from the lock file alone, so it must name every package, those for other machines too: see
  // complete-lock.mjs.
  'lock file': [...npmCommand(), 'ci', '--dry-run', '--offline', '--ignore-scripts', '--loglevel=error'],
};

/** Each keeps one core busy; the types take as long as all others together. */
const AT_ONCE = 2;

/** Runs every check, prints what failed in full, and counts. */
export async function runChecks() {
  const waiting = Object.entries(CHECKS);
  const codes = [];
  const hand = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      codes.push(await runCheck(...next));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  const passed = codes.filter(code => code === 0).length;
  return { passed, failed: codes.length - passed };
}

/** Runs one, says what came of it, and returns its exit code. */
async function runCheck(name, [command, ...args]) {
  const started = performance.now();
  const output = [];
  const code = await runChild(command, args, { onOutput: chunk => output.push(chunk) });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(Buffer.concat(output).toString());
  return code;
}

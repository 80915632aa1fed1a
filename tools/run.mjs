// The door of every npm command. Runs on a bare Node: what it imports before the packages are there is Node's own.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './checks.mjs';
import { runChild } from './child.mjs';
import { ensureInstalled, PROJECT } from './install.mjs';
import { runTests } from './test.mjs';

const OPERATOR_SETTINGS = join(PROJECT, '.env');

/**
 * For whatever serves requests: what hundreds of them hold while they wait is collected once, not copied again and
 * again. A seventh of the processor time of an answer; up to 384 MB more memory at the peak.
 */
const SERVING = ['--max-semi-space-size=128'];

/** Runs a TypeScript program of ours. `.env` holds an operator's settings, so the training mode leaves it alone. */
function program(path, args, { env = {}, readsSettings = false, flags = [] } = {}) {
  const settings = readsSettings && existsSync(OPERATOR_SETTINGS) ? [`--env-file=${OPERATOR_SETTINGS}`] : [];
  return runChild(
    process.execPath,
    [...flags, ...settings, '--import', 'tsx', join(PROJECT, path), ...args],
    {
      env,
    },
  );
}

const COMMANDS = {
  start: args => program('src/main.ts', ['start', ...args], { env: { MODE: 'training' } }),
  serve: args =>
    program('src/main.ts', ['serve', ...args], {
      env: { MODE: 'production' },
      readsSettings: true,
      flags: SERVING,
    }),
  cli: args => program('src/cli/main.ts', args, { readsSettings: true }),
  bench: args => program('bench/main.ts', args),
  check: async () => ((await runChecks()).failed > 0 ? 1 : 0),
  test: args => runTests(args),
};

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined) {
  process.stderr.write(`Usage: node tools/run.mjs ${Object.keys(COMMANDS).join('|')} [arguments]\n`);
  process.exitCode = 2;
} else if (await ensureInstalled()) {
  process.exitCode = await command(args);
} else {
  process.exitCode = 1;
}

// npm test: the checks, then every test in one run of vitest, then one line with the counts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './checks.mjs';
import { runChild } from './child.mjs';
import { PROJECT } from './install.mjs';
import { RESULTS } from './vitest-reporter.mjs';

const PROJECTS = ['unit', 'database', 'journeys'];
const NONE = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs everything, or with arguments a part: `checks`, `unit`, `database`, `journeys`, or parts of file names. Returns
 * the exit code: 0 when something ran and nothing failed.
 */
export async function runTests(args) {
  const parts = new Set(args.filter(arg => arg === 'checks' || PROJECTS.includes(arg)));
  const rest = args.filter(arg => !parts.has(arg));
  const everything = args.length === 0;
  const checks = everything || parts.has('checks') ? await runChecks() : NONE;
  const outgoing = everything ? mkdtempSync(join(tmpdir(), 'mimamori-outgoing-')) : null;
  const tests =
    everything || parts.size === 0 || PROJECTS.some(name => parts.has(name))
      ? await runVitest(parts, rest, outgoing === null ? {} : { OUTGOING_FOLDER: outgoing })
      : NONE;

  const [traced, scanned] = await Promise.all([
    everything ? checkRequirements() : NONE,
    outgoing === null ? NONE : scanOutgoing(outgoing),
  ]);

  const passed = checks.passed + tests.passed + traced.passed + scanned.passed;
  const failed = checks.failed + tests.failed + traced.failed + scanned.failed;
  const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : '';
  if (passed + failed === 0) console.log('No test ran.');
  console.log(`${passed} passed, ${failed} failed${skipped}`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** Whether every row of docs/requirements.json that is called done names tests that ran and passed just now. */
async function checkRequirements() {
  const command = ['--import', 'tsx', join(PROJECT, 'src/cli/main.ts'), 'requirements', '--check', RESULTS];
  const code = await runChild(process.execPath, command);
  return code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
}

/** Whether anything that left the program in the run names somebody or speaks of health where it must not. */
async function scanOutgoing(folder) {
  const code = await runChild(process.execPath, [
    '--import',
    'tsx',
    join(PROJECT, 'test/outgoing/scan.ts'),
    folder,
  ]);
  rmSync(folder, { recursive: true, force: true });
  return code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
}

async function runVitest(parts, filters, env) {
  rmSync(RESULTS, { force: true });
  const wanted = PROJECTS.filter(name => parts.size === 0 || parts.has(name));
  const projects = wanted.map(name => `--project=${name}`);
  const program = [join(PROJECT, 'tools', 'run-vitest.mjs'), ...projects, ...filters];
  const code = await runChild(process.execPath, program, { env });
  const { counts, unsteady } = readResults();
  for (const name of unsteady) console.log(`Passed only at the second try: ${name}`);
  // Something broke outside of any test, or the run itself did: that is a failure, too.
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
  return counts;
}

function readResults() {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8'));
  } catch {
    return { counts: NONE, unsteady: [] };
  }
}

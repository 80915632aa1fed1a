// npm test: the checks, then every test in one run of vitest, then one line with the counts.
import { readFileSync, rmSync } from 'node:fs';
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
  const tests =
    everything || parts.size === 0 || PROJECTS.some(name => parts.has(name))
      ? await runVitest(parts, rest)
      : NONE;

  const traced = everything ? await checkRequirements() : NONE;

  const passed = checks.passed + tests.passed + traced.passed;
  const failed = checks.failed + tests.failed + traced.failed;
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

async function runVitest(parts, filters) {
  rmSync(RESULTS, { force: true });
  const projects = PROJECTS.filter(name => parts.has(name)).map(name => `--project=${name}`);
  const code = await runChild(process.execPath, [
    join(PROJECT, 'tools', 'run-vitest.mjs'),
    ...projects,
    ...filters,
  ]);
  const counts = readCounts();
  // Something broke outside of any test, or the run itself did: that is a failure, too.
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
  return counts;
}

function readCounts() {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8')).counts;
  } catch {
    return NONE;
  }
}

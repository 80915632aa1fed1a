// Writes the outcome of every test to a file, under the name by which docs/requirements.json refers to it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from './install.mjs';

export const RESULTS = join(PROJECT, 'test', '.artifacts', 'test-results.json');

/** A vitest reporter; prints nothing. */
export const resultsReporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap(module =>
      [...module.children.allTests()].map(test => describe(module, test)),
    );
    const count = state => tests.filter(test => test.state === state).length;
    const broken = modules.filter(module => isBroken(module)).map(module => module.relativeModuleId);
    const unsteady = tests.filter(test => test.flaky).map(test => test.name);
    const counts = {
      passed: count('passed'),
      failed: count('failed') + broken.length + unhandledErrors.length,
      skipped: count('skipped') + count('pending'),
    };
    mkdirSync(dirname(RESULTS), { recursive: true });
    writeFileSync(RESULTS, `${JSON.stringify({ counts, broken, unsteady, tests }, null, 1)}\n`);
  },
};

/** `path › describe › name` */
function describe(module, test) {
  const names = [test.name];
  for (let parent = test.parent; parent.type === 'suite'; parent = parent.parent) names.unshift(parent.name);
  return {
    name: [module.relativeModuleId, ...names].join(' › '),
    project: test.project.name,
    state: test.result().state,
    flaky: test.diagnostic()?.flaky === true,
    ms: Math.round(test.diagnostic()?.duration ?? 0),
  };
}

/** A file that could not be read, or whose set-up failed: its tests did not run, and none of them says so. */
function isBroken(module) {
  const suites = [module, ...module.children.allSuites()];
  return suites.some(suite => suite.errors().length > 0);
}

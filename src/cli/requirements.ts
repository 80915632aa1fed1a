import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const REQUIREMENTS = new URL('../../docs/requirements.json', import.meta.url);

const requirement = z.strictObject({
  id: z.string().regex(/^[HEYMKPR]-\d{2}$/),
  summary: z.string().min(1),
  state: z.enum(['done', 'open']),
  module: z.string().min(1),
  /** `path › suite › test`. */
  tests: z.array(z.string().includes(' › ')),
});

/** What the test run left behind: each test with its full name. */
const testResults = z.object({ tests: z.array(z.object({ name: z.string(), state: z.string() })) });

export type Requirement = z.infer<typeof requirement>;

/** The rows of the specification with the tests that show them. Throws when the file is not of its form. */
export const readRequirements = (): readonly Requirement[] =>
  z.array(requirement).parse(JSON.parse(readFileSync(REQUIREMENTS, 'utf8')));

/** What is wrong with the rows: done without a test, or naming a test that did not pass in `passed`. */
export function requirementProblems(
  rows: readonly Requirement[],
  passed: ReadonlySet<string>,
): readonly string[] {
  const repeated = rows.filter((row, place) => rows.findIndex(({ id }) => id === row.id) !== place);
  return [
    ...repeated.map(row => `${row.id} stands twice.`),
    ...rows.flatMap(row => {
      if (row.state === 'open') return [];
      if (row.tests.length === 0) return [`${row.id} is done but names no test.`];
      return row.tests
        .filter(test => !passed.has(test))
        .map(test => `${row.id} names a test that did not run and pass: ${test}`);
    }),
  ];
}

/** `mimamori requirements [--json] [--check RESULTS]`: the counts, and with --check whether the named tests passed. */
export function requirementsCommand(args: readonly string[], print: (line: string) => void): number {
  const rows = readRequirements();
  const done = rows.filter(row => row.state === 'done').length;
  if (args.includes('--json')) print(JSON.stringify({ total: rows.length, done, open: rows.length - done }));
  else print(`${rows.length} requirements: ${done} done, ${rows.length - done} open`);

  const results = args[args.indexOf('--check') + 1];
  if (!args.includes('--check') || results === undefined) return 0;
  if (!existsSync(results)) {
    print(`There are no test results at ${results}. Run npm test first.`);
    return 1;
  }
  const { tests } = testResults.parse(JSON.parse(readFileSync(results, 'utf8')));
  const passed = new Set(tests.filter(({ state }) => state === 'passed').map(({ name }) => name));
  const problems = requirementProblems(rows, passed);
  for (const problem of problems) print(problem);
  return problems.length === 0 ? 0 : 1;
}

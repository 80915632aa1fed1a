import { describe, expect, it } from 'vitest';
import { ERROR_PAGES } from '../../src/platform/http/http-app.ts';
import { TURNED_STATUS } from '../../src/platform/intake/turned-away.ts';
import { sourceFiles } from './source-files.ts';
import { docSection, tableIn } from './tables-in-docs.ts';

const DOC = 'errors.md';
const sourceOf = (path: string): string => {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const [file] = sourceFiles(folder, candidate => candidate === path);
  if (file === undefined) throw new Error(`There is no ${path}.`);
  return file.text;
};
const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();
const literalsIn = (text: string): string[] =>
  [...text.matchAll(/'([^']+)'/g)].map(([, literal = '']) => literal);

describe('docs/errors.md', () => {
  it('lists every page of error with its status', () => {
    const listed = tableIn(DOC, 'Pages').map(
      ([kind = '', status]) => `${kind.replaceAll('`', '')} ${status}`,
    );
    expect(sorted(listed)).toEqual(
      sorted(Object.entries(ERROR_PAGES).map(([kind, status]) => `${kind} ${status}`)),
    );
  });

  it('lists every other status of a page that is no success', () => {
    const declared = /type PageStatus = ([\d| ]+);/.exec(sourceOf('src/platform/http/route.ts'))?.[1] ?? '';
    const statuses = declared.split('|').map(status => status.trim());
    const ofPages = new Set(['200', ...Object.values(ERROR_PAGES).map(String)]);
    const listed = tableIn(DOC, 'Answers of forms').map(([status = '']) => status);
    expect(sorted(listed)).toEqual(sorted(statuses.filter(status => !ofPages.has(status))));
  });

  it('lists every answer of the gate with its status', () => {
    const listed = tableIn(DOC, 'At the gate').map(
      ([kind = '', status]) => `${kind.replaceAll('`', '')} ${status}`,
    );
    expect(sorted(listed)).toEqual(
      sorted(Object.entries(TURNED_STATUS).map(([kind, status]) => `${kind} ${status}`)),
    );
  });

  it('lists every code of rules evaluate', () => {
    const question = sourceOf('src/modules/rulebook/use-cases/answer-question.use-case.ts');
    const command = sourceOf('src/cli/rules-evaluate.ts');
    const problems = sourceOf('src/modules/rulebook/domain/rule-problem.ts');
    const codes = [
      ...literalsIn(/readonly code: ([^;]*RuleProblem);/.exec(question)?.[1] ?? ''),
      ...literalsIn(/readonly code: ([^;]*QuestionError\['code'\]);/.exec(command)?.[1] ?? '').filter(
        text => text !== 'code',
      ),
      ...literalsIn(/RuleProblem =([^;]*);/.exec(problems)?.[1] ?? ''),
    ];
    expect(codes.length).toBeGreaterThan(8);
    const listed = tableIn(DOC, '`rules evaluate`').map(([code = '']) => code.replaceAll('`', ''));
    expect(sorted(listed)).toEqual(sorted(codes));
  });

  it('lists every exit code', () => {
    const programs = [
      ...sourceFiles('src/cli', path => path.endsWith('.ts') && !path.includes('.test.')),
      ...sourceFiles('src', path => path === 'src/main.ts'),
      ...sourceFiles('tools', path => path.endsWith('run.mjs')),
    ];
    const codes = programs.flatMap(({ text }) =>
      [...text.matchAll(/(?:return|process\.exit\(|exitCode = )\s*(\d+)\b/g)].map(([, code = '']) => code),
    );
    expect(codes.length).toBeGreaterThan(10);
    expect(sorted(tableIn(DOC, 'Exit codes').map(([code = '']) => code))).toEqual(sorted(codes));
  });

  it('says of every error what to do', () => {
    for (const section of ['Pages', 'Answers of forms', 'At the gate', '`rules evaluate`'])
      for (const row of tableIn(DOC, section)) expect(row.at(-1), `${section}: ${row[0]}`).toMatch(/\w.*\.$/);
    expect(docSection(DOC, 'Exit codes')).toContain('standard error');
  });
});

import type { TableProblem } from '../../../../platform/sheets/read-table.ts';
import { ja as words } from './words.ja.ts';

/** Why a file cannot be read as a table, in words. */
export function tableProblemText(problem: TableProblem): string {
  const text = words.tableProblems;
  switch (problem.kind) {
    case 'columns':
      return text.columns(problem.missing);
    case 'rows':
      return text.rows(problem.most);
    case 'file':
      return `${text.file[problem.problem]}${problem.line === null ? '' : text.atLine(problem.line)}`;
  }
}

import type { Uuid } from '../../../kernel/ids.ts';

export const TESTS_PATH = '/console/tests';
export const NEW_TEST_PATH = `${TESTS_PATH}/new`;
export const GRID_PATH = `${TESTS_PATH}/grid`;
export const FIGURES_PATH = `${TESTS_PATH}/figures`;
export const TESTS_CSV_PATH = `${TESTS_PATH}/list.csv`;

/** The patterns of what is done with one report. */
export const PATTERNS = {
  test: `${TESTS_PATH}/:testId`,
  correct: `${TESTS_PATH}/:testId/correct`,
  withdraw: `${TESTS_PATH}/:testId/withdraw`,
  judge: `${TESTS_PATH}/:testId/same-person`,
} as const;

/** A path with the parts of its query that are set. */
export function withQuery(path: string, query: Readonly<Record<string, string | null>>): string {
  const set = Object.entries(query).filter((part): part is [string, string] => part[1] !== null);
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}

/** The page of one report. */
export const testPath = (reportId: Uuid): string => `${TESTS_PATH}/${reportId}`;

/** Where a report is corrected. */
export const correctPath = (reportId: Uuid): string => `${testPath(reportId)}/correct`;

/** Where a report is withdrawn. */
export const withdrawPath = (reportId: Uuid): string => `${testPath(reportId)}/withdraw`;

/** Where it is said whether somebody who was reported before is the same person. */
export const judgePath = (reportId: Uuid): string => `${testPath(reportId)}/same-person`;

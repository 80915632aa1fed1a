import type { Uuid } from '../../../kernel/ids.ts';

export const SHEETS_PATH = '/console/sheets';
export const NEW_SHEET_PATH = `${SHEETS_PATH}/new`;
export const NEXT_SHEET_PATH = `${SHEETS_PATH}/next`;
export const RECONCILIATION_PATH = `${SHEETS_PATH}/figures`;

/** The patterns of what is done with one sheet. */
export const PATTERNS = {
  sheet: `${SHEETS_PATH}/:sheetId`,
  page: `${SHEETS_PATH}/:sheetId/pages/:pageNo`,
  claim: `${SHEETS_PATH}/:sheetId/claim`,
  putBack: `${SHEETS_PATH}/:sheetId/put-back`,
  describe: `${SHEETS_PATH}/:sheetId/describe`,
  tests: `${SHEETS_PATH}/:sheetId/tests`,
  judge: `${SHEETS_PATH}/:sheetId/same-person`,
  finish: `${SHEETS_PATH}/:sheetId/finish`,
  setAside: `${SHEETS_PATH}/:sheetId/set-aside`,
  undo: `${SHEETS_PATH}/:sheetId/undo`,
} as const;

/** What can be done with one sheet. */
export type SheetAction = Exclude<keyof typeof PATTERNS, 'sheet' | 'page'>;

/** A path with the parts of its query that are set. */
export function withQuery(path: string, query: Readonly<Record<string, string | null>>): string {
  const set = Object.entries(query).filter((part): part is [string, string] => part[1] !== null);
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}

/** The page of one sheet. */
export const sheetPath = (sheetId: Uuid): string => `${SHEETS_PATH}/${sheetId}`;

/** The page of one sheet, with who looks like the person of a test that was typed in from it a moment ago. */
export const sheetAfterPath = (sheetId: Uuid, reportId: Uuid): string =>
  withQuery(sheetPath(sheetId), { done: reportId });

/** Where something is done with one sheet. */
export const actionPath = (sheetId: Uuid, action: SheetAction): string =>
  PATTERNS[action].replace(':sheetId', sheetId);

/** The picture of one of its pages. */
export const pagePath = (sheetId: Uuid, pageNo: number): string => `${sheetPath(sheetId)}/pages/${pageNo}`;

/** Where a case report is typed in from a sheet. */
export const caseReportPath = (sheetId: Uuid): string =>
  withQuery('/console/case-reports/new', { sheet: sheetId });

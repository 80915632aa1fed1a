import type { Uuid } from '../../../kernel/ids.ts';

export const IMPORTS_PATH = '/console/imports';
export const NEW_IMPORT_PATH = `${IMPORTS_PATH}/new`;
export const IMPORT_PATTERN = `${IMPORTS_PATH}/:importId`;

/** What is done with one import, and what it hands out. */
export type ImportPart = 'columns' | 'start' | 'cancel' | 'refused.csv' | 'manifest.json';

export const importPattern = (part: ImportPart): string => `${IMPORT_PATTERN}/${part}`;
export const importPath = (importId: Uuid, part?: ImportPart): string =>
  part === undefined ? `${IMPORTS_PATH}/${importId}` : `${IMPORTS_PATH}/${importId}/${part}`;

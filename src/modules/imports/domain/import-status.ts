/** How far an import is. */
export const IMPORT_STATUSES = [
  'receiving',
  'uploaded',
  'previewed',
  'running',
  'finished',
  'cancelled',
  'failed',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** The one table of the steps of an import. Rows that were committed stay, whatever comes after. */
const NEXT: Readonly<Record<ImportStatus, readonly ImportStatus[]>> = {
  receiving: ['uploaded', 'previewed', 'failed'],
  uploaded: ['previewed', 'cancelled', 'failed'],
  previewed: ['previewed', 'running', 'cancelled', 'failed'],
  running: ['finished', 'cancelled', 'failed'],
  finished: [],
  cancelled: [],
  failed: [],
};

/** Whether an import may go from the one status to the other. */
export const mayBecome = (from: ImportStatus, to: ImportStatus): boolean => NEXT[from].includes(to);

/** The statuses from which an import may come to this one. */
export const whence = (to: ImportStatus): readonly ImportStatus[] =>
  IMPORT_STATUSES.filter(from => mayBecome(from, to));

/** Whether nothing more happens to it. */
export const hasEnded = (status: ImportStatus): boolean => NEXT[status].length === 0;

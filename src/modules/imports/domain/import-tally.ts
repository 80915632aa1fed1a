/** What became of the rows. `read` = `good` + `bad` + `known`: nothing is lost on the way. */
export interface ImportTally {
  readonly read: number;
  /** Taken as new reports. */
  readonly good: number;
  readonly bad: number;
  /** There already, with the same content. */
  readonly known: number;
  /** Rows in which nothing stands at all; not among `read`. */
  readonly blank: number;
}

/** Rows, with the header, at which spreadsheets cut files off without a word. */
const CUT_OFF_AT: readonly number[] = [65_536, 1_048_576];

/** Whether a file ends exactly where a spreadsheet would have cut it off: somebody should look whether it is whole. */
export const mayBeCutOff = (totalLines: number): boolean => CUT_OFF_AT.includes(totalLines);

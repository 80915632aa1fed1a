/** What holds for the 自主療養届 as a paper: when it must be sent (K-34) and how long it may be used (K-53). */
export type NoticeRule = {
  /** Business days after the day of submission. */
  readonly dueBusinessDays: number;
  readonly validMonths: number;
};

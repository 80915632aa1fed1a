/** How long somebody who was close to a patient is watched, in days after the last contact. */
export type CloseContactRule = { readonly windowDays: number };

/** How pulse oximeters are lent (F-13). */
export type OximeterLoanRule = {
  /** Days after the planned end of the recuperation by which one is to be back. */
  readonly dueDaysAfterEnd: number;
  /** Days after the day on which it was due, one for each reminder. */
  readonly remindAfterDays: readonly number[];
  /** When reminders leave, JST `HH:mm`. */
  readonly remindFrom: string;
  readonly remindThrough: string;
};

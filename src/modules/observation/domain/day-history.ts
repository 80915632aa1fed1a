import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { SlotStatus } from './observation-status.ts';

/** One day of a person's observation, with its answers in the order given. */
export interface ObservedDay<A> {
  readonly date: PlainDate;
  readonly status: SlotStatus;
  readonly answers: readonly A[];
}

/** Puts answers to their days, oldest day first. A day that was missed is a day too. */
export function daysObserved<A extends { readonly slotOn: PlainDate; readonly answeredAt: Instant }>(
  slots: readonly { readonly slotOn: PlainDate; readonly status: SlotStatus }[],
  answers: readonly A[],
): readonly ObservedDay<A>[] {
  const inOrder = answers.toSorted((a, b) => (a.answeredAt < b.answeredAt ? -1 : 1));
  return slots
    .map(({ slotOn, status }) => ({
      date: slotOn,
      status,
      answers: inOrder.filter(answer => answer.slotOn === slotOn),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** How many days were asked about and how many answered; what a certificate is decided on (K-47, A-15). */
export interface AnswerTally {
  readonly daysOffered: number;
  readonly daysAnswered: number;
}

/** Counts days, not answers: two answers of one day are one, and a day that was cancelled was not offered. */
export const tallyOf = (slots: readonly { readonly status: SlotStatus }[]): AnswerTally => ({
  daysOffered: slots.filter(({ status }) => status !== 'cancelled').length,
  daysAnswered: slots.filter(({ status }) => status === 'answered').length,
});

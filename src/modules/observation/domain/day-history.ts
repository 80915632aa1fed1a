import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { SlotStatus } from './observation-status.ts';

/** One day of a person's observation, with its answers in the order given. */
export interface ObservedDay<A> {
  readonly date: PlainDate;
  readonly status: SlotStatus;
  readonly answers: readonly A[];
}

/** A question of a day, as far as the history of days needs it. */
interface DaySlot {
  readonly slotOn: PlainDate;
  readonly status: SlotStatus;
}

/** What a day with several questions counts as: the first of these that any of them has. */
const FOREMOST: readonly SlotStatus[] = ['answered', 'open', 'missed', 'cancelled'];

/** Puts answers to their days, oldest day first. A day that was missed is a day too. */
export function daysObserved<A extends { readonly slotOn: PlainDate; readonly answeredAt: Instant }>(
  slots: readonly DaySlot[],
  answers: readonly A[],
): readonly ObservedDay<A>[] {
  const inOrder = answers.toSorted((a, b) => (a.answeredAt < b.answeredAt ? -1 : 1));
  return [...daysOf(slots)]
    .map(([date, status]) => ({ date, status, answers: inOrder.filter(({ slotOn }) => slotOn === date) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** How many days were asked about and how many answered; what a certificate is decided on (K-47, A-15). */
export interface AnswerTally {
  readonly daysOffered: number;
  readonly daysAnswered: number;
}

/**
 * Counts days, neither questions nor answers: a day with two questions is one, answered when either was, and a day that
 * was cancelled was not offered.
 */
export function tallyOf(slots: readonly DaySlot[]): AnswerTally {
  const statuses = [...daysOf(slots).values()];
  return {
    daysOffered: statuses.filter(status => status !== 'cancelled').length,
    daysAnswered: statuses.filter(status => status === 'answered').length,
  };
}

function daysOf(slots: readonly DaySlot[]): ReadonlyMap<PlainDate, SlotStatus> {
  const days = new Map<PlainDate, SlotStatus>();
  for (const { slotOn, status } of slots) {
    const known = days.get(slotOn);
    if (known === undefined || FOREMOST.indexOf(status) < FOREMOST.indexOf(known)) days.set(slotOn, status);
  }
  return days;
}

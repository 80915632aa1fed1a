import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { SlotStatus } from './observation-status.ts';
import type { SlotNo } from './plan-slots.ts';

interface OfSlot {
  readonly slotOn: PlainDate;
  readonly slotNo: SlotNo;
}

/** One question with everything that belongs to it, in the order of time. */
export interface ObservedSlot<A, S> extends OfSlot {
  readonly status: SlotStatus;
  readonly dueAt: Instant;
  readonly answers: readonly A[];
  readonly steps: readonly S[];
}

/** Puts answers and steps to their questions, the oldest question first. A question that was missed is one too. */
export const slotsObserved = <A extends OfSlot & { readonly answeredAt: Instant }, S extends OfSlot>(
  slots: readonly (OfSlot & { readonly status: SlotStatus; readonly dueAt: Instant })[],
  answers: readonly A[],
  steps: readonly S[],
): readonly ObservedSlot<A, S>[] =>
  slots
    .toSorted((a, b) => (a.slotOn === b.slotOn ? a.slotNo - b.slotNo : a.slotOn < b.slotOn ? -1 : 1))
    .map(({ slotOn, slotNo, status, dueAt }) => {
      const isOfIt = (other: OfSlot) => other.slotOn === slotOn && other.slotNo === slotNo;
      return {
        slotOn,
        slotNo,
        status,
        dueAt,
        answers: answers.filter(isOfIt).toSorted((a, b) => (a.answeredAt < b.answeredAt ? -1 : 1)),
        steps: steps.filter(isOfIt),
      };
    });

/** Where one expected answer stands. domain.md SM-7, reduced to what the database keeps. */
export type SlotStatus = 'open' | 'answered' | 'missed' | 'cancelled';

/** What can happen to a slot: the person answers, the due time passes, or the case ends or a hospital takes over before either. */
export type SlotEvent = 'answer' | 'fall-due' | 'case-ends' | 'hospitalised';

const TRANSITIONS: Readonly<Record<SlotStatus, Partial<Record<SlotEvent, SlotStatus>>>> = {
  open: { answer: 'answered', 'fall-due': 'missed', 'case-ends': 'cancelled', hospitalised: 'cancelled' },
  answered: { answer: 'answered' },
  missed: { answer: 'answered' },
  cancelled: { answer: 'answered' },
};

/**
 * The status after `event`; null when the event cannot happen there. Whoever answers is heard: late, a second time on
 * the same day, or after the release.
 */
export const nextSlotStatus = (status: SlotStatus, event: SlotEvent): SlotStatus | null =>
  TRANSITIONS[status][event] ?? null;

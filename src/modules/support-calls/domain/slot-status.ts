/**
 * How a call stands (SM-7, municipal variant): to be made, answered, tried as often as the rule says, not made in time, or
 * not due any more.
 */
export const SLOT_STATUSES = ['open', 'answered', 'unreachable', 'missed', 'withdrawn'] as const;
export type SlotStatus = (typeof SLOT_STATUSES)[number];

/** What can happen to a call. Only time lapses one; only the end of the support withdraws one. */
export type SlotEvent = 'answer' | 'exhaust' | 'lapse' | 'withdraw' | 'restore';

// Whoever is reached late has answered all the same; that it was late stays on the slot.
const AFTER: Readonly<Record<SlotStatus, Partial<Record<SlotEvent, SlotStatus>>>> = {
  open: { answer: 'answered', exhaust: 'unreachable', lapse: 'missed', withdraw: 'withdrawn' },
  unreachable: { answer: 'answered' },
  missed: { answer: 'answered' },
  withdrawn: { restore: 'open' },
  answered: {},
};

/** The status after an event; null when it cannot happen then. */
export const afterEvent = (status: SlotStatus, event: SlotEvent): SlotStatus | null =>
  AFTER[status][event] ?? null;

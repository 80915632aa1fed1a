/** Where an order stands, from what was asked for to what was got (Y-11, Y-18). */
export const ORDER_STATUSES = [
  'drafted',
  'placed',
  'picked-up',
  'delivered',
  'received',
  'problem',
  'written-off',
  'cancelled',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** What is done with an order. */
export const ORDER_ACTS = [
  'place',
  'pick-up',
  'correct',
  'deliver',
  'receive',
  'report-problem',
  'solve',
  'write-off',
  'cancel',
] as const;
export type OrderAct = (typeof ORDER_ACTS)[number];

// The one table. What was bought can be cancelled no more: it is delivered, or the city bears it.
const AFTER: Readonly<Record<OrderStatus, Partial<Readonly<Record<OrderAct, OrderStatus>>>>> = {
  drafted: { place: 'placed', cancel: 'cancelled' },
  placed: { 'pick-up': 'picked-up', cancel: 'cancelled' },
  'picked-up': { deliver: 'delivered', correct: 'picked-up', 'report-problem': 'problem' },
  delivered: { receive: 'received', correct: 'delivered', 'report-problem': 'problem' },
  problem: { deliver: 'delivered', solve: 'received', correct: 'problem', 'write-off': 'written-off' },
  received: { correct: 'received', 'report-problem': 'problem' },
  'written-off': {},
  cancelled: {},
};

/** What an act depends on besides the status. */
export interface OrderState {
  readonly status: OrderStatus;
  readonly isDelivered: boolean;
  /** Whether the person was asked for its money, or the store's statement of the month holds it. */
  readonly isAccounted: boolean;
}

/** The status after an act; null when the order is not open to it. Nothing that was accounted for changes any more. */
export function statusAfter(
  { status, isDelivered, isAccounted }: OrderState,
  act: OrderAct,
): OrderStatus | null {
  if (isAccounted && (act === 'correct' || (status === 'received' && act === 'report-problem'))) return null;
  if (act === 'solve' && !isDelivered) return null;
  return AFTER[status][act] ?? null;
}

/** Statuses of what is under way: support does not end with one of them (SM-8). */
export const UNDER_WAY: readonly OrderStatus[] = ['drafted', 'placed', 'picked-up', 'delivered', 'problem'];

/** Statuses of what was bought. */
export const BOUGHT: readonly OrderStatus[] = [
  'picked-up',
  'delivered',
  'received',
  'problem',
  'written-off',
];

/** Where somebody's money stands at the end of their support (SM-8, settlement → closed). */
export type MoneyState = 'support-goes-on' | 'orders-under-way' | 'unpaid' | 'to-bill' | 'nothing-owed';

export interface MoneyFacts {
  /** Whether support has ended, in whatever way. */
  readonly isOver: boolean;
  readonly ordersUnderWay: number;
  /** Yen of what was received and not billed. */
  readonly unbilledYen: number;
  /** Whether a bill is not paid. */
  readonly isUnpaid: boolean;
}

/** Where the money of a case stands. The case is closed only when nothing is owed. */
export function moneyState({ isOver, ordersUnderWay, unbilledYen, isUnpaid }: MoneyFacts): MoneyState {
  if (!isOver) return 'support-goes-on';
  if (isUnpaid) return 'unpaid';
  if (ordersUnderWay > 0) return 'orders-under-way';
  return unbilledYen > 0 ? 'to-bill' : 'nothing-owed';
}

/** Where a message to a person stands. */
export type MessageStatus = 'planned' | 'handed-over' | 'delivered' | 'refused' | 'unknown' | 'cancelled';

/** What to do with a message whose job runs (again). */
export type DeliveryStep =
  | { readonly kind: 'hand-over' }
  /** A crash came between handing over and the answer, and the provider drops repetitions: ask again. */
  | { readonly kind: 'repeat' }
  /** As above, but the provider would send twice: a person decides. */
  | { readonly kind: 'give-up-unknown' }
  | { readonly kind: 'nothing' };

/**
 * Decides the next step of a message. Never sends twice through a provider that does not drop repetitions
 * (security.md 7.2 rule 3).
 */
export function nextDeliveryStep(status: MessageStatus, providerDropsRepetitions: boolean): DeliveryStep {
  switch (status) {
    case 'planned':
      return { kind: 'hand-over' };
    case 'handed-over':
      return { kind: providerDropsRepetitions ? 'repeat' : 'give-up-unknown' };
    case 'delivered':
    case 'refused':
    case 'unknown':
    case 'cancelled':
      return { kind: 'nothing' };
  }
}

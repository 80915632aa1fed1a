import type { Instant } from '../../kernel/instant.ts';
import type { Channel, ChannelOutcome } from '../../modules/messaging/index.ts';
import type { SimulationDatabase } from './simulation-runtime.ts';

/** One message on its way to a simulated provider. */
export interface Handed {
  readonly messageId: string;
  readonly channel: Channel;
  readonly recipient: string;
}

/** What the day tells its worker. */
export type ToWorker =
  | { readonly kind: 'begin'; readonly database: SimulationDatabase; readonly at: Instant }
  /** Do everything that is due at this instant, until nothing is left. */
  | { readonly kind: 'step'; readonly at: Instant }
  | { readonly kind: 'sent'; readonly parcel: number; readonly outcomes: readonly ChannelOutcome[] }
  | { readonly kind: 'end' };

/** What the worker tells the day. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'send'; readonly parcel: number; readonly messages: readonly Handed[] }
  | { readonly kind: 'done' };

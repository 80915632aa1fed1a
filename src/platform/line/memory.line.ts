import { accepted, type DeliveryOutcome, refused } from '../delivery/delivery-outcome.ts';
import { isSendable, type LineMessage, type LinePort } from './line.port.ts';

export interface MemoryLine extends LinePort {
  /** What users received, oldest first. */
  readonly delivered: readonly LineMessage[];
}

/** LINE that stays in this process. `answer` may give another outcome than accepted, as LINE would. */
export function memoryLine(answer?: (message: LineMessage) => DeliveryOutcome | null): MemoryLine {
  const delivered: LineMessage[] = [];
  const used = new Set<string>();
  return {
    delivered,
    push: async message => {
      if (!isSendable(message)) return refused('malformed');
      if (used.has(message.retryKey)) return accepted;
      const outcome = answer?.(message) ?? accepted;
      if (outcome.kind === 'accepted') {
        used.add(message.retryKey);
        delivered.push(message);
      }
      return outcome;
    },
  };
}

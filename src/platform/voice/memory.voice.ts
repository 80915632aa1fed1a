import { announceOutgoing } from '../delivery/announce-outgoing.ts';
import { accepted, type DeliveryOutcome, refused } from '../delivery/delivery-outcome.ts';
import { isCallable, type VoiceCall, type VoicePort } from './voice.port.ts';

export interface MemoryVoice extends VoicePort {
  /** The calls that were taken, oldest first. */
  readonly placed: readonly VoiceCall[];
}

/** A telephone that stays in this process. `answer` may give another outcome than accepted, as a provider would. */
export function memoryVoice(answer?: (call: VoiceCall) => DeliveryOutcome | null): MemoryVoice {
  const placed: VoiceCall[] = [];
  return {
    placed,
    placeCall: async call => {
      if (!isCallable(call)) return refused('malformed');
      announceOutgoing('voice', JSON.stringify(call));
      const outcome = answer?.(call) ?? accepted;
      if (outcome.kind === 'accepted') placed.push(call);
      return outcome;
    },
  };
}

import { type DeliveryOutcome, refused, unknownOutcome, unreachable } from '../delivery/delivery-outcome.ts';
import { memoryVoice } from './memory.voice.ts';
import { describeVoiceContract, NUMBERS } from './voice.contract.ts';

describeVoiceContract('memory', async () => {
  const answers: Readonly<Record<string, DeliveryOutcome>> = {
    [NUMBERS.barred]: refused('recipient-refused'),
    [NUMBERS.busy]: unreachable,
    [NUMBERS.silent]: unknownOutcome,
  };
  const voice = memoryVoice(({ to }) => answers[to] ?? null);
  return { voice, placed: async () => voice.placed, close: async () => undefined };
});

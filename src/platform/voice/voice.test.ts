import { expect, it } from 'vitest';
import { type DeliveryOutcome, refused, unknownOutcome, unreachable } from '../delivery/delivery-outcome.ts';
import { startTwilioServer, TWILIO_ACCOUNT } from '../twilio/twilio.test-server.ts';
import { memoryVoice } from './memory.voice.ts';
import { createTwilioVoice } from './twilio.voice.ts';
import { describeVoiceContract, NUMBERS } from './voice.contract.ts';

const OPTIONS = {
  ...TWILIO_ACCOUNT,
  from: '+815012345678',
  callbackOrigin: 'https://todoke.example.jp',
  timeoutMs: 1_000,
};

describeVoiceContract('memory', async () => {
  const answers: Readonly<Record<string, DeliveryOutcome>> = {
    [NUMBERS.barred]: refused('recipient-refused'),
    [NUMBERS.throttled]: unreachable,
    [NUMBERS.down]: unreachable,
    [NUMBERS.failing]: unknownOutcome,
    [NUMBERS.silent]: unknownOutcome,
    [NUMBERS.cut]: unknownOutcome,
  };
  const voice = memoryVoice(({ to }) => answers[to] ?? null);
  return {
    voice,
    disconnected: memoryVoice(() => unreachable),
    placed: async () => voice.placed.map(({ to, callbackToken }) => ({ to, callbackToken })),
    close: async () => undefined,
  };
});

describeVoiceContract('Twilio', async () => {
  const server = await startTwilioServer({
    [NUMBERS.barred]: 'barred',
    [NUMBERS.throttled]: 'throttled',
    [NUMBERS.down]: 'down',
    [NUMBERS.failing]: 'failing',
    [NUMBERS.silent]: 'silent',
    [NUMBERS.cut]: 'cut',
  });
  const closed = await startTwilioServer();
  await closed.close();
  return {
    voice: createTwilioVoice({ ...OPTIONS, apiOrigin: server.origin }),
    disconnected: createTwilioVoice({ ...OPTIONS, apiOrigin: closed.origin }),
    placed: async () =>
      server.calls.map(({ To: to = '', Url = '' }) => ({ to, callbackToken: Url.split('/').at(-1) ?? '' })),
    close: server.close,
  };
});

it('tells Twilio whom to call and where to ask, and nothing of the person or the script', async () => {
  const server = await startTwilioServer();
  const voice = createTwilioVoice({ ...OPTIONS, apiOrigin: server.origin });
  const callbackToken = 'kJ8s2Lq0vXnB4tYw7RzPaQ';
  await voice.placeCall({ to: NUMBERS.inService, scriptId: 'daily-check', callbackToken });
  expect(server.calls).toEqual([
    {
      To: NUMBERS.inService,
      From: OPTIONS.from,
      Url: `https://todoke.example.jp/hooks/voice/${callbackToken}`,
      Method: 'POST',
      StatusCallback: `https://todoke.example.jp/hooks/voice/${callbackToken}/status`,
      StatusCallbackMethod: 'POST',
      StatusCallbackEvent: 'completed',
      MachineDetection: 'Enable',
    },
  ]);
  await server.close();
});

it('is unreachable with an account that Twilio does not know', async () => {
  const server = await startTwilioServer();
  const voice = createTwilioVoice({ ...OPTIONS, authToken: 'another', apiOrigin: server.origin });
  const call = { to: NUMBERS.inService, scriptId: 'daily-check', callbackToken: 'kJ8s2Lq0vXnB4tYw7RzPaQ' };
  expect(await voice.placeCall(call)).toEqual(unreachable);
  await server.close();
});

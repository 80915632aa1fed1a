import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OUTGOING_CHANNEL } from '../delivery/announce-outgoing.ts';
import type { VoiceCall, VoicePort } from './voice.port.ts';

/** A voice adapter with a provider behind it that answers by the number: see `NUMBERS`. */
export interface VoiceUnderTest {
  readonly voice: VoicePort;
  /** The same adapter with nobody at the other end. */
  readonly disconnected: VoicePort;
  /** The calls that the provider took, oldest first. */
  readonly placed: () => Promise<readonly Pick<VoiceCall, 'to' | 'callbackToken'>[]>;
  readonly close: () => Promise<void>;
}

export const NUMBERS = {
  inService: '+819000000001',
  /** The provider will not call it. */
  barred: '+819000000002',
  /** The provider answers that there were too many requests. */
  throttled: '+819000000003',
  /** The provider takes no orders now. */
  down: '+819000000004',
  /** The provider answers with an error of its own. */
  failing: '+819000000005',
  /** The provider does not answer. */
  silent: '+819000000006',
  /** The connection to the provider breaks before it answers. */
  cut: '+819000000007',
} as const;

const call = (changes: Partial<VoiceCall> = {}): VoiceCall => ({
  to: NUMBERS.inService,
  scriptId: 'daily-check',
  callbackToken: 'kJ8s2Lq0vXnB4tYw7RzPaQ',
  ...changes,
});

/** What every voice adapter does. */
export function describeVoiceContract(name: string, setUp: () => Promise<VoiceUnderTest>): void {
  describe(`voice contract: ${name}`, () => {
    let tested: VoiceUnderTest;
    const outgoing: unknown[] = [];
    const hear = (sent: unknown): void => void outgoing.push(sent);
    beforeAll(async () => {
      tested = await setUp();
      subscribe(OUTGOING_CHANNEL, hear);
    });
    afterAll(async () => {
      unsubscribe(OUTGOING_CHANNEL, hear);
      await tested.close();
    });

    it.each(['kJ8s2Lq0vXnB4tYw7RzPaQ', `v1.${'aB-_0'.repeat(39)}`])(
      'orders a call with its token: %s',
      async callbackToken => {
        expect(await tested.voice.placeCall(call({ callbackToken }))).toEqual({ kind: 'accepted' });
        expect((await tested.placed()).at(-1)).toEqual({ to: NUMBERS.inService, callbackToken });
      },
    );

    it.each([
      ['barred', { kind: 'refused', reason: 'recipient-refused' }],
      ['throttled', { kind: 'unreachable' }],
      ['down', { kind: 'unreachable' }],
      ['failing', { kind: 'unknown' }],
      ['silent', { kind: 'unknown' }],
      ['cut', { kind: 'unknown' }],
    ] as const)('tells what became of a call to the %s number', async (who, outcome) => {
      const before = (await tested.placed()).length;
      expect(await tested.voice.placeCall(call({ to: NUMBERS[who] }))).toEqual(outcome);
      expect(await tested.placed()).toHaveLength(before);
    });

    it.each([
      ['a national number', { to: '09012345678' }],
      ['an extension', { to: '+819012345678,1' }],
      ['a line break in the number', { to: '+819012345678\n' }],
      ['words instead of a script', { scriptId: 'say something' }],
      ['a token that can be guessed', { callbackToken: '1' }],
      ['a token that leads elsewhere', { callbackToken: `../${'a'.repeat(22)}` }],
      ['a token without an end', { callbackToken: 'a'.repeat(201) }],
    ])('refuses %s', async (_, changes) => {
      expect(await tested.voice.placeCall(call(changes))).toEqual({ kind: 'refused', reason: 'malformed' });
    });

    it('reaches nobody when nobody listens, and knows it', async () => {
      expect(await tested.disconnected.placeCall(call())).toEqual({ kind: 'unreachable' });
    });

    it('announces all that goes out, and nothing else', async () => {
      outgoing.length = 0;
      await tested.voice.placeCall(call());
      await tested.voice.placeCall(call({ to: '110' }));
      expect(outgoing).toEqual([
        { channel: 'voice', payload: expect.stringContaining(call().callbackToken) },
      ]);
    });
  });
}

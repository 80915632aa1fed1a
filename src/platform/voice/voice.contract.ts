import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VoiceCall, VoicePort } from './voice.port.ts';

/** A voice adapter with a provider behind it that answers by the number: see `NUMBERS`. */
export interface VoiceUnderTest {
  readonly voice: VoicePort;
  /** The calls that the provider took, oldest first. */
  readonly placed: () => Promise<readonly VoiceCall[]>;
  readonly close: () => Promise<void>;
}

export const NUMBERS = {
  inService: '+819000000001',
  /** The provider will not call it. */
  barred: '+819000000002',
  /** The provider has no line free. */
  busy: '+819000000003',
  /** The connection to the provider breaks before it answers. */
  silent: '+819000000004',
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
    beforeAll(async () => {
      tested = await setUp();
    });
    afterAll(() => tested.close());

    it('orders a call with its script and its token', async () => {
      expect(await tested.voice.placeCall(call())).toEqual({ kind: 'accepted' });
      expect((await tested.placed()).at(-1)).toEqual(call());
    });

    it.each([
      ['barred', { kind: 'refused', reason: 'recipient-refused' }],
      ['busy', { kind: 'unreachable' }],
      ['silent', { kind: 'unknown' }],
    ] as const)('tells what became of a call to the %s number', async (who, outcome) => {
      expect(await tested.voice.placeCall(call({ to: NUMBERS[who] }))).toEqual(outcome);
    });

    it.each([
      ['a national number', { to: '09012345678' }],
      ['an extension', { to: '+819012345678,1' }],
      ['a line break in the number', { to: '+819012345678\n' }],
      ['words instead of a script', { scriptId: 'say something' }],
      ['a token that can be guessed', { callbackToken: '1' }],
    ])('refuses %s', async (_, changes) => {
      expect(await tested.voice.placeCall(call(changes))).toEqual({ kind: 'refused', reason: 'malformed' });
    });
  });
}

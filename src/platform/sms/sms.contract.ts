import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../kernel/ids.ts';
import { OUTGOING_CHANNEL } from '../delivery/announce-outgoing.ts';
import type { SmsMessage, SmsPort } from './sms.port.ts';

/** An SMS adapter with a provider behind it that answers by the number: see `NUMBERS`. */
export interface SmsUnderTest {
  readonly sms: SmsPort;
  /** The same adapter with nobody at the other end. */
  readonly disconnected: SmsPort;
  /** The messages that the provider took, oldest first. */
  readonly sent: () => Promise<readonly Pick<SmsMessage, 'to' | 'text'>[]>;
  readonly close: () => Promise<void>;
}

export const NUMBERS = {
  inService: '+819000000001',
  /** The provider will not write to it. */
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

const message = (changes: Partial<SmsMessage> = {}): SmsMessage => ({
  id: '01900000-0000-7000-8000-000000000001' as Uuid,
  to: NUMBERS.inService,
  text: 'お知らせがあります。\nhttps://todoke.example.jp/a?b=1&c#D+𠮷',
  callbackToken: 'v1.kJ8s2Lq0vXnB4tYw7RzPaQ',
  ...changes,
});

/** What every SMS adapter does. */
export function describeSmsContract(name: string, setUp: () => Promise<SmsUnderTest>): void {
  describe(`SMS contract: ${name}`, () => {
    let tested: SmsUnderTest;
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

    it('sends the text as it is', async () => {
      const { to, text } = message();
      expect(await tested.sms.send(message())).toEqual({ kind: 'accepted' });
      expect((await tested.sent()).at(-1)).toEqual({ to, text });
    });

    it.each([
      ['barred', { kind: 'refused', reason: 'recipient-refused' }],
      ['throttled', { kind: 'unreachable' }],
      ['down', { kind: 'unreachable' }],
      ['failing', { kind: 'unknown' }],
      ['silent', { kind: 'unknown' }],
      ['cut', { kind: 'unknown' }],
    ] as const)('tells what became of a message to the %s number', async (who, outcome) => {
      const before = (await tested.sent()).length;
      expect(await tested.sms.send(message({ to: NUMBERS[who] }))).toEqual(outcome);
      expect(await tested.sent()).toHaveLength(before);
    });

    it.each([
      ['a national number', { to: '09012345678' }],
      ['a line break in the number', { to: '+819012345678\n' }],
      ['an empty text', { text: ' \n' }],
      ['a text too long', { text: 'あ'.repeat(671) }],
      ['a NUL', { text: 'a\0' }],
      ['a token that is none', { callbackToken: 'a/b' }],
    ])('refuses %s', async (_, changes) => {
      expect(await tested.sms.send(message(changes))).toEqual({ kind: 'refused', reason: 'malformed' });
    });

    it('reaches nobody when nobody listens, and knows it', async () => {
      expect(await tested.disconnected.send(message())).toEqual({ kind: 'unreachable' });
    });

    it('announces all that goes out, and nothing else', async () => {
      outgoing.length = 0;
      await tested.sms.send(message({ text: '聞こえますか。' }));
      await tested.sms.send(message({ text: '' }));
      expect(outgoing).toEqual([{ channel: 'sms', payload: '聞こえますか。' }]);
    });
  });
}

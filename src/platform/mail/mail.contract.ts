import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../kernel/ids.ts';
import { OUTGOING_CHANNEL } from '../delivery/announce-outgoing.ts';
import type { MailMessage, MailPort } from './mail.port.ts';

interface ReceivedMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** A mail adapter with a server behind it that answers by the recipient's name: see `RECIPIENTS`. */
export interface MailUnderTest {
  readonly mail: MailPort;
  /** What arrived, oldest first. */
  readonly received: () => Promise<readonly ReceivedMail[]>;
  readonly close: () => Promise<void>;
}

export const RECIPIENTS = {
  known: 'yoshiko@example.jp',
  /** The server knows no such person. */
  stranger: 'stranger@example.jp',
  /** The server has no time now. */
  busy: 'busy@example.jp',
  /** The server takes the recipient and then refuses the message. */
  strict: 'strict@example.jp',
  /** The connection breaks after the message went out and before the answer came. */
  silent: 'silent@example.jp',
} as const;

const message = (changes: Partial<MailMessage> = {}): MailMessage => ({
  id: '01900000-0000-7000-8000-000000000001' as Uuid,
  to: RECIPIENTS.known,
  subject: '自主療養届を受け付けました',
  text: '髙橋 𠮷子 様\n\n.で始まる行\nhttps://todoke.example.jp/a#B\n',
  ...changes,
});

/** What every mail adapter does. */
export function describeMailContract(name: string, setUp: () => Promise<MailUnderTest>): void {
  describe(`mail contract: ${name}`, () => {
    let tested: MailUnderTest;
    beforeAll(async () => {
      tested = await setUp();
    });
    afterAll(() => tested.close());
    const arrivals = async (work: () => Promise<unknown>): Promise<readonly ReceivedMail[]> => {
      const before = (await tested.received()).length;
      await work();
      return (await tested.received()).slice(before);
    };

    it('delivers subject and text as they are to one person', async () => {
      const sent = message();
      const got = await arrivals(async () =>
        expect(await tested.mail.send(sent)).toEqual({ kind: 'accepted' }),
      );
      expect(got).toEqual([{ to: [RECIPIENTS.known], subject: sent.subject, text: sent.text }]);
    });

    it.each([
      ['two at the end', 'abc..@docomo.ne.jp'],
      ['in the middle', 'a..b@docomo.ne.jp'],
      ['one at the end', 'abc.@ezweb.ne.jp'],
    ])('reaches carrier addresses with odd dots: %s', async (_, to) => {
      const got = await arrivals(() => tested.mail.send(message({ to })));
      expect(got.map(mail => mail.to)).toEqual([[to]]);
    });

    it.each([
      ['a second address', 'a@example.jp, b@example.jp'],
      ['a line break', 'a@example.jp\r\nBcc: b@example.jp'],
      ['a display name', 'A <a@example.jp>'],
      ['a group', 'all:a@example.jp;'],
      ['a comment', 'a(b)@example.jp'],
      ['no domain', 'a@'],
      ['no host in the domain', 'a@example'],
      ['letters that mail cannot carry', '髙橋@example.jp'],
      ['nothing', ''],
    ])('refuses a recipient with %s', async (_, to) => {
      const got = await arrivals(async () =>
        expect(await tested.mail.send(message({ to }))).toEqual({ kind: 'refused', reason: 'malformed' }),
      );
      expect(got).toEqual([]);
    });

    it.each([
      ['a header of its own', '件名\r\nBcc: b@example.jp'],
      ['a bare line feed', '件名\nX-Other: 1'],
      ['a Unicode line separator', '件名\u2028X'],
      ['a NUL', '件名\0'],
      ['nothing in it', ''],
    ])('refuses a subject with %s', async (_, subject) => {
      const got = await arrivals(async () =>
        expect(await tested.mail.send(message({ subject }))).toEqual({
          kind: 'refused',
          reason: 'malformed',
        }),
      );
      expect(got).toEqual([]);
    });

    it.each([
      ['stranger', { kind: 'refused', reason: 'recipient-refused' }],
      ['strict', { kind: 'refused', reason: 'message-refused' }],
      ['busy', { kind: 'unreachable' }],
      ['silent', { kind: 'unknown' }],
    ] as const)('tells what became of mail to the %s recipient', async (who, outcome) => {
      expect(await tested.mail.send(message({ to: RECIPIENTS[who] }))).toEqual(outcome);
    });

    it('goes on after a lost connection', async () => {
      await tested.mail.send(message({ to: RECIPIENTS.silent }));
      expect(await tested.mail.send(message())).toEqual({ kind: 'accepted' });
    });

    it('carries many at once', async () => {
      const outcomes = await Promise.all(Array.from({ length: 30 }, () => tested.mail.send(message())));
      expect(outcomes.every(outcome => outcome.kind === 'accepted')).toBe(true);
    });

    it('announces all that goes out, and nothing else', async () => {
      const outgoing: { readonly channel: string; readonly payload: string }[] = [];
      const hear = (sent: unknown): void => void outgoing.push(sent as (typeof outgoing)[number]);
      subscribe(OUTGOING_CHANNEL, hear);
      const sent = message();
      await tested.mail.send(sent);
      await tested.mail.send(message({ to: '' }));
      unsubscribe(OUTGOING_CHANNEL, hear);
      expect(outgoing).toHaveLength(1);
      expect(outgoing[0]?.channel).toBe('mail');
      for (const part of [sent.subject, sent.text]) expect(outgoing[0]?.payload).toContain(part);
    });
  });
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../kernel/ids.ts';
import type { LineMessage, LinePort } from './line.port.ts';

/** A LINE adapter with a platform behind it that answers by the recipient: see `USERS`. */
export interface LineUnderTest {
  readonly line: LinePort;
  /** What users received, oldest first. */
  readonly delivered: () => Promise<readonly { readonly to: string; readonly text: string }[]>;
  readonly close: () => Promise<void>;
}

const user = (digit: string): string => `U${digit.repeat(32)}`;

export const USERS = {
  friend: user('a'),
  /** Has blocked the account, or never was a friend. */
  blocked: user('b'),
  /** LINE answers that there were too many requests. */
  throttled: user('c'),
} as const;

let keys = 0;
const newKey = (): Uuid => `01900000-0000-7000-8000-${String(++keys).padStart(12, '0')}` as Uuid;

/** What every LINE adapter does. */
export function describeLineContract(name: string, setUp: () => Promise<LineUnderTest>): void {
  describe(`LINE contract: ${name}`, () => {
    let tested: LineUnderTest;
    beforeAll(async () => {
      tested = await setUp();
    });
    afterAll(() => tested.close());
    const message = (changes: Partial<LineMessage> = {}): LineMessage => ({
      to: USERS.friend,
      text: '今日の体調を教えてください。\n𠮷',
      retryKey: newKey(),
      ...changes,
    });

    it('pushes the text as it is', async () => {
      const sent = message();
      expect(await tested.line.push(sent)).toEqual({ kind: 'accepted' });
      expect((await tested.delivered()).at(-1)).toEqual({ to: sent.to, text: sent.text });
    });

    it('delivers once, however often the same key is pushed', async () => {
      const sent = message({ text: '一度だけ' });
      for (let time = 0; time < 3; time++) expect(await tested.line.push(sent)).toEqual({ kind: 'accepted' });
      expect((await tested.delivered()).filter(({ text }) => text === sent.text)).toHaveLength(1);
    });

    it.each([
      ['blocked', { kind: 'refused', reason: 'recipient-refused' }],
      ['throttled', { kind: 'unreachable' }],
    ] as const)('tells what became of a message to the %s user', async (who, outcome) => {
      const before = (await tested.delivered()).length;
      expect(await tested.line.push(message({ to: USERS[who] }))).toEqual(outcome);
      expect(await tested.delivered()).toHaveLength(before);
    });

    it.each([
      ['an empty text', { text: ' ' }],
      ['a text too long', { text: 'あ'.repeat(5_001) }],
      ['an id of another kind', { to: '@kanagawa' }],
      ['an id with a line break', { to: `${USERS.friend}\n` }],
    ])('refuses %s', async (_, changes) => {
      expect(await tested.line.push(message(changes))).toEqual({ kind: 'refused', reason: 'malformed' });
    });
  });
}

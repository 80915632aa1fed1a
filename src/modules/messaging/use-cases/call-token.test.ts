import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { callToken, readCallToken } from './call-token.ts';

const KEY = new Uint8Array(32).fill(1);
const OTHER_KEY = new Uint8Array(32).fill(2);
const messages = fc.record({
  authorityId: fc.integer({ min: 100_000, max: 999_999 }).map(code => code as AuthorityId),
  messageId: fc.uuid().map(id => id as Uuid),
});

describe('the token of a call', () => {
  it('leads to its message, in a form that can be part of an address', () => {
    fc.assert(
      fc.property(messages, message => {
        const token = callToken(KEY, message);
        expect(token).toMatch(/^[A-Za-z0-9_.-]{22,200}$/);
        expect(readCallToken(KEY, token)).toEqual(message);
      }),
    );
  });

  it('is worth nothing under another key, for another message or authority, or altered', () => {
    const letters = fc.constantFrom('0', 'a', 'Z', '.', '-');
    fc.assert(
      fc.property(messages, messages, fc.nat(86), letters, (message, other, at, letter) => {
        const token = callToken(KEY, message);
        expect(readCallToken(OTHER_KEY, token)).toBeNull();
        if (message.messageId !== other.messageId)
          expect(readCallToken(KEY, token.replace(message.messageId, other.messageId))).toBeNull();
        if (message.authorityId !== other.authorityId)
          expect(
            readCallToken(KEY, token.replace(String(message.authorityId), String(other.authorityId))),
          ).toBeNull();
        const altered = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
        if (altered !== token) expect(readCallToken(KEY, altered)).toBeNull();
      }),
      { numRuns: 500 },
    );
    for (const text of ['', '.', 'x.y', 'no-token']) expect(readCallToken(KEY, text)).toBeNull();
  });
});

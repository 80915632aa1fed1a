import twilio from 'twilio';
import { describe, expect, it } from 'vitest';
import { outcomeOfOrder } from './twilio-outcome.ts';

const answered = (statusCode: number, code?: number) => async (): Promise<never> => {
  throw new twilio.RestException({ statusCode, body: JSON.stringify({ code, message: 'no' }) });
};

describe('what became of an order at Twilio', () => {
  it.each([
    ['a number that wants no more', 400, 21_610, { kind: 'refused', reason: 'recipient-refused' }],
    ['a number that takes no short message', 400, 21_614, { kind: 'refused', reason: 'recipient-refused' }],
    ['a text too long', 400, 21_617, { kind: 'refused', reason: 'message-refused' }],
    ['a number of ours that is not ours', 400, 21_212, { kind: 'unreachable' }],
    ['a region that is closed to the account', 400, 21_408, { kind: 'unreachable' }],
    ['credentials that are wrong', 401, 20_003, { kind: 'unreachable' }],
    ['an error that is new', 400, undefined, { kind: 'unreachable' }],
    ['a gateway that gave up', 504, undefined, { kind: 'unknown' }],
    ['an address that moved', 302, undefined, { kind: 'unknown' }],
  ] as const)('after %s', async (_, status, code, outcome) => {
    expect(await outcomeOfOrder(answered(status, code))).toEqual(outcome);
  });

  it('is unknown when something else answered in its place', async () => {
    expect(await outcomeOfOrder(async () => JSON.parse('{}'))).toEqual({ kind: 'unknown' });
  });
});

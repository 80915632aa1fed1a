import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSignedForm } from './signed-form.ts';
import { signedForm, TWILIO_ACCOUNT } from './twilio.test-server.ts';

const { authToken } = TWILIO_ACCOUNT;
const URL_CALLED = 'https://todoke.example.jp/hooks/voice/kJ8s2Lq0vXnB4tYw7RzPaQ';
const FIELDS = { AccountSid: TWILIO_ACCOUNT.accountSid, CallerZip: '', Digits: '385', From: '+815012345678' };
const NAMES = ['Digits', 'AnsweredBy'] as const;
const BAD_SIGNATURE = { ok: false, reason: 'bad-signature' };

describe('a form that Twilio signed', () => {
  const signed = signedForm(URL_CALLED, FIELDS);
  const read = (changes: Partial<Parameters<typeof readSignedForm>[0]> = {}) =>
    readSignedForm({ ...signed, authToken, ...changes }, NAMES);

  it('gives the fields that were asked for', () => {
    expect(read()).toEqual({ ok: true, value: { Digits: '385', AnsweredBy: null } });
  });

  it.each([
    ['none', null],
    ['an empty one', ''],
    ['a short one', signed.signature.slice(0, 10)],
    ['one that is not base64', '漢'.repeat(28)],
    ['that of another account', signedForm(URL_CALLED, FIELDS, 'another').signature],
  ])('is refused with %s for a signature', (_, signature) => {
    expect(read({ signature })).toEqual(BAD_SIGNATURE);
  });

  it('is refused at another address, and at none', () => {
    expect(read({ url: `${URL_CALLED}/status` })).toEqual(BAD_SIGNATURE);
    expect(read({ url: 'nowhere' })).toEqual(BAD_SIGNATURE);
  });

  it('is read in no other way when a byte of it is altered', () => {
    const position = fc.nat(signed.rawBody.length - 1);
    fc.assert(
      fc.property(position, fc.nat(255), (at, byte) => {
        const rawBody = Buffer.from(signed.rawBody);
        rawBody[at] = byte;
        const result = read({ rawBody });
        if (result.ok) expect(result.value).toEqual({ Digits: '385', AnsweredBy: null });
      }),
      { numRuns: 2_000 },
    );
  });

  // The signature covers names and values run together without a mark between them.
  it.each([
    ['into its name', 'AccountSid=AC&CallerZip=&Digits385=&From=1'],
    ['into the value before it', 'AccountSid=AC&CallerZip=Digits385&From=1'],
    ['into the name before it', 'AccountSid=AC&CallerZipDigits385=&From=1'],
  ])('does not lose a field that was moved %s', (_, body) => {
    const fields = { AccountSid: 'AC', CallerZip: '', Digits: '385', From: '1' };
    const { signature } = signedForm(URL_CALLED, fields);
    expect(read({ rawBody: Buffer.from(body), signature })).toEqual({ ok: false, reason: 'malformed' });
  });

  it('is malformed when it says something twice', () => {
    expect(read({ rawBody: Buffer.concat([signed.rawBody, Buffer.from('&Digits=385')]) })).toEqual({
      ok: false,
      reason: 'malformed',
    });
  });
});

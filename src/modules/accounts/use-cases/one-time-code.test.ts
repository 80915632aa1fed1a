import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, instantOfEpochMs } from '../../../kernel/instant.ts';
import { matchedTotpStep, newTotpSecret, totpCodeAt, totpUri } from './one-time-code.ts';

/** The secret of RFC 6238, appendix B: the ASCII digits 1234567890 twice. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Instant => instantOfEpochMs(seconds * 1000);

describe('one-time codes', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i s is that of RFC 6238', (seconds, code) => {
    expect(totpCodeAt(RFC_SECRET, at(seconds))).toBe(code);
    expect(matchedTotpStep(RFC_SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('are accepted one step early and late, and not two', () => {
    const noon = 1_644_451_200;
    const code = totpCodeAt(RFC_SECRET, at(noon));
    const seen = [-60, -30, 0, 29, 30, 59, 60].map(shift =>
      matchedTotpStep(RFC_SECRET, code, at(noon + shift)),
    );
    const step = noon / 30;
    expect(seen).toEqual([null, step, step, step, step, step, null]);
  });

  it('may be typed in full width and with spaces; anything else is no code', () => {
    expect(matchedTotpStep(RFC_SECRET, ' ２８７ ０８２ ', at(59))).toBe(1);
    for (const typed of ['', '28708', '2870822', '28708a', '-28708', '94287082', '٢٨٧٠٨٢'])
      expect(matchedTotpStep(RFC_SECRET, typed, at(59))).toBeNull();
    fc.assert(
      fc.property(fc.string(), typed => {
        const step = matchedTotpStep(RFC_SECRET, typed, at(59));
        expect(step === null || /^\d{6}$/.test(typed.normalize('NFKC').replaceAll(/\s/g, ''))).toBe(true);
      }),
    );
  });

  it('come from a secret of 160 bits that authenticator apps can read', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const uri = new URL(totpUri({ issuer: '見守り 訓練', label: 'sato.k', secret }));
    expect(decodeURIComponent(uri.pathname)).toBe('/見守り 訓練:sato.k');
    expect(uri.searchParams.get('secret')).toBe(secret);
    expect(uri.searchParams.get('issuer')).toBe('見守り 訓練');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { signProof, verifyProof } from '../../../platform/proof/proof.ts';
import {
  generateProofKey,
  importProofKeys,
  importSigningKey,
  publicProofKey,
} from '../../../platform/proof/proof-keys.ts';
import { drawProofQr } from '../../../platform/proof/qr-code.ts';
import { DATED_FACTS } from './paper.ts';
import { type ProofClaims, packClaims, unpackClaims } from './proof-claims.ts';

const date = fc.integer({ min: 0, max: 60_000 }).map(days => addDays('1900-01-01' as PlainDate, days));
const issueDate = fc.integer({ min: 0, max: 20_000 }).map(days => addDays('2020-01-01' as PlainDate, days));
const claims: fc.Arbitrary<ProofClaims> = fc.record({
  issuer: fc.constantFrom('140007', '131008'),
  kind: fc.constantFrom('notice', 'certificate'),
  number: fc.constant('14-2204-7731-8'),
  name: fc.string({ unit: 'grapheme' }),
  birthDate: date,
  dates: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...DATED_FACTS), date), { selector: ([fact]) => fact })
    .map(entries => new Map(entries)),
  issuedOn: issueDate,
  validThrough: fc.option(issueDate),
  reference: fc.uint8Array({ minLength: 16, maxLength: 16 }),
});

describe('the claims of a proof', () => {
  it('survive packing, also through signature and QR text', async () => {
    const jwk = await generateProofKey();
    const key = await importSigningKey(jwk);
    const keys = await importProofKeys([publicProofKey(jwk)]);
    await fc.assert(
      fc.asyncProperty(claims, async given => {
        expect(unpackClaims(packClaims(given))).toEqual(given);
        const verified = await verifyProof(await signProof(packClaims(given), key), keys);
        expect(verified.ok && unpackClaims(verified.value)).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });

  it('expire as the day after the last good one begins in Japan', () => {
    const [given] = fc.sample(claims, { numRuns: 1, seed: 1 }) as [ProofClaims];
    const packed = packClaims({ ...given, validThrough: '2022-03-14' as PlainDate });
    expect(packed.get(4)).toBe(Date.parse('2022-03-15T00:00:00+09:00') / 1000);
  });

  it('fit a QR code of version 13 or less for every usual name', async () => {
    const key = await importSigningKey(await generateProofKey());
    const everything = new Map(
      DATED_FACTS.filter(fact => fact !== 'last-day' && fact !== 'return-date').map(fact => [
        fact,
        '2022-02-12' as PlainDate,
      ]),
    );
    for (const name of ['髙橋　𠮷子', '勅使河原　左衛門三郎太夫', 'Nguyễn　Thị　Phương　Quỳnh']) {
      const proof = await signProof(
        packClaims({
          issuer: '140007',
          kind: 'notice',
          number: '14-2204-7731-8',
          name,
          birthDate: '1991-05-03' as PlainDate,
          dates: everything,
          issuedOn: '2022-02-14' as PlainDate,
          validThrough: '2022-03-14' as PlainDate,
          reference: new Uint8Array(16),
        }),
        key,
      );
      expect(drawProofQr('https://jishuryoyo.pref.kanagawa.lg.jp/v#', proof).version).toBeLessThanOrEqual(13);
    }
  });

  it('of another kind are not read', () => {
    const [given] = fc.sample(claims, { numRuns: 1, seed: 1 }) as [ProofClaims];
    const packed = packClaims(given);
    for (const key of [1, 6, 7, -65_537]) {
      expect(unpackClaims(new Map([...packed].filter(([at]) => at !== key)))).toBeNull();
      expect(unpackClaims(new Map(packed).set(key, []))).toBeNull();
    }
    expect(unpackClaims(new Map())).toBeNull();
  });
});

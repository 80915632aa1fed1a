import { COSEKey, Sign1 } from '@auth0/cose';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeBase32, encodeBase32 } from './base32.ts';
import type { CborValue } from './cbor.ts';
import { encodeCbor } from './encode-cbor.ts';
import { type Claims, signProof, verifyProof } from './proof.ts';
import {
  generateProofKey,
  importProofKeys,
  importSigningKey,
  type PrivateProofKey,
  type ProofKeySet,
  publicProofKey,
  type SigningKey,
} from './proof-keys.ts';

const claims: Claims = new Map<number, CborValue>([
  [1, '140007'],
  [6, 1_644_796_800],
  [7, new Uint8Array(16).fill(7)],
  [-65_537, new Map([[1, '髙橋 𠮷子']])],
]);

let jwk: PrivateProofKey;
let key: SigningKey;
let keys: ProofKeySet;
beforeAll(async () => {
  jwk = await generateProofKey();
  key = await importSigningKey(jwk);
  keys = await importProofKeys([publicProofKey(jwk)]);
});

describe('a proof', () => {
  it('gives back the claims that were signed', async () => {
    const leaf = fc.oneof(fc.nat(2 ** 31), fc.string({ unit: 'grapheme' }), fc.uint8Array());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: -70_000, max: 70_000 }), leaf)), async entries => {
        const given: Claims = new Map(entries);
        expect(await verifyProof(await signProof(given, key), keys)).toEqual({ ok: true, value: given });
      }),
      { numRuns: 50 },
    );
  });

  it('is refused after any change of any one character', async () => {
    const proof = await signProof(claims, key);
    const others = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567a=018 ');
    await fc.assert(
      fc.asyncProperty(fc.nat(proof.length - 1), others, async (at, other) => {
        fc.pre(proof[at] !== other);
        const changed = proof.slice(0, at) + other + proof.slice(at + 1);
        expect((await verifyProof(changed, keys)).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused when cut short, made longer, or anything else', async () => {
    const proof = await signProof(claims, key);
    for (let length = 0; length < proof.length; length++)
      expect(await verifyProof(proof.slice(0, length), keys)).toMatchObject({ ok: false });
    for (const text of [
      `${proof}A`,
      `${proof}AA`,
      `A${proof}`,
      proof.toLowerCase(),
      'https://example.jp',
      '𠮷',
    ])
      expect(await verifyProof(text, keys)).toEqual({ ok: false, reason: 'malformed' });
  });

  it('is refused without its key', async () => {
    const other = await generateProofKey();
    const proof = await signProof(claims, key);
    expect(await verifyProof(proof, await importProofKeys([publicProofKey(other)]))).toEqual({
      ok: false,
      reason: 'unknown-key',
    });
    const posing = await importProofKeys([{ ...publicProofKey(other), kid: jwk.kid }]);
    expect(await verifyProof(proof, posing)).toEqual({ ok: false, reason: 'altered' });
  });

  it('outlives the rotation of its key', async () => {
    const next = await generateProofKey();
    const old = await signProof(claims, key);
    const both = await importProofKeys([publicProofKey(next), publicProofKey(jwk)]);
    expect(await verifyProof(old, both)).toEqual({ ok: true, value: claims });
    const fresh = await signProof(claims, await importSigningKey(next));
    expect(await verifyProof(fresh, both)).toEqual({ ok: true, value: claims });
    expect((await verifyProof(fresh, keys)).ok).toBe(false);
  });

  it('accepts no other algorithm and no unprotected header', async () => {
    const bytes = decodeBase32(await signProof(claims, key));
    const body = Buffer.from(bytes ?? []).toString('hex');
    const unsigned = body.replace('a2012604', 'a2012704');
    const headed = body.replace('a058', 'a1010058');
    for (const text of [unsigned, headed]) {
      expect(text).not.toBe(body);
      expect(await verifyProof(encodeBase32(Buffer.from(text, 'hex')), keys)).toEqual({
        ok: false,
        reason: 'malformed',
      });
    }
  });

  it('is a COSE_Sign1 that another library verifies', async () => {
    const bytes = decodeBase32(await signProof(claims, key)) ?? new Uint8Array();
    const parsed = Sign1.decode(bytes);
    expect(Buffer.from(parsed.payload)).toEqual(Buffer.from(encodeCbor(claims)));
    await expect(
      parsed.verify(await COSEKey.fromJWK(publicProofKey(jwk)).toKeyLike()),
    ).resolves.not.toThrow();
    const stranger = await COSEKey.fromJWK(publicProofKey(await generateProofKey())).toKeyLike();
    await expect(parsed.verify(stranger)).rejects.toThrow();
  });
});

describe('a signing key', () => {
  it('is named after its public half', async () => {
    expect(jwk.kid).toMatch(/^[A-Z2-7]{8}$/);
    await expect(importSigningKey({ ...jwk, kid: 'AAAAAAAA' })).rejects.toThrow('kid');
  });

  it('does not leak its private half into the public one', () => {
    expect(Object.keys(publicProofKey(jwk)).sort()).toEqual(['crv', 'kid', 'kty', 'x', 'y']);
  });
});

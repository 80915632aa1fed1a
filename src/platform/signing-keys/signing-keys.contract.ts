import { describe, expect, it } from 'vitest';
import type { KeyRing } from '../crypto/key-ring.ts';
import type { Tx } from '../db/database.ts';
import { type Claims, signProof, verifyProof } from '../proof/proof.ts';
import { importProofKeys } from '../proof/proof-keys.ts';
import type { SigningKeys } from './signing-keys.ts';

/** The keys of a table, with two authorities and two operators. */
export interface SigningKeysUnderTest {
  readonly keys: SigningKeys;
  readonly keyRing: KeyRing;
  /** That of somebody who took the database alone. */
  readonly otherKeyRing: KeyRing;
  readonly as: <T>(authority: 'own' | 'other', work: (tx: Tx) => Promise<T>) => Promise<T>;
}

/** What the signing keys of every table do. */
export function describeSigningKeysContract(name: string, setUp: () => SigningKeysUnderTest): void {
  describe(`signing keys contract: ${name}`, () => {
    const own = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => setUp().as('own', work);
    const sign = () => own(tx => setUp().keys.signingKey(tx, setUp().keyRing));
    const list = () => own(tx => setUp().keys.list(tx));

    it('makes the first key when it is asked for, one only for requests at once, and gives the same again', async () => {
      expect(await list()).toEqual([]);
      const made = await Promise.all([sign(), sign()]);
      const kids = new Set([...made, await sign()].map(({ kid }) => kid));
      expect(kids.size).toBe(1);
      expect(await list()).toMatchObject([{ publicKey: { kid: [...kids][0] }, retiredAt: null }]);
    });

    it('signs with a new key after a rotation, and what was signed before keeps verifying', async () => {
      const { keys, keyRing } = setUp();
      const claims: Claims = new Map([[1, '140007']]);
      const before = await signProof(claims, await sign());
      const rotated = await own(tx => keys.rotate(tx, keyRing));
      const key = await sign();
      expect(key.kid).toBe(rotated);
      const lines = await list();
      expect(lines.map(({ retiredAt }) => retiredAt === null)).toEqual([true, false]);
      const known = await importProofKeys(lines.map(({ publicKey }) => publicKey));
      for (const proof of [before, await signProof(claims, key)])
        expect(await verifyProof(proof, known)).toEqual({ ok: true, value: claims });
    });

    it('is of no use without the key of the operator, and of another authority', async () => {
      const { keys, keyRing, otherKeyRing, as } = setUp();
      await expect(own(tx => keys.signingKey(tx, otherKeyRing))).rejects.toThrow();
      expect(await as('other', tx => keys.list(tx))).toEqual([]);
      const other = await as('other', tx => keys.signingKey(tx, keyRing));
      expect((await list()).map(({ publicKey }) => publicKey.kid)).not.toContain(other.kid);
    });
  });
}

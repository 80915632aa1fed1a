import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { signProof } from '../../../platform/proof/proof.ts';
import {
  generateProofKey,
  importProofKeys,
  importSigningKey,
  type ProofKeySet,
  publicProofKey,
  type SigningKey,
} from '../../../platform/proof/proof-keys.ts';
import { type ProofClaims, packClaims } from '../domain/proof-claims.ts';
import { checkProof, statusReference, withRegisterAnswer } from './check-proof.ts';
import { oldBrowserScript, verifyScript, verifyWorker } from './verify-assets.ts';

const date = (text: string): PlainDate => text as PlainDate;
const claims: ProofClaims = {
  issuer: '140007',
  kind: 'notice',
  number: '14-2204-7731-8',
  name: '髙橋　𠮷子',
  birthDate: date('1991-05-03'),
  dates: new Map([['start-date', date('2022-02-12')]]),
  issuedOn: date('2022-02-14'),
  validThrough: date('2022-03-14'),
  reference: new Uint8Array(16).fill(255),
};
const inTime = date('2022-03-14');
const late = date('2022-03-15');

let key: SigningKey;
let keys: ProofKeySet;
let fragment: string;
beforeAll(async () => {
  const jwk = await generateProofKey();
  key = await importSigningKey(jwk);
  keys = await importProofKeys([publicProofKey(jwk)]);
  fragment = `#${await signProof(packClaims(claims), key)}`;
});

describe('the page of verification', () => {
  it('knows a genuine paper through its last good day', async () => {
    expect(await checkProof(fragment, keys, inTime)).toEqual({ state: 'valid', claims, confirmed: false });
    expect(await checkProof(fragment, keys, late)).toMatchObject({ state: 'expired' });
  });

  it('never calls a paper without expiry expired', async () => {
    const forever = `#${await signProof(packClaims({ ...claims, validThrough: null }), key)}`;
    expect(await checkProof(forever, keys, date('2040-01-01'))).toMatchObject({ state: 'valid' });
  });

  it('knows nothing genuine in an altered, foreign or other text', async () => {
    const other = await importProofKeys([publicProofKey(await generateProofKey())]);
    const notOurs = `#${await signProof(new Map([[1, 'another statement']]), key)}`;
    for (const [text, among] of [
      [`${fragment}A`, keys],
      [fragment.replace(/.$/, last => (last === 'A' ? 'B' : 'A')), keys],
      [fragment, other],
      [notOurs, keys],
      ['#hello', keys],
    ] as const)
      expect(await checkProof(text, among, inTime)).toEqual({ state: 'not-genuine' });
    expect(await checkProof('', keys, inTime)).toEqual({ state: 'no-proof' });
    expect(await checkProof('#', keys, inTime)).toEqual({ state: 'no-proof' });
  });

  it('believes the register about a paper that is genuine, and about no other', async () => {
    const valid = await checkProof(fragment, keys, inTime);
    for (const state of ['valid', 'expired', 'withdrawn', 'superseded', 'unknown'])
      expect(withRegisterAnswer(valid, { status: state })).toEqual({ state, claims, confirmed: true });
    expect(withRegisterAnswer(await checkProof(fragment, keys, late), { status: 'valid' })).toMatchObject({
      state: 'valid',
    });
    for (const answer of [null, undefined, 'withdrawn', [], {}, { status: 'gone' }, { status: 7 }])
      expect(withRegisterAnswer(valid, answer)).toEqual(valid);
    expect(withRegisterAnswer({ state: 'not-genuine' }, { status: 'valid' })).toEqual({
      state: 'not-genuine',
    });
  });

  it('asks the register by 128 bits that tell nothing', () => {
    expect(statusReference(claims)).toMatch(/^[A-Z2-7]{26}$/);
  });
});

describe('what the browser loads for it', () => {
  it('is small, whole and without words', () => {
    for (const script of [verifyScript().body, oldBrowserScript().body, verifyWorker()]) {
      expect(gzipSync(script).length).toBeLessThan(4 * 1024);
      expect(script).not.toMatch(/\bimport\b|eval\(|innerHTML|[\u3040-\u30ff\u4e00-\u9fff]/);
    }
  });

  it('tells an old browser in a script that every browser can read', () => {
    const { body } = oldBrowserScript();
    expect(body).not.toMatch(/=>|\b(const|let|class|async|await)\b|`|\?\.|\?\?/);
    expect(body).toContain('too-old');
  });
});

import { createHash, randomBytes } from 'node:crypto';
import type { Signer } from './signer.ts';

/** A puzzle that costs a browser a little work; whoever cannot or will not do it waits instead. */
export interface Challenge {
  /** Travels through the browser and comes back with the answer. */
  readonly signed: string;
  /** How many numbers are to be found; several small puzzles take a more even time than one large. */
  readonly parts: number;
  /** How many leading bits of each SHA-256 must be zero. */
  readonly bits: number;
  readonly waitSeconds: number;
}

export type ChallengeAnswer =
  | {
      readonly kind: 'answered';
      readonly id: string;
      readonly how: 'work' | 'wait';
      readonly expiresAtMs: number;
    }
  /** Came back too early and without the work. */
  | { readonly kind: 'waiting'; readonly seconds: number }
  | { readonly kind: 'unknown' };

export interface Challenges {
  readonly issue: (effort: { bits: number; waitSeconds: number }, nowMs: number) => Challenge;
  /** `proof` holds the numbers found, joined by commas; empty for whoever waited. */
  readonly check: (signed: string, proof: string, nowMs: number) => ChallengeAnswer;
  /** What a challenge asks for, so that a page can show it again; null when it is not ours or too old. */
  readonly read: (signed: string, nowMs: number) => Challenge | null;
}

export const CHALLENGE_PARTS = 8;
const LIFETIME_MS = 3_600_000;

/** Challenges that only this installation can make. Nothing is kept until one is answered. */
export function createChallenges(signer: Signer): Challenges {
  const open = (signed: string, nowMs: number) => {
    const [id = '', ready = '', bits = ''] = signer.open(signed)?.split('-') ?? [];
    const readyAtMs = Number.parseInt(ready, 36);
    const expiresAtMs = readyAtMs + LIFETIME_MS;
    return id !== '' && nowMs < expiresAtMs ? { id, readyAtMs, expiresAtMs, bits: Number(bits) } : null;
  };
  return {
    issue: ({ bits, waitSeconds }, nowMs) => {
      const readyAtMs = nowMs + waitSeconds * 1000;
      const signed = signer.sign(`${randomBytes(8).toString('hex')}-${readyAtMs.toString(36)}-${bits}`);
      return { signed, parts: CHALLENGE_PARTS, bits, waitSeconds };
    },
    read: (signed, nowMs) => {
      const opened = open(signed, nowMs);
      if (opened === null) return null;
      const waitSeconds = Math.max(0, Math.ceil((opened.readyAtMs - nowMs) / 1000));
      return { signed, parts: CHALLENGE_PARTS, bits: opened.bits, waitSeconds };
    },
    check: (signed, proof, nowMs) => {
      const opened = open(signed, nowMs);
      if (opened === null) return { kind: 'unknown' };
      const { id, expiresAtMs } = opened;
      if (solves(signed, proof, opened.bits)) return { kind: 'answered', id, how: 'work', expiresAtMs };
      if (nowMs >= opened.readyAtMs) return { kind: 'answered', id, how: 'wait', expiresAtMs };
      return { kind: 'waiting', seconds: Math.ceil((opened.readyAtMs - nowMs) / 1000) };
    },
  };
}

function solves(signed: string, proof: string, bits: number): boolean {
  const found = proof.split(',');
  return (
    found.length === CHALLENGE_PARTS &&
    found.every(
      (number, part) => /^\d{1,12}$/.test(number) && zeroBits(`${signed}:${part}:${number}`) >= bits,
    )
  );
}

function zeroBits(text: string): number {
  const head = createHash('sha256').update(text).digest().readUInt32BE(0);
  return Math.clz32(head);
}

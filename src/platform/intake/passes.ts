import { randomBytes } from 'node:crypto';
import type { Signer } from './signer.ts';

/** Lets a person who worked or waited once go on with a whole filing. */
export interface Passes {
  readonly issue: (nowMs: number) => string;
  /** Uses the pass once; false when it is not ours, run out or used up. */
  readonly use: (pass: string, nowMs: number) => boolean;
}

/** A filing posts four guarded forms; a household, or somebody who corrects a slip, a few more. */
export const PASS_USES = 10;
export const PASS_SECONDS = 3_600;

/** Passes whose uses are counted in the memory of this process. */
export function createPasses(signer: Signer): Passes {
  const used = new Map<string, { count: number; expiresAt: number }>();
  return {
    issue: nowMs =>
      signer.sign(`${randomBytes(8).toString('hex')}-${(nowMs + PASS_SECONDS * 1000).toString(36)}`),
    use: (pass, nowMs) => {
      const [id = '', end = ''] = signer.open(pass)?.split('-') ?? [];
      const expiresAt = Number.parseInt(end, 36);
      if (id === '' || nowMs >= expiresAt) return false;
      // Passes are made in the order in which they run out.
      for (const [oldest, entry] of used) {
        if (entry.expiresAt > nowMs) break;
        used.delete(oldest);
      }
      const entry = used.get(id) ?? { count: 0, expiresAt };
      entry.count += 1;
      used.set(id, entry);
      return entry.count <= PASS_USES;
    },
  };
}

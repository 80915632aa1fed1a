import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** Hashes and checks passwords. `busy` when too many wait: whoever floods the form must not use up the machine. */
export interface PasswordHasher {
  /** An argon2id hash in the PHC format. */
  readonly hash: (password: string) => Promise<Result<string, 'busy'>>;
  /** Whether the password belongs to the hash. A null hash takes as long as a real one and is never right (ASVS 6.3.8). */
  readonly verify: (hashed: string | null, password: string) => Promise<Result<boolean, 'busy'>>;
}

export interface PasswordHasherOptions {
  /** KiB of memory for one hash. */
  readonly memoryCost: number;
  readonly timeCost: number;
}

// RFC 9106 section 4, second recommendation, with one lane: each hash occupies one core.
const RECOMMENDED: PasswordHasherOptions = { memoryCost: 65_536, timeCost: 3 };
// One core is left for the pages.
const AT_ONCE = Math.max(1, availableParallelism() - 1);
const MOST_WAITING = 64;

/** Makes the hasher of a process: argon2id, one core left free, so that signing in cannot starve the other pages. */
export function createPasswordHasher(options: PasswordHasherOptions = RECOMMENDED): PasswordHasher {
  const limited = limit(AT_ONCE, MOST_WAITING);
  const nobody = hash('nobody has this password', options);
  return {
    hash: password => limited(() => hash(password, options)),
    verify: (hashed, password) =>
      limited(async () => (await verify(hashed ?? (await nobody), password)) && hashed !== null),
  };
}

function limit(atOnce: number, mostWaiting: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<Result<T, 'busy'>> => {
    if (running < atOnce) running += 1;
    else if (waiting.length >= mostWaiting) return fail('busy');
    else await new Promise<void>(resume => waiting.push(resume));
    try {
      return ok(await work());
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

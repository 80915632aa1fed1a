import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { createPasswordHasher } from './password-hasher.ts';

const CHEAP = { memoryCost: 64, timeCost: 1 };

async function hashed(password: string): Promise<string> {
  const result = await createPasswordHasher(CHEAP).hash(password);
  if (!result.ok) throw new Error('busy');
  return result.value;
}

const matches = (hash: string | null, password: string) => createPasswordHasher(CHEAP).verify(hash, password);

describe('the password hasher', () => {
  it('makes argon2id hashes of 64 MiB and three passes unless told otherwise', async () => {
    const result = await createPasswordHasher().hash('umi yama kawa sora');
    expect(result.ok && result.value).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  it('salts: the same password has another hash each time', async () => {
    expect(await hashed('umi yama kawa sora')).not.toBe(await hashed('umi yama kawa sora'));
  });

  it('takes the password byte for byte and whole', async () => {
    const composed = await hashed('é umi yama kawa');
    expect(await matches(composed, 'é umi yama kawa')).toEqual({ ok: true, value: true });
    expect(await matches(composed, 'e\u0301 umi yama kawa')).toEqual({ ok: true, value: false });
    expect(await matches(composed, 'é umi yama kawa ')).toEqual({ ok: true, value: false });
    const long = await hashed(`${'a'.repeat(72)}b`);
    expect(await matches(long, `${'a'.repeat(72)}c`)).toEqual({ ok: true, value: false });
  });

  it('never finds a password right for nobody', async () => {
    expect(await matches(null, 'nobody has this password')).toEqual({ ok: true, value: false });
  });

  it('answers busy beyond 64 that wait, leaves a core to the pages, and serves the others', async () => {
    const hasher = createPasswordHasher(CHEAP);
    const results = await Promise.all(Array.from({ length: 80 }, () => hasher.hash('umi yama kawa sora')));
    const atWork = Math.max(1, availableParallelism() - 1);
    expect(results.filter(result => result.ok).length).toBe(Math.min(80, atWork + 64));
    expect((await hasher.hash('umi yama kawa sora')).ok).toBe(true);
  });
});

const AT_ONCE = 64;

/**
 * Finds, for each of `parts` puzzles, a number whose SHA-256 with the challenge begins with `bits` zero bits. The server
 * checks each by one hash. Takes about `parts` times 2^`bits` hashes.
 */
export async function findNumbers(
  challenge: string,
  parts: number,
  bits: number,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (let part = 0; part < parts; part += 1) found.push(await findNumber(`${challenge}:${part}:`, bits));
  return found;
}

async function findNumber(start: string, bits: number): Promise<number> {
  const encoder = new TextEncoder();
  for (let from = 0; ; from += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, step) => from + step);
    const hashes = await Promise.all(
      numbers.map(number => crypto.subtle.digest('SHA-256', encoder.encode(`${start}${number}`))),
    );
    const hit = hashes.findIndex(hash => Math.clz32(new DataView(hash).getUint32(0)) >= bits);
    if (hit >= 0) return from + hit;
  }
}

// Without what sounds or looks alike on the telephone: 0 and o, 1 and l and i.
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
const GROUPS = 5;
const GROUP_LENGTH = 4;

/** Random bytes of which enough can be used: those above the last whole multiple of the letters are left out. */
export const PASSWORD_BYTES = 64;

const EVEN_BELOW = 256 - (256 % LETTERS.length);

/**
 * A password to be told by telephone: five groups of four letters, 99 bits of the random bytes given (`PASSWORD_BYTES`).
 * Null when too few of the bytes could be used.
 */
export function packagePassword(randomBytes: Uint8Array): string | null {
  const letters = [...randomBytes]
    .filter(byte => byte < EVEN_BELOW)
    .slice(0, GROUPS * GROUP_LENGTH)
    .map(byte => LETTERS[byte % LETTERS.length]);
  if (letters.length < GROUPS * GROUP_LENGTH) return null;
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-');
}

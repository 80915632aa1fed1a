/** Reads a number typed in digits of either width; null outside of `least` to `most`. */
export function readCount(text: string, least: number, most: number): number | null {
  const digits = text.normalize('NFKC').trim();
  if (!/^\d{1,3}$/.test(digits)) return null;
  const count = Number(digits);
  return count >= least && count <= most ? count : null;
}

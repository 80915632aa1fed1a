const DIGITS = /^0[1-9]\d{8,9}$/;

/** A Japanese phone number as digits with a leading 0, from any usual way of writing it; null when it is none. */
export function normalisePhone(text: string): string | null {
  const plain = text.replaceAll('-', '');
  if (DIGITS.test(plain)) return plain;
  const digits = text
    .normalize('NFKC')
    .replaceAll(/[\s()\u2010-\u2015\u2212-]/gu, '')
    .replace(/^\+81(\(0\))?0?/, '0');
  return DIGITS.test(digits) ? digits : null;
}

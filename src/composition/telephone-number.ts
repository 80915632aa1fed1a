const NATIONAL = /^0[1-9][0-9]{8,9}$/;
const INTERNATIONAL = /^\+[1-9][0-9]{6,14}$/;

/**
 * A telephone number as providers want it, in E.164: `09012345678` becomes `+819012345678`. Hyphens and spaces do not
 * count. Null for what is no number of Japan and not written in full.
 */
export function e164OfJapan(number: string): string | null {
  const digits = number.replaceAll(/[-\s]/g, '');
  if (INTERNATIONAL.test(digits)) return digits;
  return NATIONAL.test(digits) ? `+81${digits.slice(1)}` : null;
}

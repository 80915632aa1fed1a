/** The largest file that can be attached, in bytes. */
export const MOST_ATTACHMENT_BYTES = 10 * 1024 * 1024;

const SIGNATURE = '%PDF-';

/** Why the bytes cannot be attached: no PDF by its first bytes, or too many; null when they can. */
export function checkPdf(bytes: Uint8Array): 'not-a-pdf' | 'too-large' | null {
  if (bytes.length > MOST_ATTACHMENT_BYTES) return 'too-large';
  return [...SIGNATURE].every((sign, place) => bytes[place] === sign.charCodeAt(0)) ? null : 'not-a-pdf';
}

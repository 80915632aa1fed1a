import { createHmac } from 'node:crypto';
import { constantTimeEqual } from '../crypto/token.ts';

/** Signs short texts for one purpose, so that they can travel through a browser. */
export interface Signer {
  /** `text` with its signature. */
  readonly sign: (text: string, context?: string) => string;
  /** The text that was signed under the same context; null when it was not, or was changed. */
  readonly open: (signed: string, context?: string) => string | null;
}

const MAC_BYTES = 16;

/** The key of one purpose, so that a text signed for one is worth nothing for another. */
export const keyFor = (key: Uint8Array, purpose: string): Uint8Array =>
  createHmac('sha256', key).update(`intake|${purpose}`).digest();

/** HMAC-SHA256 of 128 bits. `context` is signed with the text but does not travel. */
export function createSigner(key: Uint8Array): Signer {
  const mac = (text: string, context: string): Buffer =>
    createHmac('sha256', key).update(`${context}\n${text}`).digest().subarray(0, MAC_BYTES);
  return {
    sign: (text, context = '') => `${text}.${mac(text, context).toString('base64url')}`,
    open: (signed, context = '') => {
      const dot = signed.lastIndexOf('.');
      const text = signed.slice(0, Math.max(0, dot));
      const given = Buffer.from(signed.slice(dot + 1), 'base64url');
      return dot > 0 && constantTimeEqual(given, mac(text, context)) ? text : null;
    },
  };
}

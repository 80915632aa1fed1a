import { generateSecret, generateSync, generateURI, verifySync } from 'otplib/functional';
import { epochMs, type Instant } from '../../../kernel/instant.ts';

const CODE = /^\d{6}$/;
const STEP_SECONDS = 30;

const seconds = (at: Instant): number => Math.floor(epochMs(at) / 1000);

/** A new secret for one-time codes: 160 random bits in base32. */
export const newTotpSecret = (): string => generateSecret();

/** The code of the secret (base32) at an instant, as an authenticator app shows it (RFC 6238: SHA-1, 6 digits, 30 s). */
export const totpCodeAt = (secret: string, at: Instant): string =>
  generateSync({ secret, epoch: seconds(at) });

/** The `otpauth:` address that an authenticator app reads from a QR code. */
export const totpUri = (account: {
  readonly issuer: string;
  readonly label: string;
  readonly secret: string;
}): string => generateURI(account);

/** The time step whose code was typed, at most one step away; null when none. Full-width digits and spaces are accepted. */
export function matchedTotpStep(secret: string, typed: string, at: Instant): number | null {
  const token = typed.normalize('NFKC').replaceAll(/\s/g, '');
  if (!CODE.test(token)) return null;
  const result = verifySync({ secret, token, epoch: seconds(at), epochTolerance: STEP_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

import { createHmac } from 'node:crypto';
import type { AuthorityId } from '../../../kernel/ids.ts';
import { encodeBase32 } from '../../../platform/proof/base32.ts';
import { ensureTrainingStaff, type TrainingCredentials } from '../../accounts/index.ts';
import { TRAINING_STAFF } from '../domain/synthetic/staff.ja.ts';

/** An account of the training mode. */
export interface TrainingAccount extends TrainingCredentials {
  /** Whether the trainee works with it, or a colleague whom the script plays. */
  readonly isTrainee: boolean;
}

const PASSWORD_GROUPS = 4;
const GROUP_LENGTH = 5;
const TOTP_SECRET_BYTES = 20;

/**
 * Puts the staff of the training mode in place. Passwords and secrets of the codes follow from `secret`, the random key
 * of this installation, so that every start prints the same ones.
 */
export async function ensureTrainingAccounts(
  deps: Parameters<typeof ensureTrainingStaff>[0],
  { authorityId, secret }: { readonly authorityId: AuthorityId; readonly secret: Uint8Array },
): Promise<readonly TrainingAccount[]> {
  return Promise.all(
    TRAINING_STAFF.map(async ({ isTrainee, ...staff }) => ({
      isTrainee,
      ...(await ensureTrainingStaff(deps, {
        ...staff,
        authorityId,
        password: passwordOf(secret, staff.loginName),
        totpSecret: encodeBase32(derive(secret, `${staff.loginName}|totp`).subarray(0, TOTP_SECRET_BYTES)),
      })),
    })),
  );
}

/** Four groups of five letters and digits: 100 bits, and easy to type from the screen. */
function passwordOf(secret: Uint8Array, loginName: string): string {
  const letters = encodeBase32(derive(secret, `${loginName}|password`)).toLowerCase();
  return Array.from({ length: PASSWORD_GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH),
  ).join('-');
}

const derive = (secret: Uint8Array, purpose: string): Buffer =>
  createHmac('sha256', secret).update(`training-account|${purpose}`).digest();

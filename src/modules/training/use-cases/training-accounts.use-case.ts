import { createHmac } from 'node:crypto';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { encodeBase32 } from '../../../platform/proof/base32.ts';
import { ensureTrainingStaff, type TrainingCredentials } from '../../accounts/index.ts';
import { TRAINING_STAFF } from '../domain/synthetic/staff.ja.ts';
import { registerInstitutions } from './clinics/register-institutions.ts';

/** An account of the training mode. */
export interface TrainingAccount extends TrainingCredentials {
  /** Of the prefecture, or of the city. */
  readonly authorityId: AuthorityId;
  /** Whether the trainee works with it, or a colleague whom the script plays. */
  readonly isTrainee: boolean;
  /** The institution they belong to; null for the authority's own. */
  readonly facilityId: Uuid | null;
}

const PASSWORD_GROUPS = 4;
const GROUP_LENGTH = 5;
const TOTP_SECRET_BYTES = 20;

/**
 * Puts the institutions and the staff of the training mode in place. Passwords and secrets of the codes follow from `secret`, the random key
 * of this installation, so that every start prints the same ones.
 */
export async function ensureTrainingAccounts(
  deps: Parameters<typeof ensureTrainingStaff>[0],
  {
    authorityId,
    cityId,
    secret,
  }: {
    readonly authorityId: AuthorityId;
    /** The city that takes part; without one it has no accounts. */
    readonly cityId: AuthorityId | null;
    readonly secret: Uint8Array;
  },
): Promise<readonly TrainingAccount[]> {
  const facilities = await registerInstitutions(deps, authorityId);
  return Promise.all(
    TRAINING_STAFF.filter(({ isOfCity }) => !isOfCity || cityId !== null).map(
      async ({ isTrainee, isOfCity, institution, lastDay, ...staff }) => ({
        isTrainee,
        authorityId: isOfCity && cityId !== null ? cityId : authorityId,
        facilityId: institution === undefined ? null : facilities[institution],
        ...(await ensureTrainingStaff(deps, {
          ...staff,
          authorityId: isOfCity && cityId !== null ? cityId : authorityId,
          bounds: {
            facilityId: institution === undefined ? null : facilities[institution],
            validFrom: null,
            validThrough: lastDayOf(lastDay),
          },
          password: passwordOf(secret, staff.loginName),
          totpSecret: encodeBase32(derive(secret, `${staff.loginName}|totp`).subarray(0, TOTP_SECRET_BYTES)),
        })),
      }),
    ),
  );
}

const lastDayOf = (lastDay: string | undefined): PlainDate | null =>
  lastDay === undefined ? null : parsePlainDate(lastDay);

/** Four groups of five letters and digits: 100 bits, and easy to type from the screen. */
function passwordOf(secret: Uint8Array, loginName: string): string {
  const letters = encodeBase32(derive(secret, `${loginName}|password`)).toLowerCase();
  return Array.from({ length: PASSWORD_GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH),
  ).join('-');
}

const derive = (secret: Uint8Array, purpose: string): Buffer =>
  createHmac('sha256', secret).update(`training-account|${purpose}`).digest();

import { randomUUID } from 'node:crypto';
import { hashToken, randomToken } from '../src/platform/crypto/token.ts';
import type { World } from './world.ts';

/** Somebody of the staff who is signed in. */
export interface SignedIn {
  readonly accountId: string;
  readonly role: StaffRole;
  /** As a request sends it. */
  readonly cookie: string;
  /** Null for the authority's own staff. */
  readonly facilityId: string | null;
}

export type StaffRole = 'manager' | 'health-centre' | 'clinic' | 'hospital' | 'hotel';

/** Who works at once: mostly health centres, beside them clinics, hospitals and hotels that look after their own patients. */
const STAFF: Readonly<Record<StaffRole, number>> = {
  manager: 5,
  'health-centre': 33,
  clinic: 7,
  hospital: 3,
  hotel: 2,
};

/** The number of an institution's row, as `prepareCases` counts them. */
const FACILITY_OF: Readonly<Record<StaffRole, number | null>> = {
  manager: null,
  'health-centre': null,
  clinic: 0,
  hospital: 500,
  hotel: 580,
};

/** Puts the accounts and sessions of fifty people into the database; the same role of an institution is of another each. */
export async function prepareStaff(
  { admin }: Pick<World, 'admin'>,
  authorityId: number,
): Promise<readonly SignedIn[]> {
  const roles = Object.entries(STAFF).flatMap(([role, count]) =>
    Array.from({ length: count }, (_, place) => ({ role: role as StaffRole, place })),
  );
  return Promise.all(
    roles.map(async ({ role, place }) => {
      const accountId = randomUUID();
      const token = randomToken();
      const facility = FACILITY_OF[role];
      const { rows } = await admin.query<{ facility_id: string | null }>(
        `insert into app.staff_account (authority_id, account_id, login_name, display_name, unit_name, role, status,
           password_hash, must_change_password, failed_attempts, created_at, facility_id)
         values ($1, $2, $3, $3, 'Bench', $4, 'active', 'none', false, 0, now(), md5('facility ' || $5::int)::uuid)
         returning facility_id`,
        [authorityId, accountId, `${role}-${place}`, role, facility === null ? null : facility + place],
      );
      await admin.query(
        `insert into app.staff_session (authority_id, token_hash, session_id, account_id, stage, created_at, last_seen_at,
           expires_at) values ($1, $2, $3, $4, 'full', now(), now(), now() + interval '12 hours')`,
        [authorityId, hashToken(token), randomUUID(), accountId],
      );
      const cookie = `__Host-staff=${authorityId}.${token}`;
      return { accountId, role, cookie, facilityId: rows[0]?.facility_id ?? null };
    }),
  );
}

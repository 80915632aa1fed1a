import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { type Actor, staffActorOf } from '../../../platform/db/actor.ts';
import type { Role } from '../domain/policy.ts';
import type { Stage } from '../domain/session.ts';

/** A person of the staff behind a session that holds. */
export interface SignedInStaff {
  readonly kind: 'staff';
  readonly authorityId: AuthorityId;
  readonly accountId: Uuid;
  readonly sessionId: Uuid;
  readonly role: Role;
  readonly facilityId: Uuid | null;
  /** For which they work; none for those who work for them all. */
  readonly healthCentreIds: readonly Uuid[];
  readonly displayName: string;
  readonly unitName: string;
  readonly stage: Stage;
}

/** The part of a caller by which a use case knows who acts. */
export type StaffIdentity = Pick<SignedInStaff, 'authorityId' | 'accountId' | 'sessionId' | 'facilityId'> & {
  readonly role: string;
};

/** The person as the actor of a transaction. */
export const staffActor = (caller: Omit<StaffIdentity, 'sessionId'>): Actor => staffActorOf(caller);

import type { AuthorityId, Uuid } from '../../kernel/ids.ts';

/** Who acts, for which authority. Becomes the tenant context of the transaction and the name in the audit. */
export type Actor =
  | {
      readonly kind: 'staff';
      readonly authorityId: AuthorityId;
      readonly id: Uuid;
      readonly role: string;
      /** The institution of the person, whose rows alone the database shows then; absent for the authority's own staff. */
      readonly facilityId?: Uuid | null;
      /** The health centres for which the person works, none for all of them; absent where the session did not tell. */
      readonly healthCentreIds?: readonly Uuid[];
    }
  /** A program of an institution, as its electronic chart; it sees the institution's rows alone. */
  | {
      readonly kind: 'client';
      readonly authorityId: AuthorityId;
      readonly id: Uuid;
      readonly facilityId: Uuid;
    }
  | { readonly kind: 'resident'; readonly authorityId: AuthorityId; readonly id: Uuid }
  | { readonly kind: 'visitor'; readonly authorityId: AuthorityId }
  | { readonly kind: 'system'; readonly authorityId: AuthorityId; readonly id: string };

/** The actor as stored in audit rows, e.g. `staff:0190…`, `system:observation.tick`, `visitor:web`. */
export function actorName(actor: Actor): string {
  return actor.kind === 'visitor' ? 'visitor:web' : `${actor.kind}:${actor.id}`;
}

/** Somebody of the staff, of the authority or of an institution. */
export type StaffActor = Extract<Actor, { readonly kind: 'staff' }>;

/**
 * A signed-in person as the one who acts; the only way from the one to the other, so that nobody of an institution acts
 * without its bounds.
 */
export const staffActorOf = (person: {
  readonly authorityId: AuthorityId;
  readonly accountId: Uuid;
  readonly role: string;
  readonly facilityId: Uuid | null;
  readonly healthCentreIds?: readonly Uuid[];
}): StaffActor => ({
  kind: 'staff',
  authorityId: person.authorityId,
  id: person.accountId,
  role: person.role,
  facilityId: person.facilityId,
  ...(person.healthCentreIds && { healthCentreIds: person.healthCentreIds }),
});

/** A program of an institution, which acts for that institution and nobody else. */
export type ClientActor = Extract<Actor, { readonly kind: 'client' }>;

/** A program that showed a token as the one who acts: within the bounds of its institution, always. */
export const clientActorOf = (program: {
  readonly authorityId: AuthorityId;
  readonly clientId: Uuid;
  readonly facilityId: Uuid;
}): ClientActor => ({
  kind: 'client',
  authorityId: program.authorityId,
  id: program.clientId,
  facilityId: program.facilityId,
});

/** The actor of scheduled work of an authority; `id` names the job. */
export const systemActor = (authorityId: AuthorityId, id: string): Actor => ({
  kind: 'system',
  authorityId,
  id,
});

import type { AuthorityId, Uuid } from '../../kernel/ids.ts';

/** Who acts, for which authority. Becomes the tenant context of the transaction and the name in the audit. */
export type Actor =
  | { readonly kind: 'staff'; readonly authorityId: AuthorityId; readonly id: Uuid; readonly role: string }
  | { readonly kind: 'resident'; readonly authorityId: AuthorityId; readonly id: Uuid }
  | { readonly kind: 'visitor'; readonly authorityId: AuthorityId }
  | { readonly kind: 'system'; readonly authorityId: AuthorityId; readonly id: string };

/** The actor as stored in audit rows, e.g. `staff:0190…`, `system:observation.tick`, `visitor:web`. */
export function actorName(actor: Actor): string {
  return actor.kind === 'visitor' ? 'visitor:web' : `${actor.kind}:${actor.id}`;
}

/** The actor of scheduled work of an authority; `id` names the job. */
export const systemActor = (authorityId: AuthorityId, id: string): Actor => ({
  kind: 'system',
  authorityId,
  id,
});

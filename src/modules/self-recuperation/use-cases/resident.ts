import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';

/** A person whose link was exchanged for a session: sees and withdraws one filing, their own. */
export interface Resident {
  readonly authorityId: AuthorityId;
  readonly filingId: Uuid;
}

/** The resident as the actor of a transaction. */
export const residentActor = ({ authorityId, filingId }: Resident): Actor => ({
  kind: 'resident',
  authorityId,
  id: filingId,
});

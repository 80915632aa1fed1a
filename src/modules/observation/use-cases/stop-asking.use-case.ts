import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { withdrawQuestions } from './withdraw-questions.ts';

/** Cancels the open question of a case that ended outside of this module, so that no reminder follows a withdrawal. */
export const stopAsking = (
  deps: Pick<ObservationDeps, 'database'>,
  authorityId: AuthorityId,
  caseId: Uuid,
): Promise<void> =>
  deps.database.withTenant(systemActor(authorityId, 'observation.stop'), async tx => {
    exemptFromAudit(tx, 'The end of the case was audited where it was recorded.');
    await withdrawQuestions(tx, [caseId]);
  });

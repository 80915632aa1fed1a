import type { AuthorityId } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { addUpChanges } from '../repository/test-count.repository.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

const CHANGES_A_BITE = 2_000;

/**
 * Adds what was entered and corrected to the counts of tests; returns how many changes there were. Whoever counts adds the
 * rest up by the way, so that nothing but speed depends on it.
 */
export const addUpTests = (
  { database }: Pick<TestReportsDeps, 'database'>,
  authorityId: AuthorityId,
): Promise<number> =>
  database.withTenant(systemActor(authorityId, 'test-reports.count'), tx => {
    exemptFromAudit(tx, 'counts tell of no person');
    return addUpChanges(tx, CHANGES_A_BITE);
  });

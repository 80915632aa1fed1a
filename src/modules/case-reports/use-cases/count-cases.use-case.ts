import type { AuthorityId } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { addUpCases } from '../repository/case-count.repository.ts';
import type { CaseReportDeps } from './case-reports-deps.ts';

const CHANGES_A_BITE = 2_000;

/**
 * Adds what was entered, corrected and withdrawn to the counts of cases; returns how many changes there were. Whoever counts
 * adds the rest up by the way, so that nothing but speed depends on it.
 */
export const addUpReportedCases = (
  { database }: Pick<CaseReportDeps, 'database'>,
  authorityId: AuthorityId,
): Promise<number> =>
  database.withTenant(systemActor(authorityId, 'case-reports.count'), tx => {
    exemptFromAudit(tx, 'counts tell of no person');
    return addUpCases(tx, CHANGES_A_BITE);
  });

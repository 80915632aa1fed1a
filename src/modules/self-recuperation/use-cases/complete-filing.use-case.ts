import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById } from '../../cases/index.ts';
import { changeFilingStatus, filingForUpdate, filingOfCase } from '../repository/filing.repository.ts';
import { completeIssued } from './end-filing.ts';

/**
 * Completes the issued filing of a case that was released (SM-1). Running it again changes nothing, and neither does
 * running it late, after the watch was taken up again.
 */
export const completeFilingOfCase = (
  deps: { readonly database: Database },
  authorityId: AuthorityId,
  caseId: Uuid,
): Promise<void> =>
  deps.database.withTenant(systemActor(authorityId, 'filing-completion'), async tx => {
    const found = await filingOfCase(tx, caseId);
    const filing = found === null ? null : await filingForUpdate(tx, found.filingId);
    const course = await caseById(tx, caseId);
    if (filing?.status === 'issued' && course?.status === 'released') await completeIssued(tx, filing);
    else exemptFromAudit(tx, 'nothing was changed');
  });

/** Puts the completed filing of a case in force again, because an officer took the watch up again. */
export async function resumeFilingOfCase(tx: Tx, caseId: Uuid): Promise<void> {
  const found = await filingOfCase(tx, caseId);
  const filing = found === null ? null : await filingForUpdate(tx, found.filingId);
  if (filing?.status !== 'completed') return;
  await changeFilingStatus(tx, filing, 'resume');
  await recordAudit(tx, {
    action: 'filing.resume',
    resource: 'filing',
    subjectId: filing.filingId,
    purpose: 'observation',
  });
}

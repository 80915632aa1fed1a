import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import { filingForUpdate, filingOfCase } from '../repository/filing.repository.ts';
import { completeIssued } from './end-filing.ts';

/** Completes the issued filing of a case that was released (SM-1). Running it again changes nothing. */
export const completeFilingOfCase = (
  deps: { readonly database: Database },
  authorityId: AuthorityId,
  caseId: Uuid,
): Promise<void> =>
  deps.database.withTenant(systemActor(authorityId, 'filing-completion'), async tx => {
    const found = await filingOfCase(tx, caseId);
    const filing = found === null ? null : await filingForUpdate(tx, found.filingId);
    if (filing?.status === 'issued') await completeIssued(tx, filing);
    else exemptFromAudit(tx, 'nothing was changed');
  });

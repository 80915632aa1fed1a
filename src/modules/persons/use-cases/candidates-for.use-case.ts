import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type Candidate, type CandidateQuery, findCandidates } from './find-candidates.ts';

const AT_ENTRY = 5;

/**
 * Who may be the person that is being entered, for the form to show ("perhaps the same person"). Nothing is joined by it.
 * An institution is shown nobody.
 */
export async function candidatesFor(tx: Tx, query: CandidateQuery): Promise<readonly Candidate[]> {
  const found = await findCandidates(tx, query, AT_ENTRY);
  await recordAudit(tx, {
    action: 'person.candidates',
    resource: 'person',
    subjectId: null,
    purpose: 'surveillance',
    fields: ['name', 'nameKana', 'birthDate', 'phone', 'address'],
    detail: { found: found.length },
  });
  return found;
}

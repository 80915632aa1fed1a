import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Filing } from '../domain/filing.ts';
import { householdOf, mayFileForHousehold, sharedAnswersOf } from '../domain/household.ts';
import { japanPostAddressBook } from '../repository/address-book.repository.ts';
import { findDraft } from '../repository/draft.repository.ts';
import { filingById } from '../repository/filing.repository.ts';
import { type DraftVisitor, tokenHashOf, visitorActor } from './draft-visitor.ts';
import { beginDraft } from './new-draft.ts';
import { type Resident, residentActor } from './resident.ts';

type Started = Result<{ readonly token: string }, 'closed'>;
type Deps = { readonly database: Database };

/** Begins the filing of another member of the household, from the page after filing. Returns the token for the cookie. */
export const startHouseholdFilingAfter = ({ database }: Deps, visitor: DraftVisitor): Promise<Started> =>
  database.withTenant(visitorActor(visitor), async tx => {
    const tokenHash = tokenHashOf(visitor);
    const draft = tokenHash === null ? null : await findDraft(tx, tokenHash);
    const filed = draft !== null && draft.submittedAt !== null;
    return begin(tx, filed ? await filingById(tx, draft.filingId) : null, visitor.language);
  });

/** The same from the resident's own pages. */
export const startHouseholdFiling = (
  { database }: Deps,
  resident: Resident,
  language: string,
): Promise<Started> =>
  database.withTenant(residentActor(resident), async tx =>
    begin(tx, await filingById(tx, resident.filingId), language),
  );

/** The mail address stays verified: whoever is here filed with it, or opened the link that it received. */
async function begin(tx: Tx, filing: Filing | null, language: string): Promise<Started> {
  if (filing === null || !mayFileForHousehold(filing)) {
    exemptFromAudit(tx, 'nothing was read or kept');
    return fail('closed');
  }
  const municipality = japanPostAddressBook.municipalityCoded(filing.municipalityCode);
  const { token } = await beginDraft(
    tx,
    language,
    { household: sharedAnswersOf(filing, municipality) },
    { verifiedEmail: filing.email, householdId: householdOf(filing) },
  );
  await recordAudit(tx, {
    action: 'filing.file-for-household',
    resource: 'filing',
    subjectId: filing.filingId,
    purpose: 'self-recuperation',
    fields: ['postalCode', 'address', 'phone', 'email', 'observationChannel'],
  });
  return ok({ token });
}

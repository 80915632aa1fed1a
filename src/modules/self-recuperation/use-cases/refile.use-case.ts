import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import { hashToken, randomToken } from '../../../platform/crypto/token.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Filing } from '../domain/filing.ts';
import { answersOf, imagesWithoutFault, mayRefile } from '../domain/refile.ts';
import { japanPostAddressBook } from '../repository/address-book.repository.ts';
import { insertDraft } from '../repository/draft.repository.ts';
import { filingById } from '../repository/filing.repository.ts';
import { currentSealedImage } from '../repository/filing-image.repository.ts';
import { personOfFiling } from './current-contact.ts';
import { keepImage, openSealed } from './image-vault.ts';
import { type Resident, residentActor } from './resident.ts';

export interface RefileDeps {
  readonly database: Database;
  readonly keyRing: KeyRing;
}

/**
 * Begins a new draft from the answers of the resident's filing (K-65), with the images that still exist and were not at
 * fault. The address stays verified: it is the one that the link to these pages was sent to. Returns the token for the
 * draft cookie.
 */
export async function startRefiling(
  deps: RefileDeps,
  resident: Resident,
): Promise<Result<{ readonly token: string }, 'closed'>> {
  return deps.database.withTenant(residentActor(resident), async tx => {
    const filing = await filingById(tx, resident.filingId);
    if (filing === null || !mayRefile(filing.status)) {
      exemptFromAudit(tx, 'nothing was changed');
      return fail('closed');
    }
    const current = await asReachedNow(tx, filing);
    const token = randomToken();
    const filingId = tx.newId();
    await insertDraft(tx, {
      filingId,
      tokenHash: hashToken(token),
      language: filing.language,
      answers: answersOf(current, japanPostAddressBook.municipalityCoded(current.municipalityCode)),
      verifiedEmail: current.email,
      replacesFilingId: filing.filingId,
      householdId: filing.householdId,
    });
    await takeOverImages(tx, deps.keyRing, filing, filingId);
    await recordAudit(tx, {
      action: 'filing.refile',
      resource: 'filing',
      subjectId: filing.filingId,
      purpose: 'self-recuperation',
    });
    return ok({ token });
  });
}

/** The filing with the contact of today: what was corrected since need not be typed again. */
async function asReachedNow(tx: Tx, filing: Filing): Promise<Filing> {
  const { phone, email, postalCode, municipalityCode, address } = await personOfFiling(tx, filing);
  return { ...filing, phone, email, postalCode, municipalityCode, address };
}

async function takeOverImages(tx: Tx, keyRing: KeyRing, from: Filing, to: Uuid): Promise<void> {
  for (const kind of imagesWithoutFault(from.decisionReasons)) {
    const image = await currentSealedImage(tx, from.filingId, kind);
    const jpeg = image === null ? null : await openSealed(tx, keyRing, image);
    if (image !== null && jpeg !== null) await keepImage(tx, keyRing, to, kind, { ...image, jpeg });
  }
}

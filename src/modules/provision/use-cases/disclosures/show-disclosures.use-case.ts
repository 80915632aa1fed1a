import type { AuthorityId, Uuid } from '../../../../kernel/ids.ts';
import type { Database, Tx } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import { type Filing, filingById } from '../../../self-recuperation/index.ts';
import { type Disclosure, disclosuresOf } from '../../repository/packages/disclosure.repository.ts';

/** A line of the ledger with the name of the municipality, as people read it. */
export type NamedDisclosure = Disclosure & { readonly receiverName: string };

export interface DisclosuresDeps {
  readonly database: Database;
  /** Null for a code that is no municipality's. */
  readonly municipalityName: (code: string) => string | null;
}

/** A resident with a session of one filing, their own. */
export interface OwnFiling {
  readonly authorityId: AuthorityId;
  readonly filingId: Uuid;
}

export interface OwnDisclosures {
  readonly filing: Filing;
  /** The newest first. */
  readonly disclosures: readonly NamedDisclosure[];
}

/** Everything that was given of the person whose filing it is. */
export const showOwnDisclosures = (
  deps: DisclosuresDeps,
  { authorityId, filingId }: OwnFiling,
): Promise<OwnDisclosures> =>
  deps.database.withTenant({ kind: 'resident', authorityId, id: filingId }, async tx => {
    const filing = await filingById(tx, filingId);
    if (filing === null) throw new Error('A session without its filing cannot exist.');
    await recordAudit(tx, {
      action: 'disclosure.read',
      resource: 'disclosure',
      subjectId: filingId,
      purpose: 'self-recuperation',
    });
    return { filing, disclosures: await namedDisclosures(deps, tx, filing.caseId) };
  });

/** All that was given of a case, with the names of the municipalities. The caller writes the audit row. */
export const namedDisclosures = async (
  { municipalityName }: Pick<DisclosuresDeps, 'municipalityName'>,
  tx: Tx,
  caseId: Uuid,
): Promise<readonly NamedDisclosure[]> =>
  (await disclosuresOf(tx, caseId)).map(disclosure => ({
    ...disclosure,
    receiverName: municipalityName(disclosure.municipalityCode) ?? disclosure.municipalityCode,
  }));

/** How often something was given of a case. The caller writes the audit row. */
export const timesDisclosed = async (tx: Tx, caseId: Uuid): Promise<number> =>
  (await disclosuresOf(tx, caseId)).length;

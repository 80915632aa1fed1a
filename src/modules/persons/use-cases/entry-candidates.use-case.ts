import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { mayStaff } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import type { EntryCandidate } from '../domain/entry-candidate.ts';
import type { PersonReference } from '../domain/person-reference.ts';
import { ownReportsLike } from '../repository/own-report.repository.ts';
import { candidatesFor } from './candidates-for.use-case.ts';
import { type CandidateQuery, likeliestOf } from './find-candidates.ts';

/** Who is entered, for which institution, and which rows are the entry itself. */
export interface EntryAsked {
  readonly query: CandidateQuery;
  readonly facilityId: Uuid;
  /** The report, once it is stored. */
  readonly reportId: Uuid | null;
  /** Its person, once they were joined. */
  readonly personId: Uuid | null;
}

const AT_ENTRY = 5;
const FIELDS = ['name', 'nameKana', 'birthDate', 'phone'];

/**
 * Who may be the one who is being entered, the likeliest first, with score and reasons (F-05). Those who decide about
 * persons are shown the authority's; everybody else the reports of that institution alone, so that nobody learns there
 * whether somebody is known elsewhere.
 */
export async function entryCandidates(
  tx: Tx,
  { personReferences }: { readonly personReferences: readonly PersonReference[] },
  { query, facilityId, reportId, personId }: EntryAsked,
): Promise<readonly EntryCandidate[]> {
  if (mayJoin(tx))
    return (await candidatesFor(tx, query)).filter(found => found.personId !== personId).map(ofPerson);
  const { nameKana, birthDate = null, phone = '' } = query;
  const rows = await ownReportsLike(
    tx,
    personReferences,
    facilityId,
    { nameKana, birthDate, phone },
    reportId,
  );
  const found = likeliestOf(query, rows).slice(0, AT_ENTRY);
  await recordAudit(tx, {
    action: 'person.own-candidates',
    resource: 'person',
    subjectId: reportId,
    purpose: 'surveillance',
    fields: FIELDS,
    detail: { found: found.length },
  });
  return found.map(({ row, score, reasons }) => ({
    ...shown(row),
    kind: row.kind,
    id: row.reportId,
    on: row.on,
    score,
    reasons,
  }));
}

/** Whether the one who acts decides about persons. */
export const mayJoin = (tx: Pick<Tx, 'actor'>): boolean =>
  tx.actor.kind === 'staff' && mayStaff(tx.actor.role, 'person.join');

type Known = Pick<EntryCandidate, 'name' | 'nameKana' | 'birthDate' | 'phone'>;

const shown = ({ name, nameKana, birthDate, phone }: Known): Known => ({ name, nameKana, birthDate, phone });

const ofPerson = ({
  personId,
  row,
  score,
  reasons,
}: Awaited<ReturnType<typeof candidatesFor>>[number]): EntryCandidate => ({
  ...shown(row),
  kind: 'person',
  id: personId,
  on: null,
  score,
  reasons,
});

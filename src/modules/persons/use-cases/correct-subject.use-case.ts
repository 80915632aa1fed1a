import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { decidePersonCorrection, type ReportedDetails } from '../domain/correction.ts';
import type { FieldChange, MergeablePerson } from '../domain/merge.ts';
import type { PersonReference } from '../domain/person-reference.ts';
import { hasOtherSources } from '../repository/own-report.repository.ts';
import {
  type AppliedChanges,
  insertCorrection,
  isFollowed,
  type ReportRevisionRef,
} from '../repository/person-correction.repository.ts';
import { writeFields } from '../repository/person-fields.repository.ts';
import { type PersonIndex, rekeyPerson } from '../repository/person-key.repository.ts';
import { lockPeople } from '../repository/person-merge.repository.ts';
import { proposePairs } from './join-subject.use-case.ts';

/** What the correction of persons works with. */
export interface CorrectDeps {
  readonly personIndex: PersonIndex;
  readonly personReferences: readonly PersonReference[];
}

/** A corrected report: of whom it tells, what it said and says, and who corrected it. */
export interface SubjectCorrection {
  readonly personId: Uuid;
  readonly report: ReportRevisionRef;
  readonly before: ReportedDetails;
  readonly after: ReportedDetails;
  readonly correctedAt: Instant;
  readonly correctedBy: string;
  /** Whoever corrected it may decide about persons. */
  readonly isEntitled: boolean;
}

/**
 * Carries the correction of a report over to its person, or puts it before a human (`decidePersonCorrection`); either way
 * what stood there is kept, so that it can be taken back exactly. Safe to be told twice. Returns whether anything came of
 * it; writes the audit row when it did.
 */
export async function correctSubject(
  tx: Tx,
  deps: CorrectDeps,
  { personId, report, before, after, correctedAt, correctedBy, isEntitled }: SubjectCorrection,
): Promise<'applied' | 'proposed' | 'nothing'> {
  const [person] = await lockPeople(tx, personId, personId);
  if (person === null || (await isFollowed(tx, report))) return 'nothing';
  const isOnlySource = !(await hasOtherSources(tx, deps.personReferences, personId, report.reportId));
  const decided = decidePersonCorrection(person, { before, after, isOnlySource, isEntitled });
  if (decided === null) return 'nothing';
  const { status, changes } = decided;
  const applied = status === 'applied' ? await applyChanges(tx, deps, person, changes) : null;
  await insertCorrection(tx, {
    correctionId: tx.newId(),
    personId,
    report,
    changes,
    applied,
    correctedAt,
    correctedBy,
  });
  await recordAudit(tx, {
    action: status === 'applied' ? 'person.correct' : 'person.propose-correction',
    resource: 'person',
    subjectId: personId,
    purpose: 'surveillance',
    fields: changes.map(({ field }) => field),
    detail: { reportId: report.reportId, revision: report.revision, correctedBy },
  });
  return status;
}

/** Gives a person other values, lets them be found by these, and compares them with everybody anew. */
export async function applyChanges(
  tx: Tx,
  { personIndex }: Pick<CorrectDeps, 'personIndex'>,
  person: MergeablePerson,
  changes: readonly FieldChange[],
): Promise<AppliedChanges> {
  const contactVersionAfter = person.contactVersion + 1;
  const values = changes.map(({ field, after }) => ({ field, value: after }));
  await writeFields(tx, person.personId, values, contactVersionAfter);
  const corrected = { ...person, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])) };
  const key = changes.some(({ field }) => IN_THE_KEY.includes(field))
    ? await rekeyPerson(tx, personIndex, corrected)
    : null;
  await proposePairs(tx, person.personId, corrected);
  return { changes, contactVersionBefore: person.contactVersion, contactVersionAfter, key };
}

const IN_THE_KEY: readonly FieldChange['field'][] = ['nameKana', 'birthDate', 'phone'];

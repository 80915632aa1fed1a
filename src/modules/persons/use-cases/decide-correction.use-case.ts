import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type CorrectionAct, changesNow, statusAfterAct } from '../domain/correction.ts';
import { fieldsToRestore, type MergeablePerson } from '../domain/merge.ts';
import {
  lockCorrection,
  markApplied,
  markDeclined,
  markTakenBack,
  type PersonCorrection,
} from '../repository/person-correction.repository.ts';
import { writeFields } from '../repository/person-fields.repository.ts';
import { restoreKey } from '../repository/person-key.repository.ts';
import { lockPeople } from '../repository/person-merge.repository.ts';
import { applyChanges, type CorrectDeps } from './correct-subject.use-case.ts';

/**
 * `settled`: somebody else decided meanwhile. `is-alias`: the person was merged into another one after the correction; that
 * merge is undone first.
 */
export type CorrectionRefusal = 'no-such-correction' | 'settled' | 'is-alias';

/** Takes a proposed correction over, declines it, or takes one back that was taken over. */
export const decideCorrection = (
  { database, personIndex }: Pick<CorrectDeps, 'personIndex'> & { readonly database: Database },
  staff: StaffActor,
  correctionId: Uuid,
  act: CorrectionAct,
): Promise<Result<Uuid, CorrectionRefusal>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'Nothing was decided.');
    const correction = await lockCorrection(tx, correctionId);
    if (correction === null) return fail('no-such-correction');
    if (statusAfterAct(correction.status, act) === null) return fail('settled');
    const person = await standingPerson(tx, correction.personId);
    if (person === null) return fail('no-such-correction');
    const fields = await carryOut(tx, { personIndex }, correction, person, act);
    if (fields === null) return fail('is-alias');
    await recordAudit(tx, {
      action: `person.${act}-correction`,
      resource: 'person',
      subjectId: person.personId,
      purpose: 'surveillance',
      fields,
      detail: { correctionId, reportId: correction.report.reportId },
    });
    return ok(person.personId);
  });

/** The fields that the act wrote; null when it cannot be done. */
async function carryOut(
  tx: Tx,
  deps: Pick<CorrectDeps, 'personIndex'>,
  { correctionId, personId, changes, applied }: PersonCorrection,
  person: MergeablePerson,
  act: CorrectionAct,
): Promise<readonly string[] | null> {
  switch (act) {
    case 'decline':
      await markDeclined(tx, correctionId);
      return [];
    case 'accept': {
      const made = await applyChanges(tx, deps, person, changesNow(person, changes));
      await markApplied(tx, correctionId, person.personId, made);
      return made.changes.map(({ field }) => field);
    }
    case 'undo': {
      if (applied === null || person.personId !== personId) return null;
      const restored = fieldsToRestore(person, applied.changes);
      const isUntouched = person.contactVersion === applied.contactVersionAfter;
      await writeFields(
        tx,
        personId,
        restored.map(({ field, before }) => ({ field, value: before })),
        isUntouched ? applied.contactVersionBefore : person.contactVersion + 1,
      );
      if (applied.key !== null && restored.length === applied.changes.length)
        await restoreKey(tx, personId, applied.key);
      await markTakenBack(tx, correctionId);
      return restored.map(({ field }) => field);
    }
  }
}

/** The person, or the one into whom they were merged, locked. */
async function standingPerson(tx: Tx, personId: Uuid): Promise<MergeablePerson | null> {
  const [person] = await lockPeople(tx, personId, personId);
  if (person === null || person.mergedInto === null) return person;
  const [kept] = await lockPeople(tx, person.mergedInto, person.mergedInto);
  return kept;
}

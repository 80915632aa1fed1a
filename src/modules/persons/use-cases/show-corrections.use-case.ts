import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { MergeablePerson } from '../domain/merge.ts';
import { openCorrections, type PersonCorrection } from '../repository/person-correction.repository.ts';
import { peopleByIds } from '../repository/person-lookup.repository.ts';
import { recordPersonsRead } from './person-read.ts';
import type { JoiningDeps } from './show-pairs.use-case.ts';

/** A correction that waits, and the person it is about as they are now. */
export interface WaitingCorrection {
  readonly correction: PersonCorrection;
  readonly person: MergeablePerson;
}

const A_LIST = 100;

/** Corrections of reports that wait for a human, the oldest first, as many as one list takes. */
export const showCorrections = (
  { database }: Pick<JoiningDeps, 'database'>,
  staff: StaffActor,
): Promise<readonly WaitingCorrection[]> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'No correction waits.');
    const open = await openCorrections(tx, A_LIST);
    const ids = [...new Set(open.map(({ personId }) => personId))];
    const people = new Map((await peopleByIds(tx, ids)).map(person => [person.personId, person]));
    await recordPersonsRead(tx, ids);
    return open.flatMap(correction => {
      const person = people.get(correction.personId);
      return person === undefined ? [] : [{ correction, person }];
    });
  });

import type { Uuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudits } from '../../audit/index.ts';
import { namesOfCases, watchedHousehold } from '../repository/household.repository.ts';
import { latestAnswersTo } from '../repository/observation.repository.ts';
import { findQuestions } from './find-question.ts';
import type { ObservationDeps } from './observation-deps.ts';

/** Somebody of the household who can be asked now. */
export interface HouseholdQuestion {
  readonly filingId: Uuid;
  readonly name: string;
  readonly isSelf: boolean;
  readonly isAnswered: boolean;
}

/** A resident as the one who acts. */
export type Resident = Extract<Actor, { kind: 'resident' }>;

/**
 * The people of the resident's household who can be asked now, the resident first where they can be; nobody when the
 * resident lives with nobody who is watched.
 */
export const householdQuestions = (
  deps: Pick<ObservationDeps, 'database' | 'rulebook'>,
  resident: Resident,
): Promise<readonly HouseholdQuestion[]> =>
  deps.database.withTenant(resident, async tx => {
    const others = await watchedHousehold(tx, resident.id);
    if (others.length === 0) {
      exemptFromAudit(tx, 'There is no household, and nothing about a person was read.');
      return [];
    }
    return questionsOf(tx, deps, [resident.id, ...others.map(({ filingId }) => filingId)]);
  });

async function questionsOf(
  tx: Tx,
  { rulebook }: Pick<ObservationDeps, 'rulebook'>,
  filingIds: readonly Uuid[],
): Promise<readonly HouseholdQuestion[]> {
  const found = await findQuestions(
    tx,
    rulebook,
    filingIds.map(filingId => ({ subject: { filingId } })),
  );
  const asked = found.flatMap((question, place) => {
    const filingId = filingIds[place];
    if (!question.ok || filingId === undefined) return [];
    const { subject, slot } = question.value;
    return [{ filingId, caseId: subject.caseId, slotOn: slot.slotOn, slotNo: slot.slotNo }];
  });
  const names = await namesOfCases(
    tx,
    asked.map(({ caseId }) => caseId),
  );
  const answered = await latestAnswersTo(tx, asked);
  await recordAudits(
    tx,
    asked.map(({ caseId }) => ({
      action: 'observation.household-read',
      resource: 'observation',
      subjectId: caseId,
      purpose: 'observation' as const,
      fields: ['name', 'answered'],
    })),
  );
  if (asked.length === 0)
    exemptFromAudit(tx, 'Nobody of the household can be asked; nothing was read of them.');
  return asked.map(({ filingId, caseId }) => ({
    filingId,
    name: names.get(caseId) ?? '',
    isSelf: filingId === filingIds[0],
    isAnswered: answered.has(caseId),
  }));
}

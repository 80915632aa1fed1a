import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { mayMove } from '../domain/support-status.ts';
import { insertComparison, likelySame } from '../repository/same-person.repository.ts';
import { lockSupportCase, setJoined } from '../repository/support-case.repository.ts';
import { insertSupportEvents } from '../repository/support-event.repository.ts';
import { moveSupportCase } from './move-support-case.use-case.ts';
import { auditSupport, FOUR_DATA, type SupportDeps } from './support-deps.ts';

export type JoinRefusal = 'no-such-case' | 'not-alike' | 'not-from-here';

/**
 * Keeps what a human found about two cases with the same name and number. One and the same person: the first case ends as
 * joined and the other goes on with its own data. Refused for cases that are not alike, or were compared before.
 */
export const compareCases = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
  supportCaseId: Uuid,
  otherCaseId: Uuid,
  verdict: 'same' | 'different',
): Promise<Result<null, JoinRefusal>> =>
  deps.database.withTenant(actor, async tx => {
    // In one order, whichever page is asked first.
    for (const id of [supportCaseId, otherCaseId].toSorted()) await lockSupportCase(tx, id);
    const subject = await lockSupportCase(tx, supportCaseId);
    const isAlike = (await likelySame(tx, supportCaseId)).some(other => other.supportCaseId === otherCaseId);
    const refusal =
      subject === null
        ? 'no-such-case'
        : !isAlike
          ? 'not-alike'
          : verdict === 'same' && !mayMove(subject.status, 'joined')
            ? 'not-from-here'
            : null;
    if (refusal !== null) {
      exemptFromAudit(tx, 'The cases stay as they are.');
      return fail(refusal);
    }
    await insertComparison(tx, supportCaseId, otherCaseId, verdict, actor.id);
    if (verdict === 'same') {
      await setJoined(tx, supportCaseId, otherCaseId);
      await moveSupportCase(tx, supportCaseId, 'joined', { about: otherCaseId });
      await insertSupportEvents(tx, [
        { supportCaseId: otherCaseId, kind: 'same-person', about: supportCaseId },
      ]);
    }
    await auditSupport(tx, {
      action: 'support.compare',
      supportCaseId,
      fields: [...FOUR_DATA],
      detail: { other: otherCaseId, verdict },
    });
    return ok(null);
  });

import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { decideParting, type PartRefusal } from '../domain/parting.ts';
import { mayMove } from '../domain/support-status.ts';
import { mayDecideOn } from '../domain/team.ts';
import { insertComparison, lockJoin, undoJoin } from '../repository/comparison.repository.ts';
import { likelySame } from '../repository/same-person.repository.ts';
import { lockSupportCase, setJoined } from '../repository/support-case.repository.ts';
import { decisionsOfCase } from '../repository/support-decision.repository.ts';
import { insertSupportEvents } from '../repository/support-event.repository.ts';
import { teamPosts } from '../repository/team.repository.ts';
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
    await insertComparison(tx, {
      supportCaseId,
      otherCaseId,
      verdict,
      decidedBy: actor.id,
      before: verdict === 'same' ? subject : null,
    });
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

/**
 * Parts two cases that were joined by mistake: the case goes on as it was before, with its own data, and the pair waits to be
 * compared again. What was done for the other one since stays there. Returns the case that it was joined to.
 */
export const partCases = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
  supportCaseId: Uuid,
): Promise<Result<Uuid, PartRefusal | 'no-such-case'>> =>
  deps.database.withTenant(actor, async tx => {
    const subject = await lockSupportCase(tx, supportCaseId);
    if (subject === null) {
      exemptFromAudit(tx, 'There is no such case.');
      return fail('no-such-case');
    }
    const today = jstDate(tx.at);
    const before = await lockJoin(tx, subject);
    const decided = decideParting({
      subject,
      statusBefore: before?.status ?? null,
      hasOpenDecision: (await decisionsOfCase(tx, supportCaseId)).some(({ outcome }) => outcome === null),
      decidesToday: mayDecideOn(await teamPosts(tx, today), actor.id, today),
    });
    const { joinedInto } = subject;
    const parted = decided.ok && before !== null && joinedInto !== null;
    if (parted) {
      await undoJoin(tx, subject, { ...before, status: decided.value }, actor.id);
      await insertSupportEvents(tx, [
        { supportCaseId, kind: 'parted', about: joinedInto },
        { supportCaseId: joinedInto, kind: 'parted', about: supportCaseId },
      ]);
    }
    await auditSupport(tx, {
      action: parted ? 'support.part' : 'support.part-refused',
      supportCaseId,
      detail: decided.ok ? { other: joinedInto } : { reason: decided.reason },
    });
    if (!decided.ok) return decided;
    return parted ? ok(joinedInto) : fail('not-joined');
  });

import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { reactivateAccount, suspendAccountsOf } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { decideExemption, type ExemptionProblem } from '../domain/exemption.ts';
import { endInvitations } from '../repository/invitation.repository.ts';
import type { InstitutionsDeps } from './institutions-deps.ts';
import { type Enrolled, lockEnrolment, moveEnrolment } from './move-enrolment.ts';
import { INVITATION_MAIL, mailLinks } from './send-invitations.ts';

type ChangeDeps = Pick<InstitutionsDeps, 'database' | 'accountClock' | 'secretBox'>;

/** What a manager of the authority does to an institution by one press, once the page has asked. */
export type SimpleAct = 'review' | 'send-back' | 'suspend' | 'resume' | 'revoke' | 'end-exemption';

export type ChangeProblem = 'not-now' | 'no-such-facility' | 'note-missing' | 'not-called' | 'note-too-long';

const LONGEST_NOTE = 500;
/** Acts whose reason somebody will ask for later. */
const NEEDS_NOTE: readonly SimpleAct[] = ['send-back', 'suspend', 'revoke'];

/**
 * Moves an institution on (SM-5). Suspending and revoking suspend all its accounts at once; resuming opens that of its
 * manager again. Sending an application back invites anew by mail. A review says that the applicant was called under the
 * number of the registry (`called`), so that a stolen letter opens nothing (F-12).
 */
export const changeEnrolment = (
  deps: ChangeDeps,
  actor: StaffActor,
  facilityId: Uuid,
  asked: { readonly act: SimpleAct; readonly note: string; readonly called: boolean },
): Promise<Result<null, ChangeProblem>> =>
  deps.database.withTenant(actor, async tx => {
    const found = await lockEnrolment(tx, facilityId);
    if (found === null) return refuseMissing(tx);
    const problem = problemOf(asked);
    const note = asked.note === '' ? null : asked.note;
    const change = asked.act === 'review' ? { reviewedAt: tx.at } : changeOf(asked.act);
    if (problem !== null) {
      await auditRefusal(tx, facilityId);
      return fail(problem);
    }
    const moved = await moveEnrolment(tx, found.enrolment, asked.act, { change, note });
    if (!moved.ok) return moved;
    await followUp(tx, deps, found, asked.act);
    return ok(null);
  });

function problemOf({
  act,
  note,
  called,
}: {
  readonly act: SimpleAct;
  readonly note: string;
  readonly called: boolean;
}): ChangeProblem | null {
  if (act === 'review' && !called) return 'not-called';
  if (NEEDS_NOTE.includes(act) && note === '') return 'note-missing';
  return [...note].length > LONGEST_NOTE ? 'note-too-long' : null;
}

const changeOf = (act: SimpleAct) => {
  if (act === 'send-back') return { application: null, appliedAt: null, reviewedAt: null };
  return act === 'end-exemption' ? { exemption: null } : {};
};

async function followUp(
  tx: Tx,
  deps: ChangeDeps,
  { facility, enrolment }: Enrolled,
  act: SimpleAct,
): Promise<void> {
  switch (act) {
    case 'suspend':
    case 'revoke':
      await suspendAccountsOf(tx, { clock: deps.accountClock }, facility.facilityId);
      return;
    case 'resume':
      if (enrolment.accountId !== null) await reactivateAccount(tx, enrolment.accountId);
      return;
    case 'send-back':
      await mailLinks(tx, deps.secretBox, INVITATION_MAIL, [facility]);
      return;
    case 'review':
    case 'end-exemption':
      return;
  }
}

/** Exempts an institution for a reason, until a day on which it is looked at again (H-20); its links end. */
export const exemptFacility = (
  deps: Pick<InstitutionsDeps, 'database'>,
  actor: StaffActor,
  facilityId: Uuid,
  typed: { readonly reason: string; readonly note: string; readonly reviewOn: PlainDate | null },
): Promise<Result<null, readonly ExemptionProblem[] | 'not-now' | 'no-such-facility'>> =>
  deps.database.withTenant(actor, async tx => {
    const found = await lockEnrolment(tx, facilityId);
    if (found === null) return refuseMissing(tx);
    const exemption = decideExemption(typed, jstDate(tx.at));
    if (!exemption.ok) {
      await auditRefusal(tx, facilityId);
      return exemption;
    }
    const { value } = exemption;
    const moved = await moveEnrolment(tx, found.enrolment, 'exempt', {
      change: { exemption: value },
      note: value.note,
    });
    if (!moved.ok) return moved;
    await endInvitations(tx, facilityId);
    return ok(null);
  });

async function refuseMissing(tx: Tx): Promise<Result<never, 'no-such-facility'>> {
  await auditRefusal(tx, null);
  return fail('no-such-facility');
}

const auditRefusal = (tx: Tx, subjectId: Uuid | null): Promise<void> =>
  recordAudit(tx, {
    action: 'facility-enrolment.refuse',
    resource: 'facility',
    subjectId,
    purpose: 'access-control',
  });

import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { type CreateAccountReason, openAccount, prepareAccount } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { managerRoleOf } from '../domain/manager-account.ts';
import type { InstitutionsDeps } from './institutions-deps.ts';
import { lockEnrolment, moveEnrolment } from './move-enrolment.ts';

type IssueDeps = Pick<InstitutionsDeps, 'database' | 'passwords' | 'accountClock'>;

/** The account of an institution's manager; the password exists nowhere else. */
export interface IssuedAccount {
  readonly displayName: string;
  readonly loginName: string;
  readonly initialPassword: string;
}

export type IssueProblem = readonly CreateAccountReason[] | 'not-now' | 'no-such-facility';

/**
 * Issues the account of an institution whose application was reviewed (SM-5, H-14), with the manager's role of its kind
 * (H-15). Account and status are written together or not at all.
 */
export async function issueAccount(
  deps: IssueDeps,
  actor: StaffActor,
  facilityId: Uuid,
  loginName: string,
): Promise<Result<IssuedAccount, IssueProblem>> {
  const seen = await deps.database.withTenant(actor, async tx => {
    const found = await lockEnrolment(tx, facilityId);
    await recordAudit(tx, {
      action: 'facility-enrolment.read',
      resource: 'facility',
      subjectId: found === null ? null : facilityId,
      purpose: 'access-control',
      fields: ['applicantName'],
    });
    return found;
  });
  if (seen === null) return fail('no-such-facility');
  const { application, status } = seen.enrolment;
  if (status !== 'reviewed' || application === null) return fail('not-now');
  const typed = {
    loginName,
    displayName: application.name,
    unitName: seen.facility.name,
    role: managerRoleOf(seen.facility.kind),
  };
  const prepared = await prepareAccount(deps, typed, { facilityId, validFrom: null, validThrough: null });
  if (!prepared.ok) return prepared;
  return deps.database.withTenant(actor, async tx => {
    const found = await lockEnrolment(tx, facilityId);
    // Somebody else issued it, or sent it back, while the password was hashed.
    if (found?.enrolment.status !== 'reviewed') {
      await recordAudit(tx, {
        action: 'facility-enrolment.refuse',
        resource: 'facility',
        subjectId: facilityId,
        purpose: 'access-control',
      });
      return fail('not-now' as const);
    }
    const opened = await openAccount(tx, { clock: deps.accountClock }, prepared.value);
    if (!opened.ok) return opened;
    const { accountId, displayName, initialPassword } = opened.value;
    const moved = await moveEnrolment(tx, found.enrolment, 'issue', {
      change: { accountId, issuedAt: tx.at },
    });
    if (!moved.ok) throw new Error('A reviewed application must be issuable.');
    return ok({ displayName, loginName: opened.value.loginName, initialPassword });
  });
}

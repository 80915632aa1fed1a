import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { activeStaff, type Colleague, isCityRole, ROLES } from '../../accounts/index.ts';
import { lockSupportCase, setAssigned } from '../repository/support-case.repository.ts';
import { insertSupportEvents } from '../repository/support-event.repository.ts';
import { auditSupport, type SupportDeps } from './support-deps.ts';

/** Everybody of the unit who can sign in. */
export const unitOf = (tx: Tx): Promise<readonly Colleague[]> => activeStaff(tx, ROLES.filter(isCityRole));

/** Gives a case to somebody of the unit, or to nobody. */
export const assignCase = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
  supportCaseId: Uuid,
  accountId: Uuid | null,
): Promise<Result<null, 'no-such-case' | 'no-such-colleague'>> =>
  deps.database.withTenant(actor, async tx => {
    const subject = await lockSupportCase(tx, supportCaseId);
    const isThere =
      accountId === null || (await unitOf(tx)).some(colleague => colleague.accountId === accountId);
    if (subject === null || !isThere) {
      exemptFromAudit(tx, 'The case stays with whom it was.');
      return fail(subject === null ? 'no-such-case' : 'no-such-colleague');
    }
    await setAssigned(tx, supportCaseId, accountId);
    await insertSupportEvents(tx, [{ supportCaseId, kind: 'assigned', about: accountId }]);
    await auditSupport(tx, { action: 'support.assign', supportCaseId });
    return ok(null);
  });

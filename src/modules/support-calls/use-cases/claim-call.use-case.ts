import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { mayStaff } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  claimForemost,
  lockSlot,
  ownDueSlot,
  type StoredSlot,
  setClaims,
} from '../repository/call-slot.repository.ts';
import type { SupportCallsDeps } from './support-calls-deps.ts';
import { supportStaff } from './support-staff.ts';

export type ClaimRefusal = 'no-such-call' | 'already-closed' | 'claimed-by-another' | 'no-such-colleague';

/**
 * The call to make next: one's own that is due, else the foremost that nobody has, which is then one's own. Colleagues who
 * press at the same moment get different people. Null when nobody waits.
 */
export const claimNextCall = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  actor: StaffActor,
): Promise<Uuid | null> =>
  database.withTenant(actor, async tx => {
    const own = await ownDueSlot(tx, actor.id);
    const slot = own ?? (await claimForemost(tx, actor.id));
    if (slot === null || own !== null) exemptFromAudit(tx, 'Nothing was claimed.');
    else await auditClaim(tx, slot, { next: true });
    return slot?.callSlotId ?? null;
  });

/** Takes a call; from a colleague only with `takeOver`. */
export const claimCall = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  actor: StaffActor,
  callSlotId: Uuid,
  takeOver: boolean,
): Promise<Result<null, ClaimRefusal>> =>
  database.withTenant(actor, async tx => {
    const slot = await lockSlot(tx, callSlotId);
    const decision = decideClaim(slot, actor.id, takeOver);
    if (!decision.ok) {
      exemptFromAudit(tx, 'Nothing was claimed.');
      return decision;
    }
    await setClaims(tx, [callSlotId], actor.id);
    await auditClaim(tx, decision.value, { takeOver });
    return ok(null);
  });

/** Gives a call to a colleague, or back to everybody: whoever has it does, and a leader for anybody. */
export const assignCall = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  actor: StaffActor,
  callSlotId: Uuid,
  to: Uuid | null,
): Promise<Result<null, ClaimRefusal>> =>
  database.withTenant(actor, async tx => {
    const slot = await lockSlot(tx, callSlotId);
    const decision = decideClaim(slot, actor.id, mayStaff(actor.role, 'support.decide'));
    const isColleague = to === null || (await supportStaff(tx)).some(({ accountId }) => accountId === to);
    if (!decision.ok || !isColleague) {
      exemptFromAudit(tx, 'Nothing was given to anybody.');
      return decision.ok ? fail('no-such-colleague') : decision;
    }
    await setClaims(tx, [callSlotId], to);
    await recordAudit(tx, {
      action: 'support-call.assign',
      resource: 'support-call',
      subjectId: decision.value.supportCaseId,
      purpose: 'support-of-residents',
      fields: ['claimedBy'],
      detail: { to },
    });
    return ok(null);
  });

function decideClaim(
  slot: StoredSlot | null,
  staffId: Uuid,
  takeOver: boolean,
): Result<StoredSlot, ClaimRefusal> {
  if (slot === null) return fail('no-such-call');
  if (slot.status !== 'open') return fail('already-closed');
  const isAnothers = slot.claimedBy !== null && slot.claimedBy !== staffId;
  return isAnothers && !takeOver ? fail('claimed-by-another') : ok(slot);
}

const auditClaim = (tx: Tx, { supportCaseId }: StoredSlot, detail: Readonly<Record<string, boolean>>) =>
  recordAudit(tx, {
    action: 'support-call.claim',
    resource: 'support-call',
    subjectId: supportCaseId,
    purpose: 'support-of-residents',
    detail,
  });

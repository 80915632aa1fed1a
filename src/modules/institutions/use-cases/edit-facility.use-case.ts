import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { suspendAccountsOf } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { changeBetween, movesContact } from '../domain/facility-change.ts';
import { type FacilityProblem, readFacility, type TypedFacility } from '../domain/facility-entry.ts';
import {
  closeFacilityRow,
  facilityById,
  isCodeTaken,
  updateFacility,
} from '../repository/facility.repository.ts';
import { insertFacilityEvents } from '../repository/facility-event.repository.ts';
import { endInvitations } from '../repository/invitation.repository.ts';
import { entryContext } from './entry-context.ts';
import type { InstitutionsDeps } from './institutions-deps.ts';
import { registerFacility } from './register-facility.use-case.ts';

type EditDeps = Pick<InstitutionsDeps, 'database' | 'addressBook' | 'prefecture'>;

const CODE_TAKEN: readonly FacilityProblem[] = [{ field: 'code', reason: 'code-taken' }];

/** Adds an institution as typed in the form (H-04); every problem is told at once. */
export const addFacility = (
  deps: EditDeps,
  actor: StaffActor,
  typed: TypedFacility,
): Promise<Result<Uuid, readonly FacilityProblem[]>> =>
  deps.database.withTenant(actor, async tx => {
    const entry = readFacility(typed, await entryContext(tx, deps));
    if (!entry.ok) return refuse(tx, null, entry.reason);
    const registered = await registerFacility(tx, entry.value, 'form');
    return registered.ok ? ok(registered.value.facilityId) : fail(CODE_TAKEN);
  });

/**
 * Corrects an institution; what it was before stays in its history. Links to apply that were sent to another address than
 * the corrected one end. `no-such-facility` when the authority has none, `closed` when it has ended.
 */
export const correctFacility = (
  deps: EditDeps,
  actor: StaffActor,
  facilityId: Uuid,
  typed: TypedFacility,
): Promise<Result<null, readonly FacilityProblem[] | 'no-such-facility' | 'closed'>> =>
  deps.database.withTenant(actor, async tx => {
    const facility = await facilityById(tx, facilityId, 'lock');
    if (facility === null) return refuse(tx, null, 'no-such-facility' as const);
    if (facility.status === 'closed') return refuse(tx, facilityId, 'closed' as const);
    const entry = readFacility(typed, await entryContext(tx, deps));
    if (!entry.ok) return refuse(tx, facilityId, entry.reason);
    const { code } = entry.value;
    if (code !== null && (await isCodeTaken(tx, code, facilityId))) return refuse(tx, facilityId, CODE_TAKEN);
    const changes = changeBetween(facility, entry.value);
    if (changes !== null) {
      await updateFacility(tx, facilityId, entry.value);
      await insertFacilityEvents(tx, [{ facilityId, kind: 'corrected', changes, source: 'form' }]);
      if (movesContact(changes)) await endInvitations(tx, facilityId);
    }
    await recordAudit(tx, {
      action: 'facility.correct',
      resource: 'facility',
      subjectId: facilityId,
      purpose: 'access-control',
      fields: Object.keys(changes ?? {}),
    });
    return ok(null);
  });

const LONGEST_NOTE = 500;

/**
 * Closes an institution for a reason of 1 to 500 characters: its links end, its accounts are suspended, and what it reported
 * stays. One that is closed already stays as it is.
 */
export const closeFacility = (
  deps: Pick<InstitutionsDeps, 'database' | 'accountClock'>,
  actor: StaffActor,
  facilityId: Uuid,
  note: string,
): Promise<Result<null, 'no-such-facility' | 'note-length'>> =>
  deps.database.withTenant(actor, async tx => {
    const facility = await facilityById(tx, facilityId, 'lock');
    if (facility === null) return refuse(tx, null, 'no-such-facility' as const);
    if (note === '' || [...note].length > LONGEST_NOTE) return refuse(tx, facilityId, 'note-length' as const);
    const closes = facility.status === 'active';
    if (closes) {
      await closeFacilityRow(tx, facilityId);
      await insertFacilityEvents(tx, [{ facilityId, kind: 'closed', changes: {}, source: 'form', note }]);
      await endInvitations(tx, facilityId);
      await suspendAccountsOf(tx, { clock: deps.accountClock }, facilityId);
    }
    await recordAudit(tx, {
      action: closes ? 'facility.close' : 'facility.refuse-change',
      resource: 'facility',
      subjectId: facilityId,
      purpose: 'access-control',
      fields: ['status'],
    });
    return ok(null);
  });

async function refuse<Reason>(
  tx: Tx,
  subjectId: Uuid | null,
  reason: Reason,
): Promise<Result<never, Reason>> {
  await recordAudit(tx, {
    action: 'facility.refuse-change',
    resource: 'facility',
    subjectId,
    purpose: 'access-control',
  });
  return fail(reason);
}

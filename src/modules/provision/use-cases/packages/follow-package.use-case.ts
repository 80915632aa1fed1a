import type { Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../../platform/db/database.ts';
import { isOut, statusAfter } from '../../domain/packages/package-status.ts';
import {
  readTelling,
  type TellingProblem,
  type TypedTelling,
} from '../../domain/packages/told-by-receiver.ts';
import {
  moveStatus,
  type ProvisionPackage,
  packageById,
} from '../../repository/packages/package.repository.ts';
import { recallRows } from '../../repository/packages/selection.repository.ts';
import type { PackagesDeps } from './packages-deps.ts';
import { recordPackageAct, recordRefusal } from './record-provision.ts';
import { giveUp } from './select-package.ts';

type Deps = Pick<PackagesDeps, 'database'>;

/** Why nothing was recorded: there is no such package, the act is not open to it, or what was typed. */
export type FollowRefusal = 'no-such-package' | 'not-now' | 'no-reason' | readonly TellingProblem[];
export type Followed = Result<null, FollowRefusal>;

/** What the receiver tells of a package (SM-9), and that its password was told to the receiver. */
export const TELLINGS = ['tell-password', 'receive', 'open', 'confirm-deletion'] as const;
export type TellingAct = (typeof TELLINGS)[number];

/** Whether the receiver's telling can be recorded of the package now. */
export const mayRecord = ({ status }: Pick<ProvisionPackage, 'status'>, act: TellingAct): boolean =>
  act === 'tell-password' ? isOut(status) : statusAfter(status, act) !== null;

/** Records what the receiver told: that the package came, who opened it, that it was destroyed; or who was told its password. */
export const recordTelling = (
  deps: Deps,
  staff: StaffActor,
  packageId: Uuid,
  act: TellingAct,
  typed: TypedTelling,
): Promise<Followed> =>
  withPackage(deps, staff, packageId, async (tx, given) => {
    if (!mayRecord(given, act) || given.releasedAt === null) return 'not-now';
    const told = readTelling(typed, { releasedOn: jstDate(given.releasedAt), today: jstDate(tx.at) });
    if (!told.ok) return told.reason;
    const next = act === 'tell-password' ? null : statusAfter(given.status, act);
    if (next !== null) await moveStatus(tx, given, next);
    await recordPackageAct(tx, given, { act, ...told.value });
    return null;
  });

/** Calls a package back that went out wrongly (F-17); whatever is due is then told anew by the next one. */
export const recallPackage = (
  deps: Deps,
  staff: StaffActor,
  packageId: Uuid,
  why: string,
): Promise<Followed> =>
  withPackage(deps, staff, packageId, async (tx, given) => {
    if (why.trim() === '') return 'no-reason';
    if (statusAfter(given.status, 'recall') === null || !(await recallRows(tx, packageId, why.trim())))
      return 'not-now';
    await recordPackageAct(tx, given, { act: 'recall', note: why.trim() });
    return null;
  });

/** Gives a package up before it is released. */
export const discardPackage = (
  deps: Deps,
  staff: StaffActor,
  packageId: Uuid,
  why: string,
): Promise<Followed> =>
  withPackage(deps, staff, packageId, async (tx, given) => {
    if (why.trim() === '') return 'no-reason';
    if (statusAfter(given.status, 'discard') === null || !(await giveUp(tx, packageId, why.trim())))
      return 'not-now';
    return null;
  });

/** Locks the package and does the work on it; what is refused has an audit row. */
const withPackage = (
  { database }: Deps,
  staff: StaffActor,
  packageId: Uuid,
  work: (tx: Tx, given: ProvisionPackage) => Promise<FollowRefusal | null>,
): Promise<Followed> =>
  database.withTenant(staff, async (tx): Promise<Followed> => {
    const given = await packageById(tx, packageId, true);
    if (given === null) {
      exemptFromAudit(tx, 'There is no such package.');
      return fail('no-such-package');
    }
    const refusal = await work(tx, given);
    if (refusal === null) return ok(null);
    await recordRefusal(tx, typeof refusal === 'string' ? refusal : 'bad-input', { packageId });
    return fail(refusal);
  });

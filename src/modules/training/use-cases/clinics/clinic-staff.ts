import { type StaffActor, staffActorOf } from '../../../../platform/db/actor.ts';
import type { TrainingDeps } from '../training-deps.ts';

/** The account with this login name as the one who acts. */
export function staffNamed({ accounts, authorityId }: TrainingDeps, loginName: string): StaffActor {
  const account = accounts.find(known => known.loginName === loginName);
  if (account === undefined) throw new Error(`The training has no account ${loginName}.`);
  return staffActorOf({ ...account, authorityId });
}

/** The value of something that made-up people do right; throws when it was refused. */
export function done<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: unknown },
  what: string,
): T {
  if (result.ok) return result.value;
  throw new Error(`The training got stuck at ${what}: ${JSON.stringify(result.reason)}`);
}

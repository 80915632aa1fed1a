import type { ModuleDeps } from '../../src/composition/module-deps.ts';
import type { AuthorityId } from '../../src/kernel/ids.ts';
import {
  ensureTrainingStaff,
  ROLES,
  type Role,
  type TrainingCredentials,
} from '../../src/modules/accounts/index.ts';

export type TestStaff = Readonly<Record<Role, TrainingCredentials>> & {
  readonly stranger: TrainingCredentials;
};

/** One account of each role in Kanagawa, and a manager of another authority. */
export async function ensureStaff(deps: ModuleDeps): Promise<TestStaff> {
  const accounts = { ...deps, clock: deps.signInClock };
  const make = (loginName: string, role: Role, authorityId: AuthorityId): Promise<TrainingCredentials> =>
    ensureTrainingStaff(accounts, {
      authorityId,
      loginName,
      role,
      displayName: `Staff ${loginName}`,
      unitName: 'Unit',
      password: `a-long-password-for-${loginName}`,
    });
  const own = await Promise.all(
    ROLES.map(async role => [role, await make(role, role, deps.defaultAuthority)] as const),
  );
  const stranger = await make('stranger', 'manager', 141500 as AuthorityId);
  return { ...(Object.fromEntries(own) as Record<Role, TrainingCredentials>), stranger };
}

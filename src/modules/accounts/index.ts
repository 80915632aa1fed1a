export { createConsoleFrame } from './console/console-frame.tsx';
export { createEntranceFrame, type EntranceFrame } from './console/entrance-frame.tsx';
export { SIGN_IN_PATH } from './console/paths.ts';
export { accountsNavigation, routes } from './console/routes.ts';
export { pickVisible } from './domain/pick-visible.ts';
export {
  isCityRole,
  isInstitutionRole,
  mayStaff,
  PERMISSIONS,
  ROLES,
  type Role,
  visibleFields,
  visibleInList,
  visibleToProgram,
} from './domain/policy.ts';
export { type AdminRole, adminRoleOf } from './domain/role-kind.ts';
export { activeStaff, type Colleague, displayNames } from './repository/staff-account.repository.ts';
export { healthCentreIdsOf } from './repository/staff-centre.repository.ts';
export type { AccountsDeps } from './use-cases/accounts-deps.ts';
export {
  type CreateAccountReason,
  createAdmin,
  openAccount,
  prepareAccount,
} from './use-cases/create-account.use-case.ts';
export { findStaff } from './use-cases/find-staff.use-case.ts';
export { reactivateAccount, suspendAccountsOf } from './use-cases/institution-accounts.ts';
export { totpCodeAt } from './use-cases/one-time-code.ts';
export { createPasswordHasher } from './use-cases/password-hasher.ts';
export { ensureTrainingStaff, type TrainingCredentials } from './use-cases/training-staff.use-case.ts';

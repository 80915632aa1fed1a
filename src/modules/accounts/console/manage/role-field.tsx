import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import type { Role } from '../../domain/policy.ts';
import { rolesOfTheSameKind } from '../../domain/role-kind.ts';
import { words } from '../words.ts';

/** Which work the person is there for: a role of the same kind as `like`, but temporary support where it cannot be. */
export const RoleField = ({
  like,
  value,
  error,
  without,
}: {
  readonly like: Role;
  readonly value: string;
  readonly error: string | undefined;
  readonly without?: Role;
}) => (
  <RadioGroup
    name="role"
    label={words.accounts.role}
    value={value}
    error={error}
    options={rolesOfTheSameKind(like)
      .filter(role => role !== without)
      .map(role => ({ value: role, label: words.roles[role], hint: words.accounts.roleHints[role] }))}
    required
  />
);

import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { words } from '../words.ts';

const ROLES = Object.keys(words.roles) as (keyof typeof words.roles)[];

/** Which work the person is there for. */
export const RoleField = ({
  value,
  error,
}: {
  readonly value: string;
  readonly error: string | undefined;
}) => (
  <RadioGroup
    name="role"
    label={words.accounts.role}
    value={value}
    error={error}
    options={ROLES.map(role => ({
      value: role,
      label: words.roles[role],
      hint: words.accounts.roleHints[role],
    }))}
    required
  />
);

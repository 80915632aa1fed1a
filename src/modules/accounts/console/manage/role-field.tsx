import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { words } from '../words.ts';

/** An institution's own people are looked after by its own manager. */
const ROLES = Object.keys(words.accounts.roleHints) as (keyof typeof words.accounts.roleHints)[];

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

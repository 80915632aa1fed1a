import { parseArgs } from 'node:util';
import { assertNever } from '../kernel/assert-never.ts';
import type { AuthorityId } from '../kernel/ids.ts';
import {
  type AccountsDeps,
  type AdminRole,
  type CreateAccountReason,
  createAdmin,
} from '../modules/accounts/index.ts';

export interface AccountsCommandDeps extends Pick<AccountsDeps, 'database' | 'clock' | 'passwords'> {
  readonly authorityId: AuthorityId;
  /** What looks after accounts there: a manager, or the leader of a city's unit. */
  readonly role: AdminRole;
  /** Where the console is, e.g. `https://todoke.example.jp/console`. */
  readonly consoleUrl: string;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

const USAGE = `Usage: npm run mimamori -- accounts create-admin --login NAME --name NAME --unit NAME

  --login  what the person types to sign in: 3 to 32 of a-z 0-9 . _ -
  --name   the person's name
  --unit   where the person works`;

/**
 * `accounts create-admin`: opens the account of whoever looks after accounts and prints its initial password, once. Returns the exit code: 0, 1 when
 * the account was refused, 2 when the command was not understood.
 */
export async function accountsCommand(args: readonly string[], deps: AccountsCommandDeps): Promise<number> {
  const admin = readAdmin(args);
  if (admin === null) {
    deps.printError(USAGE);
    return 2;
  }
  const result = await createAdmin(deps, { ...admin, authorityId: deps.authorityId, role: deps.role });
  if (!result.ok) {
    for (const reason of result.reason) deps.printError(fixOf(reason));
    return 1;
  }
  deps.print(`Account ${result.value.loginName} (${deps.role}) is ready.`);
  deps.print(`Initial password: ${result.value.initialPassword}`);
  deps.print(
    'It is shown only now. At the first sign-in the person chooses a password and enrols a one-time-code app.',
  );
  deps.print(`Sign in at ${deps.consoleUrl}`);
  return 0;
}

function readAdmin(args: readonly string[]): Record<'loginName' | 'displayName' | 'unitName', string> | null {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { login: text, name: text, unit: text },
      allowPositionals: true,
    });
    const { login, name, unit } = values;
    if (
      positionals.join(' ') !== 'create-admin' ||
      login === undefined ||
      name === undefined ||
      unit === undefined
    )
      return null;
    return { loginName: login, displayName: name.trim(), unitName: unit.trim() };
  } catch {
    // An unknown or unfinished option: the usage says more than the parser.
    return null;
  }
}

function fixOf(reason: CreateAccountReason): string {
  switch (reason) {
    case 'login-name-form':
      return 'The login name does not fit. Use --login with 3 to 32 of a-z 0-9 . _ - and begin with a letter or a digit.';
    case 'login-name-taken':
      return 'This login name is taken. Choose another with --login, or have whoever looks after accounts reset that one in the console.';
    case 'display-name-length':
      return 'The name must have 1 to 60 characters. Give it with --name.';
    case 'unit-name-length':
      return 'The unit must have 1 to 60 characters. Give it with --unit.';
    case 'role-unknown':
    case 'role-out-of-bounds':
      return 'The role is unknown, or not one of the authority.';
    case 'busy':
      return 'Too many passwords are being hashed at once. Try again in a minute.';
    default:
      return assertNever(reason);
  }
}

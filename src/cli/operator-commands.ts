import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { connectDatabase, type DatabaseConnection } from '../composition/connect-database.ts';
import { importsDeps } from '../composition/imports.ts';
import type { AuthorityId } from '../kernel/ids.ts';
import { adminRoleOf, createPasswordHasher, displayNames } from '../modules/accounts/index.ts';
import { loadRulebook } from '../modules/rulebook/index.ts';
import { japanPostAddressBook } from '../modules/self-recuperation/index.ts';
import { systemClock } from '../platform/clock/clock.ts';
import type { Config } from '../platform/config/config.ts';
import { describeProblems, readConfig } from '../platform/config/read-config.ts';
import { createKeyRing } from '../platform/crypto/key-ring.ts';
import { type Authority, listAuthorities, registerAuthority } from '../platform/db/authority.repository.ts';
import { type Database, openDatabase } from '../platform/db/database.ts';
import { migrateDatabase } from '../platform/db/migrate.ts';
import { createIdSource } from '../platform/ids/uuid-v7.ts';
import { createLogger } from '../platform/log/logger.ts';
import { accountsCommand } from './accounts.ts';
import { checkDatabase } from './check-database.ts';
import { importTestsCommand } from './import-tests.ts';
import { proofKeysCommand } from './proof-keys.ts';

interface Terminal {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  readonly projectDir: string;
}

const KINDS: readonly Authority['kind'][] = [
  'prefecture',
  'health-centre-city',
  'special-ward',
  'municipality',
];

/** Runs a command that needs the configuration and the database. Returns the exit code. */
export async function runOperatorCommand(
  command: string,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const config = readConfig(process.env, terminal.projectDir);
  if (!config.ok) {
    terminal.printError(describeProblems(config.reason));
    return 1;
  }
  const connection = await connectDatabase(config.value, createLogger({ level: 'silent' }));
  try {
    if (command === 'db migrate') return await migrate(config.value, connection, terminal);
    if (command === 'db check') return (await checkDatabase(connection.adminUrl, terminal.print)) ? 0 : 1;
    if (command === 'db types') return writeTypes(connection, terminal);
    return await withDatabase(config.value, connection, database =>
      runOn(database, command, args, config.value, terminal),
    );
  } finally {
    await connection.stop();
  }
}

async function runOn(
  database: Database,
  command: string,
  args: readonly string[],
  config: Config,
  { print, printError }: Terminal,
): Promise<number> {
  switch (command) {
    case 'accounts create-admin':
      return accountsCommand(['create-admin', ...args], {
        database,
        clock: systemClock,
        passwords: createPasswordHasher(),
        ...(await adminOf(database, config)),
        consoleUrl: `${config.publicOrigin}/console/sign-in`,
        print,
        printError,
      });
    case 'authorities list':
      for (const { authorityId, kind, name, host } of await listAuthorities(database))
        print([authorityId, kind, name, host ?? '(default host)'].join('\t'));
      return 0;
    case 'authorities add':
      return addAuthority(database, args, printError);
    case 'import tests':
      return importTests(database, args, config, { print, printError });
    case 'proof-keys list':
    case 'proof-keys rotate':
      return proofKeysCommand([command.split(' ')[1] ?? ''], {
        database,
        keyRing: createKeyRing(config.keyEncryptionKeys),
        authorityId: config.defaultAuthority,
        print,
        printError,
      });
    default:
      printError(`There is no command "${command}". See: npm run mimamori -- help`);
      return 2;
  }
}

/** Whose accounts are begun: those of the default authority, by a role of its kind. */
async function adminOf(database: Database, { defaultAuthority }: Config) {
  const authorities = await listAuthorities(database);
  const kind = authorities.find(({ authorityId }) => authorityId === defaultAuthority)?.kind ?? 'prefecture';
  return { authorityId: defaultAuthority, role: adminRoleOf(kind) };
}

async function importTests(
  database: Database,
  args: readonly string[],
  config: Config,
  terminal: Pick<Terminal, 'print' | 'printError'>,
): Promise<number> {
  const { defaultAuthority } = config;
  const authorities = await listAuthorities(database);
  const deps = importsDeps({
    database,
    keyRing: createKeyRing(config.keyEncryptionKeys),
    rulebook: await loadRulebook(),
    staffNames: displayNames,
    addressBook: japanPostAddressBook,
    prefecture: authorities.find(({ authorityId }) => authorityId === defaultAuthority)?.name ?? '',
  });
  return importTestsCommand(['tests', ...args], {
    ...deps,
    ...terminal,
    authorityId: defaultAuthority,
    terminal: process.stderr,
  });
}

async function addAuthority(
  database: Database,
  args: readonly string[],
  printError: (line: string) => void,
): Promise<number> {
  const [code = '', kind = '', name = '', host] = args;
  const known = KINDS.find(candidate => candidate === kind);
  if (!/^\d{6}$/.test(code) || known === undefined || name === '') {
    printError(
      `Usage: authorities add CODE KIND NAME [HOST]\n  CODE  six digits, e.g. 140007\n  KIND  ${KINDS.join(', ')}`,
    );
    return 2;
  }
  await registerAuthority(database, {
    authorityId: Number(code) as AuthorityId,
    kind: known,
    name,
    host: host ?? null,
  });
  return 0;
}

async function migrate(config: Config, connection: DatabaseConnection, { print }: Terminal): Promise<number> {
  const { applied } = await migrateDatabase({ adminUrl: connection.adminUrl, contextKey: config.contextKey });
  print(applied.length === 0 ? 'The schema is the newest.' : `Applied ${applied.join(', ')}.`);
  return 0;
}

const TYPES = JSON.stringify({
  date: 'PlainDate',
  timestamptz: 'Instant',
  uuid: 'Uuid',
  numeric: 'number',
  int8: 'number',
  jsonb: 'Json',
});
const IMPORTS = JSON.stringify({
  PlainDate: '../../kernel/plain-date.ts',
  Instant: '../../kernel/instant.ts',
  Uuid: '../../kernel/ids.ts',
});

function writeTypes({ adminUrl }: DatabaseConnection, { printError, projectDir }: Terminal): number {
  const program = join(projectDir, 'node_modules/kysely-codegen/dist/cli/bin.js');
  const options = [
    '--dialect',
    'postgres',
    '--url',
    adminUrl,
    '--out-file',
    'src/platform/db/tables.generated.ts',
  ];
  const shape = [
    '--include-pattern',
    '(app|sys).*',
    '--default-schema',
    'app',
    '--type-mapping',
    TYPES,
    '--custom-imports',
    IMPORTS,
  ];
  const { status, stderr } = spawnSync(process.execPath, [program, ...options, ...shape], {
    cwd: projectDir,
    encoding: 'utf8',
  });
  if (status !== 0) printError(stderr);
  return status ?? 1;
}

async function withDatabase(
  config: Config,
  connection: DatabaseConnection,
  work: (database: Database) => Promise<number>,
): Promise<number> {
  const database = await openDatabase({
    url: connection.appUrl,
    contextKey: config.contextKey,
    clock: systemClock,
    newId: createIdSource(systemClock),
    poolSize: 4,
  });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

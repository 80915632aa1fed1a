import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase, TEST_CONTEXT_KEY } from '../../../../../test/database/test-database.ts';
import { insertCases, type NewPerson, register } from '../../../../../test/provision/provision-rows.ts';
import type { AuthorityId, Uuid } from '../../../../kernel/ids.ts';
import { type Instant, parseInstant } from '../../../../kernel/instant.ts';
import { createKeyRing } from '../../../../platform/crypto/key-ring.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { registerAuthority } from '../../../../platform/db/authority.repository.ts';
import { exemptFromAudit, openDatabase, type Tx } from '../../../../platform/db/database.ts';
import { createIdSource } from '../../../../platform/ids/uuid-v7.ts';
import type { ProtectedFiles } from '../../../../platform/protected-files/protected-files.port.ts';
import { type ProvisionPackage, packageById } from '../../repository/packages/package.repository.ts';
import { packageRecipients } from '../../repository/packages/recipient.repository.ts';
import { buildPackage, orderSealing } from './build-package.use-case.ts';
import type { PackagesDeps } from './packages-deps.ts';
import { releasePackage } from './release-package.use-case.ts';
import { selectNow } from './select-due.use-case.ts';

export const KANAGAWA = 140007 as AuthorityId;
export const SAGAMIHARA = 141500 as AuthorityId;
export const EBINA = '142158';
export const YAMATO = '142131';

/** Files that hold their sheets and password in clear: what protects them is tested where it is made. */
const plainFiles = {
  sealWorkbook: async (sheets, password) => Buffer.from(JSON.stringify({ sheets, password })),
  sealArchive: async files => Buffer.from(JSON.stringify(files.map(({ name }) => name))),
} as Pick<ProtectedFiles, 'sealWorkbook' | 'sealArchive'> as ProtectedFiles;

/** A database of its own, opened as the app role, with a register of bases and two officers. `at` is JST wall time. */
export async function startPackagesWorld(at: string, poolSize = 8) {
  const db = await createTestDatabase();
  const admin = new pg.Pool({ connectionString: db.adminUrl, max: 8 });
  let now = parseInstant(at) as Instant;
  const clock = { now: () => now };
  const database = await openDatabase({
    url: db.appUrl,
    contextKey: TEST_CONTEXT_KEY,
    clock,
    newId: createIdSource(clock),
    poolSize,
  });
  for (const [authorityId, name] of [
    [KANAGAWA, '神奈川県'],
    [SAGAMIHARA, '相模原市'],
  ] as const)
    await registerAuthority(database, { authorityId, kind: 'prefecture', name, host: null });
  const officer = (authorityId = KANAGAWA): StaffActor => ({
    kind: 'staff',
    authorityId,
    id: randomUUID() as Uuid,
    role: 'manager',
  });
  const deps: PackagesDeps = {
    database,
    keyRing: createKeyRing({ current: 1, keys: new Map([[1, randomBytes(32)]]) }),
    protectedFiles: plainFiles,
    authorityName: () => '神奈川県',
    municipalityName: code => (code === EBINA ? '海老名市' : null),
    readManagementNumber: text => text,
    staffNames: async () => new Map(),
  };
  const [first, second, stranger] = [officer(), officer(), officer(SAGAMIHARA)];
  const as = <T>(who: StaffActor, work: (tx: Tx) => Promise<T>): Promise<T> =>
    database.withTenant(who, tx => {
      exemptFromAudit(tx, 'test');
      return work(tx);
    });
  const select = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await admin.query(text, values)).rows as Row[];

  const selected = async (basisId: Uuid, municipalityCode = EBINA): Promise<Uuid> => {
    const made = await selectNow(deps, first, { basisId, municipalityCode });
    if (!made.ok) throw new Error(`Not selected: ${made.reason}`);
    return made.value;
  };
  const seal = async (packageId: Uuid): Promise<void> => {
    const ordered = await orderSealing(deps, first, packageId);
    if (!ordered.ok) throw new Error(`Not sealed: ${ordered.reason}`);
    await buildPackage(deps, KANAGAWA, packageId);
  };
  const packageOf = async (packageId: Uuid): Promise<ProvisionPackage> => {
    const given = await as(first, tx => packageById(tx, packageId));
    if (given === null) throw new Error('There is no such package.');
    return given;
  };
  const recipientOf = async (municipalityCode = EBINA): Promise<Uuid> => {
    const [listed] = await as(first, tx => packageRecipients(tx, municipalityCode));
    if (listed === undefined) throw new Error('Nobody is listed.');
    return listed.contactId;
  };
  const release = async (packageId: Uuid, who = second) =>
    releasePackage(deps, who, packageId, await recipientOf((await packageOf(packageId)).municipalityCode));

  return {
    deps,
    database,
    first,
    second,
    stranger,
    as,
    /** As a superuser, whom no policy binds. */
    select,
    setNow: (jst: string): void => {
      now = parseInstant(jst) as Instant;
    },
    tomorrow: (): void => {
      now = new Date(Date.parse(now) + 86_400_000).toISOString() as Instant;
    },
    /** The register: a basis with its request and the people of the receiver. Returns the id of the basis. */
    register: (basis: Parameters<typeof register>[1]) => register(admin, basis),
    people: (people: readonly NewPerson[]) => insertCases(admin, KANAGAWA, people),
    selected,
    seal,
    release,
    packageOf,
    recipientOf,
    /** Selects, seals by the first officer and releases by the second. */
    provide: async (basisId: Uuid, municipalityCode = EBINA): Promise<Uuid> => {
      const packageId = await selected(basisId, municipalityCode);
      await seal(packageId);
      const released = await release(packageId);
      if (!released.ok) throw new Error(`Not released: ${released.reason.why}`);
      return packageId;
    },
    /** The rows of a package as stored. */
    rowsOf: (packageId: Uuid) =>
      select<{ caseId: Uuid; reference: Uuid; kind: string; provided: Record<string, unknown> }>(
        `select case_id as "caseId", reference, kind, provided from app.provision_row where package_id = $1
         order by row_number`,
        [packageId],
      ),
    stop: async () => {
      await database.close();
      await admin.end();
      await db.drop();
    },
  };
}

export type PackagesWorld = Awaited<ReturnType<typeof startPackagesWorld>>;

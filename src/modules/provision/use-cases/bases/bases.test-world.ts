import { createTestDatabase, TEST_CONTEXT_KEY } from '../../../../../test/database/test-database.ts';
import type { AuthorityId, Uuid } from '../../../../kernel/ids.ts';
import { fixedClock } from '../../../../platform/clock/fixed.clock.ts';
import { type StaffActor, systemActor } from '../../../../platform/db/actor.ts';
import { registerAuthority } from '../../../../platform/db/authority.repository.ts';
import { exemptFromAudit, openDatabase, type Tx } from '../../../../platform/db/database.ts';
import { createIdSource } from '../../../../platform/ids/uuid-v7.ts';
import type { TypedForm } from '../../domain/bases/form-reader.ts';

export const KANAGAWA = 140007 as AuthorityId;
const SAGAMIHARA = 141500 as AuthorityId;
const MUNICIPALITIES = [
  { code: '142158', name: '海老名市' },
  { code: '142131', name: '大和市' },
];
const person = (place: number): Uuid => `01900000-0000-7000-8000-00000000c00${place}` as Uuid;

/** A database of its own, opened as the app role, with two authorities and two managers of the first. */
export async function startBasesWorld(at: string) {
  const db = await createTestDatabase();
  const clock = fixedClock(at);
  const newId = createIdSource(clock);
  const database = await openDatabase({ url: db.appUrl, contextKey: TEST_CONTEXT_KEY, clock, newId });
  for (const [authorityId, name] of [
    [KANAGAWA, '神奈川県'],
    [SAGAMIHARA, '相模原市'],
  ] as const)
    await registerAuthority(database, { authorityId, kind: 'prefecture', name, host: null });
  const manager = (place: number, authorityId = KANAGAWA): StaffActor => ({
    kind: 'staff',
    authorityId,
    id: person(place),
    role: 'manager',
    facilityId: null,
  });
  return {
    database,
    first: manager(1),
    second: manager(2),
    stranger: manager(3, SAGAMIHARA),
    deps: {
      database,
      findMunicipality: (nameOrCode: string) =>
        MUNICIPALITIES.find(({ code, name }) => [code, name].includes(nameOrCode)) ?? null,
      staffNames: async () => new Map<Uuid, string>(),
    },
    /** Runs as a system actor, whom the database lets enter what is in force already. */
    asSystem: <T>(work: (tx: Tx) => Promise<T>, authorityId = KANAGAWA): Promise<T> =>
      database.withTenant(systemActor(authorityId, 'test'), tx => {
        exemptFromAudit(tx, 'test');
        return work(tx);
      }),
    /** Runs as somebody of the staff, without a use case. */
    as: <T>(staff: StaffActor, work: (tx: Tx) => Promise<T>): Promise<T> =>
      database.withTenant(staff, tx => {
        exemptFromAudit(tx, 'test');
        return work(tx);
      }),
    stop: async () => {
      await database.close();
      await db.drop();
    },
  };
}

export type BasesWorld = Awaited<ReturnType<typeof startBasesWorld>>;

/** What somebody typed. */
export const typed = (fields: Readonly<Record<string, string | readonly string[]>>): TypedForm => ({
  text: name => [fields[name] ?? ''].flat()[0] ?? '',
  all: name => [fields[name] ?? []].flat(),
});

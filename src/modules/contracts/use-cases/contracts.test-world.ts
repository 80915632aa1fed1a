import { createTestDatabase, TEST_CONTEXT_KEY } from '../../../../test/database/test-database.ts';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fixedClock } from '../../../platform/clock/fixed.clock.ts';
import { type StaffActor, systemActor } from '../../../platform/db/actor.ts';
import { registerAuthority } from '../../../platform/db/authority.repository.ts';
import { exemptFromAudit, openDatabase, type Tx } from '../../../platform/db/database.ts';
import { createIdSource } from '../../../platform/ids/uuid-v7.ts';
import { type Facility, type FacilityKind, registerFacility } from '../../institutions/index.ts';
import type { TestMethod } from '../domain/test-method.ts';

const KANAGAWA = 140007 as AuthorityId;
const SAGAMIHARA = 141500 as AuthorityId;
const PERSON = '01900000-0000-7000-8000-00000000c001' as Uuid;

/** A report of a test, as far as contracts and subsidy look at it. */
export interface StoredTest {
  readonly facilityId: Uuid;
  readonly sampledOn: PlainDate;
  readonly method: TestMethod;
  readonly status: 'reported' | 'withdrawn';
  readonly legalBasis: 'article-15' | 'other';
}

/** A database of its own, opened as the app role, with two authorities and people who act in them. */
export async function startContractsWorld(at: string) {
  const db = await createTestDatabase();
  const clock = fixedClock(at);
  const newId = createIdSource(clock);
  const database = await openDatabase({ url: db.appUrl, contextKey: TEST_CONTEXT_KEY, clock, newId });
  for (const [authorityId, name] of [
    [KANAGAWA, '神奈川県'],
    [SAGAMIHARA, '相模原市'],
  ] as const)
    await registerAuthority(database, { authorityId, kind: 'prefecture', name, host: null });
  const actor = (role: string, facilityId: Uuid | null, authorityId = KANAGAWA): StaffActor => ({
    kind: 'staff',
    authorityId,
    id: PERSON,
    role,
    facilityId,
  });
  const as = <T>(who: StaffActor, work: (tx: Tx) => Promise<T>): Promise<T> =>
    database.withTenant(who, tx => {
      exemptFromAudit(tx, 'test');
      return work(tx);
    });
  const manager = actor('manager', null);

  return {
    database,
    manager,
    /** A manager of another authority. */
    stranger: actor('manager', null, SAGAMIHARA),
    /** The manager of an institution. */
    managerOf: ({ facilityId }: Facility): StaffActor => actor('clinic-manager', facilityId),
    as,
    register: (
      code: string | null,
      name: string,
      kind: FacilityKind = 'outpatient-clinic',
    ): Promise<Facility> =>
      database.withTenant(systemActor(KANAGAWA, 'test'), async tx => {
        const made = await registerFacility(tx, {
          code,
          name,
          kind,
          postalCode: '2430432',
          municipalityCode: '142158',
          address: '1-1',
          phone: '0462310000',
          email: null,
          healthCentreId: null,
        });
        if (!made.ok) throw new Error(made.reason);
        return made.value;
      }),
    /** Stores reports as they would stand in the table, each with a person nobody named, and what they change in the counts. */
    report: (tests: readonly StoredTest[]): Promise<void> =>
      as(manager, async tx => {
        if (tests.length === 0) return;
        await tx.db
          .insertInto('test_report')
          .values(
            tests.map(test => ({
              authority_id: KANAGAWA,
              report_id: newId(),
              facility_id: test.facilityId,
              revision: 1,
              status: test.status,
              legal_basis: test.legalBasis,
              contract_state: 'none',
              sampled_on: test.sampledOn,
              resulted_on: test.sampledOn,
              specimen: 'saliva',
              method: test.method,
              result: 'negative',
              entry_channel: 'web',
              proxy: false,
              entered_by: 'staff:test',
              entered_at: tx.at,
              changed_at: tx.at,
            })),
          )
          .execute();
        const change = (test: StoredTest, status: StoredTest['status'], by: number) => ({
          authority_id: KANAGAWA,
          change_id: newId(),
          facility_id: test.facilityId,
          sampled_on: test.sampledOn,
          method: test.method,
          status,
          legal_basis: test.legalBasis,
          result: 'negative',
          tests: by,
        });
        await tx.db
          .insertInto('test_count_change')
          .values(
            tests.flatMap(test => [
              change(test, 'reported', 1),
              ...(test.status === 'reported'
                ? []
                : [change(test, 'reported', -1), change(test, 'withdrawn', 1)]),
            ]),
          )
          .execute();
      }),
    stop: async () => {
      await database.close();
      await db.drop();
    },
  };
}

export type ContractsWorld = Awaited<ReturnType<typeof startContractsWorld>>;

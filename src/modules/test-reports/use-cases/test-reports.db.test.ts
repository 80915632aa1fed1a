import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  TEST_CONTEXT_KEY,
  type TestDatabase,
} from '../../../../test/database/test-database.ts';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { type Instant, jstInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type StaffActor, systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, openDatabase, type Tx } from '../../../platform/db/database.ts';
import { createIdSource } from '../../../platform/ids/uuid-v7.ts';
import { registerFacility } from '../../institutions/index.ts';
import { loadRulebook } from '../../rulebook/index.ts';
import type { EntryOrigin } from '../domain/entry-origin.ts';
import type { TestEntry } from '../domain/test-entry.ts';
import { sampleEntry, sampleInfection } from '../domain/test-report.cases.ts';
import { ArrivingReports, type NewTestReport } from '../repository/arriving-reports.ts';
import { reportById } from '../repository/test-report.repository.ts';
import { changeReport } from './change-report.use-case.ts';
import { addUpTests } from './count-tests.use-case.ts';
import { listTests } from './list-tests.use-case.ts';
import { redecideContracts } from './redecide-contracts.use-case.ts';
import { insertTestReports, reportTest } from './report-test.use-case.ts';
import { showFigures } from './show-figures.use-case.ts';

const KANAGAWA = 140007 as AuthorityId;
const PERSON = '01900000-0000-7000-8000-00000000a001' as Uuid;
const rulebook = await loadRulebook();

let now = jstInstant('2020-07-20' as PlainDate, '09:00');
let db: TestDatabase;
let database: Database;
let own: Uuid;
let other: Uuid;

const staff = (facilityId: Uuid | null = null): StaffActor => ({
  kind: 'staff',
  authorityId: KANAGAWA,
  id: PERSON,
  role: facilityId === null ? 'health-centre' : 'clinic',
  facilityId,
});
const contractOn = async () => ({ contractId: null, contractState: 'none' as const });
const staffNames = async () => new Map<Uuid, string>();
const deps = () => ({ database, rulebook, contractOn, staffNames });
const origin = (facilityId: Uuid, changed: Partial<EntryOrigin> = {}): EntryOrigin => ({
  facilityId,
  channel: 'web',
  channelReason: null,
  channelNote: null,
  proxy: false,
  sheetId: null,
  sourceKey: null,
  ...changed,
});
const report = (entry: Partial<TestEntry>, from: EntryOrigin, actor = staff()) =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'test');
    return reportTest(tx, deps(), { ...sampleEntry, ...entry }, from);
  });
const register = (code: string, name: string): Promise<Uuid> =>
  database.withTenant(systemActor(KANAGAWA, 'test'), async tx => {
    const registered = await registerFacility(tx, {
      code,
      name,
      kind: 'outpatient-clinic',
      postalCode: '2430432',
      municipalityCode: '142158',
      address: '1-1',
      phone: '0462310000',
      email: null,
      healthCentreId: null,
    });
    if (!registered.ok) throw new Error(registered.reason);
    return registered.value.facilityId;
  });
const events = (tx: Tx) =>
  tx.db.selectFrom('outbox_event').select('payload').where('type', '=', 'test-report.reported').execute();
const inSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  database.withTenant(systemActor(KANAGAWA, 'test'), tx => {
    exemptFromAudit(tx, 'test');
    return work(tx);
  });
const arriving = (tx: Tx, reports: readonly NewTestReport[]) => {
  const all = new ArrivingReports(tx.newId);
  return { all, ids: reports.map(one => all.add(one)) };
};

beforeAll(async () => {
  db = await createTestDatabase();
  const clock = { now: (): Instant => now };
  database = await openDatabase({
    url: db.appUrl,
    contextKey: TEST_CONTEXT_KEY,
    clock,
    newId: createIdSource(clock),
  });
  own = await register('1410000011', 'Own');
  other = await register('1410000029', 'Other');
});
afterAll(async () => {
  await database.close();
  await db.drop();
});

describe('reporting a test', () => {
  it('is each institution’s own matter, and never another’s', async () => {
    expect((await report({}, origin(own), staff(own))).ok).toBe(true);
    expect(await report({}, origin(other), staff(own))).toEqual({ ok: false, reason: ['unknown-facility'] });
    const seen = await listTests(deps(), staff(other), NO_FILTER, null);
    expect(seen.reports).toEqual([]);
    const filtered = await listTests(deps(), staff(other), { ...NO_FILTER, facilityId: own }, null);
    expect(filtered.reports).toEqual([]);
  });

  it('keeps a report without a contract, and flags it (H-30)', async () => {
    const flagged = await listTests(deps(), staff(), { ...NO_FILTER, flag: 'no-contract' }, null);
    expect(flagged.reports.map(({ fields }) => [fields.contractState, fields.status])).toEqual([
      ['none', 'reported'],
    ]);
  });

  it('takes the same row of the same source once, in one call and in many', async () => {
    const sourceKey = Buffer.from('row 1 of file 1');
    expect((await report({}, origin(own, { channel: 'file', sourceKey }))).ok).toBe(true);
    expect(await report({}, origin(own, { channel: 'file', sourceKey }))).toEqual({
      ok: false,
      reason: ['already-reported'],
    });
    const contract = { contractId: null, contractState: 'none' as const };
    const rows = ['row 1 of file 1', 'row 2 of file 1'].map(key => ({
      entry: sampleEntry,
      origin: origin(own, { channel: 'file', sourceKey: Buffer.from(key) }),
      contract,
    }));
    const insert = () => inSystem(tx => insertTestReports(tx, arriving(tx, rows).all));
    expect(await insert()).toEqual(['known', 'new']);
    expect(await insert()).toEqual(['known', 'known']);
    const changed = rows.map(row => ({
      ...row,
      entry: { ...row.entry, onsetOn: '2020-07-09' as PlainDate },
    }));
    expect(await inSystem(tx => insertTestReports(tx, arriving(tx, changed).all))).toEqual([
      'different',
      'different',
    ]);
  });

  it('brings back every part of what was entered, and tells of named infections alone in bulk', async () => {
    const before = (await inSystem(events)).length;
    const contract = { contractId: null, contractState: 'in-force' as const };
    const entries: TestEntry[] = [
      { ...sampleInfection, sampledMinute: 0, resultedMinute: 1439, onsetOn: '2020-07-10' as PlainDate },
      { ...sampleEntry, patientNumber: 'a "quoted" \\ number' },
    ];
    const ids = await inSystem(async tx => {
      const { all, ids: given } = arriving(
        tx,
        entries.map(entry => ({ entry, origin: origin(own, { channel: 'file' }), contract })),
      );
      await insertTestReports(tx, all);
      return given;
    });
    for (const [place, entry] of entries.entries())
      expect(await inSystem(tx => reportById(tx, ids[place] as Uuid))).toMatchObject(entry);
    expect((await inSystem(events)).slice(before)).toEqual([{ payload: { reportId: ids[0] } }]);
  });
});

const NO_FILTER = {
  enteredOn: null,
  result: null,
  flag: null,
  enteredBy: null,
  facilityId: null,
  isWhole: false,
} as const;

describe('how fast and by whom results are entered (H-08, H-19)', () => {
  const entered = (at: string, entry: Partial<TestEntry>, from: EntryOrigin) => {
    now = jstInstant('2020-07-29' as PlainDate, at);
    return report(entry, from);
  };
  const resulted = (on: string, minute: number | null = null): Partial<TestEntry> => ({
    sampledOn: '2020-07-25' as PlainDate,
    resultedOn: on as PlainDate,
    resultedMinute: minute,
  });

  it('is counted by week of entry, from the result’s minute or the end of its day', async () => {
    const byFax = { channel: 'fax', channelReason: 'no-web-entry', proxy: true } as const;
    await entered('10:00', resulted('2020-07-29', 9 * 60), origin(other)); // 1 hour
    await entered('10:00', resulted('2020-07-28'), origin(other)); // 10 hours
    await entered('10:00', resulted('2020-07-27', 10 * 60), origin(other, byFax)); // 48 hours: late
    await entered('10:00', resulted('2020-07-29'), origin(own)); // its day has not ended: 0
    const figures = await showFigures(deps(), staff(), now);
    expect(figures.weeks).toHaveLength(8);
    expect(figures.weeks.at(-1)).toBe('2020-07-27');
    expect(figures.speed.at(-1)).toEqual({
      weekFrom: '2020-07-27',
      reports: 4,
      medianHours: 5.5,
      worstHours: 48,
      late: 1,
    });
    expect(figures.facilities[0]).toEqual({
      facilityId: other,
      facilityName: 'Other',
      weekFrom: '2020-07-27',
      reports: 3,
      medianHours: 10,
      worstHours: 48,
      late: 1,
    });
    expect(figures.shares.at(-1)).toMatchObject({ weekFrom: '2020-07-27', byInstitutions: 3, byProxy: 1 });
    expect(figures.isAlarming).toBe(false);
  });

  it('is an alarm when more are late than the rule bears, for an institution by its own', async () => {
    await entered('11:00', resulted('2020-07-26'), origin(own));
    await entered('11:00', resulted('2020-07-26'), origin(own));
    const figures = await showFigures(deps(), staff(own), now);
    expect(figures.isAlarming).toBe(true);
    expect(new Set(figures.facilities.map(({ facilityName }) => facilityName))).toEqual(new Set(['Own']));
  });

  it('is a list by flag and day that runs from the newest back without a gap', async () => {
    const late = await listTests(deps(), staff(), { ...NO_FILTER, flag: 'late' }, null);
    expect(late.reports.every(({ isLate }) => isLate)).toBe(true);
    const day = await listTests(
      deps(),
      staff(),
      { ...NO_FILTER, enteredOn: '2020-07-29' as PlainDate },
      null,
    );
    expect(day.reports).toHaveLength(6);
    const all = await listTests(deps(), staff(), NO_FILTER, null);
    const middle = all.reports[2];
    const rest = await listTests(deps(), staff(), NO_FILTER, middle?.position ?? null);
    expect(rest.reports.map(({ reportId }) => reportId)).toEqual(
      all.reports.slice(3).map(({ reportId }) => reportId),
    );
  });
});

describe('the counts of tests (H-28)', () => {
  const counts = (from: string) =>
    inSystem(async tx => {
      const { rows } = await sql<{ counted: string }>`
        select concat_ws(' ', facility_id, sampled_on, method, status, legal_basis, result, sum(tests)) as counted
        from (${sql.raw(from)}) given group by facility_id, sampled_on, method, status, legal_basis, result
        having sum(tests) <> 0 order by 1`.execute(tx.db);
      return rows.map(({ counted }) => counted);
    });
  const reports = () => counts('select *, 1 as tests from test_report');
  const known = () => counts('select * from test_count');
  const counted = () =>
    counts(`select facility_id, sampled_on, method, status, legal_basis, result, tests from test_count
      union all select facility_id, sampled_on, method, status, legal_basis, result, tests from test_count_change`);

  it('say what the reports say, whatever was entered, corrected, withdrawn and added up', async () => {
    const seen = { reportId: await entered({}), seenRevision: 1 };
    const why = { reason: 'typing-error', note: null } as const;
    const moved = { ...sampleEntry, sampledOn: '2020-07-12' as PlainDate };
    expect(await counted()).toEqual(await reports());
    expect(await addUpTests(deps(), KANAGAWA)).toBeGreaterThan(5);
    expect(await known()).toEqual(await reports());
    const corrected = await changeReport(deps(), staff(), seen, { kind: 'correct', entry: moved, ...why });
    expect(corrected).toEqual({ ok: true, value: null });
    const withdrawn = { reportId: await entered({ method: 'lamp' }), seenRevision: 1 };
    await changeReport(deps(), staff(), withdrawn, { kind: 'withdraw', ...why });
    expect(await counted()).toEqual(await reports());
    while ((await addUpTests(deps(), KANAGAWA)) > 0);
    expect(await known()).toEqual(await reports());
    expect((await known()).some(line => line.includes('lamp withdrawn'))).toBe(true);
  });

  const entered = async (entry: Partial<TestEntry>): Promise<Uuid> => {
    const made = await report(entry, origin(own));
    if (!made.ok) throw new Error(made.reason.join(' '));
    return made.value;
  };
});

describe('tests before a contract (H-30)', () => {
  it('are decided anew on the days and in the institutions that it concerns, once', async () => {
    const contractId = '01900000-0000-7000-8000-00000000d001' as Uuid;
    const contractsOn = async (_: Tx, facilityId: Uuid, tests: readonly { readonly method: string }[]) =>
      tests.map(({ method }) =>
        facilityId === own && method === sampleEntry.method
          ? { contractId, contractState: 'in-force' as const }
          : { contractId: null, contractState: 'none' as const },
      );
    const standings = () =>
      inSystem(async tx => {
        const { rows } = await sql<{ standing: string }>`
          select distinct concat_ws(' ', facility_id = ${own}, sampled_on >= '2020-07-20', method = ${sampleEntry.method},
            contract_state) as standing from test_report where contract_state <> 'in-force' or contract_id is not null
          order by 1`.execute(tx.db);
        return rows.map(({ standing }) => standing);
      });
    const decide = () =>
      redecideContracts({ database, contractsOn }, KANAGAWA, {
        contractId,
        facilityIds: [own, other],
        from: '2020-07-20' as PlainDate,
        through: '2020-07-31' as PlainDate,
      });
    const before = await standings();
    expect(before.filter(line => line.endsWith('in-force'))).toEqual([]);
    await decide();
    const after = await standings();
    // Nothing of before the contract, of the other institution or of another method changed.
    expect(after.filter(line => line.endsWith('in-force'))).toEqual(['t t t in-force']);
    expect(after.filter(line => line.startsWith('t t t'))).toEqual(['t t t in-force']);
    await decide();
    expect(await standings()).toEqual(after);
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseReportDeps } from '../../src/composition/case-reports.ts';
import { testReportsDeps } from '../../src/composition/test-reports.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import {
  isInstitutionRole,
  mayStaff,
  ROLES,
  type Role,
  visibleFields,
  visibleInList,
} from '../../src/modules/accounts/index.ts';
import { ENTRY_FIELDS, ENTRY_KINDS } from '../../src/modules/care/domain/stay-entry.ts';
import { enterStay } from '../../src/modules/care/use-cases/enter-stay.use-case.ts';
import { showCare } from '../../src/modules/care/use-cases/show-care.use-case.ts';
import { listStays, showStay } from '../../src/modules/care/use-cases/show-stays.use-case.ts';
import { listCaseReports } from '../../src/modules/case-reports/use-cases/list-case-reports.use-case.ts';
import { submitCaseReport } from '../../src/modules/case-reports/use-cases/submit-case-report.use-case.ts';
import { viewCaseReport } from '../../src/modules/case-reports/use-cases/view-case-report.use-case.ts';
import { sampleInfection } from '../../src/modules/test-reports/domain/test-report.cases.ts';
import { reportTest } from '../../src/modules/test-reports/index.ts';
import { exportTests, listTests } from '../../src/modules/test-reports/use-cases/list-tests.use-case.ts';
import { showTest } from '../../src/modules/test-reports/use-cases/show-test.use-case.ts';
import type { StaffActor } from '../../src/platform/db/actor.ts';
import { exemptFromAudit } from '../../src/platform/db/database.ts';
import { KANAGAWA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { notify, place } from './care-people.ts';

const DAY = '2022-02-12' as PlainDate;

let world: TestWorld;
let caseId: Uuid;
const stayIn: Record<string, Uuid> = {};

beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00');
  const { hospital, hotel } = world.staff.facilities;
  caseId = await notify(world, {
    name: 'Matrix Patient',
    kana: 'MATRIX',
    phone: '09044440001',
    onsetOn: DAY,
  });
  stayIn.hospital = await place(world, caseId, { place: 'hospital', facilityId: hospital.facilityId });
  const guest = await notify(world, {
    name: 'Matrix Guest',
    kana: 'GUEST',
    phone: '09044440002',
    onsetOn: DAY,
  });
  stayIn.hotel = await place(world, guest, { place: 'hotel', facilityId: hotel.facilityId });
});
afterAll(() => world.stop());

const kindOf = (role: Role): string => role.replace('-manager', '');

/** Somebody with that role, at the institution of its kind. */
function actorOf(role: Role, at = kindOf(role)): StaffActor {
  const { facilities } = world.staff;
  const facilityId = Object.entries(facilities).find(([kind]) => kind === at)?.[1].facilityId ?? null;
  return { kind: 'staff', authorityId: KANAGAWA, id: world.staff[role].accountId, role, facilityId };
}

const keysOf = (fields: object): string[] => Object.keys(fields).sort();

describe('the view/entry matrix (H-17, H-18)', () => {
  it('shows each role exactly the fields of the policy table, in the list and on the page of a stay', async () => {
    const readers = ROLES.filter(role => mayStaff(role, 'stay.read'));
    expect(readers).toEqual(['hospital', 'hospital-manager', 'hotel', 'hotel-manager']);
    for (const role of readers) {
      const allowed = [...visibleFields(role, 'stay.read')].sort();
      const view = await showStay(world.deps, actorOf(role), stayIn[kindOf(role)] as Uuid);
      const list = await listStays(world.deps, actorOf(role), 'here', null);
      expect(keysOf(view?.fields ?? {}), role).toEqual(allowed);
      expect(
        list?.stays.map(({ fields }) => keysOf(fields)),
        role,
      ).toEqual([allowed]);
    }
  });

  it('shows nothing of a stay to a role that the table does not name', async () => {
    for (const role of ROLES.filter(each => !mayStaff(each, 'stay.read'))) {
      const view = await showStay(world.deps, actorOf(role, 'hospital'), stayIn.hospital as Uuid);
      expect(keysOf(view?.fields ?? {}), role).toEqual([]);
    }
  });

  it('shows the health centre and nobody else the care of a case, with exactly its fields', async () => {
    for (const role of ROLES) {
      const view = await showCare(world.deps, actorOf(role), caseId);
      expect(keysOf(view?.fields ?? {}), role).toEqual([...visibleFields(role, 'care.read')].sort());
    }
  });

  it('takes from each role exactly the fields of the policy table, and refuses an entry with any other', async () => {
    for (const role of ROLES) {
      const allowed = visibleFields(role, 'stay.enter');
      const actor = actorOf(role, kindOf(role) === 'hotel' ? 'hotel' : 'hospital');
      const stayId = stayIn[kindOf(role) === 'hotel' ? 'hotel' : 'hospital'] as Uuid;
      for (const kind of ENTRY_KINDS)
        for (const field of ENTRY_FIELDS[kind]) {
          const fields = { [field]: ['not a value'] };
          const entered = await enterStay(world.deps, actor, stayId, 'stay.enter', { kind, fields });
          const isOutside = !entered.ok && entered.reason.kind === 'outside';
          expect(isOutside, `${role} ${kind} ${field}`).toBe(!allowed.has(field));
        }
    }
  });

  it('leaves out of the copy for a hotel what a hotel may not see', async () => {
    const copies = await world.deps.database.withTenant(actorOf('manager'), tx => {
      exemptFromAudit(tx, 'looks at the copies');
      return sql<{ place: string; shows: boolean }>`
        select place, onset_on is not null or diagnosed_on is not null as shows from case_stay order by place`.execute(
        tx.db,
      );
    });
    expect(copies.rows).toEqual([
      { place: 'hospital', shows: true },
      { place: 'hotel', shows: false },
    ]);
  });
});

/** A positive test and a case report of the clinic; their ids. */
function reportBoth(): Promise<Readonly<Record<'test' | 'caseReport', Uuid>>> {
  const { facilityId } = world.staff.facilities.clinic;
  const { name, nameKana, birthDate, phone, address } = sampleInfection;
  return world.deps.database.withTenant(actorOf('clinic'), async tx => {
    const caseReport = tx.newId();
    const test = await reportTest(tx, testReportsDeps(world.deps), sampleInfection, {
      facilityId,
      channel: 'web',
      channelReason: null,
      channelNote: null,
      proxy: false,
      sheetId: null,
      sourceKey: null,
    });
    const submitted = await submitCaseReport(tx, world.deps, {
      reportId: caseReport,
      facilityId,
      entry: {
        profileId: 'case-report-2020-09-28',
        kind: 'confirmed',
        name: name ?? '',
        nameKana: nameKana ?? '',
        sex: 'female',
        birthDate: birthDate ?? DAY,
        phone: phone ?? '',
        postalCode: '2430432',
        municipalityCode: null,
        address: address ?? '',
        onsetOn: DAY,
        sampledOn: DAY,
        diagnosedOn: DAY,
        diedOn: null,
        physician: 'Dr Matrix',
        content: {},
      },
      channel: 'web',
      channelReason: null,
      proxy: false,
      sheetId: null,
      receivedAt: null,
    });
    if (!test.ok || !submitted.ok) throw new Error('The reports of the matrix were refused.');
    return { test: test.value, caseReport };
  });
}

describe('the same matrix for what institutions report (H-17, H-18)', () => {
  const NO_FILTER = {
    enteredOn: null,
    result: null,
    flag: null,
    enteredBy: null,
    facilityId: null,
    isWhole: true,
  };
  const sorted = (fields: ReadonlySet<string>): string[] => [...fields].sort();
  /** Somebody of an institution is asked as one of the clinic, whose reports these are. */
  const reader = (role: Role): StaffActor => actorOf(role, isInstitutionRole(role) ? 'clinic' : kindOf(role));

  it('shows each role exactly the fields of the policy table: on the page, in the list and in the file', async () => {
    const ids = await reportBoth();
    const deps = { ...testReportsDeps(world.deps), ...caseReportDeps(world.deps) };
    for (const role of ROLES) {
      const actor = reader(role);
      const whole = sorted(visibleFields(role, 'test.read'));
      const line = sorted(visibleInList(role, 'test.read'));
      const test = await showTest(deps, actor, ids.test);
      expect(keysOf(test?.fields ?? {}), role).toEqual(whole);
      for (const read of [listTests, exportTests]) {
        const { reports } = await read(deps, actor, NO_FILTER, null);
        expect(
          reports.map(({ fields }) => keysOf(fields)),
          role,
        ).toEqual([line]);
      }
      const report = await viewCaseReport(deps, actor, ids.caseReport);
      expect(keysOf(report?.fields ?? {}), role).toEqual(sorted(visibleFields(role, 'case-report.read')));
      const page = await listCaseReports(deps, actor, 'all', null);
      expect(
        page.rows.map(({ fields }) => keysOf(fields)),
        role,
      ).toEqual([sorted(visibleInList(role, 'case-report.read'))]);
    }
  });

  it('lets nobody correct a report of whom a part is hidden: the hidden part would be lost', () => {
    const whole = (permission: string) => visibleFields('manager', permission);
    for (const role of ROLES) {
      if (mayStaff(role, 'test.report'))
        expect(visibleFields(role, 'test.read'), role).toEqual(whole('test.read'));
      if (mayStaff(role, 'case-report.submit'))
        expect(visibleFields(role, 'case-report.read'), role).toEqual(whole('case-report.read'));
    }
  });
});

describe('the database', () => {
  it('shows an institution its own stays, and no person, case, contact, loan or note', async () => {
    const tables = [
      'person',
      'recuperation_case',
      'close_contact',
      'oximeter_loan',
      'oximeter',
      'case_note',
      'case_event',
    ];
    for (const role of ['hospital', 'hotel', 'clinic'] as const) {
      const seen = await world.deps.database.withTenant(actorOf(role), async tx => {
        exemptFromAudit(tx, 'looks at what the database shows');
        const stays = await tx.db.selectFrom('case_stay').select('stay_id').execute();
        const counts = await Promise.all(
          tables.map(async table => {
            const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(
              tx.db,
            );
            return rows[0]?.count;
          }),
        );
        return { stays: stays.map(({ stay_id }) => stay_id), counts };
      });
      expect(seen.stays, role).toEqual(role === 'clinic' ? [] : [stayIn[role]]);
      expect(seen.counts, role).toEqual(tables.map(() => 0));
    }
  });

  it('lets no institution move a stay to another, or touch another institution’s', async () => {
    const { hotel } = world.staff.facilities;
    const attempt = (statement: ReturnType<typeof sql>) =>
      world.deps.database.withTenant(actorOf('hospital'), tx => {
        exemptFromAudit(tx, 'attempts what must not be');
        return statement.execute(tx.db);
      });
    await expect(attempt(sql`update case_stay set facility_id = ${hotel.facilityId}`)).rejects.toThrow(
      'permission denied',
    );
    const touched = await attempt(
      sql`update case_stay set severity = 'severe' where stay_id = ${stayIn.hotel}`,
    );
    expect(touched.numAffectedRows).toBe(0n);
    await expect(
      attempt(sql`insert into stay_event (authority_id, event_id, stay_id, facility_id, kind, happened_at, recorded_at,
        actor, proxy) values (${KANAGAWA}, gen_random_uuid(), ${stayIn.hotel}, ${hotel.facilityId}, 'arrived', now(),
        now(), 'x', false)`),
    ).rejects.toThrow('row-level security');
    await expect(attempt(sql`update stay_event set proxy = true`)).rejects.toThrow('permission denied');
  });
});

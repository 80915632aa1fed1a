import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { mayStaff, ROLES, type Role, visibleFields } from '../../src/modules/accounts/index.ts';
import { ENTRY_FIELDS, ENTRY_KINDS } from '../../src/modules/care/domain/stay-entry.ts';
import { enterStay } from '../../src/modules/care/use-cases/enter-stay.use-case.ts';
import { showCare } from '../../src/modules/care/use-cases/show-care.use-case.ts';
import { listStays, showStay } from '../../src/modules/care/use-cases/show-stays.use-case.ts';
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

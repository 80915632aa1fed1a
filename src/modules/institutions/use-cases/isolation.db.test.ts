import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  TEST_CONTEXT_KEY,
  type TestDatabase,
} from '../../../../test/database/test-database.ts';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { fixedClock } from '../../../platform/clock/fixed.clock.ts';
import { type Actor, systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, openDatabase, type Tx } from '../../../platform/db/database.ts';
import { createIdSource } from '../../../platform/ids/uuid-v7.ts';
import type { Facility } from '../domain/facility.ts';
import { enrolmentOf, stepsOf } from '../repository/enrolment.repository.ts';
import { deadlineOf, insertDeadline, tallyEnrolment } from '../repository/enrolment-board.repository.ts';
import { facilityByCode, facilityById, listFacilities } from '../repository/facility.repository.ts';
import { facilityEvents } from '../repository/facility-event.repository.ts';
import { healthCentreFor, insertHealthCentre } from '../repository/health-centre.repository.ts';
import { lockEnrolment, moveEnrolment } from './move-enrolment.ts';
import { registerFacility } from './register-facility.use-case.ts';

const KANAGAWA = 140007 as AuthorityId;
const SAGAMIHARA = 141500 as AuthorityId;
const PERSON = '01900000-0000-7000-8000-00000000a001' as Uuid;
const clock = fixedClock('2020-07-17T09:00');

let db: TestDatabase;
let database: Database;
let own: Facility;
let other: Facility;
let centreId: Uuid;

const staff = (role: string, facilityId: Uuid | null = null, authorityId = KANAGAWA): Actor => ({
  kind: 'staff',
  authorityId,
  id: PERSON,
  role,
  facilityId,
});
const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  database.withTenant(actor, tx => {
    exemptFromAudit(tx, 'test');
    return work(tx);
  });
const register = (code: string, name: string): Promise<Facility> =>
  as(systemActor(KANAGAWA, 'test'), async tx => {
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
    return registered.value;
  });

beforeAll(async () => {
  db = await createTestDatabase();
  database = await openDatabase({
    url: db.appUrl,
    contextKey: TEST_CONTEXT_KEY,
    clock,
    newId: createIdSource(clock),
  });
  own = await register('1410000011', 'Own');
  other = await register('1410000029', 'Other');
  centreId = await as(systemActor(KANAGAWA, 'test'), async tx => {
    const healthCentreId = tx.newId();
    await insertHealthCentre(tx, {
      healthCentreId,
      name: 'Atsugi',
      phone: '0462241111',
      municipalityCodes: ['142158', '142166'],
    });
    await insertDeadline(tx, tx.newId(), '2020-07-31' as never);
    for (const { facilityId } of [own, other]) {
      const found = await lockEnrolment(tx, facilityId);
      if (found !== null) await moveEnrolment(tx, found.enrolment, 'invite');
    }
    return healthCentreId;
  });
});
afterAll(async () => {
  await database.close();
  await db.drop();
});

const seenBy = (actor: Actor): Promise<readonly string[]> =>
  as(actor, async tx =>
    (await listFacilities(tx, { text: '', after: null, limit: 10 })).map(({ name }) => name),
  );

describe('the registry', () => {
  it('is seen whole by the staff of its authority, and by nobody of another', async () => {
    for (const role of ['manager', 'health-centre', 'entry-support'])
      expect(await seenBy(staff(role))).toEqual(['Other', 'Own']);
    expect(await seenBy(staff('manager', null, SAGAMIHARA))).toEqual([]);
  });

  it('shows to people of an institution their own entry alone: another is as if it did not exist', async () => {
    const clinic = staff('clinic-manager', own.facilityId);
    expect(await seenBy(clinic)).toEqual(['Own']);
    await as(clinic, async tx => {
      expect(await facilityById(tx, own.facilityId)).toMatchObject({ name: 'Own' });
      expect(await facilityById(tx, other.facilityId)).toBeNull();
      expect(await facilityByCode(tx, '1410000029')).toBeNull();
    });
  });

  it('finds the health centre of a municipality, for institutions too', async () => {
    for (const actor of [staff('manager'), staff('clinic', own.facilityId)])
      expect(await as(actor, tx => healthCentreFor(tx, '142166'))).toBe(centreId);
    expect(await as(staff('manager'), tx => healthCentreFor(tx, '141500'))).toBeNull();
    expect(await as(staff('manager', null, SAGAMIHARA), tx => healthCentreFor(tx, '142158'))).toBeNull();
  });

  it('finds by part of a name or the beginning of a code, letters that mean something to the database included', async () => {
    const find = (text: string) =>
      as(staff('manager'), async tx =>
        (await listFacilities(tx, { text, after: null, limit: 10 })).map(({ name }) => name),
      );
    expect(await find('the')).toEqual(['Other']);
    expect(await find('141000001')).toEqual(['Own']);
    expect(await find('%')).toEqual([]);
    expect(await find('_')).toEqual([]);
    expect(await find('\\')).toEqual([]);
  });

  it('goes on behind the last one of a page', async () => {
    const page = (after: Facility | null) =>
      as(staff('manager'), tx => listFacilities(tx, { text: '', after, limit: 1 }));
    const [first] = await page(null);
    const [second] = await page(first ?? null);
    expect([first?.name, second?.name]).toEqual(['Other', 'Own']);
    expect(await page(second ?? null)).toEqual([]);
  });
});

describe('the campaign', () => {
  it('is closed to institutions, their own line included, and to other authorities', async () => {
    for (const actor of [staff('clinic-manager', own.facilityId), staff('manager', null, SAGAMIHARA)])
      await as(actor, async tx => {
        expect(await deadlineOf(tx)).toBeNull();
        expect((await enrolmentOf(tx, own.facilityId)).status).toBe('not-invited');
        expect(await stepsOf(tx, own.facilityId)).toEqual([]);
        expect(await facilityEvents(tx, own.facilityId)).toEqual([]);
      });
    expect(await as(staff('manager', null, SAGAMIHARA), tallyEnrolment)).toEqual([]);
    await as(staff('manager'), async tx => {
      expect(await deadlineOf(tx)).toBe('2020-07-31');
      expect(await tallyEnrolment(tx)).toEqual([
        { kind: 'outpatient-clinic', healthCentreId: null, status: 'invited', count: 2 },
      ]);
    });
  });

  it('can be moved by nobody of an institution', async () => {
    await expect(
      database.withTenant(staff('clinic-manager', own.facilityId), async tx => {
        const found = await lockEnrolment(tx, own.facilityId);
        if (found !== null) await moveEnrolment(tx, { ...found.enrolment, status: 'invited' }, 'apply');
      }),
    ).rejects.toThrow(/row-level security/);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { notify, place } from './care-people.ts';
import { type Client, createClient } from './client.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
let centre: Client;
let hospital: Client;
let hotel: Client;

beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00');
  rows = await openRows(world);
  [centre, hospital, hotel] = [
    createClient(world.origin),
    createClient(world.origin),
    createClient(world.origin),
  ];
  await signIn(world, centre, world.staff['health-centre']);
  await signIn(world, hospital, world.staff.hospital);
  await signIn(world, hotel, world.staff.hotel);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const casePage = (caseId: Uuid): string => `/console/cases/${caseId}`;
const moveForm = (caseId: Uuid): string => `/console/care/cases/${caseId}/move`;

const stayOf = async (caseId: Uuid) => {
  const [stay] = await rows.select<Record<string, unknown> & { stay_id: Uuid }>(
    `select * from app.case_stay where case_id = $1 order by planned_at desc, from_on desc limit 1`,
    [caseId],
  );
  if (stay === undefined) throw new Error('There is no stay.');
  return stay;
};

describe('the place of a notified patient (SM-3, H-16)', () => {
  let caseId: Uuid;
  const facility = () => world.staff.facilities.hospital.facilityId;

  beforeAll(async () => {
    caseId = await notify(world, { name: 'Ito Haru', kana: 'ITO HARU', phone: '09011110001' });
  });

  it('is undecided at first, and the list says so', async () => {
    const list = await centre.get('/console/care');
    expect(list.text).toContain('Ito Haru');
    expect(list.text).toContain(`href="${casePage(caseId)}"`);
    expect((await centre.get(casePage(caseId))).text).toContain('療養先はまだ記録されていません');
  });

  it('is asked for with what is missing beside the field, and what was typed kept', async () => {
    const empty = await centre.post(moveForm(caseId), {});
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('療養先を選んでください');
    const noFacility = await centre.post(moveForm(caseId), { where: 'hospital', from: '2/14' });
    expect(noFacility.status).toBe(422);
    expect(noFacility.text).toContain('href="#facility"');
    expect(noFacility.text).toContain('value="2/14"');
    const aHotel = { where: 'hotel', facility: facility(), from: '2/14' };
    expect((await centre.post(moveForm(caseId), aHotel)).text).toContain('療養先に合う施設');
    const tooFar = { where: 'hospital', facility: facility(), from: '2/28' };
    expect((await centre.post(moveForm(caseId), tooFar)).status).toBe(422);
  });

  it('is at home and waiting for a bed, then in the hospital that expects the patient', async () => {
    const waits = await centre.post(moveForm(caseId), { where: 'home-awaits-hospital', from: '2/13' });
    expect([waits.status, waits.location]).toEqual([303, casePage(caseId)]);
    expect((await centre.get('/console/care?part=waiting')).text).toContain('Ito Haru');
    await world.settle();
    expect(await rows.select('select place from app.watch where case_id = $1', [caseId])).toEqual([
      { place: 'waiting' },
    ]);
    const again = await centre.post(moveForm(caseId), { where: 'home-awaits-hospital', from: '2/14' });
    expect(again.text).toContain('すでにその場所にいます');
    const moved = await centre.post(moveForm(caseId), {
      where: 'hospital',
      facility: facility(),
      from: '2/14',
    });
    expect(moved.status).toBe(303);
    expect((await centre.get('/console/care?part=waiting')).text).not.toContain('Ito Haru');
    const list = await centre.get(`/console/care?part=hospital&facility=${facility()}`);
    expect(list.text).toContain('Ito Haru');
    expect(list.text).toContain('到着待ち');
    const stays = await rows.select(
      `select place, from_on::text, until_on::text, outcome from app.case_stay where case_id = $1 order by planned_at`,
      [caseId],
    );
    expect(stays).toEqual([
      { place: 'home', from_on: '2022-02-13', until_on: '2022-02-14', outcome: 'moved' },
      { place: 'hospital', from_on: '2022-02-14', until_on: null, outcome: null },
    ]);
  });

  it('is told with severity and devices by the hospital, and seen by the health centre', async () => {
    const { stay_id: stayId } = await stayOf(caseId);
    const page = `/console/stays/${stayId}`;
    expect((await hospital.get('/console/stays?filter=expected')).text).toContain(`href="${page}"`);
    const early = await hospital.post(page, { entry: 'condition', severity: 'mild' });
    expect(early.status).toBe(422);
    expect(early.text).toContain('まだ到着が記録されていません');
    expect((await hospital.post(page, { entry: 'arrival', from: '2/14' })).location).toBe(page);
    const bad = await hospital.post(page, { entry: 'condition' });
    expect(bad.status).toBe(422);
    const condition = { entry: 'condition', severity: 'severe', intensiveCare: 'yes', ventilator: 'yes' };
    expect((await hospital.post(page, condition)).location).toBe(page);
    expect((await hospital.get('/console/stays')).text).toContain('重症');
    const seen = (await centre.get(casePage(caseId))).text;
    for (const text of ['重症', '人工呼吸器', '入院した（Hospital）', '入院が決まった（Hospital）'])
      expect(seen, text).toContain(text);
    const csv = await centre.get('/console/care.csv?part=hospital');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.text).toContain('"Ito Haru"');
    expect(csv.text).toContain('"重症","有","有",""');
  });

  it('is undecided again after the discharge', async () => {
    const { stay_id: stayId } = await stayOf(caseId);
    const end = { entry: 'end', until: '2/14', outcome: 'discharged' };
    expect((await hospital.post(`/console/stays/${stayId}`, end)).status).toBe(303);
    await world.settle();
    expect((await centre.get('/console/care')).text).toContain('Ito Haru');
    expect((await hospital.get('/console/stays?filter=left')).text).toContain('Ito Haru');
    expect((await hospital.post(`/console/stays/${stayId}`, end)).text).toContain('すでに終わっています');
  });

  it('ends with a hand-over, whose receiver the history names', async () => {
    const path = `/console/care/cases/${caseId}/end`;
    expect((await centre.post(path, {})).status).toBe(422);
    expect((await centre.post(path, { kind: 'handed-over', to: '' })).status).toBe(422);
    expect((await centre.post(path, { kind: 'handed-over', to: '相模原市保健所' })).status).toBe(303);
    const page = (await centre.get(casePage(caseId))).text;
    expect(page).toContain('ほかの自治体へ移管した');
    expect(page).toContain('相模原市保健所');
    expect((await centre.post(moveForm(caseId), { where: 'home', from: '2/14' })).status).toBe(422);
  });
});

describe('suspected inpatients (H-16)', () => {
  it('are in the list of the hospital, marked as suspected', async () => {
    const caseId = await notify(world, { name: 'Gi Ji', kana: 'GI JI', phone: '09011110002' });
    await rows.select(
      `insert into app.case_report (authority_id, report_id, facility_id, revision, status, profile_id, kind, name,
         name_kana, sex, birth_date, phone, postal_code, municipality_code, address, diagnosed_on, content, physician,
         entry_channel, proxy, entered_by, reported_at, entered_at, changed_at, case_id)
       values (140007, gen_random_uuid(), $1, 1, 'accepted', 'p', 'suspected', 'Gi Ji', 'GI JI', 'female', '1990-04-12',
         '09011110002', '2430432', '142158', 'Ebina', '2022-02-13', '{}', 'D', 'web', false, 'x', now(), now(), now(), $2)`,
      [world.staff.facilities.hospital.facilityId, caseId],
    );
    const { facilityId } = world.staff.facilities.hospital;
    await place(world, caseId, { place: 'hospital', facilityId, fromOn: '2022-02-14' as PlainDate });
    const list = (await centre.get('/console/care?part=hospital')).text;
    expect(list.slice(list.indexOf('Gi Ji'))).toContain('疑似症');
    expect((await hospital.get('/console/stays')).text).toContain('Gi Ji');
  });
});

describe('a hotel', () => {
  let caseId: Uuid;
  let page: string;

  beforeAll(async () => {
    caseId = await notify(world, {
      name: 'Hotel Guest',
      kana: 'HOTEL GUEST',
      phone: '09011110003',
      onsetOn: '2022-02-12' as PlainDate,
    });
    const { facilityId } = world.staff.facilities.hotel;
    const stayId = await place(world, caseId, { place: 'hotel', facilityId });
    page = `/console/stays/${stayId}`;
    await world.pass(1);
  });

  it('reads its values back, and refuses what no instrument shows', async () => {
    const bad = await hotel.post(page, { entry: 'day', temperature: '365', condition: 'none' });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('36.5 のことですか');
    expect((await hotel.post(page, { entry: 'day' })).status).toBe(422);
  });

  it("enters a day's values, which count as the answer and call a human when they are urgent", async () => {
    const given = { entry: 'day', temperature: '38.4', spo2: '91', condition: 'worse', symptoms: ['cough'] };
    expect((await hotel.post(page, given)).location).toBe(page);
    await world.settle();
    const [answer] = await rows.select(
      'select temperature::float, spo2, grade, channel from app.observation where case_id = $1',
      [caseId],
    );
    expect(answer).toEqual({ temperature: 38.4, spo2: 91, grade: 'urgent', channel: 'staff' });
    expect(await rows.select('select kind from app.care_task where case_id = $1', [caseId])).toContainEqual({
      kind: 'urgent-answer',
    });
    expect((await hotel.get('/console/stays')).text).toContain('38.4℃');
  });

  it('sees no field of a hospital, and enters none: the entry is refused whole and audited (H-18)', async () => {
    const shown = (await hotel.get(page)).text;
    for (const hidden of ['発病日', '診断日', '重症度', 'ECMO', '転帰', '09011110003', 'Ebina 1-1'])
      expect(shown, hidden).not.toContain(hidden);
    const before = await stayOf(caseId);
    for (const fields of [
      { entry: 'condition', severity: 'severe' },
      { entry: 'end', until: '2/14', outcome: 'died' },
      { entry: 'day', temperature: '36.5', condition: 'none', name: 'Other' },
    ]) {
      const refused = await hotel.post(page, fields);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('あなたの役割では入力できません');
    }
    expect(await stayOf(caseId)).toEqual(before);
    const audited = await rows.select<{ fields: string[] }>(
      `select fields from app.audit_event where action = 'stay.refuse-entry' order by at, event_id`,
    );
    expect(audited.map(({ fields }) => fields)).toEqual([['severity'], ['outcome'], []]);
  });

  it('says that somebody left', async () => {
    expect((await hotel.post(page, { entry: 'end', until: '2/14' })).status).toBe(303);
    expect(await stayOf(caseId)).toMatchObject({ outcome: 'discharged' });
  });
});

describe('a death in a hospital', () => {
  it('closes the case and ends the stay', async () => {
    const caseId = await notify(world, { name: 'Sato Toku', kana: 'SATO TOKU', phone: '09011110004' });
    const { facilityId } = world.staff.facilities.hospital;
    const stayId = await place(world, caseId, { place: 'hospital', facilityId });
    await hospital.post(`/console/stays/${stayId}`, { entry: 'end', until: '2/14', outcome: 'died' });
    await world.settle();
    const [subject] = await rows.select(
      'select status, close_reason from app.recuperation_case where case_id = $1',
      [caseId],
    );
    expect(subject).toEqual({ status: 'closed', close_reason: 'died' });
    expect((await centre.get(casePage(caseId))).text).toContain('亡くなられた');
    expect((await centre.get('/console/care')).text).not.toContain('Sato Toku');
  });
});

describe('the health centre for an institution that cannot', () => {
  it('enters its fields, and the event says that it was a proxy', async () => {
    const caseId = await notify(world, {
      name: 'Proxy Patient',
      kana: 'PROXY PATIENT',
      phone: '09011110005',
    });
    const { facilityId } = world.staff.facilities.hospital;
    const stayId = await place(world, caseId, { place: 'hospital', facilityId, arrived: false });
    const path = `/console/care/stays/${stayId}`;
    expect((await centre.get(path)).text).toContain('Hospitalにかわって入力');
    expect((await centre.post(path, { entry: 'arrival', from: '2/13' })).location).toBe(casePage(caseId));
    expect((await centre.post(path, { entry: 'condition', severity: 'moderate-2' })).status).toBe(303);
    expect((await centre.post(path, { entry: 'day', temperature: '36.5' })).status).toBe(422);
    const events = await rows.select('select kind, proxy from app.stay_event where stay_id = $1 and proxy', [
      stayId,
    ]);
    expect(events).toEqual([
      { kind: 'arrived', proxy: true },
      { kind: 'condition', proxy: true },
    ]);
    expect((await centre.get(casePage(caseId))).text).toContain('保健所が代行');
  });
});

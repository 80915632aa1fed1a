import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { answerToday, approve, codeIn, openLink, signIn } from './acts.ts';
import { type Client, createClient } from './client.ts';
import { applicantOf, conditions, evidenceOf, konno } from './people.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
let resident: Client;
let officer: Client;
let reviewer: Client;
let caseId: string;

beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00');
  rows = await openRows(world);
  resident = createClient(world.origin);
  officer = createClient(world.origin);
  await signIn(world, officer, world.staff['health-centre']);

  await resident.post('/ja/filing/consent', { agree: 'yes' });
  await resident.post('/ja/filing/conditions', {
    ...conditions,
    symptoms: 'no',
    'onset-year': '',
    'onset-month': '',
    'onset-day': '',
  });
  await resident.post('/ja/filing/applicant', applicantOf(konno));
  await world.settle();
  await resident.post('/ja/filing/email', { code: codeIn(world.mailTo(konno.email).body) });
  await resident.post('/ja/filing/evidence', await evidenceOf(konno));
  await resident.post('/ja/filing/confirm');
  await world.settle();
  const [row] = await rows.select('select filing_id, case_id from app.filing');
  caseId = row?.case_id;
  reviewer = createClient(world.origin);
  await signIn(world, reviewer, world.staff.reviewer);
  await approve(world, reviewer, row?.filing_id);

  // Tested on the 14th: the 21st is day 7, and the rule releases whoever is well at its end.
  await world.clock.advance(7 * 24 * 3_600_000);
  await world.pass(1);
  await openLink(world, resident, konno);
  await answerToday(resident, 'well');
  await world.pass(15);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const standing = async () =>
  (await rows.select('select status, symptomatic, day_zero::text from app.recuperation_case'))[0];
const filing = async () => (await rows.select('select status from app.filing'))[0];

describe('somebody without symptoms who falls ill after day 7 (A-13)', () => {
  it('is found by the officer, released and with the way to take the watch up again', async () => {
    // The silence of the first days is the officer's to close; the rule waits for it.
    for (const { task_id: taskId } of await rows.select(
      'select task_id from app.care_task where closed_at is null',
    )) {
      await officer.post(`/console/tasks/${taskId}/claim`);
      await officer.post(`/console/tasks/${taskId}/outcome`, { outcome: 'reached-well', note: '元気' });
    }
    await world.pass(1);
    if ((await standing())?.status === 'open') await officer.post(`/console/cases/${caseId}/release`);
    await world.settle();
    expect((await standing())?.status).toBe('released');
    expect((await filing())?.status).toBe('completed');
    const page = await officer.get(`/console/cases/${caseId}`);
    expect(page.text).toContain(`/console/cases/${caseId}/reopen`);
  });

  it('is asked for the day and the reason, and nothing typed is lost', async () => {
    const path = `/console/cases/${caseId}/reopen`;
    expect((await officer.get(path)).text).toContain('2/22(火)から2/24(木)まで');
    const early = { 'onset-year': '2022', 'onset-month': '2', 'onset-day': '20', reason: '38度の熱' };
    const refused = await officer.post(path, early);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('療養期間の中の日です');
    expect(refused.text).toContain('38度の熱');
    const noReason = await officer.post(path, { ...early, 'onset-day': '22', reason: '' });
    expect(noReason.text).toContain('再開する理由を書いてください');
    expect((await standing())?.status).toBe('released');
  });

  it('is watched again, with the period from that day and the notice in force', async () => {
    const path = `/console/cases/${caseId}/reopen`;
    const late = { 'onset-year': 'R4', 'onset-month': '2', 'onset-day': '22', reason: '38度の熱' };
    expect((await officer.post(path, late)).location).toBe(`/console/cases/${caseId}`);
    expect(await standing()).toEqual({ status: 'open', symptomatic: true, day_zero: '2022-02-22' });
    expect((await filing())?.status).toBe('issued');
    expect((await officer.get(`/console/cases/${caseId}`)).text).toContain('見守りを再開した：38度の熱');
    await world.settle();
    expect((await filing())?.status).toBe('issued');
    await world.pass(24);
    expect((await resident.get('/ja/status')).text).toContain('療養 1日目です');
    const questions = await rows.select(`select 1 from app.observation_slot where slot_on = '2022-02-22'`);
    expect(questions).toHaveLength(1);
  });

  it('cannot be reopened by a reviewer', async () => {
    expect((await reviewer.get(`/console/cases/${caseId}/reopen`)).status).toBe(404);
  });
});

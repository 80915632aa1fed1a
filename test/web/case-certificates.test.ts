import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { notify } from './care-people.ts';
import { type Client, createClient } from './client.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
let centre: Client;

beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00');
  rows = await openRows(world);
  centre = createClient(world.origin);
  await signIn(world, centre, world.staff['health-centre']);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const casePage = (caseId: Uuid): string => `/console/cases/${caseId}`;

describe('the certificate of a notified patient (K-58, SM-10, F-14)', () => {
  const certificate = (caseId: Uuid): string => `${casePage(caseId)}/certificate`;
  const release = (caseId: Uuid) =>
    rows.select(
      `update app.recuperation_case set status = 'released', last_day = '2022-02-27', return_on = '2022-02-28',
         ends_at = '2022-02-27T15:00Z', closed_at = now(), closed_by = 'test', close_reason = 'released'
       where case_id = $1`,
      [caseId],
    );
  const papersOf = (caseId: Uuid) =>
    rows.select<{ id: Uuid; reference: string; fields: Record<string, unknown> }>(
      `select document_id as id, proof_ref as reference, fields from app.document
       where case_id = $1 and kind = 'legal-certificate' and status = 'valid'`,
      [caseId],
    );
  let caseId: Uuid;

  beforeAll(async () => {
    caseId = await notify(world, { name: 'Cert Patient', kana: 'CERT PATIENT', phone: '09011110006' });
  });

  it('waits for the end of the recuperation, and says so', async () => {
    expect((await centre.get(casePage(caseId))).text).toContain(`href="${certificate(caseId)}"`);
    expect((await centre.get(certificate(caseId))).text).toContain('療養の終了が記録されていない');
    const early = await centre.post(certificate(caseId));
    expect([early.status, await papersOf(caseId)]).toEqual([409, []]);
  });

  it('is issued once by the health centre, with every day of it, and checked by anybody', async () => {
    await release(caseId);
    expect((await centre.post(certificate(caseId))).location).toBe(certificate(caseId));
    expect((await centre.post(certificate(caseId))).status).toBe(303);
    const [paper, ...others] = await papersOf(caseId);
    expect(others).toEqual([]);
    // More than ten days, and with its last day: what the national application could not print.
    expect(paper?.fields).toMatchObject({
      holder: { name: 'Cert Patient', birthDate: '1990-04-12' },
      dates: expect.arrayContaining([
        expect.objectContaining({ value: 'start-date', date: '2022-02-12' }),
        expect.objectContaining({ value: 'last-day', date: '2022-02-27' }),
      ]),
    });
    const shown = (await centre.get(casePage(caseId))).text;
    expect(shown).toContain('療養証明書');
    const pdf = await centre.get(`/console/documents/${paper?.id}`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const status = await createClient(world.origin).get(`/v/status?n=${paper?.reference}`);
    expect(status.text).toContain('"valid"');
    const reviewer = createClient(world.origin);
    await signIn(world, reviewer, world.staff.reviewer);
    expect((await reviewer.get(certificate(caseId))).status).toBe(404);
  });

  it('is issued for many in a batch, of whom nobody is written to who never filed', async () => {
    const waiting = [
      await notify(world, { name: 'Batch One', kana: 'BATCH ONE', phone: '09011110007' }),
      await notify(world, { name: '山﨑　𠮷\u{1F600}', kana: 'BATCH TWO', phone: '09011110008' }),
    ];
    for (const patient of waiting) await release(patient);
    const manager = createClient(world.origin);
    await signIn(world, manager, world.staff.manager);
    const mails = world.mails.length;
    const started = await manager.post('/console/document-batches', { kind: 'certificates', reason: 'test' });
    await world.settle();
    expect((await manager.get(started.location ?? '')).text).toContain('2件のうち 2件');
    const names = await Promise.all(waiting.map(papersOf));
    // A character that no font has must not keep the others from their names (F-16).
    expect(names.map(([paper]) => paper?.fields.holder)).toMatchObject([
      { name: 'Batch One' },
      { name: 'BATCH TWO' },
    ]);
    expect(world.mails).toHaveLength(mails);
  });
});

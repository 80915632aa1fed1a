import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import { subscribers } from '../../src/modules/documents/index.ts';
import { languages } from '../../src/ui/language.ts';
import { KANAGAWA, type TestWorld } from '../world/test-world.ts';
import { another, type CaseReportWorld } from './case-report-world.ts';
import { checkPaper } from './check-paper.ts';
import { type Client, createClient } from './client.ts';
import { washimi } from './people.ts';
import type { Rows } from './rows.ts';
import { caseReportOf } from './seeded-rows.ts';

/** What becomes of certificates when the reports on whose ground they were issued are withdrawn, as the health centre sees it. */
export const losesCertificates = (of: () => CaseReportWorld & { readonly manager: Client }): void => {
  describe('a withdrawal after the release (K-58, SM-3)', () => {
    const release = (caseId: Uuid | null) =>
      of().rows.select(
        `update app.recuperation_case set status = 'released', last_day = '2022-08-17', return_on = '2022-08-18',
           ends_at = '2022-08-17T15:00Z', closed_at = now(), closed_by = 'test', close_reason = 'released'
         where case_id = $1`,
        [caseId],
      );

    it('is told of before; the paper then holds no more, and none is issued until the patient is reported again', async () => {
      const { world, rows, clinic, centre, manager, report, stored, act } = of();
      const patientAgain = another();
      const id = await report(patientAgain);
      const { caseId } = await stored(id);
      const certificate = `/console/cases/${caseId}/certificate`;
      const ends = '療養証明書が、無効になります';
      expect((await centre.get(certificate)).text).toContain(`href="/console/cases/${caseId}/release"`);
      await release(caseId);
      expect((await centre.get(`/console/case-reports/${id}`)).text).not.toContain(ends);
      expect((await centre.post(certificate)).status).toBe(303);
      const [paper] = await rows.select<{ id: string; reference: string }>(
        `select document_id as id, proof_ref as reference from app.document where case_id = $1`,
        [caseId],
      );
      const checked = async () =>
        (await createClient(world.origin).get(`/v/status?n=${paper?.reference}`)).text;
      expect(await checked()).toContain('"valid"');
      expect((await centre.get(`/console/case-reports/${id}`)).text).toContain(ends);
      expect((await clinic.get(`/console/case-reports/${id}`)).text).not.toContain(ends);

      expect((await act(id, 'withdraw', { 'withdraw-message': '検査がすべて陰性' })).status).toBe(303);
      await world.settle();
      expect(await stored(id)).toMatchObject({ status: 'withdrawn', caseStatus: 'released' });
      expect(await checked()).toContain('"withdrawn"');
      const told =
        /療養証明書は、もとになった発生届が取り下げられたため、8\/10\(水\) [\d:]+に無効になりました/;
      expect((await centre.get(`/console/cases/${caseId}`)).text).toMatch(told);
      expect((await centre.get(certificate)).text).toMatch(told);
      expect((await centre.post(certificate)).status).toBe(409);
      const anew = await manager.post(`/console/papers/${paper?.id}/reissue`, { reason: '様式' });
      expect(anew.text).toContain('発生届が取り下げられているため');
      const audited = await rows.select<{ detail: unknown }>(
        `select detail from app.audit_event where action = 'document.withdrawn' and subject_id = $1`,
        [caseId],
      );
      expect(audited).toMatchObject([{ detail: { ended: 1, because: 'report-withdrawn' } }]);

      // A withdrawal is not undone: whoever is reported again is a patient again, with a certificate of their own.
      const again = await stored(await report(patientAgain));
      expect(again).toMatchObject({ category: 'notified', caseStatus: 'open' });
      expect(again.caseId).not.toBe(caseId);
    });

    it('keeps the certificate as long as another report stands', async () => {
      const { world, rows, centre, report, stored, act } = of();
      const same = another();
      const [one, two] = [await report(same), await report({ ...same, confirmed: 'yes' })];
      const { caseId } = await stored(one);
      await release(caseId);
      await centre.post(`/console/cases/${caseId}/certificate`);
      await act(one, 'withdraw', { 'withdraw-message': '二重の届出' });
      await world.settle();
      const valid = () =>
        rows.select(`select 1 from app.document where case_id = $1 and status = 'valid'`, [caseId]);
      expect(await valid()).toHaveLength(1);
      await act(two, 'withdraw', { 'withdraw-message': '検査がすべて陰性' });
      await world.settle();
      expect(await valid()).toEqual([]);
    });
  });
};

/** The same as the person and whoever holds the paper see it. */
export async function personLosesCertificate({
  world,
  rows,
  resident,
  paper: { id, proof },
}: {
  readonly world: TestWorld;
  readonly rows: Rows;
  readonly resident: Client;
  readonly paper: { readonly id: Uuid; readonly proof: string };
}): Promise<void> {
  const report = await caseReportOf(rows, world.staff.facilities.clinic.facilityId);
  const told = world.mails.length;
  const [unreported] = subscribers(world.deps)['case.unreported'] ?? [];
  const withdraw = async (status: string): Promise<void> => {
    const [subject] = await rows.select<{ id: Uuid }>(
      `update app.case_report r set status = $2, case_id = c.case_id from app.recuperation_case c
       where r.report_id = $1 returning c.case_id as id`,
      [report, status],
    );
    await unreported?.(KANAGAWA, { caseId: (subject as { id: Uuid }).id });
    await world.settle();
  };
  await withdraw('accepted');
  expect(await checkPaper(world, proof)).toEqual({ offline: 'valid', online: 'valid' });
  await withdraw('withdrawn');
  await withdraw('withdrawn');
  expect(await checkPaper(world, proof)).toEqual({ offline: 'valid', online: 'withdrawn' });
  const mails = world.mails.slice(told);
  expect(mails.map(({ recipient }) => recipient)).toEqual([washimi.email]);
  expect(mails[0]?.body ?? '').not.toMatch(/発生届|取り下げ|コロナ/);
  for (const language of languages) {
    const asks = `href="/${language}/inquiry"`;
    for (const page of ['certificate', 'status']) {
      const { text } = await resident.get(`/${language}/${page}`);
      expect(text, page).toContain('療養証明書');
      expect(text.slice(text.indexOf('<main'), text.indexOf('</main')), page).toContain(asks);
      expect(text).not.toContain(`/${language}/documents/${id}`);
    }
  }
  expect((await resident.get('/ja/status')).text).toContain('医療機関からの発生届が取り下げられた');
  expect((await resident.post('/ja/certificate')).status).toBe(422);
  await rows.select(`update app.case_report set case_id = null`);
}

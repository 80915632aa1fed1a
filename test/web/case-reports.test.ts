import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { openCase } from '../../src/modules/cases/index.ts';
import { joinSubject } from '../../src/modules/persons/index.ts';
import { systemActor } from '../../src/platform/db/actor.ts';
import { KANAGAWA, type TestWorld } from '../world/test-world.ts';
import {
  another,
  type CaseReportWorld,
  draftIn,
  idIn,
  patient,
  startCaseReportWorld,
} from './case-report-world.ts';
import type { Client } from './client.ts';
import type { Rows } from './rows.ts';
import { daysInOtherForms } from './shown-dates.ts';

let all: CaseReportWorld;
let world: TestWorld;
let rows: Rows;
let clinic: Client;
let otherClinic: Client;
let hospital: Client;
let write: CaseReportWorld['write'];
let report: CaseReportWorld['report'];
let stored: CaseReportWorld['stored'];
beforeAll(async () => {
  all = await startCaseReportWorld();
  ({ world, rows, clinic, otherClinic, hospital, write, report, stored } = all);
});
afterAll(() => all.stop());

describe('a 発生届 (H-12)', () => {
  it('is reported by submitting it: a person, a notified case and the health centre of the address follow', async () => {
    const id = await report();
    expect(await stored(id)).toMatchObject({
      status: 'submitted',
      address: '神奈川県海老名市中央1-2-3',
      centre: '厚木保健福祉事務所',
      category: 'notified',
      caseStatus: 'open',
    });
    const page = await clinic.get(`/console/case-reports/${id}?told=reported`);
    expect(page.text).toContain('届け出ました');
    expect(page.text).toContain('まだ受理されていません');
    expect(page.text).toMatch(/1980年4月12日.*8月10日\(水\) 09:00/s);
    for (const path of [`/${id}`, `/${id}/correct`, '', '/new']) {
      const shown = await clinic.get(`/console/case-reports${path}`);
      expect([shown.status, ...daysInOtherForms(shown)], path).toEqual([200]);
    }
    const [entry] = await rows.select<{ count: number }>(
      `select count(*)::int as count from app.audit_event where subject_id = $1 and action = 'case-report.submit'
       and purpose = 'surveillance'`,
      [id],
    );
    expect(entry?.count).toBe(1);
  });

  it('is one report when it is sent twice, and another when the next patient is typed over it', async () => {
    const form = await clinic.get('/console/case-reports/new');
    const draft = draftIn(form);
    const fields = { ...patient, ...another(), draft };
    const sent = [
      await clinic.post('/console/case-reports/new', fields),
      await clinic.post('/console/case-reports/new', fields),
    ];
    expect(new Set(sent.map(idIn))).toEqual(new Set([draft]));
    const next = await clinic.post('/console/case-reports/new', {
      ...fields,
      ...another(),
      name: '田村　次郎',
      'name-kana': 'タムラ ジロウ',
    });
    expect(next.status).toBe(303);
    expect(idIn(next)).not.toBe(draft);
  });

  it('keeps what was typed as a draft with the reason beside each box, until it is reported', async () => {
    const refused = await write(clinic, { ...patient, ...another(), phone: '12', 'diagnosed-on': '8/11' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('電話番号は、市外局番からの番号を入れてください');
    expect(refused.text).toContain('診断（検案）年月日がきょうより後です');
    expect(refused.text).toContain('value="佐藤　花子"');
    const draft = draftIn(refused);
    expect((await clinic.get('/console/case-reports')).text).toContain(`draft=${draft}`);
    expect((await clinic.get(`/console/case-reports/new?draft=${draft}`)).text).toContain('value="12"');
    // A draft is its writer's alone.
    expect((await otherClinic.get(`/console/case-reports/new?draft=${draft}`)).text).not.toContain('佐藤');
    const reported = await clinic.post('/console/case-reports/new', { ...patient, ...another(), draft });
    expect(idIn(reported)).toBe(draft);
    expect((await clinic.get('/console/case-reports')).text).not.toContain(`draft=${draft}`);
  });

  it('lets a draft be thrown away', async () => {
    const refused = await write(clinic, { ...patient, phone: '' });
    const draft = draftIn(refused);
    expect((await clinic.post('/console/case-reports/drafts/delete', { draft })).status).toBe(303);
    expect((await clinic.get('/console/case-reports')).text).not.toContain(`draft=${draft}`);
  });

  it('asks when the same person was reported lately, and takes the answer (F-05)', async () => {
    const same = another();
    await report(same);
    const asked = await write(clinic, { ...patient, ...same });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('二重の届出ではありませんか');
    const draft = draftIn(asked);
    const confirmed = await clinic.post('/console/case-reports/new', {
      ...patient,
      ...same,
      draft,
      confirmed: 'yes',
    });
    expect(confirmed.status).toBe(303);
  });

  it('copies surname, address and telephone of a family member (F-02)', async () => {
    const id = await report(another());
    const copy = await clinic.get(`/console/case-reports/new?copy=${id}`);
    expect(copy.text).toContain('value="佐藤　"');
    expect(copy.text).toContain('value="神奈川県海老名市中央1-2-3"');
    expect(copy.text).not.toContain('花子');
    expect((await otherClinic.get(`/console/case-reports/new?copy=${id}`)).text).not.toContain('佐藤');
  });

  it('is seen by its own institution alone, and is nothing to others', async () => {
    const id = await report(another());
    for (const stranger of [otherClinic, hospital]) {
      const [theirs, nothing] = [
        await stranger.get(`/console/case-reports/${id}`),
        await stranger.get(`/console/case-reports/${randomUUID()}`),
      ];
      expect([theirs.status, theirs.text]).toEqual([404, nothing.text]);
      expect((await stranger.get('/console/case-reports')).text).not.toContain(id);
    }
  });
});

describe('what follows from a 発生届', () => {
  it('watches a suspected patient too (H-16)', async () => {
    expect(await stored(await report({ ...another(), kind: 'suspected' }))).toMatchObject({
      category: 'notified',
      caseStatus: 'open',
    });
  });

  it('opens and closes a case for somebody found dead', async () => {
    const id = await report({ ...another(), kind: 'deceased', 'died-on': '8/9' });
    expect(await stored(id)).toMatchObject({ caseStatus: 'closed', closeReason: 'died' });
  });

  it('joins two reports of one illness in one case, and begins another when the first is over', async () => {
    const same = another();
    const first = await stored(await report(same));
    const second = await stored(await report({ ...same, confirmed: 'yes' }));
    expect(second.caseId).toBe(first.caseId);
    await rows.select(
      `update app.recuperation_case set status = 'released', close_reason = 'released', closed_at = now(), closed_by = 'test'
       where case_id = $1 returning case_id`,
      [first.caseId],
    );
    const third = await stored(await report({ ...same, confirmed: 'yes' }));
    expect(third.personId).toBe(first.personId);
    expect(third.caseId).not.toBe(first.caseId);
  });

  it('hands over somebody who is watched in self-recuperation', async () => {
    const subject = {
      name: '鷲見 匠海',
      nameKana: 'ワシミ タクミ',
      birthDate: '1990-05-06' as PlainDate,
      phone: '0462327701',
      postalCode: '2430432',
      municipalityCode: '142158',
      address: '神奈川県海老名市中央9',
    };
    const actor = systemActor(KANAGAWA, 'test');
    const { caseId } = await world.deps.database.withTenant(actor, async tx => {
      const { personId } = await joinSubject(tx, world.deps, subject);
      const day = '2022-08-09' as PlainDate;
      return openCase(tx, world.deps.rulebook, { personId, testedOn: day, onsetOn: null });
    });
    const id = await report({
      name: subject.name,
      'name-kana': subject.nameKana,
      phone: subject.phone,
      'birth-date': subject.birthDate,
    });
    expect(await stored(id)).toMatchObject({ caseId, category: 'notified', caseStatus: 'open' });
  });
});

/** Somebody of a name that nobody else here has. */
const kobayashi = {
  name: '小林　まゆみ',
  'name-kana': 'こばやし まゆみ',
  'birth-date': '1975-11-30',
  phone: '090-7777-0001',
};
const judgementIn = (text: string): string =>
  /name="(judge-[0-9a-f-]{36})"/.exec(text)?.[1] ?? 'no candidate';
const CANDIDATES = '同じ人かもしれない記録';

describe('somebody who looks like a patient reported before (F-05)', () => {
  it('is no news to another institution: known elsewhere or nowhere, its form says the same', async () => {
    const typed = { ...patient, ...kobayashi, physician: '' };
    const draft = draftIn(await otherClinic.get('/console/case-reports/new'));
    const unknown = await otherClinic.post('/console/case-reports/new', { ...typed, draft });
    await report(kobayashi);
    const elsewhere = await otherClinic.post('/console/case-reports/new', { ...typed, draft });
    expect(elsewhere.status).toBe(422);
    expect(elsewhere.text).toBe(unknown.text);
    expect(elsewhere.text).not.toContain(CANDIDATES);
  });

  it('is shown to its own institution with score and reasons, and what it says is kept and joins nobody', async () => {
    const slipped = { ...patient, ...kobayashi, phone: '090-7777-0002' };
    const returned = await write(clinic, { ...slipped, physician: '' });
    expect(returned.text).toContain(CANDIDATES);
    const field = judgementIn(returned.text);
    // The same person was reported lately besides, which is asked and confirmed.
    const done = await write(clinic, { ...slipped, [field]: 'same', confirmed: 'yes' });
    expect(done.status).toBe(303);
    await world.settle();
    const [kept] = await rows.select(
      `select judgement, score > 0.5 as alike, reasons, entitled, judged_by like 'staff:%' as by_staff
       from app.entry_judgement where report_id = $1`,
      [idIn(done)],
    );
    expect(kept).toEqual({
      judgement: 'same',
      alike: true,
      reasons: ['same-kana', 'same-name', 'same-birth-date', 'phone-one-digit-off', 'same-address'],
      entitled: false,
      by_staff: true,
    });
    const { personId } = await stored(idIn(done));
    const page = await all.centre.get(`/console/persons/people/${personId}`);
    expect(page.text).toContain('入力のときの判断');
    const [pair] = await rows.select<{ status: string }>(
      'select status from app.person_candidate where $1 in (person_a, person_b)',
      [personId],
    );
    expect(pair?.status).toBe('open');
  });

  it('is a person to the health centre, whose word that they are two settles the pair', async () => {
    const id = await report({ ...kobayashi, phone: '090-7777-0003', confirmed: 'yes' });
    const page = await all.centre.get(`/console/case-reports/${id}?told=reported`);
    const field = judgementIn(page.text);
    const said = await all.act(id, 'same-person', { [field]: 'different' });
    expect(said.location).toMatch(/told=judged$/);
    await world.settle();
    expect((await all.centre.get(said.location ?? '')).text).not.toContain(field);
    const { personId } = await stored(id);
    const settled = await rows.select(
      `select status from app.person_candidate where $1 in (person_a, person_b) and $2 in (person_a, person_b)
         and status = 'different' and decided_by = $3`,
      [personId, field.slice('judge-'.length), `staff:${world.staff['health-centre'].accountId}`],
    );
    expect(settled).toHaveLength(1);
    expect((await all.act(id, 'same-person', { [field]: 'same' }, otherClinic)).status).toBe(404);
  });
});

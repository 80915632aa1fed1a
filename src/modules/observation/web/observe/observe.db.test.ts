import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createWorld,
  fileSomebody,
  type WatchedResident,
  type World,
} from '../../use-cases/watched-people.test-world.ts';
import { type Browser, fieldOf, openSite } from '../observation-site.test-browser.ts';

const well = { temperature: '36.5', spo2: '', condition: 'none' };

let world: World;
let person: WatchedResident;
let browser: Browser;

beforeEach(async () => {
  world = await createWorld('2022-02-10T15:00');
  person = await fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10' });
  browser = openSite(world).resident(person);
});
afterEach(() => world.end());

describe('the daily question', () => {
  it('says when it begins on the day of filing (K-38)', async () => {
    const page = await browser.get('/ja/observe');
    expect(page.status).toBe(200);
    expect(page.text).toContain('朝7:00から始まります');
    expect((await browser.post('/ja/observe', well)).text).toContain('きょうの質問は、まだありません');
  });

  it('asks the temperature first, and takes an answer with 303', async () => {
    world.clock.set('2022-02-11T09:00');
    const page = await browser.get('/ja/observe');
    expect(page.text).toContain('体温は何度ですか');
    expect(page.text).toContain('ぼんやりしている（反応が弱い）');
    const answered = await browser.post('/ja/observe', { ...well, answerId: fieldOf(page, 'answerId') });
    expect([answered.status, answered.location]).toEqual([303, '/ja/observe/done']);
    expect((await browser.get('/ja/observe/done')).text).toContain('お答えありがとうございました');
    expect((await browser.get('/ja/observe')).location).toBe('/ja/observe/done');
    expect((await browser.get('/ja/observe?again=1')).text).toContain('体温は何度ですか');
    expect((await browser.get('/ja/observations')).text).toContain('36.5℃');
  });

  it('reads 365 back as 36.5 and keeps everything else that was given', async () => {
    world.clock.set('2022-02-11T09:00');
    const page = await browser.post('/ja/observe', {
      temperature: '３６５',
      spo2: '98',
      condition: 'same',
      symptoms: ['cough', 'headache'],
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('「３６５」と入力されました。36.5℃ですか。');
    expect(fieldOf(page, 'temperature')).toBe('36.5');
    expect(fieldOf(page, 'spo2')).toBe('98');
    expect(page.text.match(/checked/g)).toHaveLength(3);
    expect((await browser.get('/ja/observe/done')).location).toBe('/ja/observe');
  });

  it('shows the number at once for an urgent answer (K-20), also while it must be asked again', async () => {
    world.clock.set('2022-02-11T09:00');
    const unfinished = await browser.post('/ja/observe', { emergencySymptoms: 'chest-pain' });
    expect(unfinished.status).toBe(422);
    expect(unfinished.text).toContain('href="tel:0450000119"');

    await browser.post('/ja/observe', { ...well, emergencySymptoms: 'chest-pain', condition: 'worse' });
    const done = await browser.get('/ja/observe/done');
    expect(done.text).toContain('すぐに電話してください');
    expect(done.text).toContain('コロナ119');
    expect(done.text).toContain('href="tel:0450000119"');
  });

  it('sends a worrying answer to the consultation desk and a doctor (K-19)', async () => {
    world.clock.set('2022-02-11T09:00');
    await browser.post('/ja/observe', { ...well, spo2: '95' });
    expect((await browser.get('/ja/observe/done')).text).toContain('医療機関を受診してください');
  });

  it('makes one answer of a double press', async () => {
    world.clock.set('2022-02-11T09:00');
    const form = { ...well, answerId: fieldOf(await browser.get('/ja/observe'), 'answerId') };
    await Promise.all([browser.post('/ja/observe', form), browser.post('/ja/observe', form)]);
    const stored = await world.look(tx =>
      tx.db.selectFrom('observation').select('case_id').where('case_id', '=', person.caseId).execute(),
    );
    expect(stored).toHaveLength(1);
  });

  it('does not exist for people without a session', async () => {
    const { stranger } = openSite(world);
    for (const path of ['/ja/observe', '/ja/observe/done', '/ja/observations'])
      expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post('/ja/observe', well)).status).toBe(404);
  });

  it('shows nobody the answers of another', async () => {
    world.clock.set('2022-02-11T09:00');
    await browser.post('/ja/observe', { ...well, temperature: '39.9' });
    const other = await fileSomebody(world, { testedOn: '2022-02-10', name: 'Other Person' });
    const page = await openSite(world).resident(other).get('/ja/observations');
    expect(page.text).not.toContain('39.9');
    expect(page.text).toContain('まだ回答がありません');
  });
});

describe('the form', () => {
  it('carries its question, so that an answer sent after the next opened counts for its own', async () => {
    world.clock.set('2022-02-11T23:30');
    const page = await browser.get('/ja/observe');
    expect(fieldOf(page, 'slot')).toBe('2022-02-11.1');
    const form = { ...well, answerId: fieldOf(page, 'answerId'), slot: fieldOf(page, 'slot') };
    world.clock.set('2022-02-12T07:05');
    await browser.post('/ja/observe', { ...form, emergencySymptoms: 'chest-pain', condition: 'worse' });
    expect((await browser.get('/ja/observe/done')).text).toContain('すぐに電話してください');
    expect((await browser.get('/ja/observe')).text).toContain('きょうの体調を教えてください');
    const stored = await world.look(tx =>
      tx.db.selectFrom('observation').select('slot_on').where('case_id', '=', person.caseId).execute(),
    );
    expect(stored).toEqual([{ slot_on: '2022-02-11' }]);
  });

  it('keeps the note, which staff read and nobody else', async () => {
    world.clock.set('2022-02-11T09:00');
    const note = 'よく眠れませんでした<b>';
    expect(
      (await browser.post('/ja/observe', { temperature: '365', condition: 'none', note })).text,
    ).toContain('よく眠れませんでした&lt;b&gt;</textarea>');
    await browser.post('/ja/observe', { ...well, note });
    const carer = await openSite(world).staff('Nurse');
    expect((await carer.get(`/console/cases/${person.caseId}`)).text).toContain(
      'よく眠れませんでした&lt;b&gt;',
    );
    expect((await browser.get('/ja/observations')).text).not.toContain('よく眠れませんでした');
  });

  it('is shown again with 503 and everything that was typed, and the number, when there is no room', async () => {
    world.clock.set('2022-02-11T09:00');
    const full = openSite(world, { most: 1, inFlight: 1, worthwhile: 1, waiting: 0 }).resident(person);
    const page = await full.post('/ja/observe', {
      ...well,
      note: 'あたまがいたい',
      emergencySymptoms: 'chest-pain',
    });
    expect([page.status, page.retryAfter]).toEqual([503, '5']);
    expect(page.text).toContain('受け取れませんでした');
    expect(page.text).toContain('あたまがいたい');
    expect(page.text).toContain('href="tel:0450000119"');
    expect([fieldOf(page, 'temperature'), fieldOf(page, 'answerId').length]).toEqual(['36.5', 36]);
  });
});

describe('a household', () => {
  const fileMember = (name?: string) =>
    fileSomebody(world, { testedOn: '2022-02-10', householdId: person.filingId, ...(name && { name }) });
  const answersOf = ({ caseId }: WatchedResident) =>
    world.look(tx => tx.db.selectFrom('observation').select('actor').where('case_id', '=', caseId).execute());

  it('answers one after the other: whoever has not answered yet is offered next', async () => {
    const child = await fileMember('山田 花子');
    world.clock.set('2022-02-11T09:00');
    await browser.post('/ja/observe', well);
    const done = await browser.get('/ja/observe/done');
    expect(done.text).toContain('つづけて、山田 花子さんの分を答える');
    const page = await browser.get(`/ja/observe?for=${child.filingId}`);
    expect(page.text).toContain('山田 花子さんの体調を教えてください');
    const fields = ['answerId', 'slot', 'for'].map(name => [name, fieldOf(page, name)]);
    const sent = await browser.post('/ja/observe', { ...well, ...Object.fromEntries(fields), spo2: '95' });
    expect(sent.location).toBe(`/ja/observe/done?for=${child.filingId}`);
    const answered = await browser.get(sent.location ?? '');
    expect(answered.text).toContain('医療機関を受診してください');
    expect(answered.text).not.toContain('つづけて');
    expect(await answersOf(child)).toEqual([{ actor: `resident:${person.filingId}` }]);
  });

  it('is shown no answer that a member gave themselves', async () => {
    const partner = await fileMember();
    world.clock.set('2022-02-11T09:00');
    await openSite(world)
      .resident(partner)
      .post('/ja/observe', { ...well, spo2: '90' });
    const page = await browser.get(`/ja/observe/done?for=${partner.filingId}`);
    expect([page.status, page.location]).toEqual([303, '/ja/observe']);
  });

  it('ends at the door: nobody answers for strangers, the released, or after withdrawing', async () => {
    const [stranger, child] = [await fileSomebody(world, { testedOn: '2022-02-10' }), await fileMember()];
    world.clock.set('2022-02-11T09:00');
    const refused = async ({ filingId }: WatchedResident) => {
      for (const path of ['/ja/observe', '/ja/observe/done'])
        expect((await browser.get(`${path}?for=${filingId}`)).status).toBe(404);
      expect((await browser.post('/ja/observe', { ...well, for: filingId })).status).toBe(404);
    };
    await refused(stranger);
    expect((await browser.post('/ja/observe', { ...well, for: 'somebody' })).status).toBe(404);
    expect((await browser.get(`/ja/observe?for=${child.filingId}`)).status).toBe(200);
    await world.look(tx =>
      tx.db
        .updateTable('filing')
        .set({ status: 'withdrawn' })
        .where('filing_id', '=', person.filingId)
        .execute(),
    );
    await refused(child);
    expect([...(await answersOf(stranger)), ...(await answersOf(child))]).toEqual([]);
  });
});

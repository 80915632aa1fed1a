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

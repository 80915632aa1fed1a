import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { htmlLang, languages } from '../../../ui/language.ts';
import { newestCode } from './file-as.fixture.ts';
import { applicantForm, conditionsForm, evidenceForm } from './resident-browser.fixture.ts';
import { createStage, type Stage } from './resident-stage.fixture.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await createStage();
});

afterEach(() => expect(stage.errors).toEqual([]));

afterAll(() => stage.close());

const languageOfMails = (template: string) =>
  stage.rows<{ language: string }>(
    'select language from app.message where template = $1 order by created_at desc limit 1',
    [template],
  );

describe('a filing in several languages', () => {
  it('keeps everything when the language is switched in the middle, and goes on in the new one', async () => {
    const browser = stage.newBrowser();
    await browser.post('/ja/filing/consent', { agree: 'yes' });
    await browser.post('/ja/filing/conditions', conditionsForm);
    const switched = await browser.get('/vi/filing/conditions');
    expect(switched.status).toBe(200);
    expect(switched.html).toContain('<html lang="vi">');
    expect(switched.html).toMatch(/name="onset-day"[^>]*value="27"|value="27"[^>]*name="onset-day"/);

    const email = await browser.post('/en/filing/applicant', {
      ...applicantForm,
      name: 'Nguyễn Thị Lan',
      'name-kana': 'Nguyễn Thị Lan',
    });
    expect(email.path).toBe('/en/filing/email');
    expect(await languageOfMails('email-code')).toEqual([{ language: 'en' }]);
    await browser.post('/en/filing/email', { code: await newestCode(stage, applicantForm.email) });
    const confirm = await browser.post('/pt-BR/filing/evidence', await evidenceForm());
    expect(confirm.path).toBe('/pt-BR/filing/confirm');
    expect(confirm.html).toContain('Nguyễn Thị Lan');

    expect((await browser.post('/ko/filing/confirm')).path).toBe('/ko/filing/done');
    const filed = 'select language, name, name_kana from app.filing';
    expect(await stage.rows(filed)).toEqual([
      { language: 'ko', name: 'Nguyễn Thị Lan', name_kana: 'NGUYỄN THỊ LAN' },
    ]);
    expect(await stage.rows('select language from app.person')).toEqual([{ language: 'ko' }]);
    expect(await languageOfMails('filing-completed')).toEqual([{ language: 'ko' }]);
  });

  it('offers the same page in every language, with its query, also after an error', async () => {
    const browser = stage.newBrowser();
    for (const language of languages) {
      const { html } = await browser.get(`/${language}/filing/consent?from=poster`);
      expect(html).toContain(`<html lang="${htmlLang(language)}">`);
      for (const other of languages) expect(html).toContain(`href="/${other}/filing/consent?from=poster"`);
    }
    const refused = await browser.post('/en/filing/consent');
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="/ko/filing/consent"');
    expect((await browser.get('/ko/filing/consent')).status).toBe(200);
  });

  it('reads the rulebook to people in their language', async () => {
    const browser = stage.newBrowser();
    await browser.post('/en/filing/consent', { agree: 'yes' });
    const english = await browser.get('/en/filing/conditions');
    expect(english.html).toContain('Chronic kidney disease');
    expect((await browser.get('/vi/filing/conditions')).html).toContain('Bệnh thận mạn tính');
    expect((await browser.get('/ja/filing/conditions')).html).toContain('慢性腎臓病');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileAll } from '../file-as.fixture.ts';
import { conditionsForm, evidenceForm, type ResidentBrowser } from '../resident-browser.fixture.ts';
import { createStage, type Stage } from '../resident-stage.fixture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const CHILD = {
  ...conditionsForm,
  'birth-date-year': '2012',
  'birth-date-month': '5',
  'birth-date-day': '5',
};
const child = (name: string) => ({ name, 'name-kana': 'ヨシダ コ', 'guardian-name': '𠮷田 髙﨑' });

/** Only what is the child's own is typed: everything else comes from the form as it was shown. */
async function fileForChild(browser: ResidentBrowser, begin: string, name: string): Promise<string> {
  await browser.post(begin);
  await browser.post('/ja/filing/consent', { agree: 'yes' });
  const applicant = await browser.post('/ja/filing/conditions', CHILD);
  expect(applicant.path).toBe('/ja/filing/applicant');
  const shown = filledIn(applicant.html);
  const next = await browser.post('/ja/filing/applicant', { ...shown, ...child(name) });
  expect(next.path, 'the address is verified already').toBe('/ja/filing/evidence');
  await browser.post('/ja/filing/evidence', {
    ...(await evidenceForm()),
    'guardian-identity': (await evidenceForm()).identity,
  });
  return (await browser.post('/ja/filing/confirm')).path;
}

/** The fields of a page with the values that stand in them. */
function filledIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (name === undefined || (/type="radio"/.test(tag) && !/checked/.test(tag))) continue;
    fields[name] = value;
  }
  return fields;
}

const filings = () =>
  stage.rows<{
    filing_id: string;
    case_id: string;
    name: string;
    household_id: string | null;
    phone: string;
  }>('select filing_id, case_id, name, household_id, phone from app.filing order by submitted_at, filing_id');

describe('a household', () => {
  it('files one after another without typing what they share twice, each with a case of their own', async () => {
    const browser = stage.newBrowser();
    const done = await fileAll(stage, browser);
    expect(done.html).toContain('action="/ja/filing/household"');
    expect(await fileForChild(browser, '/ja/filing/household', '𠮷田 一子')).toBe('/ja/filing/done');
    expect(await fileForChild(browser, '/ja/filing/household', '𠮷田 二子')).toBe('/ja/filing/done');

    const [parent, first, second] = await filings();
    expect([first?.name, second?.name]).toEqual(['𠮷田　一子', '𠮷田　二子']);
    expect([first?.household_id, second?.household_id]).toEqual([parent?.filing_id, parent?.filing_id]);
    expect(parent?.household_id).toBeNull();
    expect(first?.phone).toBe(parent?.phone);
    expect(new Set([parent, first, second].map(filing => filing?.case_id)).size).toBe(3);
    expect((await stage.mails()).filter(({ template }) => template === 'email-code')).toHaveLength(1);
  });

  it('can go on from the page behind the mailed link, and verifies a mail address that is another', async () => {
    const browser = stage.newBrowser();
    const token = (await stage.mails()).find(({ template }) => template === 'filing-completed')?.secret ?? '';
    await browser.post(`/ja/open/${token}`, { 'birthday-month': '4', 'birthday-day': '12' });
    expect((await browser.get('/ja/status')).html).toContain('action="/ja/status/household"');
    await browser.post('/ja/status/household');
    await browser.post('/ja/filing/consent', { agree: 'yes' });
    const { html } = await browser.post('/ja/filing/conditions', CHILD);
    const own = { email: 'other@example.jp', 'email-again': 'other@example.jp' };
    const next = await browser.post('/ja/filing/applicant', {
      ...filledIn(html),
      ...child('𠮷田 三子'),
      ...own,
    });
    expect(next.path).toBe('/ja/filing/email');
  });

  it('does not begin from nothing: without a filing the button leads to the first page', async () => {
    const browser = stage.newBrowser();
    expect((await browser.post('/ja/filing/household')).path).toBe('/ja');
    expect((await browser.post('/ja/status/household')).status).toBe(404);
    expect((await browser.get('/ja/filing/applicant')).status).toBe(410);
  });
});

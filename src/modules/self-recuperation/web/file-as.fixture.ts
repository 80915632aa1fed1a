import { expect } from 'vitest';
import {
  applicantForm,
  conditionsForm,
  evidenceForm,
  type ResidentBrowser,
  type Shown,
} from './resident-browser.fixture.ts';
import type { Stage } from './resident-stage.fixture.ts';

export interface FilingForms {
  readonly conditions?: Readonly<Record<string, string | readonly string[]>>;
  readonly applicant?: Readonly<Record<string, string>>;
  readonly evidence?: Readonly<Record<string, string | File>>;
}

/** Walks a browser from the notes to the confirmation page, verifying the address on the way. */
export async function fileUpToConfirm(
  stage: Stage,
  browser: ResidentBrowser,
  forms: FilingForms = {},
): Promise<Shown> {
  await browser.post('/ja/filing/consent', { agree: 'yes' });
  await browser.post('/ja/filing/conditions', { ...conditionsForm, ...forms.conditions });
  const applicant = { ...applicantForm, ...forms.applicant };
  const email = await browser.post('/ja/filing/applicant', applicant);
  expect(email.path, email.html).toBe('/ja/filing/email');
  await browser.post('/ja/filing/email', { code: await newestCode(stage, applicant.email) });
  const confirm = await browser.post('/ja/filing/evidence', { ...(await evidenceForm()), ...forms.evidence });
  expect(confirm.path, confirm.html).toBe('/ja/filing/confirm');
  return confirm;
}

/** The whole filing: ends on the page that follows 「回答」. */
export async function fileAll(
  stage: Stage,
  browser: ResidentBrowser,
  forms: FilingForms = {},
): Promise<Shown> {
  await fileUpToConfirm(stage, browser, forms);
  return browser.post('/ja/filing/confirm');
}

/** The code of the newest mail to this address. */
export async function newestCode(stage: Stage, recipient: string): Promise<string> {
  const mails = await stage.mails(recipient);
  return mails.filter(({ template }) => template === 'email-code').at(-1)?.secret ?? '';
}

/** Opens the link of the newest mail of this template, with the birthday of the forms. */
export async function openNewestLink(
  stage: Stage,
  browser: ResidentBrowser,
  template: string,
): Promise<Shown> {
  const token = (await stage.mails()).filter(mail => mail.template === template).at(-1)?.secret ?? '';
  return browser.post(`/ja/open/${token}`, { 'birthday-month': '4', 'birthday-day': '12' });
}

/** Does what the review would do, which is not part of this stage. */
export async function decide(stage: Stage, status: string, reasons: readonly string[] = []): Promise<void> {
  await stage.rows(
    `update app.filing set status = $1, decided_at = $2, decision_reasons = $3,
       management_number = case when $1 = 'issued' then filing_id::text end
     where status in ('submitted', 'under-review')`,
    [status, stage.clock.now(), reasons],
  );
}

import { newestCode } from './file-as.fixture.ts';
import { applicantForm, conditionsForm, type ResidentBrowser } from './resident-browser.fixture.ts';
import type { Stage } from './resident-stage.fixture.ts';

/** People who have come as far as a step of the form, each in a browser of their own. */
export interface FilingSteps {
  /** A new person's own address and phone. */
  readonly somebody: () => { email: string; 'email-again': string; phone: string };
  /** The address of whoever came last. */
  readonly newestAddress: () => string;
  readonly atConditions: () => Promise<ResidentBrowser>;
  readonly atApplicant: () => Promise<ResidentBrowser>;
  readonly atEvidence: () => Promise<ResidentBrowser>;
}

export function filingSteps(stage: Stage): FilingSteps {
  let people = 0;
  const newestAddress = (): string => `person${people}@example.jp`;
  const somebody: FilingSteps['somebody'] = () => {
    people += 1;
    const email = newestAddress();
    return { email, 'email-again': email, phone: `0462320${String(people).padStart(3, '0')}` };
  };
  const atConditions = async (): Promise<ResidentBrowser> => {
    const browser = stage.newBrowser();
    await browser.post('/ja/filing/consent', { agree: 'yes' });
    return browser;
  };
  const atApplicant = async (): Promise<ResidentBrowser> => {
    const browser = await atConditions();
    await browser.post('/ja/filing/conditions', conditionsForm);
    return browser;
  };
  const atEvidence = async (): Promise<ResidentBrowser> => {
    const browser = await atApplicant();
    const person = somebody();
    await browser.post('/ja/filing/applicant', { ...applicantForm, ...person });
    await browser.post('/ja/filing/email', { code: await newestCode(stage, person.email) });
    return browser;
  };
  return { somebody, newestAddress, atConditions, atApplicant, atEvidence };
}

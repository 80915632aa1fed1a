import type { Uuid } from '../../src/kernel/ids.ts';
import type { TrainingCredentials } from '../../src/modules/accounts/index.ts';
import { checklistFor } from '../../src/modules/self-recuperation/index.ts';
import type { TestWorld } from '../world/test-world.ts';
import type { Answer, Client } from './client.ts';
import { applicantOf, birthday, conditions, evidenceOf, type Person } from './people.ts';

/** What people do in these tests, each over HTTP. An act that does not end where it should throws. */

/** Fills in everything up to the page on which 「回答」 is pressed. */
export async function fillIn(world: TestWorld, client: Client, person: Person): Promise<void> {
  leadsTo('/ja/filing/conditions', await client.post('/ja/filing/consent', { agree: 'yes' }));
  leadsTo('/ja/filing/applicant', await client.post('/ja/filing/conditions', conditions));
  leadsTo('/ja/filing/email', await client.post('/ja/filing/applicant', applicantOf(person)));
  await world.settle();
  const code = codeIn(world.mailTo(person.email).body);
  leadsTo('/ja/filing/evidence', await client.post('/ja/filing/email', { code }));
  leadsTo('/ja/filing/confirm', await client.post('/ja/filing/evidence', await evidenceOf(person)));
}

/** Files, and opens the link of the completion mail: the client is signed in as the resident afterwards. */
export async function fileAndOpen(world: TestWorld, client: Client, person: Person): Promise<void> {
  await fillIn(world, client, person);
  leadsTo('/ja/filing/done', await client.post('/ja/filing/confirm'));
  await world.settle();
  await openLink(world, client, person);
}

/** Opens the newest link that was mailed to the person, and returns its token. */
export async function openLink(world: TestWorld, client: Client, person: Person): Promise<string> {
  const token = tokenIn(world.mailTo(person.email, '/open/').body);
  leadsTo('/ja/status', await client.post(`/ja/open/${token}`, birthday));
  return token;
}

/** Claims and approves the filing as the reviewer who is signed in, and waits for the notice. */
export async function approve(world: TestWorld, reviewer: Client, filingId: Uuid): Promise<void> {
  const page = `/console/filings/${filingId}`;
  leadsTo(page, await reviewer.post(`${page}/claim`));
  const checked = checklistFor({ evidenceKind: 'kit', guardianRequired: false });
  leadsTo(page, await reviewer.post(`${page}/approve`, { checked }));
  await world.settle();
}

/** Answers the question of the day as somebody who needs help at once, or as somebody who is well. */
export async function answerToday(client: Client, how: 'urgent' | 'well'): Promise<void> {
  const page = await client.get('/ja/observe');
  const answerId = /name="answerId"[^>]*value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const given =
    how === 'urgent'
      ? { temperature: '38.9', spo2: '89', symptoms: ['cough'], condition: 'worse' }
      : { temperature: '36.4', spo2: '98', condition: 'relieved' };
  leadsTo('/ja/observe/done', await client.post('/ja/observe', { answerId, ...given }));
}

/** Gives the password; with `both`, the second factor too. */
export async function signIn(
  world: TestWorld,
  client: Client,
  staff: TrainingCredentials,
  factors: 'first' | 'both' = 'both',
): Promise<void> {
  const { loginName, password, totpSecret } = staff;
  leadsTo('/console/sign-in/code', await client.post('/console/sign-in', { loginName, password }));
  if (factors === 'first') return;
  leadsTo('/console', await client.post('/console/sign-in/code', { code: world.codeOf(totpSecret) }));
}

export const codeIn = (body: string): string => /^\d{6}$/m.exec(body)?.[0] ?? '';
export const tokenIn = (body: string): string => /\/open\/([A-Za-z0-9_-]+)/.exec(body)?.[1] ?? '';

function leadsTo(path: string, answer: Answer): void {
  if (answer.status !== 303 || answer.location !== path)
    throw new Error(
      `${answer.method} ${answer.path} answered ${answer.status} ${answer.location ?? answer.text}, not ${path}`,
    );
}

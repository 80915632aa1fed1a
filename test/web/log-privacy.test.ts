import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { answerToday, approve, codeIn, fileAndOpen, openLink, signIn, tokenIn } from './acts.ts';
import { type Answer, type Client, createClient } from './client.ts';
import { applicantOf, conditions, washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';

const A_DAY_LESS_AN_HOUR = 23 * 3_600_000;

let world: TestWorld;
let rows: Rows;
let resident: Client;
let reviewer: Client;
const answers: Answer[] = [];

beforeAll(async () => {
  world = await startTestWorld('2022-02-14T10:00');
  rows = await openRows(world);
  const newClient = (): Client => createClient(world.origin, answer => answers.push(answer));
  [resident, reviewer] = [newClient(), newClient()];
  await slips(newClient());
  await fileAndOpen(world, resident, washimi);
  await review();
  await recuperate();
  await certify();
  await failures(newClient());
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

/** What people get wrong: every page with errors shows again what was typed. */
async function slips(visitor: Client): Promise<void> {
  await visitor.post('/ja/filing/consent', { agree: 'yes' });
  await visitor.post('/ja/filing/conditions', { ...conditions, 'onset-month': '13' });
  await visitor.post('/ja/filing/conditions', conditions);
  await visitor.post('/ja/filing/applicant', {
    ...applicantOf(washimi),
    phone: '1',
    'email-again': washimi.phone,
  });
  await visitor.post('/ja/filing/applicant', { ...applicantOf(washimi), 'find-address': 'yes' });
  await visitor.get(`/ja/${encodeURIComponent(washimi.name)}?mail=${washimi.email}`);
  await visitor.get(`/ja/open/${encodeURIComponent(washimi.email)}`);
  await visitor.post('/console/sign-in', { loginName: washimi.email, password: washimi.phone });
}

async function review(): Promise<void> {
  await signIn(world, reviewer, world.staff.manager);
  const [filing] = await rows.select<{ filing_id: Parameters<typeof approve>[2] }>(
    'select filing_id from app.filing',
  );
  if (filing === undefined) throw new Error('Nothing was filed.');
  await reviewer.get('/console/filings');
  await reviewer.post('/console/filings/search', { text: washimi.name });
  await reviewer.post('/console/filings/search.csv', { text: washimi.kana });
  await reviewer.get(`/console/filings/${filing.filing_id}`);
  await approve(world, reviewer, filing.filing_id);
  await reviewer.get('/console/cases');
  await openLink(world, resident, washimi);
}

/** Ten days with an answer each, one of them first mistyped. */
async function recuperate(): Promise<void> {
  for (let day = 1; day <= 10; day += 1) {
    await world.clock.advance(A_DAY_LESS_AN_HOUR);
    await world.pass(1);
    if (day === 2) await resident.post('/ja/observe', { temperature: washimi.phone, condition: 'same' });
    if (day < 10) await answerToday(resident, day === 1 ? 'urgent' : 'well');
  }
  for (const path of ['/ja/observe', '/ja/observations', '/ja/status', '/ja/status/access-log'])
    await resident.get(path);
  const [subject] = await rows.select<{ case_id: string; status: string }>(
    'select case_id, status from app.recuperation_case',
  );
  await reviewer.get(`/console/cases/${subject?.case_id}`);
  if (subject?.status === 'open') await reviewer.post(`/console/cases/${subject.case_id}/release`);
  await world.settle();
}

/** Certificates were first issued in March (K-47), also to those who were well again before. */
async function certify(): Promise<void> {
  await world.clock.advance(7 * 24 * 3_600_000);
  await resident.get('/ja/certificate');
  await resident.post('/ja/certificate');
  const status = await resident.get('/ja/status');
  const papers = addressesIn(status).filter(address => address.startsWith('/ja/documents/'));
  for (const path of [...papers, ...papers.map(paper => paper.replace('/ja', '/console'))])
    await (path.startsWith('/console') ? reviewer : resident).get(path);
}

/** Errors of the inside, and a worker whose jobs fail. */
async function failures(visitor: Client): Promise<void> {
  await rows.select('revoke usage on schema app from mimamori_app');
  for (const path of ['/ja/status', '/ja/observe', '/ja/certificate']) await resident.get(path);
  await visitor.post('/ja/filing/consent', { agree: 'yes' });
  await rows.select('grant usage on schema app to mimamori_app');
}

/** Texts of the run that nobody may find where they do not belong, each in the forms in which it occurs. */
async function secrets(): Promise<readonly string[]> {
  const bodies = world.mails.map(({ body }) => body);
  const [filing] = await rows.select<{
    number: string;
    name: string;
    kana: string;
    phone: string;
    address: string;
    postal: string;
  }>(
    `select management_number as number, name, name_kana as kana, phone, address, postal_code as postal from app.filing`,
  );
  if (filing === undefined) throw new Error('Nothing was filed.');
  const typed = [
    ...washimi.name.split(' '),
    ...washimi.kana.split(' '),
    washimi.phone,
    washimi.email,
    washimi.street,
  ];
  const given = ['1995-04-12', '19950412'];
  const kept = [filing.name, filing.kana, filing.phone, filing.address, filing.postal, filing.number];
  const bare = [filing.number, washimi.phone].map(text => text.replaceAll('-', ''));
  const keys = [...bodies.map(codeIn), ...bodies.map(tokenIn)];
  const cookies = [...resident.cookies.values(), ...reviewer.cookies.values()].map(
    value => value.split('.')[1] ?? '',
  );
  const staff = [world.staff.manager.password, world.staff.manager.totpSecret];
  return [...new Set([...typed, ...given, ...kept, ...bare, ...keys, ...cookies, ...staff])].filter(
    text => text !== '',
  );
}

describe('a whole run from filing to certificate', () => {
  it('really happened', async () => {
    const [done] = await rows.select(
      `select f.status, c.status as case, array_agg(d.kind order by d.kind) as papers
       from app.filing f join app.recuperation_case c using (case_id) join app.document d using (filing_id) group by 1, 2`,
    );
    expect(done).toEqual({ status: 'completed', case: 'released', papers: ['certificate', 'notice'] });
    expect(answers.filter(({ status }) => status === 500).length).toBeGreaterThan(2);
    expect(answers.filter(({ status }) => status === 422).length).toBeGreaterThan(3);
    expect((await secrets()).length).toBeGreaterThan(20);
  });

  it('leaves nothing of the person in the log', async () => {
    const log = world.log.join('');
    expect(world.log.length).toBeGreaterThan(60);
    expect(log).toContain('"route":"/:language/filing/applicant"');
    expect(log).toContain('"status":500');
    expect(log).toContain('"job":"messaging.deliver"');
    expect((await secrets()).filter(secret => holds(log, secret))).toEqual([]);
    expect(log).not.toMatch(/"dropped":/);
  });

  it('leaves nothing of the person in the figures', async () => {
    const figures = await fetch(`${world.origin}/metrics`, {
      headers: { authorization: 'Bearer token-of-the-test-metrics' },
    });
    const text = await figures.text();
    expect(text).toContain('route="/:language/filing/applicant"');
    expect((await secrets()).filter(secret => holds(text, secret))).toEqual([]);
  });

  it('puts nothing of the person into an address', async () => {
    const tokens = new Set(world.mails.map(({ body }) => tokenIn(body)));
    const personal = (await secrets()).filter(secret => !tokens.has(secret));
    const addresses = new Set(answers.flatMap(addressesIn));
    expect(addresses.size).toBeGreaterThan(50);
    expect([...addresses].filter(address => personal.some(secret => holds(address, secret)))).toEqual([]);
    // A link's own token stands in addresses of the page that it opens, and nowhere else.
    for (const address of addresses)
      if ([...tokens].some(token => token !== '' && address.includes(token)))
        expect(address).toMatch(/^\/[A-Za-z-]+\/open\/[A-Za-z0-9_-]{43}(\/new-link)?(\?to=withdraw)?$/);
  });

  it('tells the person by mail nothing but a link or a code', async () => {
    const tokens = new Set(world.mails.flatMap(({ body }) => [tokenIn(body), codeIn(body)]));
    const personal = (await secrets()).filter(secret => !tokens.has(secret));
    const texts = world.mails.map(({ subject, body }) => `${subject}\n${body}`);
    expect(texts.filter(text => personal.some(secret => holds(text, secret)))).toEqual([]);
  });
});

/** Whether the text holds the secret; digits alone count where they are not part of an id. */
const holds = (text: string, secret: string): boolean =>
  /^\d+$/.test(secret) ? new RegExp(`(?<![0-9a-f])${secret}(?![0-9a-f])`).test(text) : text.includes(secret);

const withoutLanguages = (html: string): string =>
  html.replaceAll(/<link rel="alternate"[^>]*>|<details class="language-selector">.*?<\/details>/gs, '');

/** Every address that an answer leads to, decoded; where the page says its own address in other languages is no matter. */
function addressesIn({ location, text, headers }: Answer): readonly string[] {
  const isPage = (headers.get('content-type') ?? '').startsWith('text/html');
  const linked = isPage
    ? [...withoutLanguages(text).matchAll(/\s(?:href|src|action|formaction)="([^"]*)"/g)].map(
        ([, address = '']) => address,
      )
    : [];
  return [...linked, ...(location === null ? [] : [location])]
    .filter(address => !address.startsWith('tel:'))
    .map(address => decodeURIComponent(address.replaceAll('&amp;', '&')));
}

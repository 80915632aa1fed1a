import type { Uuid } from '../../src/kernel/ids.ts';
import { readPdf, valuesBeside } from '../../src/modules/documents/templates/read-pdf.cases.ts';
import { checklistFor } from '../../src/modules/self-recuperation/index.ts';
import { photo, plain } from '../../src/modules/self-recuperation/web/resident-browser.fixture.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { answerToday, codeIn, openLink, signIn } from './acts.ts';
import { type Answer, type Client, createClient, type Fields } from './client.ts';
import { applicantOf, conditions, evidenceOf, haraguchi, konno, type Person, washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';

/** What `startStory` lived through, kept for the tests to look at. */
export type Story = Awaited<ReturnType<typeof startStory>>;

type Paper = (labels: readonly string[]) => Readonly<Record<string, string>>;
type Pages = { readonly world: TestWorld; readonly rows: Rows; readonly reviewer: Client };

const HOUR = 3_600_000;
const NOTICE = '自主療養届（PDF）を開く';
const CERTIFICATE = '自主療養証明書（PDF）を開く';

/** Ill since the tenth day before the filing, with a photo of a kit. */
const lateConditions: Fields = { ...conditions, 'onset-day': '4' };

/** Without symptoms, tested on the seventh day before the filing, 18 years old, with a laboratory's notice. */
const minorConditions: Fields = {
  ...conditions,
  'birth-date-year': '2003',
  symptoms: 'no',
  'tested-day': '7',
  'test-place': 'free-test',
};

/**
 * Two people file on 14 February 2022. Whoever has no symptoms gets the notice that day and is free on the next;
 * whoever filed on day 10 gets it on day 11, is well on day 14 and takes the certificate in March. A third files in
 * March and withdraws.
 */
export async function startStory() {
  const world = await startTestWorld('2022-02-14T09:00');
  const rows = await openRows(world);
  const seen: string[] = [];
  const newClient = (): Client => createClient(world.origin, ({ text }) => void seen.push(text));
  const [ill, quiet, later, reviewer] = [newClient(), newClient(), newClient(), newClient()];
  const pages: Pages = { world, rows, reviewer };
  await signIn(world, reviewer, world.staff.reviewer);

  await file(pages, ill, washimi, lateConditions, {});
  await file(pages, quiet, konno, minorConditions, {
    'evidence-kind': 'notice',
    'guardian-identity': await photo(220),
  });
  const noticeList = await approve(pages, konno, 'notice');
  await openLink(world, quiet, konno);
  const quietPaper = await openPaper(quiet, NOTICE);

  await world.pass(24);
  const kitList = await approve(pages, washimi, 'kit');
  const noticeMail = world.mailTo(washimi.email, '/open/');
  await openLink(world, ill, washimi);
  const illPaper = await openPaper(ill, NOTICE);
  await answerToday(ill, 'well');
  await quiet.post('/ja/observe', { temperature: '36.4', condition: 'none' });
  await world.pass(1);
  const selfCheck = await quiet.get('/ja/status');

  for (const hours of [23, 24, 26]) {
    await world.pass(hours);
    if (hours < 26) await answerToday(ill, 'well');
  }
  await world.clock.advance(10 * 24 * HOUR);
  await openLink(world, ill, washimi);
  const early = await askForCertificate(ill);
  await world.clock.advance(24 * HOUR);
  await openLink(world, ill, washimi);
  const granted = await askForCertificate(ill);
  const certificate = await openPaper(ill, CERTIFICATE);

  await file(pages, later, haraguchi, { ...conditions, 'onset-day': '28', 'tested-day': '28' }, {});
  const unmet = await askForCertificate(later);
  await rows.select(`update app.message set status = 'refused' where recipient = $1`, [haraguchi.email]);
  const mailCameBack = plain((await reviewer.get(await filingPage(pages, haraguchi))).text);
  await approve(pages, haraguchi, 'kit');
  const withdrawal = await withdraw(pages, later, haraguchi);

  return {
    world,
    seen,
    noticeMail,
    lists: { kit: kitList, notice: noticeList },
    papers: { ill: illPaper, quiet: quietPaper, certificate },
    selfCheck: plain(selfCheck.text),
    withdrawal,
    certificate: { early, granted, unmet },
    mailCameBack,
    verifyPage: plain((await ill.get('/v')).text),
    stop: async () => {
      await rows.close();
      await world.stop();
    },
  };
}

async function file(
  { world }: Pages,
  client: Client,
  person: Person,
  given: Fields,
  evidence: Fields,
): Promise<void> {
  for (const page of ['/ja', '/ja/filing/consent']) await client.get(page);
  await client.post('/ja/filing/consent', { agree: 'yes' });
  await client.post('/ja/filing/conditions', given);
  await client.post('/ja/filing/applicant', { ...applicantOf(person), 'guardian-name': '保護者 花' });
  await world.settle();
  await client.post('/ja/filing/email', { code: codeIn(world.mailTo(person.email).body) });
  await client.post('/ja/filing/evidence', { ...(await evidenceOf(person)), ...evidence });
  await client.post('/ja/filing/confirm');
  await client.get('/ja/filing/done');
  await world.settle();
  await openLink(world, client, person);
}

async function filingPage({ rows }: Pages, { email }: Person): Promise<string> {
  const [found] = await rows.select<{ id: Uuid }>('select filing_id as id from app.filing where email = $1', [
    email,
  ]);
  if (found === undefined) throw new Error('There is no filing of that person.');
  return `/console/filings/${found.id}`;
}

/** Approves the filing with every item checked, and returns the page that the reviewer decided on. */
async function approve(pages: Pages, person: Person, evidenceKind: 'kit' | 'notice'): Promise<string> {
  const page = await filingPage(pages, person);
  await pages.reviewer.post(`${page}/claim`);
  const shown = plain((await pages.reviewer.get(page)).text);
  const checked = checklistFor({ evidenceKind, guardianRequired: evidenceKind === 'notice' });
  const { status, text } = await pages.reviewer.post(`${page}/approve`, { checked });
  if (status !== 303) throw new Error(`Not approved: ${plain(text)}`);
  await pages.world.settle();
  return shown;
}

/** Opens the paper behind this link of the status page. */
async function openPaper(client: Client, label: string): Promise<Paper> {
  const { headers, bytes } = await client.get(await paperHref(client, label));
  if (headers.get('content-type') !== 'application/pdf') throw new Error('The paper is no PDF.');
  const { texts } = await readPdf(new Uint8Array(bytes));
  return labels => Object.fromEntries(valuesBeside(texts, labels));
}

async function paperHref(client: Client, label: string): Promise<string> {
  const { text } = await client.get('/ja/status');
  const href = new RegExp(`href="([^"]+)">${label}`).exec(text)?.[1];
  if (href === undefined) throw new Error(`The status page has no link "${label}".`);
  return href;
}

async function withdraw({ world }: Pages, client: Client, person: Person) {
  const number = (await openPaper(client, NOTICE))(['管理番号']).管理番号;
  const href = await paperHref(client, NOTICE);
  const asked = plain((await client.get('/ja/withdraw')).text);
  await client.post('/ja/withdraw');
  await world.settle();
  return {
    number,
    asked,
    paperAfterwards: (await client.get(href)).status,
    mail: world.mailTo(person.email),
  };
}

const askForCertificate = async (client: Client): Promise<{ page: string; answer: Answer }> => ({
  page: plain((await client.get('/ja/certificate')).text),
  answer: await client.post('/ja/certificate'),
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photo } from '../../src/modules/self-recuperation/web/resident-browser.fixture.ts';
import { systemActor } from '../../src/platform/db/actor.ts';
import { exemptFromAudit } from '../../src/platform/db/database.ts';
import { publish } from '../../src/platform/outbox/outbox.ts';
import { KANAGAWA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Answer, type Client, createClient, type Fields } from './client.ts';
import { openRows, type Rows } from './rows.ts';
import { caseReportOf } from './seeded-rows.ts';
import { judgesLikeness } from './sheet-likeness.ts';

let world: TestWorld;
let rows: Rows;
let clinic: Client;
let centre: Client;
let support: Client;
let manager: Client;

beforeAll(async () => {
  world = await startTestWorld('2022-02-02T09:00');
  rows = await openRows(world);
  const signedIn = async (account: Parameters<typeof signIn>[2]): Promise<Client> => {
    const client = createClient(world.origin);
    await signIn(world, client, account);
    return client;
  };
  clinic = await signedIn(world.staff.clinic);
  centre = await signedIn(world.staff['health-centre']);
  support = await signedIn(world.staff['entry-support']);
  manager = await signedIn(world.staff.manager);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const SHEETS = '/console/sheets';
const CODE = '1410000011';
let shade = 10;

/** Takes something in and returns the ids of the new sheets, the oldest first. */
async function register(fields: Fields = {}, client = centre): Promise<readonly string[]> {
  const before = await ids();
  shade += 10;
  const answer = await client.post(`${SHEETS}/new`, {
    channel: 'fax',
    kind: 'test-report',
    receivedAt: '',
    facilityCode: CODE,
    note: '',
    pages: await photo(shade),
    ...fields,
  });
  expect(answer.status, answer.text.slice(0, 1500)).toBe(303);
  return (await ids()).filter(id => !before.includes(id));
}
const ids = async (): Promise<string[]> =>
  (
    await rows.select<{ id: string }>(
      'select sheet_id as id from app.received_sheet order by received_at, sheet_id',
    )
  ).map(({ id }) => id);
const stored = async (id: string) =>
  (
    await rows.select<Record<'status' | 'claimed' | 'reason' | 'pages', string | null>>(
      `select status, claimed_by as claimed, set_aside_reason as reason, pages from app.received_sheet where sheet_id = $1`,
      [id],
    )
  )[0];
const one = async (fields: Fields = {}): Promise<string> => (await register(fields))[0] ?? 'no sheet';
const act = (client: Client, id: string, action: string, fields: Fields = {}): Promise<Answer> =>
  client.post(`${SHEETS}/${id}/${action}`, fields);
const negative = {
  sampledOn: '2/1',
  resultedOn: '2/1',
  specimen: 'saliva',
  method: 'pcr',
  result: 'negative',
  channelReason: 'no-web-entry',
};

/** Types a test in beside the picture, as whoever has the sheet in hand. */
async function type(client: Client, id: string, fields: Fields): Promise<Answer> {
  const page = await client.get(`${SHEETS}/${id}`);
  const formId = /name="formId"[^>]*value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  return act(client, id, 'tests', { formId, ...negative, ...fields });
}

describe('what came by FAX, on paper or by phone (H-26, F-04)', () => {
  it('is taken in page by page, and as one sheet when the pages belong together', async () => {
    const pages = [await photo(1), await photo(2), await photo(3)];
    const single = await register({ pages: pages as never });
    expect(await Promise.all(single.map(stored))).toMatchObject([{ pages: 1 }, { pages: 1 }, { pages: 1 }]);
    const together = await register({ pages: [await photo(4), await photo(5)] as never, asOne: 'yes' });
    expect(await Promise.all(together.map(stored))).toMatchObject([{ pages: 2 }]);
  });

  it('is kept sealed, and shown as a picture to those who work on it', async () => {
    const id = await one();
    const [page] = await rows.select<{ image: Buffer }>(
      'select sealed_image as image from app.received_page where sheet_id = $1',
      [id],
    );
    expect(page?.image.includes('JFIF')).toBe(false);
    const picture = await support.get(`${SHEETS}/${id}/pages/1`);
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
    expect(picture.bytes.subarray(0, 2).toString('hex')).toBe('ffd8');
    expect((await support.get(`${SHEETS}/${id}/pages/2`)).status).toBe(404);
    expect((await clinic.get(`${SHEETS}/${id}/pages/1`)).status).toBe(404);
  });

  it('is refused whole when a page is no picture, and a call needs what was said', async () => {
    const before = (await ids()).length;
    const broken = new File([Buffer.from('GIF89a no picture')], 'fax.gif');
    const answer = await centre.post(`${SHEETS}/new`, {
      channel: 'fax',
      kind: 'unknown',
      facilityCode: '999',
      note: 'kept',
      pages: [await photo(6), broken] as never,
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('このコードの医療機関が見つかりません');
    const refused = await centre.post(`${SHEETS}/new`, {
      channel: 'fax',
      kind: 'unknown',
      note: 'kept',
      pages: [await photo(6), broken] as never,
    });
    expect(refused.text).toContain('fax.gif：');
    expect(refused.text).toContain('kept');
    const silent = await centre.post(`${SHEETS}/new`, { channel: 'phone', kind: 'test-report' });
    expect(silent.text).toContain('電話で聞いた内容を書いてください');
    expect((await ids()).length).toBe(before);
  });

  it('is pointed out when the same picture comes twice', async () => {
    await register({ pages: await photo(200) });
    const again = await one({ pages: await photo(200) });
    expect((await centre.get(`${SHEETS}/${again}`)).text).toContain('同じ画像の用紙がほかにもあります');
  });
});

describe('the queue', () => {
  it('gives two people who ask at once different sheets, the oldest first', async () => {
    const oldest = await one({ receivedAt: '2022-01-26T08:00' });
    const second = await one({ receivedAt: '2022-01-26T08:01' });
    const [first, other] = await Promise.all([support, centre].map(client => client.post(`${SHEETS}/next`)));
    expect(new Set([first?.location, other?.location])).toEqual(
      new Set([oldest, second].map(id => `${SHEETS}/${id}`)),
    );
    // Whoever has one in hand goes on with it.
    expect((await support.post(`${SHEETS}/next`)).location).toBe(first?.location);
    const held = (first?.location ?? '').slice(SHEETS.length + 1);
    const refused = await act(centre, held, 'claim');
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('ほかの人が入力しています');
    expect((await act(centre, held, 'claim', { takesOver: 'yes' })).status).toBe(303);
    expect((await act(support, held, 'finish')).text).toContain('この用紙を担当していません');
  });

  it('is in order of age and says how old the oldest is', async () => {
    const page = await centre.get(SHEETS);
    expect(page.text).toMatch(/入力待ち\d+件、いちばん古いものは7日\d+時間待っています/);
    const received = [...page.text.matchAll(/href="\/console\/sheets\/([0-9a-f-]{36})"/g)].map(
      ([, id]) => id,
    );
    expect(received).toEqual(await ids());
  });

  it('is nobody’s of an institution', async () => {
    expect((await clinic.get(SHEETS)).status).toBe(404);
    expect((await clinic.post(`${SHEETS}/${await one()}/tests`, negative)).status).toBe(404);
  });
});

describe('typing in beside the picture (H-33, F-03)', () => {
  it('makes proxy reports of the sheet’s institution and channel, and ends its waiting', async () => {
    const id = await one({ channel: 'paper' });
    await act(support, id, 'claim');
    const page = await support.get(`${SHEETS}/${id}`);
    expect(page.text).toContain(`src="${SHEETS}/${id}/pages/1"`);
    expect((await act(support, id, 'finish')).text).toContain('まだ何も入力されていません');
    expect((await type(support, id, { channelReason: '' })).status).toBe(422);
    expect((await type(support, id, { patientNumber: 'one' })).location).toBe(`${SHEETS}/${id}`);
    expect((await type(support, id, { patientNumber: 'two', next: 'finish' })).location).toBe(SHEETS);
    expect(await stored(id)).toMatchObject({ status: 'entered' });
    const reports = await rows.select(
      `select entry_channel as channel, channel_reason as reason, proxy, facility_id as facility
       from app.test_report where sheet_id = $1`,
      [id],
    );
    const { facilityId } = world.staff.facilities.clinic;
    const expected = { channel: 'paper', reason: 'no-web-entry', proxy: true, facility: facilityId };
    expect(reports).toEqual([expected, expected]);
  });

  it('waits for the institution to be made out first', async () => {
    const id = await one({ facilityCode: '' });
    await act(support, id, 'claim');
    expect((await support.get(`${SHEETS}/${id}`)).text).toContain('医療機関が分かると、検査を入力できます');
    expect((await type(support, id, {})).status).toBe(422);
    expect((await act(support, id, 'describe', { facilityCode: '1', kind: 'test-report' })).status).toBe(422);
    await act(support, id, 'describe', { facilityCode: '１４１０００００１１', kind: 'test-report' });
    expect((await type(support, id, {})).status).toBe(303);
  });

  it('is for those who may report: a manager sets aside and takes back', async () => {
    const id = await one();
    await act(manager, id, 'claim');
    expect((await type(manager, id, {})).status).toBe(404);
    expect((await act(manager, id, 'set-aside', { reason: '' })).status).toBe(422);
    expect((await act(manager, id, 'set-aside', { reason: 'duplicate' })).status).toBe(303);
    expect(await stored(id)).toMatchObject({ status: 'set-aside', reason: 'duplicate' });
    expect((await act(manager, id, 'claim')).status).toBe(409);
    expect((await act(manager, id, 'undo')).status).toBe(303);
    expect(await stored(id)).toMatchObject({ status: 'waiting', reason: null });
  });

  it('leads to the form of a case report, whose sheet ends with it', async () => {
    const id = await one({ kind: 'case-report' });
    await act(support, id, 'claim');
    expect((await support.get(`${SHEETS}/${id}`)).text).toContain(`/console/case-reports/new?sheet=${id}`);
    const [report] = await rows.select<{ id: string }>(
      `update app.case_report set sheet_id = $1 where report_id = $2 returning report_id as id`,
      [id, await caseReportOf(rows, world.staff.facilities.clinic.facilityId)],
    );
    await world.deps.database.withTenant(systemActor(KANAGAWA, 'test'), tx => {
      exemptFromAudit(tx, 'tells what the form tells');
      return publish(tx, { type: 'case-report.submitted', payload: { reportId: report?.id ?? '' } });
    });
    await world.settle();
    expect(await stored(id)).toMatchObject({ status: 'entered' });
  });
});

judgesLikeness(() => ({ world, rows, clinic, centre, support, negative, one, act, type }));

describe('what was received against what was entered (F-04)', () => {
  it('adds up on every day, and the open rest is counted with its age', async () => {
    const page = await centre.get(`${SHEETS}/figures`);
    expect(page.text).toMatch(/いま\d+件が入力を待ち、いちばん古いものは7日/);
    const cells = [...page.text.matchAll(/<tr>(.*?)<\/tr>/gs)]
      .map(([, row = '']) =>
        [...row.matchAll(/<td class="numeric">(?:<[^>]+>)?(\d+)/g)].map(([, n]) => Number(n)),
      )
      .filter(row => row.length === 5);
    expect(cells.length).toBeGreaterThanOrEqual(2);
    for (const [received = 0, ...parts] of cells)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(received);
    const total = cells.reduce((sum, [received = 0]) => sum + received, 0);
    expect(total).toBe((await ids()).length);
  });
});

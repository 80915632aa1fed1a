import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proofKeysCommand } from '../../src/cli/proof-keys.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import { subscribers } from '../../src/modules/documents/index.ts';
import { readPdf } from '../../src/modules/documents/templates/read-pdf.cases.ts';
import { languages } from '../../src/ui/language.ts';
import { KANAGAWA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { approve, fileAndOpen, signIn } from './acts.ts';
import { checkPaper, recover } from './check-paper.ts';
import { type Client, createClient } from './client.ts';
import { personLosesCertificate } from './lost-certificates.ts';
import { washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
let resident: Client;
let manager: Client;
let reviewer: Client;
let filingId: Uuid;

interface Row {
  readonly id: Uuid;
  readonly kind: string;
  readonly number: string;
  readonly status: string;
  readonly proof: string;
  readonly reason: string | null;
}
const papers = (): Promise<Row[]> =>
  rows.select<Row>(
    `select document_id as id, kind, number, status, proof, revoke_reason as reason from app.document
     order by issued_at, document_id`,
  );
const valid = async (kind: string): Promise<Row> => {
  const found = (await papers()).filter(paper => paper.kind === kind && paper.status === 'valid');
  expect(found).toHaveLength(1);
  return found[0] as Row;
};

const STATES = ['valid', 'expired', 'withdrawn', 'superseded', 'unknown', 'not-genuine', 'too-old'];

const check = (proof: string) => checkPaper(world, proof);

beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00');
  rows = await openRows(world);
  resident = createClient(world.origin);
  manager = createClient(world.origin);
  await fileAndOpen(world, resident, washimi);
  const [filing] = await rows.select<{ id: Uuid }>('select filing_id as id from app.filing');
  filingId = (filing as { id: Uuid }).id;
  reviewer = createClient(world.origin);
  await signIn(world, reviewer, world.staff.reviewer);
  await approve(world, reviewer, filingId);
  await world.pass(1);
  await signIn(world, manager, world.staff.manager);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

describe('a paper in two languages', () => {
  it('has the same number and the same proof, and says in both what it is not for (K-24, K-43)', async () => {
    const { id, number } = await valid('notice');
    const status = await resident.get('/en/status');
    expect(status.text).toContain(`/en/documents/${id}?language=en`);
    const [japanese, english] = [
      await resident.get(`/ja/documents/${id}`),
      await resident.get(`/ja/documents/${id}?language=en`),
    ];
    expect(japanese.headers.get('content-disposition')).toContain(`notice-${number}.pdf`);
    expect(english.headers.get('content-disposition')).toContain(`notice-${number}-en.pdf`);
    const [ja, en] = [await readPdf(japanese.bytes), await readPdf(english.bytes)];
    expect([ja.language, en.language, en.pages]).toEqual(['ja-JP', 'en-US', 1]);
    const words = en.texts.map(({ text }) => text);
    for (const text of [
      number,
      '民間の保険金請求には使用できません',
      'Claims on private insurance',
      '自主療養届',
    ])
      expect(words).toContain(text);
    expect(words.join(' ')).toContain('Recuperation began on');
    const again = await resident.get(`/ja/documents/${id}?language=en`);
    expect(again.bytes.equals(english.bytes)).toBe(true);
  });

  it('opens for nobody else', async () => {
    const { id } = await valid('notice');
    expect((await createClient(world.origin).get(`/ja/documents/${id}?language=en`)).status).toBe(404);
  });
});

describe('a paper in the hands of staff', () => {
  it('is found by its number as people read it out', async () => {
    const { number } = await valid('notice');
    const page = await manager.get(`/console/papers?number=${number.replaceAll('-', '')}`);
    expect(page.text).toContain('鷲見');
    expect((await manager.get('/console/papers?number=14-0000-0000-1')).text).toContain(
      '管理番号が正しくありません',
    );
  });

  it('is made anew: the same number, the old proof superseded, a mail without content', async () => {
    const old = await valid('notice');
    const page = `/console/papers/${old.id}/reissue`;
    expect((await manager.get(page)).text).toContain('作り直しますか');
    expect((await manager.post(page, { reason: '' })).status).toBe(422);
    const done = await manager.post(page, { reason: '様式の誤り' });
    expect(done.status).toBe(303);
    await world.settle();
    const now = await valid('notice');
    expect([now.id === old.id, now.number === old.number, now.proof === old.proof]).toEqual([
      false,
      true,
      false,
    ]);
    expect(await check(old.proof)).toEqual({ offline: 'valid', online: 'superseded' });
    expect(await check(now.proof)).toEqual({ offline: 'valid', online: 'valid' });
    const mail = world.mailTo(washimi.email, '新しくしました');
    expect(mail.body).not.toMatch(new RegExp(`${now.number}|コロナ|様式の誤り|${washimi.name}`));
    expect((await resident.get(`/ja/documents/${old.id}`)).status).toBe(404);
    expect((await manager.post(page, { reason: 'x' })).status).toBe(409);
  });

  it('is taken back with a reason that only staff see; the check page says withdrawn, and no certificate follows', async () => {
    const { id, proof } = await valid('notice');
    const page = `/console/papers/${id}/revoke`;
    const asked = await manager.get(page);
    expect(asked.text).toContain('取り消しますか');
    expect((await manager.post(page, { reason: ' ' })).status).toBe(422);
    expect(await check(proof)).toEqual({ offline: 'valid', online: 'valid' });
    expect((await manager.post(page, { reason: '本人でないことの申し出' })).status).toBe(303);
    await world.settle();
    expect(await check(proof)).toEqual({ offline: 'valid', online: 'withdrawn' });
    expect(world.mailTo(washimi.email, '書類についてのお知らせ').body).not.toMatch(/申し出|14-|コロナ/);
    expect((await manager.get(`/console/papers/${id}`)).text).toContain('本人でないことの申し出');
    const [audited] = await rows.select<{ n: number }>(
      `select count(*)::int as n from app.audit_event where action = 'document.revoke' and detail::text not like '%申し出%'`,
    );
    expect(audited?.n).toBe(1);
    expect((await manager.post(page, { reason: 'x' })).status).toBe(409);
    expect((await resident.get('/ja/certificate')).text).toContain('県が取り消しました');

    const again = await manager.post(`/console/papers/${id}/reissue`, { reason: '誤りだった' });
    expect(again.status).toBe(303);
    await world.settle();
    expect(await check((await valid('notice')).proof)).toMatchObject({ online: 'valid' });
  });

  it('is nobody’s to end but a manager’s', async () => {
    const { id } = await valid('notice');
    expect((await reviewer.get(`/console/papers/${id}`)).text).not.toContain('取り消す');
    for (const step of ['revoke', 'reissue'])
      expect((await reviewer.post(`/console/papers/${id}/${step}`, { reason: 'x' })).status).toBe(404);
    expect(await valid('notice')).toMatchObject({ id });
  });
});

describe('the signing keys', () => {
  it('are rotated from the command line, and papers signed before keep verifying, offline and online', async () => {
    const before = await valid('notice');
    const lines: string[] = [];
    const run = (verb: string) =>
      proofKeysCommand([verb], {
        database: world.deps.database,
        keyRing: world.deps.keyRing,
        authorityId: KANAGAWA,
        print: line => void lines.push(line),
        printError: line => void lines.push(line),
      });
    expect(await run('rotate')).toBe(0);
    expect(await run('list')).toBe(0);
    expect(await run('burn')).toBe(2);
    expect(lines.filter(line => line.endsWith('(signs now)'))).toHaveLength(1);
    expect(lines).toHaveLength(4);

    expect((await manager.post(`/console/papers/${before.id}/reissue`, { reason: 'key' })).status).toBe(303);
    await world.settle();
    const after = await valid('notice');
    expect(await check(before.proof)).toEqual({ offline: 'valid', online: 'superseded' });
    expect(await check(after.proof)).toEqual({ offline: 'valid', online: 'valid' });
    const [audited] = await rows.select<{ n: number }>(
      `select count(*)::int as n from app.audit_event where action = 'proof-key.rotate'`,
    );
    expect(audited?.n).toBe(1);
  });
});

describe('the pages for those who are shown a paper', () => {
  it('are in every language, and /v speaks that of the browser or the one asked for', async () => {
    const visitor = createClient(world.origin);
    for (const language of languages) {
      const [page, checkPage] = [
        await visitor.get(`/${language}/for-schools-and-employers`),
        await visitor.get(`/${language}/v`),
      ];
      expect([page.status, checkPage.status]).toEqual([200, 200]);
      expect(page.text).toContain(`/${language}/leaflet.pdf`);
      expect(page.bytes.length).toBeLessThan(60_000);
      expect(checkPage.text).toContain(`/${language}/for-schools-and-employers`);
      for (const state of STATES) expect(checkPage.text).toContain(`data-when="${state}"`);
      expect(checkPage.text).not.toMatch(/<input/);
    }
    expect((await visitor.get('/v', { 'accept-language': 'vi' })).text).toContain('lang="vi"');
    expect((await visitor.get('/v?language=pt-BR', { 'accept-language': 'vi' })).text).toContain(
      'lang="pt-BR"',
    );
  });

  it('explain the two certificates, and what not to ask for (K-44, K-45, K-58, K-59, P-05)', async () => {
    const { text } = await createClient(world.origin).get('/ja/for-schools-and-employers');
    for (const said of [
      '療養証明書：感染症法にもとづく書類です',
      '両方をお持ちの方はいません',
      '診断書や、医療機関の受診を求めないでください',
      '加入している医療保険者に確認してください',
      '発行日から1か月',
      '見本',
    ])
      expect(text).toContain(said);
  });

  it('offer a leaflet of one page in Japanese and English (K-46)', async () => {
    const visitor = createClient(world.origin);
    for (const [path, title, language] of [
      ['/ja/leaflet.pdf', '「自主療養」を選べるようになります', 'ja-JP'],
      ['/en/leaflet.pdf', 'You can now choose self-recuperation', 'en-US'],
      ['/vi/leaflet.pdf', 'You can now choose self-recuperation', 'en-US'],
    ] as const) {
      const answer = await visitor.get(path);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(await readPdf(answer.bytes)).toMatchObject({ pages: 1, marked: true, title, language });
    }
  });
});

describe('a certificate', () => {
  it('is refused to whoever a physician reported, in every language (K-58, A-19)', async () => {
    await recover(world, rows, resident);
    expect((await resident.post('/ja/certificate')).status).toBe(303);
    const { proof } = await valid('certificate');
    expect(await check(proof)).toEqual({ offline: 'valid', online: 'valid' });

    const [subject] = await rows.select<{ id: Uuid }>(`select case_id as id from app.recuperation_case`);
    const [reopened] = subscribers(world.deps)['case.reopened'] ?? [];
    await reopened?.(KANAGAWA, { caseId: (subject as { id: Uuid }).id });
    expect(await check(proof)).toEqual({ offline: 'valid', online: 'withdrawn' });

    await rows.select(`update app.filing set status = 'transferred'`);
    await rows.select(`update app.recuperation_case set category = 'notified'`);
    await rows.select(
      `update app.recuperation_case set status = 'open', closed_at = null, closed_by = null, close_reason = null`,
    );
    const refused = await resident.post('/ja/certificate');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('発生届が出されています');
    await rows.select(
      `update app.recuperation_case set status = 'released', closed_at = now(), closed_by = 'x', close_reason = 'released'`,
    );
    expect((await resident.post('/ja/certificate')).status).toBe(303);
    expect(
      await rows.select(`select 1 from app.document where kind = 'certificate' and status = 'valid'`),
    ).toEqual([]);
    for (const language of languages)
      for (const page of ['certificate', 'status'])
        expect((await resident.get(`/${language}/${page}`)).text).toContain('療養証明書');
  });

  it('of the law takes its place: another paper with its own number, checked in the same way (K-58, SM-10)', async () => {
    const legal = await valid('legal-certificate');
    expect(await check(legal.proof)).toEqual({ offline: 'valid', online: 'valid' });
    expect(await readPdf((await resident.get(`/ja/documents/${legal.id}`)).bytes)).toMatchObject({
      pages: 1,
      title: '療養証明書',
    });
    expect(
      await rows.select(
        `select 1 from app.document d join app.filing f on f.management_number = d.number
         where d.kind = 'legal-certificate'`,
      ),
    ).toEqual([]);
  });

  it('of the law is lost with the report, and the person is told so and whom to ask in every language (K-58, SM-3)', async () =>
    personLosesCertificate({ world, rows, resident, paper: await valid('legal-certificate') }));

  it('is offered in English too, with the same proof (K-47, K-48)', async () => {
    await rows.select(`update app.filing set status = 'completed'`);
    await rows.select(`update app.recuperation_case set category = 'self'`);
    expect((await resident.post('/en/certificate')).status).toBe(303);
    const { id } = await valid('certificate');
    expect((await resident.get('/en/certificate')).text).toContain(`/en/documents/${id}?language=en`);
    const english = await readPdf((await resident.get(`/en/documents/${id}?language=en`)).bytes);
    expect(english).toMatchObject({ pages: 1, title: 'Self-recuperation certificate' });
  });
});

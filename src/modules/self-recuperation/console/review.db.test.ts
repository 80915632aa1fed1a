import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { REJECT_REASONS, RETURN_REASONS } from '../domain/review-reasons.ts';
import {
  createReviewWorld,
  fileFor,
  type ReviewWorld,
  reviewer,
  TOKYO,
} from '../use-cases/review.test-world.ts';
import { ja as decision } from './review-decision/words.ja.ts';
import { ja as filingWords } from './review-filing/words.ja.ts';
import { ja as queue } from './review-queue/words.ja.ts';
import { reviewReasonText } from './review-reason-words.ts';
import { type Browser, openReviewSite, plain } from './review-site.test-browser.ts';

const QUEUE = '/console/filings';
const NOBODY = '0190a0b0-0000-7000-8000-000000000000' as Uuid;
const KIT = [
  ...['kit-name', 'kit-date', 'kit-positive'],
  ...['identity-name', 'identity-birth-date', 'identity-address'],
];

let world: ReviewWorld;
let site: ReturnType<typeof openReviewSite>;
let mikami: Browser;
let ono: Browser;

beforeAll(async () => {
  world = await createReviewWorld('2022-02-14T09:00');
  site = openReviewSite(world);
  mikami = site.signedIn(1, 'reviewer');
  ono = site.signedIn(2, 'manager');
});
afterAll(() => world.end());

const page = (filingId: Uuid, step = ''): string => `${QUEUE}/${filingId}${step}`;
const claimed = async (by = mikami) => {
  const filing = await fileFor(world);
  expect((await by.post(page(filing.filingId, '/claim'))).location).toBe(page(filing.filingId));
  return filing;
};
const keysOn = (text: string): string[] =>
  [...text.matchAll(/data-key="([^"]+)"/g)].map(([, key]) => key ?? '');

describe('the queue', () => {
  it('shows who waits, the clock and the counts, and leads to each filing', async () => {
    const { filingId } = await fileFor(world, { name: '﨑山　𩸽子', nameKana: 'サキヤマ ホッケ' });
    const shown = await mikami.get(QUEUE);
    expect(shown.status).toBe(200);
    expect(plain(shown)).toContain('﨑山 𩸽子');
    expect(plain(shown)).toMatch(/2\/14\(月\) 23:59 あと 15時間0分/);
    expect(plain(shown)).toMatch(/待ち \d+件 期限を過ぎたもの 0件/);
    expect(shown.text).toContain(`href="${page(filingId)}"`);
    expect(keysOn(shown.text)).toEqual(expect.arrayContaining(['/', '→']));
    expect(shown.text).not.toMatch(/ style=| onclick=|<script>/);
  });

  it('keeps its filters in the address and says when nothing fits', async () => {
    const shown = await mikami.get(`${QUEUE}?status=rejected&due=today`);
    expect(plain(shown)).toContain(queue.emptyFiltered);
    expect(shown.text).toContain('<option value="rejected" selected');
    const odd = await mikami.get(`${QUEUE}?status=__proto__&due=x&after=2022-02-30_x_y&before=%00`);
    expect(odd.status).toBe(200);
  });

  it('takes names by post only, keeps the typed text, and asks for some', async () => {
    await fileFor(world, { name: '森　鷗外', nameKana: 'モリ オウガイ' });
    const found = await mikami.post(`${QUEUE}/search`, { text: '森' });
    expect(found.status).toBe(200);
    expect(plain(found)).toContain('森 鷗外');
    expect(found.text).toContain('value="森"');
    expect(found.text).not.toMatch(/(href|action)="[^"]*(森|%E6%A3%AE)/);
    const empty = await mikami.post(`${QUEUE}/search`, { text: '  ' });
    expect(empty.status).toBe(422);
    expect(plain(empty)).toContain(queue.searchEmpty);
    expect(plain(await mikami.post(`${QUEUE}/search`, { text: '誰もいない' }))).toContain(queue.notFound);
  });

  it('hands what is seen over as CSV for spreadsheets, with no cell a formula', async () => {
    await fileFor(world, { name: '=HYPERLINK("http://example.com")', nameKana: 'イコール' });
    const csv = await mikami.get('/console/filings.csv?due=today');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="filings-2022-02-14.csv"');
    expect([...csv.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.text).toContain(`"'=HYPERLINK(""http://example.com"")"`);
    const found = await mikami.post(`${QUEUE}/search.csv`, { text: 'いこーる' });
    expect(found.text.split('\r\n')).toHaveLength(3);
  });
});

describe('a filing in hand', () => {
  it('is taken by the button for the next, and shows pictures, facts, list and reasons', async () => {
    const own = await createReviewWorld('2022-02-14T09:00');
    const browser = openReviewSite(own).signedIn(1, 'reviewer');
    const { filingId } = await fileFor(own);
    const next = await browser.post(`${QUEUE}/next`);
    expect([next.status, next.location]).toEqual([303, page(filingId)]);

    const shown = await browser.get(page(filingId));
    const text = plain(shown);
    for (const fact of [
      '髙橋　美咲',
      'タカハシ ミサキ',
      '平成2年1月2日',
      '海老名市めぐみ町1-1',
      '2/14(月)',
      '2/25(金)',
    ])
      expect(text, fact).toContain(fact.replaceAll(/\s+/g, ' '));
    expect([...shown.text.matchAll(/<img src="([^"]+)"/g)]).toHaveLength(2);
    expect(shown.text.match(/name="checked"/g)).toHaveLength(6 + 2);
    expect(keysOn(shown.text)).toEqual(expect.arrayContaining(['1', '2', 'a', 'b', 'n', 'u', 'z', 'x']));
    expect(keysOn(shown.text)).not.toContain('3');
    expect(shown.text).not.toMatch(/<title>[^<]*髙橋/);

    expect((await browser.post(`${QUEUE}/next`)).location).toBe(`${QUEUE}?free=none`);
    expect(plain(await browser.get(`${QUEUE}?free=none`))).toContain(queue.noneFree);
    expect((await browser.post(page(filingId, '/put-back'))).location).toBe(page(filingId));
    expect(keysOn((await browser.get(page(filingId))).text)).toEqual(expect.arrayContaining(['c', '→']));
    await own.end();
  });

  it('asks for the guardian of a minor with three pictures, each with a key', async () => {
    const minor = await fileFor(world, { guardianName: '髙橋　太郎', evidenceKind: 'notice' });
    await mikami.post(page(minor.filingId, '/claim'));
    const shown = await mikami.get(page(minor.filingId));
    expect(shown.text.match(/name="checked"/g)).toHaveLength(10 + 3);
    expect(keysOn(shown.text)).toContain('3');
    expect([...shown.text.matchAll(/<img src=/g)]).toHaveLength(3);
  });

  it('is not decided by somebody who does not hold it, and says so with 409', async () => {
    const { filingId } = await claimed();
    const refused = await ono.post(page(filingId, '/approve'), { checked: KIT });
    expect(refused.status).toBe(409);
    expect(plain(refused)).toContain(filingWords.problem['claimed-by-other']);
    expect(plain(await ono.get(page(filingId)))).toContain(filingWords.heldBy('職員01', '09:00'));

    const free = await fileFor(world);
    const unclaimed = await mikami.post(page(free.filingId, '/approve'), { checked: KIT });
    expect(unclaimed.status).toBe(409);
    expect(plain(unclaimed)).toContain(filingWords.problem['not-claimed']);
  });
});

describe('accepting', () => {
  it('answers 422 with what is missing and keeps the ticks, then 303 and the number', async () => {
    const { filingId } = await claimed();
    const refused = await mikami.post(page(filingId, '/approve'), { checked: KIT.slice(0, 4) });
    expect(refused.status).toBe(422);
    const text = plain(refused);
    expect(text).toContain(filingWords.unchecked(filingWords.item['identity-birth-date']));
    expect(text).toContain(filingWords.unchecked(filingWords.item['identity-address']));
    expect(text).not.toContain(filingWords.unchecked(filingWords.item['kit-name']));
    expect(refused.text).toContain('href="#checked-7"');
    expect(refused.text.match(/name="checked"[^>]*checked/g)).toHaveLength(4);

    const approved = await mikami.post(page(filingId, '/approve'), { checked: KIT });
    expect([approved.status, approved.location]).toEqual([303, page(filingId)]);
    const { managementNumber } = await world.filingOf(filingId);
    expect(plain(await mikami.get(page(filingId)))).toContain(filingWords.numbered(managementNumber ?? ''));

    const again = await mikami.post(page(filingId, '/approve'), { checked: KIT });
    expect(again.status).toBe(409);
    expect(plain(again)).toContain(filingWords.problem['not-open']('受理'));
  });
});

describe('sending away', () => {
  it.each([
    ['return', ['kit-name-missing', 'identity-address-differs']],
    ['reject', ['pregnancy']],
  ] as const)(
    'to %s asks for reasons, with the words of the resident, before anything is sent',
    async (kind, reasons) => {
      const { filingId } = await claimed();
      const asked = await mikami.get(page(filingId, `/${kind}`));
      expect(asked.status).toBe(200);
      for (const reason of reasons) expect(plain(asked)).toContain(reviewReasonText(reason, 'ja'));
      expect(plain(asked)).toContain(decision[kind].effect);
      expect(keysOn(asked.text)).toEqual(
        expect.arrayContaining(['1', '8', kind === 'return' ? 'b' : 'n', 'u']),
      );
      expect(asked.text).not.toContain('notice-incomplete');

      const none = await mikami.post(page(filingId, `/${kind}`));
      expect(none.status).toBe(422);
      expect(plain(none)).toContain(decision.problem['no-reason']);
      expect(none.text).toContain('href="#reason"');
      expect((await world.filingOf(filingId)).status).toBe('under-review');

      const sent = await mikami.post(page(filingId, `/${kind}`), { reason: reasons });
      expect([sent.status, sent.location]).toEqual([303, page(filingId)]);
      expect(await world.filingOf(filingId)).toMatchObject({ decisionReasons: reasons });
      expect(plain(await mikami.get(page(filingId)))).toContain(reviewReasonText(reasons[0], 'ja'));
      expect((await mikami.post(page(filingId, `/${kind}`), { reason: reasons })).status).toBe(409);
    },
  );

  it('refuses reasons that it does not know, or that do not apply', async () => {
    const { filingId } = await claimed();
    for (const reason of ['pregnancy', 'x', ''])
      expect((await mikami.post(page(filingId, '/return'), { reason })).status).toBe(422);
    const stray = await mikami.post(page(filingId, '/return'), { reason: 'notice-incomplete' });
    expect(stray.status).toBe(422);
    expect(plain(stray)).toContain(decision.problem['reason-does-not-apply']);
    expect((await world.filingOf(filingId)).status).toBe('under-review');
  });

  it('has a sentence for the resident for every reason', () => {
    for (const reason of [...RETURN_REASONS, ...REJECT_REASONS])
      expect(reviewReasonText(reason, 'ja')?.length).toBeGreaterThan(15);
    expect(reviewReasonText('toString', 'ja')).toBeNull();
  });
});

describe('a picture', () => {
  it('is served alone, unkept and in a sandbox, and not found once destroyed; the page then says since when', async () => {
    const { filingId } = await fileFor(world, { pictures: { identity: { jpeg: 'the card' } } });
    const sources = [...(await mikami.get(page(filingId))).text.matchAll(/<img src="([^"]+)"/g)];
    const source = sources[1]?.[1] ?? '';
    const picture = await mikami.get(source);
    expect(picture.text).toBe('the card');
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(picture.headers.get('content-disposition')).toMatch(/^inline/);

    await world.rows(
      `update app.filing_image set sealed = null, destroyed_at = '2022-02-20T01:00:00Z' where filing_id = $1`,
      [filingId],
    );
    expect((await mikami.get(source)).status).toBe(404);
    const text = plain(await mikami.get(page(filingId)));
    expect(text).toContain(filingWords.destroyed('2/20(日) 10:00'));
    expect(text).toContain(filingWords.destroyedWhy);
  });
});

describe('whoever may not', () => {
  const pathOf = (path: string, filingId: Uuid, imageId: Uuid): string =>
    path.replace(':filingId', filingId).replace(':imageId', imageId);

  it('finds nothing on any route of the review: wrong role, wrong authority, nobody', async () => {
    const { filingId } = await claimed();
    const [image] = await world.rows<{ id: Uuid }>(
      'select image_id as id from app.filing_image where filing_id = $1',
      [filingId],
    );
    const imageId = image?.id ?? NOBODY;
    for (const { method, path } of site.routes) {
      const address = pathOf(path, filingId, imageId);
      for (const role of ['health-centre', 'auditor', 'nobody']) {
        const browser = site.signedIn(3, role);
        const answer = method === 'GET' ? await browser.get(address) : await browser.post(address);
        expect(answer.status, `${role} ${method} ${path}`).toBe(404);
      }
      const anonymous = method === 'GET' ? await site.nobody.get(address) : await site.nobody.post(address);
      expect(anonymous.location, `nobody ${method} ${path}`).toMatch(/^\/console\/sign-in/);

      if (!path.includes(':filingId')) continue;
      const stranger = site.signedIn(1, 'reviewer', TOKYO);
      const fields = { checked: KIT, reason: ['kit-unreadable', 'pregnancy'] };
      const foreign = method === 'GET' ? await stranger.get(address) : await stranger.post(address, fields);
      expect(foreign.status, `stranger ${method} ${path}`).toBe(404);
    }
    expect(await world.filingOf(filingId)).toMatchObject({
      status: 'under-review',
      reviewerId: reviewer(1).id,
    });
  });

  it('finds nothing for an id that is none or is unknown', async () => {
    for (const { method, path } of site.routes.filter(route => route.path.includes(':filingId')))
      for (const filingId of [NOBODY, 'next' as Uuid, "1' or 1=1" as Uuid]) {
        const address = pathOf(path, encodeURIComponent(filingId) as Uuid, NOBODY);
        const answer =
          method === 'GET'
            ? await mikami.get(address)
            : await mikami.post(address, { reason: ['kit-unreadable', 'pregnancy'] });
        expect(answer.status, `${method} ${address}`).toBe(404);
      }
  });
});

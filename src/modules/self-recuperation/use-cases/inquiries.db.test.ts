import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addHours, addMinutes } from '../../../kernel/instant.ts';
import type { InquiryForm } from '../domain/inquiry-form.ts';
import { answerInquiry, claimInquiry, claimNextInquiry, closeInquiry } from './answer-inquiry.use-case.ts';
import { deleteOldInquiries } from './delete-inquiries.use-case.ts';
import { followUpInquiry } from './follow-up-inquiry.use-case.ts';
import { INQUIRY_PAGE_ROWS, showInquiries } from './list-inquiries.use-case.ts';
import {
  createReviewWorld,
  fileFor,
  KANAGAWA,
  type ReviewWorld,
  reviewer,
  TOKYO,
} from './review.test-world.ts';
import { sendInquiry } from './send-inquiry.use-case.ts';
import { viewInquiry } from './view-inquiry.use-case.ts';

let world: ReviewWorld;

beforeAll(async () => {
  world = await createReviewWorld('2022-02-14T09:00', 8);
});
afterAll(() => world.end());

let asked = 0;
async function ask(changes: Partial<InquiryForm> = {}): Promise<Uuid> {
  asked += 1;
  const inquiryId = randomUUID() as Uuid;
  const sender = { authorityId: KANAGAWA, language: 'ja' };
  const form = {
    kind: 'filing',
    managementNumber: null,
    email: `asker${asked}@mail.invalid`,
    body: '質問です',
    ...changes,
  } as const;
  const sent = await sendInquiry(world, sender, inquiryId, form);
  expect(sent.ok).toBe(true);
  return inquiryId;
}

describe('sending', () => {
  it('does not look for the filing of a number: it works even where filings cannot be read', async () => {
    const { filingId } = await fileFor(world);
    await world.rows(
      `update app.filing set management_number = '14-7777-7777-7', status = 'issued' where filing_id = $1`,
      [filingId],
    );
    await world.rows('revoke select on app.filing from mimamori_app');
    try {
      for (const managementNumber of ['14-7777-7777-7', '14-8888-8888-8'])
        await ask({ kind: 'withdrawal', managementNumber, body: '' });
    } finally {
      await world.rows('grant select on app.filing to mimamori_app');
    }
  });

  it('writes the same rows for a known number and an unknown one', async () => {
    const counts = () =>
      world.rows(
        `select (select count(*)::int from app.message) as messages, (select count(*)::int from app.outbox_event) as events,
           (select count(*)::int from app.audit_event) as audits, (select count(*)::int from app.inquiry) as inquiries`,
      );
    const grown: unknown[] = [];
    for (const managementNumber of ['14-7777-7777-7', '14-8888-8888-8']) {
      const [before] = await counts();
      await ask({ kind: 'withdrawal', managementNumber, body: '' });
      const [after] = await counts();
      grown.push(
        Object.fromEntries(Object.entries(after ?? {}).map(([k, n]) => [k, Number(n) - Number(before?.[k])])),
      );
    }
    expect(grown[0]).toEqual({ messages: 1, events: 1, audits: 1, inquiries: 1 });
    expect(grown[1]).toEqual(grown[0]);
  });
});

describe('what follows', () => {
  it('may be told twice: one mail to the filing, one link to it', async () => {
    const inquiryId = await ask({ kind: 'withdrawal', managementNumber: '14-7777-7777-7', body: '' });
    for (let told = 0; told < 2; told += 1) await followUpInquiry(world, KANAGAWA, inquiryId);
    const mails = await world.rows(`select template from app.message where template = 'withdrawal-link'`);
    expect(mails).toHaveLength(1);
    const [row] = await world.rows(
      'select status, filing_id is not null as linked from app.inquiry where inquiry_id = $1',
      [inquiryId],
    );
    expect(row).toEqual({ status: 'closed', linked: true });
  });

  it('leaves a request with a question open for the staff', async () => {
    const inquiryId = await ask({ kind: 'withdrawal', managementNumber: '14-8888-8888-8', body: 'なぜ？' });
    await followUpInquiry(world, KANAGAWA, inquiryId);
    const view = await viewInquiry(world, reviewer(1), inquiryId);
    expect(view).toMatchObject({ hold: 'free', inquiry: { status: 'open', filingId: null } });
  });
});

describe('answering', () => {
  it('gives twenty of the staff at once twenty different inquiries', async () => {
    for (let sent = 0; sent < 20; sent += 1) await ask();
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, place) => claimNextInquiry(world, reviewer(100 + place))),
    );
    expect(new Set(taken).size).toBe(20);
    expect(taken).not.toContain(null);
  });

  it('lets one of two answer, however close they are', async () => {
    const inquiryId = await ask();
    const claims = await Promise.all([1, 2].map(nth => claimInquiry(world, reviewer(nth), inquiryId)));
    expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = claims[0]?.ok ? 1 : 2;
    const answers = await Promise.all(
      [winner, winner, 3 - winner].map(nth => answerInquiry(world, reviewer(nth), inquiryId, '回答です')),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const mails = await world.rows(
      `select template from app.message where subject_id = $1 and template = 'inquiry-answered'`,
      [inquiryId],
    );
    expect(mails).toHaveLength(1);
  });

  it('passes from somebody who left it after half an hour', async () => {
    const inquiryId = await ask();
    await claimInquiry(world, reviewer(1), inquiryId);
    const began = world.clock.now();
    world.clock.set(addMinutes(began, 30));
    expect((await claimInquiry(world, reviewer(2), inquiryId)).ok).toBe(true);
    expect(await answerInquiry(world, reviewer(1), inquiryId, 'おそい回答')).toEqual({
      ok: false,
      reason: { kind: 'claimed-by-other' },
    });
    world.clock.set(began);
  });

  it('is nobody else’s: another authority finds nothing to read, take or close', async () => {
    const inquiryId = await ask();
    const stranger = reviewer(1, TOKYO);
    expect(await viewInquiry(world, stranger, inquiryId)).toBeNull();
    for (const step of [
      claimInquiry(world, stranger, inquiryId),
      answerInquiry(world, stranger, inquiryId, 'x'),
      closeInquiry(world, stranger, inquiryId, 'spam'),
    ])
      expect(await step).toEqual({ ok: false, reason: { kind: 'no-such-inquiry' } });
    expect(await claimNextInquiry(world, stranger)).toBeNull();
  });
});

describe('the list', () => {
  it('shows every open inquiry once, the oldest first, page by page and back', async () => {
    const began = world.clock.now();
    for (let sent = 0; sent < INQUIRY_PAGE_ROWS; sent += 1) {
      world.clock.set(addMinutes(began, -sent));
      await ask({ kind: 'documents' });
    }
    world.clock.set(began);
    const open = { open: true, kind: null };
    const first = await showInquiries(world, reviewer(1), open, {});
    expect(first.rows).toHaveLength(INQUIRY_PAGE_ROWS);
    expect([first.hasPrevious, first.hasNext]).toEqual([false, true]);
    const last = first.rows.at(-1);
    if (last === undefined) throw new Error('The page is empty.');
    const second = await showInquiries(world, reviewer(1), open, { after: last });
    const all = [...first.rows, ...second.rows];
    expect(new Set(all.map(({ inquiryId }) => inquiryId)).size).toBe(all.length);
    expect(all.map(({ receivedAt }) => receivedAt)).toEqual(all.map(row => row.receivedAt).toSorted());
    const [next] = second.rows;
    if (next === undefined) throw new Error('There is no second page.');
    const back = await showInquiries(world, reviewer(1), open, { before: next });
    expect(back.rows).toEqual(first.rows);
    expect(first.open.get('documents')).toBe(INQUIRY_PAGE_ROWS);
    const documents = await showInquiries(world, reviewer(1), { open: true, kind: 'documents' }, {});
    expect(documents.rows.every(({ kind }) => kind === 'documents')).toBe(true);
  });
});

it('an inquiry is deleted ninety days after it was closed, an open one never', async () => {
  const [kept, closed] = [await ask(), await ask()];
  await claimInquiry(world, reviewer(1), closed);
  await closeInquiry(world, reviewer(1), closed, 'duplicate');
  const began = world.clock.now();
  const remains = async (inquiryId: Uuid) =>
    (await world.rows('select from app.inquiry where inquiry_id = $1', [inquiryId])).length;
  world.clock.set(addHours(began, 90 * 24 - 1));
  await deleteOldInquiries(world, KANAGAWA);
  expect(await remains(closed)).toBe(1);
  world.clock.set(addHours(began, 90 * 24));
  while ((await deleteOldInquiries(world, KANAGAWA)) > 0);
  expect([await remains(closed), await remains(kept)]).toEqual([0, 1]);
  const [written] = await world.rows(
    `select purpose from app.audit_event where action = 'inquiry.delete' and subject_id = $1`,
    [closed],
  );
  expect(written).toEqual({ purpose: 'retention' });
});

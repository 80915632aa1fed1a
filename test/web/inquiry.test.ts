import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileAndOpen } from './acts.ts';
import { createClient } from './client.ts';
import { formOf, type InquiryWorld, startInquiryWorld } from './inquiry-world.ts';
import { konno, washimi } from './people.ts';

const QUESTION = '熱が下がったのはいつから数えますか。昨日の夜から三十六度五分です。';
const ANSWER = '最後に熱があった時から数えます。届出のページもご覧ください。';
const HOUR = 3_600_000;

let asked: InquiryWorld;
beforeAll(async () => {
  asked = await startInquiryWorld();
});
afterAll(() => asked.stop());

describe('the inquiry form', () => {
  it('says how it is answered, whom to call in an emergency, and who answers (K-70, K-71)', async () => {
    const { world } = asked;
    const { text } = await createClient(world.origin).get('/ja/inquiry');
    for (const words of [
      '御回答にはお時間を頂く可能性があります',
      '原則、電話でのお問合せは受け付けておりません',
      'コロナ119',
      '4. 申請内容の取り下げ依頼',
      '医療危機対策本部室',
      'href="/ja/faq"',
    ])
      expect(text).toContain(words);
  });

  it('keeps what was typed, and says what to put right with the number of characters', async () => {
    const { world } = asked;
    const client = createClient(world.origin);
    const typed = {
      ...formOf({
        kind: 'documents',
        'management-number': '14-2204-7731-9',
        email: 'taro@mail',
        body: '長'.repeat(1001),
      }),
    };
    const page = await client.post('/ja/inquiry', typed);
    expect(page.status).toBe(422);
    for (const words of ['いま1001字', '1字へらして', 'value="14-2204-7731-9"', 'value="taro@mail"'])
      expect(page.text).toContain(words);
    expect(page.text).toMatch(/value="documents" checked/);
    expect(page.text).toContain('長'.repeat(1001));
  });

  it('shows the answers that are there already before it sends', async () => {
    const { world } = asked;
    const confirm = await createClient(world.origin).post(
      '/ja/inquiry',
      formOf({ kind: 'documents', email: 'faq@mail.invalid', body: '有効期限は？' }),
    );
    expect(confirm.text).toContain('href="/ja/faq#q4"');
    expect(confirm.text).toContain('自主療養届の有効期限はありますか');
  });

  it('takes a second press for the first', async () => {
    const { world, rows } = asked;
    const client = createClient(world.origin);
    const form = formOf({ kind: 'other', email: 'twice@mail.invalid', body: '二度押し' });
    const confirm = await client.post('/ja/inquiry', form);
    const sending = /name="sending" value="([^"]+)"/.exec(confirm.text)?.[1] ?? '';
    const presses = await Promise.all(
      [1, 2].map(() => client.post('/ja/inquiry', { ...form, sending, step: 'send' })),
    );
    expect(presses[0]?.location).toBe(presses[1]?.location);
    expect((await rows.select(`select from app.inquiry where email = 'twice@mail.invalid'`)).length).toBe(1);
  });

  it('takes five an hour from one address, and keeps the text of the sixth', async () => {
    const { world, send } = asked;
    const typed = { kind: 'other', email: 'often@mail.invalid', body: '何度も' };
    for (let sent = 0; sent < 5; sent += 1) await send(typed);
    const sixth = await createClient(world.origin).post('/ja/inquiry', {
      ...formOf(typed),
      body: '六つめの文',
      sending: '11111111-1111-4111-8111-111111111111',
      step: 'send',
    });
    expect(sixth.status).toBe(422);
    expect(sixth.text).toContain('1時間に5件まで');
    expect(sixth.text).toContain('六つめの文');
  });

  it.each(['ja-easy', 'en', 'zh-Hans', 'vi', 'ko', 'pt-BR'])('answers at once in %s', async language => {
    const { world, send } = asked;
    const email = `${language}@mail.invalid`.toLowerCase();
    const { number } = await send({ kind: 'recuperation', email, body: '𠮷野家' }, language);
    await world.settle();
    const mail = world.mailTo(email);
    expect(mail.body).toContain(number);
    if (language !== 'ja-easy') expect(mail.subject).not.toMatch(/[ぁ-ん]/);
    expect(mail.body).not.toContain('𠮷野家');
  });
});

describe('a mail that came back (K-36)', () => {
  it('puts the person on the list to call until somebody did, or they filed again', async () => {
    const { world, rows, reviewer } = asked;
    await fileAndOpen(world, createClient(world.origin), {
      ...konno,
      email: 'wrong.address@mail.invalid',
    });
    await rows.select(
      `update app.message set status = 'refused' where recipient = 'wrong.address@mail.invalid'`,
    );
    const list = await reviewer.get('/console/undelivered-mails');
    expect(list.text).toContain(konno.kana);
    expect(list.text).toContain(konno.phone.replaceAll('-', ''));
    expect((await reviewer.get('/console')).text).toContain('届かなかったメール');
    const [filing] = await rows.select<{ id: string }>(
      `select filing_id as id from app.filing where email = 'wrong.address@mail.invalid'`,
    );
    expect((await reviewer.post(`/console/undelivered-mails/${filing?.id}/called`)).status).toBe(303);
    expect((await reviewer.get('/console/undelivered-mails')).text).not.toContain(konno.kana);
    await rows.select(`update app.message set followed_up_at = null, followed_up_by = null`);
    expect((await reviewer.get('/console/undelivered-mails')).text).toContain(konno.kana);
    await fileAndOpen(world, createClient(world.origin), konno);
    expect((await reviewer.get('/console/undelivered-mails')).text).not.toContain(konno.kana);
  });
});

describe('the answering', () => {
  const asker = 'asker@mail.invalid';
  let page: string;
  let link: string;

  it('begins with the inquiry that waits, held by one of the staff alone', async () => {
    const { reviewer, manager, send } = asked;
    const { number } = await send({ kind: 'recuperation', email: asker, body: QUESTION });
    const list = await reviewer.get('/console/inquiries?kind=recuperation');
    expect(list.text).toContain(number);
    expect(list.text).not.toContain(asker);
    const found = await manager.post('/console/inquiries/search', { text: number.replaceAll('-', '') });
    page = /href="(\/console\/inquiries\/[0-9a-f-]{36})"/.exec(found.text)?.[1] ?? '';
    expect((await reviewer.post(`${page}/claim`)).location).toBe(page);
    expect((await manager.post(`${page}/claim`)).status).toBe(409);
    expect((await manager.post(`${page}/answer`, { answer: ANSWER, step: 'send' })).status).toBe(409);
    expect((await reviewer.get(page)).text).toContain(QUESTION);
  });

  it('offers sentences, shows the answer once more, and mails a link without a word of it', async () => {
    const { world, reviewer, issued } = asked;
    const inserted = await reviewer.post(`${page}/answer`, { answer: ANSWER, insert: 'worse' });
    expect(inserted.text).toContain(`${ANSWER}\n具合が悪いときは`);
    const confirm = await reviewer.post(`${page}/answer`, { answer: ANSWER });
    expect(confirm.text).toContain('この回答を送りますか');
    expect((await reviewer.post(`${page}/answer`, { answer: '  ', step: 'send' })).status).toBe(422);
    expect((await reviewer.post(`${page}/answer`, { answer: ANSWER, step: 'send' })).location).toBe(page);
    await world.settle();
    const mail = world.mailTo(asker, '回答ができました');
    link = /\/ja\/inquiry\/answer\/\S+/.exec(mail.body)?.[0] ?? '';
    for (const { subject, body } of world.mails)
      for (const secret of [QUESTION, ANSWER, issued, washimi.name])
        expect(`${subject}${body}`).not.toContain(secret);
  });

  it('is read behind the link after a press, not by a mail program that follows it', async () => {
    const { world } = asked;
    const anybody = createClient(world.origin);
    expect((await anybody.get(link)).text).not.toContain(ANSWER);
    const read = await anybody.post(link);
    expect(read.text).toContain(ANSWER);
    expect(read.text).not.toContain(QUESTION);
    expect((await anybody.post(`${link.slice(0, -4)}XXXX`)).status).toBe(404);
  });

  it('is written down: who read, who answered', async () => {
    const { rows } = asked;
    const acts = await rows.select<{ action: string; role: string | null }>(
      `select action, role from app.audit_event where subject_id = $1 order by at, event_id`,
      [page.split('/').at(-1)],
    );
    const names = acts.map(({ action }) => action);
    for (const action of [
      'inquiry.receive',
      'inquiry.read',
      'inquiry.claim',
      'inquiry.answer',
      'inquiry.read-answer',
    ])
      expect(names).toContain(action);
    expect(acts.find(({ action }) => action === 'inquiry.answer')?.role).toBe('reviewer');
  });

  it('ends without an answer for a reason', async () => {
    const { rows, manager, send } = asked;
    await send({ kind: 'other', email: 'spam@mail.invalid', body: 'buy now' });
    const [spam] = await rows.select<{ id: string }>(
      `select inquiry_id as id from app.inquiry where email = 'spam@mail.invalid'`,
    );
    const path = `/console/inquiries/${spam?.id}`;
    await manager.post(`${path}/claim`);
    expect((await manager.post(`${path}/close`)).status).toBe(422);
    expect((await manager.post(`${path}/close`, { reason: 'spam' })).location).toBe('/console/inquiries');
    expect((await manager.post(`${path}/claim`)).status).toBe(409);
    expect((await manager.get('/console/inquiries?status=over')).text).toContain('迷惑な送信');
  });

  it('shows staff the filing of a number as a link, which is no proof of who asks', async () => {
    const { world, rows, reviewer, issued, send } = asked;
    await send({
      kind: 'filing',
      'management-number': issued,
      email: 'named@mail.invalid',
      body: '修正したい',
    });
    await world.settle();
    const [row] = await rows.select<{ id: string; filing: string }>(
      `select inquiry_id as id, filing_id as filing from app.inquiry where email = 'named@mail.invalid'`,
    );
    const { text } = await reviewer.get(`/console/inquiries/${row?.id}`);
    expect(text).toContain(`href="/console/filings/${row?.filing}"`);
    expect(text).toContain('ご本人である証拠になりません');
  });

  it('lasts thirty days behind the link, and ninety days here', async () => {
    const { world, rows } = asked;
    await world.clock.advance(29 * 24 * HOUR);
    expect((await createClient(world.origin).post(link)).text).toContain(ANSWER);
    await world.clock.advance(2 * 24 * HOUR);
    const gone = await createClient(world.origin).post(link);
    expect(gone.status).toBe(410);
    expect(gone.text).not.toContain(ANSWER);
    await world.clock.advance(60 * 24 * HOUR);
    await world.pass(1);
    expect((await createClient(world.origin).get(link)).status).toBe(404);
    const kept = await rows.select<{ status: string }>('select distinct status from app.inquiry');
    expect(kept.map(({ status }) => status)).toEqual(['open']);
  });
});

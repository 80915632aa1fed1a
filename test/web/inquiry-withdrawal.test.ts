import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { managementNumber } from '../../src/modules/documents/index.ts';
import { type Answer, createClient } from './client.ts';
import { formOf, type InquiryWorld, startInquiryWorld } from './inquiry-world.ts';
import { birthday, washimi } from './people.ts';

const HOUR = 3_600_000;

let asked: InquiryWorld;
beforeAll(async () => {
  asked = await startInquiryWorld();
});
afterAll(() => asked.stop());

/** What a page shows, with what differs from one inquiry to the next made equal. */
const seenOf = ({ status, headers, text }: Answer, ...own: readonly string[]): string =>
  own
    .reduce((page, value) => page.replaceAll(value, '…'), JSON.stringify([status, [...headers], text]))
    .replaceAll(/name=\\"sending\\" value=\\"[^"]+\\"/g, '')
    .replaceAll(/\["date","[^"]*"\]/g, '');

const unknown = (digits: string): string => managementNumber('14', digits);
const mailsTo = (address: string) => asked.world.mails.filter(({ recipient }) => recipient === address);

describe('a request for withdrawal by number (kind 4)', () => {
  it('looks the same for a number that exists and for one that does not, byte for byte', async () => {
    const { world, issued, send } = asked;
    const numbers = [issued, unknown('00000001'), unknown('98765432')];
    const seen: string[][] = [];
    for (const [place, number] of numbers.entries()) {
      const email = `curious${place}@mail.invalid`;
      const before = world.mails.length;
      const {
        confirm,
        receipt,
        number: own,
      } = await send({ kind: 'withdrawal', 'management-number': number, email });
      await world.settle();
      const reply = mailsTo(email);
      expect(reply).toHaveLength(1);
      expect(world.mails.length - before).toBe(number === issued ? 2 : 1);
      seen.push([
        seenOf(confirm, number, email),
        seenOf(receipt, own),
        `${reply[0]?.subject}${reply[0]?.body.replaceAll(own, '…')}`,
      ]);
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    expect(seen[0]?.[1]).toContain('番号の届出が見つかれば');
    expect(seen[0]?.[1]).toContain('取り下げ申請完了メールを待たなくても、もう一度届け出ることができます');
  });

  it('opens nothing by the number: the way leads through the address and the birthday of the filing', async () => {
    const { world, issued } = asked;
    const mail = world.mailTo(washimi.email, '取り下げ依頼がありました');
    const path = /\/ja\/open\/\S+/.exec(mail.body)?.[0] ?? '';
    expect(path).toMatch(/\?to=withdraw$/);
    expect(mail.body).not.toContain(issued);
    const owner = createClient(world.origin);
    const page = await owner.get(path);
    const action =
      /<form[^>]*action="([^"]*\/open\/[^"]+)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await owner.post(action, birthday)).location).toBe('/ja/withdraw');
    expect((await owner.get('/ja/withdraw')).text).toContain('自主療養届を取り下げますか');
    expect((await owner.post('/ja/withdraw')).location).toBe('/ja/status');
    await world.settle();
    expect(world.mailTo(washimi.email).subject).toBe('取り下げ申請完了のお知らせ');
  });

  it('for a filing that is withdrawn already mails once more that it is done', async () => {
    const { world, issued, send } = asked;
    await world.clock.advance(HOUR);
    const before = mailsTo(washimi.email).length;
    const { receipt, number } = await send({
      kind: 'withdrawal',
      'management-number': issued.replaceAll('-', ''),
      email: 'again@mail.invalid',
    });
    const other = await send({
      kind: 'withdrawal',
      'management-number': unknown('12121212'),
      email: 'again@mail.invalid',
    });
    await world.settle();
    expect(mailsTo(washimi.email)).toHaveLength(before + 1);
    expect(world.mailTo(washimi.email).subject).toBe('取り下げ申請完了のお知らせ');
    expect(seenOf(receipt, number)).toBe(seenOf(other.receipt, other.number));
  });

  it('cannot fill the mailbox of the filing: one mail an hour, whoever asks', async () => {
    const { world, issued, send } = asked;
    const before = mailsTo(washimi.email).length;
    for (const place of [1, 2, 3])
      await send({ kind: 'withdrawal', 'management-number': issued, email: `bomb${place}@mail.invalid` });
    await world.settle();
    expect(mailsTo(washimi.email)).toHaveLength(before);
  });

  it('without a number says that none is needed before the issue, and leads to filing again (K-67)', async () => {
    const { world } = asked;
    const page = await createClient(world.origin).post('/ja/inquiry', {
      ...formOf({ kind: 'withdrawal', email: 'early@mail.invalid' }),
      body: '取り下げたいです',
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('自主療養届がまだ発行されていないときは、取り下げ依頼は必要ありません');
    expect(page.text).toContain('href="/ja/filing/consent"');
    expect(page.text).toContain('取り下げたいです');
  });

  it('needs nobody of the staff', async () => {
    const { rows } = asked;
    const open = await rows.select(
      `select status, close_reason as why, closed_by as by from app.inquiry where kind = 'withdrawal'`,
    );
    expect(open.length).toBeGreaterThan(5);
    for (const row of open) expect(row).toEqual({ status: 'closed', why: 'withdrawal', by: null });
  });
});

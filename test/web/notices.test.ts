import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/modules/accounts/index.ts';
import { ja as words } from '../../src/modules/institutions/console/notices/words.ja.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Answer, type Client, createClient } from './client.ts';
import { openRows, type Rows } from './rows.ts';

const SENT = '/console/notices/sent';
const NEW = '/console/notices/new';
const NOTICES = '/console/notices';
const QA = 'administrative-test-qa-2020-07-15';
const SUBSIDY = '報告がない場合は、公費補助に該当するものか否かの判断ができず補助ができない場合があります';

let world: TestWorld;
let rows: Rows;
let manager: Client;
let clinic: Client;
let colleague: Client;
let otherClinic: Client;
let hotel: Client;

beforeAll(async () => {
  world = await startTestWorld('2020-07-20T09:00');
  rows = await openRows(world);
  [manager, clinic, colleague, hotel] = [
    await client('manager'),
    await client('clinic'),
    await client('clinic-manager'),
    await client('hotel'),
  ];
  otherClinic = createClient(world.origin);
  await signIn(world, otherClinic, world.staff.otherClinic);
  // The first clinic has an address of mail, the other has none.
  await rows.select('update app.facility set email = $1 where facility_id = $2 returning 1', [
    'clinic@mail.invalid',
    world.staff.facilities.clinic.facilityId,
  ]);
});

afterAll(async () => {
  await rows.close();
  await world.stop();
});

async function client(role: Role): Promise<Client> {
  const made = createClient(world.origin);
  await signIn(world, made, world.staff[role]);
  return made;
}

const plain = ({ text }: Answer): string => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

/** A draft's address, or a published notice's as its institutions have it. */
async function draft(fields: Readonly<Record<string, string | readonly string[]>>): Promise<string> {
  const saved = await manager.post(NEW, {
    title: '題名',
    body: '本文',
    kinds: 'outpatient-clinic',
    ...fields,
  });
  expect(saved.status).toBe(303);
  return saved.location ?? '';
}
const own = (sent: string): string => sent.replace(SENT, NOTICES);

describe('a notice', () => {
  it('is a draft first, which may change and which no institution sees', async () => {
    const sent = await draft({ title: '検査結果の入力' });
    expect(plain(await manager.get(SENT))).toContain(words.sent.draft);
    const edited = await manager.post(`${sent}/edit`, {
      title: '検査結果の入力のお願い',
      body: '一行目\n二行目\n\n次の段落',
      kinds: ['outpatient-clinic', 'test-centre'],
      referenceId: QA,
      asksAcknowledgement: 'yes',
    });
    expect(edited.location).toBe(sent);
    const missing = await clinic.get(`${NOTICES}/${randomUUID()}`);
    const seen = await clinic.get(own(sent));
    expect([missing.status, seen.status, seen.text]).toEqual([404, 404, missing.text]);
    expect(plain(await clinic.get('/console'))).not.toContain('検査結果の入力のお願い');
  });

  it('is refused with what was typed when something is missing', async () => {
    const answer = await manager.post(NEW, { title: '', body: '残る本文', referenceId: 'made-up' });
    expect(answer.status).toBe(422);
    for (const reason of ['title-length', 'kinds-missing', 'reference-unknown'] as const)
      expect(plain(answer)).toContain(words.reasons[reason]);
    expect(answer.text).toContain('残る本文');
  });

  it('stands on the first page of its institutions until it was read and, where asked, acknowledged', async () => {
    const sent = await draft({ title: '月末までのお願い', asksAcknowledgement: 'yes', referenceId: QA });
    const done = await manager.post(`${sent}/publish`);
    expect(done.location).toBe(`${sent}?done=published-1-1`);
    expect(plain(await clinic.get('/console'))).toContain('月末までのお願い');
    expect(plain(await hotel.get('/console'))).not.toContain('月末までのお願い');

    const page = await clinic.get(own(sent));
    expect(page.status).toBe(200);
    expect(page.text).toContain(`/console/references#${QA}`);
    expect(plain(await clinic.get('/console'))).toContain('月末までのお願い');
    expect((await colleague.post(`${own(sent)}/acknowledge`)).location).toBe(own(sent));
    for (const person of [clinic, colleague])
      expect(plain(await person.get('/console'))).not.toContain('月末までのお願い');
    expect(plain(await clinic.get(NOTICES))).toContain(words.own.states.acknowledged);
    expect(plain(await otherClinic.get('/console'))).toContain('月末までのお願い');
  });

  it('has one receipt for each institution, of whoever was first', async () => {
    const sent = await draft({ title: '先に読んだ人' });
    await manager.post(`${sent}/publish`);
    await clinic.get(own(sent));
    await colleague.get(own(sent));
    const receipts = await rows.select(
      'select read_by, facility_id from app.facility_notice_receipt where notice_id = $1',
      [sent.split('/').at(-1)],
    );
    expect(receipts).toEqual([
      { read_by: world.staff.clinic.accountId, facility_id: world.staff.facilities.clinic.facilityId },
    ]);
  });

  it('shows its authority who has not taken note, and as a table for spreadsheets', async () => {
    const sent = await draft({ title: '未読の一覧', asksAcknowledgement: 'yes' });
    await manager.post(`${sent}/publish`);
    await clinic.get(own(sent));
    const open = plain(await manager.get(sent));
    expect(open).toContain('First clinic');
    expect(open).toContain('Other clinic');
    await clinic.post(`${own(sent)}/acknowledge`);
    const later = plain(await manager.get(sent));
    expect(later).not.toContain('First clinic');
    expect(later).toContain('Other clinic');
    expect(later).not.toContain('Hospital');
    const csv = await manager.get(`${sent}/receipts.csv?state=all`);
    expect(csv.text).toContain(`"First clinic","帰国者・接触者外来等","${words.view.states.acknowledged}"`);
    expect(csv.text).toContain(`"Other clinic","帰国者・接触者外来等","${words.view.states.unread}"`);
    expect((await manager.get(`${sent}/receipts.csv?state=unread`)).text).not.toContain('First clinic');
  });

  it('is never changed once it is published, and published once', async () => {
    const sent = await draft({ title: '変わらない題名' });
    await manager.post(`${sent}/publish`);
    const edit = await manager.post(`${sent}/edit`, { title: '変えた', body: 'x', kinds: 'hotel' });
    expect(edit.location).toBe(sent);
    expect((await manager.post(`${sent}/publish`)).location).toBe(sent);
    expect(plain(await manager.get(sent))).toContain('変わらない題名');
    await expect(
      world.deps.database.withTenant(
        { kind: 'staff', authorityId: 140007 as never, id: world.staff.manager.accountId, role: 'manager' },
        async tx => {
          const id = sent.split('/').at(-1) ?? '';
          const { rowCount } = await tx.client.query(
            `update app.facility_notice set title = 'x' where notice_id = $1`,
            [id],
          );
          if (rowCount === 0) throw new Error('No row may change.');
        },
      ),
    ).rejects.toThrow('No row may change.');
  });

  it('is reminded of by a mail that names nothing, to those who have not read it, once a day', async () => {
    const sent = await draft({ title: '催促する題名', body: '催促する本文' });
    await manager.post(`${sent}/publish`);
    await world.settle();
    const before = world.mails.length;
    expect((await manager.post(`${sent}/remind`)).location).toBe(`${sent}?done=reminded-1-1`);
    await manager.post(`${sent}/remind`);
    await world.settle();
    const mails = world.mails.slice(before);
    expect(mails.map(({ recipient }) => recipient)).toEqual(['clinic@mail.invalid']);
    for (const { subject, body } of mails) {
      expect(`${subject}\n${body}`).not.toMatch(/催促する/);
      expect(body).toContain(`${world.origin}${NOTICES}`);
    }
    await clinic.get(own(sent));
    expect((await manager.post(`${sent}/remind`)).location).toBe(`${sent}?done=reminded-0-1`);
  });

  it('can warn about the subsidy in the words of the memo, with the sixth answer of the Q&A', async () => {
    const form = await manager.get(`${NEW}?template=subsidy`);
    expect(form.text).toContain(SUBSIDY);
    expect(form.text).toContain(`value="${QA}"`);
  });
});

describe('an institution', () => {
  it('acknowledges no notice of another kind of institution, and none that does not ask', async () => {
    const asks = await draft({ title: '宿泊だけ', kinds: 'hotel', asksAcknowledgement: 'yes' });
    const plainOne = await draft({ title: '読むだけ' });
    for (const sent of [asks, plainOne]) await manager.post(`${sent}/publish`);
    const missing = await clinic.post(`${NOTICES}/${randomUUID()}/acknowledge`);
    for (const sent of [asks, plainOne]) {
      const answer = await clinic.post(`${own(sent)}/acknowledge`);
      expect([answer.status, answer.text]).toEqual([404, missing.text]);
    }
    expect((await clinic.get(own(asks))).text).toBe((await clinic.get(`${NOTICES}/${randomUUID()}`)).text);
    expect((await hotel.get(own(asks))).status).toBe(200);
  });

  it('writes no receipt for another, whatever it runs in the database', async () => {
    const sent = await draft({ title: '他人の受領' });
    await manager.post(`${sent}/publish`);
    const actor = {
      kind: 'staff',
      authorityId: 140007 as never,
      id: world.staff.clinic.accountId,
      role: 'clinic',
      facilityId: world.staff.facilities.clinic.facilityId,
    } as const;
    await expect(
      world.deps.database.withTenant(actor, tx =>
        tx.client.query(
          `insert into app.facility_notice_receipt (authority_id, notice_id, facility_id, read_at, read_by)
           values (140007, $1, $2, now(), $3)`,
          [sent.split('/').at(-1), world.staff.facilities.otherClinic.facilityId, actor.id],
        ),
      ),
    ).rejects.toThrow(/row-level security/);
    for (const [table, change] of [
      ['facility_notice', "set title = 'x'"],
      ['directory_entry', 'set removed_at = now()'],
    ])
      await expect(
        world.deps.database.withTenant(actor, async tx => {
          const { rowCount } = await tx.client.query(`update app.${table} ${change}`);
          throw new Error(`changed ${rowCount}`);
        }),
      ).rejects.toThrow('changed 0');
  });
});

describe('the directory', () => {
  const CONTACT = {
    topic: 'ID と入力',
    office: '医療危機対策本部室',
    officePhone: '０４５－２１０－００００',
    extension: '1234',
    officeEmail: '',
  };

  it('names the offices of the memo to everybody of the staff, with number and extension', async () => {
    for (const person of [manager, clinic, hotel]) {
      const page = plain(await person.get('/console/directory'));
      for (const text of ['03(3595)2305', '8082/8083', '8055', '03(3595)2263', '2036'])
        expect(page).toContain(text);
    }
  });

  it('has contacts of the authority itself, which its manager changes', async () => {
    expect((await manager.post('/console/directory/new', { ...CONTACT, officePhone: 'x' })).status).toBe(422);
    expect((await manager.post('/console/directory/new', CONTACT)).location).toBe('/console/directory');
    const page = await clinic.get('/console/directory');
    expect(plain(page)).toContain('045-210-0000');
    expect(page.text).not.toContain('/edit');
    const edit = /\/console\/directory\/[0-9a-f-]+\/edit/.exec(
      (await manager.get('/console/directory')).text,
    )?.[0];
    expect((await clinic.get(edit ?? '')).status).toBe(404);
    await manager.post(edit ?? '', { ...CONTACT, topic: '入力の問い合わせ' });
    expect(plain(await hotel.get('/console/directory'))).toContain('入力の問い合わせ');
    await manager.post(edit?.replace('/edit', '/remove') ?? '');
    expect(plain(await hotel.get('/console/directory'))).not.toContain('入力の問い合わせ');
    expect((await manager.get(edit ?? '')).status).toBe(404);
  });
});

describe('the reference documents', () => {
  it('are shown to everybody of the staff, each with its date and number, at an address that stays', async () => {
    for (const person of [manager, clinic, hotel]) {
      const page = await person.get('/console/references');
      for (const text of [
        '令和2年3月4日',
        '健感発0304第5号',
        '令和2年5月29日',
        '令和2年6月19日',
        '令和2年7月17日',
      ])
        expect(plain(page)).toContain(text);
      expect(page.text).toContain(`id="${QA}-6"`);
    }
  });
});

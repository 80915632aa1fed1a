import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Answer, type Client, createClient } from './client.ts';
import {
  CLINIC,
  ENROLMENT,
  FACILITIES,
  type InstitutionWorld,
  linkIn,
  plain,
  startInstitutionWorld,
} from './institution-world.ts';
import type { Rows } from './rows.ts';

let started: InstitutionWorld;
let world: TestWorld;
let rows: Rows;
let manager: Client;
let add: InstitutionWorld['add'];

beforeAll(async () => {
  started = await startInstitutionWorld();
  ({ world, rows, manager, add } = started);
});
afterAll(() => started.stop());

describe('the registry', () => {
  it('takes an institution of each kind, and a health centre takes those of its municipalities (H-02, H-04)', async () => {
    const centre = await manager.post('/console/health-centres/new', {
      name: '厚木保健福祉事務所',
      phone: '046-224-1111',
      municipalities: '海老名市\n座間市',
    });
    expect(centre.location).toBe('/console/health-centres');
    expect(plain(await manager.get('/console/health-centres'))).toContain('海老名市、座間市');
    const facilityId = await add({});
    const page = plain(await manager.get(`${FACILITIES}/${facilityId}`));
    for (const shown of [
      '海老名さくら内科',
      '1411012349',
      '帰国者・接触者外来等',
      '厚木保健福祉事務所',
      '登録しました',
    ])
      expect(page).toContain(shown);
    const kinds = ['test-centre', 'hospital', 'hotel', 'other'];
    for (const [place, kind] of kinds.entries())
      await add({ kind, name: `種別 ${kind}`, code: kind === 'hospital' ? `141100000${place}` : '' });
    const list = plain(await manager.get(FACILITIES));
    for (const kind of ['地域外来・検査センター', '入院先医療機関', '宿泊療養施設', 'その他'])
      expect(list).toContain(kind);
    expect(list).toContain('神奈川県（都道府県）');
    const found = plain(await manager.get(`${FACILITIES}?text=14110123&kind=outpatient-clinic`));
    expect(found).toContain('海老名さくら内科');
    expect(plain(await manager.get(`${FACILITIES}?text=14110123&kind=hotel`))).toContain(
      'あてはまる医療機関等はありません',
    );
  });

  it('hands institutions over with the municipality of their health centre, and keeps that in their history', async () => {
    const { facilityId } = world.staff.facilities.hospital;
    const page = `${FACILITIES}/${facilityId}`;
    expect(plain(await manager.get(page))).toContain('保健所：— → 厚木保健福祉事務所');
    const [{ id } = { id: '' }] = await rows.select<{ id: string }>(
      'select health_centre_id as id from app.health_centre',
    );
    const centre = { name: '厚木保健福祉事務所', phone: '046-224-1111' };
    await manager.post(`/console/health-centres/${id}`, { ...centre, municipalities: '座間市' });
    expect(plain(await manager.get(page))).toContain('保健所：厚木保健福祉事務所 → —');
    await manager.post(`/console/health-centres/${id}`, { ...centre, municipalities: '海老名市、座間市' });
    expect(plain(await manager.get(page))).toMatch(/保健所 厚木保健福祉事務所/);
  });

  it('shows the authorities of the installation with their kinds (H-01)', async () => {
    const page = plain(await manager.get('/console/health-centres'));
    expect(page).toMatch(/神奈川県 140007 都道府県/);
    expect(page).toMatch(/相模原市 141500 保健所設置市/);
  });

  it('tells each error beside its field and keeps what was typed', async () => {
    const refused = await manager.post(`${FACILITIES}/new`, { ...CLINIC, code: '14110', phone: '12' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="code-error"');
    expect(refused.text).toContain('id="phone-error"');
    expect(refused.text).toContain('value="海老名さくら内科"');
    const taken = await manager.post(`${FACILITIES}/new`, CLINIC);
    expect([taken.status, plain(taken)]).toEqual([
      422,
      expect.stringContaining('ほかの医療機関等で登録されています'),
    ]);
  });

  it('fills the address in from the postal code', async () => {
    const filled = await manager.post(`${FACILITIES}/new`, {
      ...CLINIC,
      municipality: '',
      address: '',
      find: 'address',
    });
    expect(filled.status).toBe(200);
    expect(filled.text).toContain('value="海老名市"');
  });

  it('keeps what was before a correction, and ends the links that went to the old address', async () => {
    const facilityId = await add({ code: '1411022223', name: '直す医院', email: 'old@naosu.invalid' });
    await manager.post(`${ENROLMENT}/${facilityId}/invite`);
    await world.settle();
    const link = linkIn(world.mailTo('old@naosu.invalid').body);
    expect((await createClient(world.origin).get(link)).status).toBe(200);
    const corrected = await manager.post(`${FACILITIES}/${facilityId}/edit`, {
      ...CLINIC,
      code: '1411022223',
      name: '直した医院',
      email: 'new@naosu.invalid',
    });
    expect(corrected.location).toBe(`${FACILITIES}/${facilityId}`);
    const page = plain(await manager.get(`${FACILITIES}/${facilityId}`));
    expect(page).toContain('名称：直す医院 → 直した医院');
    expect(page).toContain('Staff manager');
    expect((await createClient(world.origin).get(link)).status).toBe(404);
  });

  it('closes an institution with a reason, and its people cannot sign in any more', async () => {
    const { clinic, facilities } = world.staff;
    const staff = createClient(world.origin);
    await signIn(world, staff, world.staff.otherClinic);
    const page = `${FACILITIES}/${facilities.otherClinic.facilityId}`;
    expect((await manager.post(`${page}/close`)).status).toBe(422);
    expect((await manager.post(`${page}/close`, { note: '閉院' })).location).toBe(page);
    expect(plain(await manager.get(page))).toContain('廃止されています');
    expect((await staff.get('/console')).location).toMatch(/^\/console\/sign-in/);
    const other = createClient(world.origin);
    await signIn(world, other, clinic);
    expect((await other.get('/console')).status).toBe(200);
  });
});

describe('an imported list', () => {
  const HEAD = '種別,医療機関コード,名称,郵便番号,市区町村,所在地,電話番号,メールアドレス';
  const LIST = [
    HEAD,
    '帰国者・接触者外来等,1411031117,髙橋内科,243-0432,,中央2-1,046-231-1111,',
    '入院先医療機関,14110,桁のない病院,243-0432,,中央2-2,046-231-1112,',
    '宿泊療養施設,,海老名ホテル,2430432,海老名市,"めぐみ町1-1, 5階",046-231-1113,hotel@ebina.invalid',
    '薬局,,くすり,243,,中央2-3,x,',
  ].join('\r\n');
  const send = (bytes: Uint8Array | string) =>
    manager.post(`${FACILITIES}/import`, {
      file: new File([bytes as BlobPart], 'list.csv', { type: 'text/csv' }),
    });
  const counts = (answer: Answer) =>
    ['加えた', '直した', '変わらない', '取り込めなかった行'].map(label =>
      Number(new RegExp(`${label} (\\d+)`).exec(plain(answer))?.[1] ?? Number.NaN),
    );

  it('commits the good rows and tells line, column and reason of the bad ones; again it changes nothing', async () => {
    const first = await send(iconv.encode(LIST, 'cp932'));
    expect(first.status).toBe(200);
    expect(counts(first)).toEqual([2, 0, 0, 2]);
    expect(plain(first)).toMatch(/3 医療機関コード 医療機関コードは10桁の数字です/);
    for (const column of ['種別', '郵便番号', '電話番号']) expect(plain(first)).toContain(`5 ${column} `);
    expect(plain(await manager.get(FACILITIES))).toContain('髙橋内科');
    const before = await rows.digests();
    expect(counts(await send(LIST))).toEqual([0, 0, 2, 2]);
    expect(counts(await send(`\ufeff${LIST}`))).toEqual([0, 0, 2, 2]);
    expect({ ...(await rows.digests()), staff_session: '' }).toEqual({ ...before, staff_session: '' });
    const changed = LIST.replace('中央2-1,', '中央9-9,');
    expect(counts(await send(changed))).toEqual([0, 1, 1, 2]);
  });

  it.each([
    ['', 'ファイルを選んでください'],
    [HEAD, 'ファイルに行がありません'],
    [LIST.replace('名称', '名前'), '「名前」という列は取り込めません'],
    [LIST.replace('所在地', '名称'), '「名称」の列が2つあります'],
    [LIST.replace(',電話番号', ''), '「電話番号」の列がありません'],
    [`${HEAD}\r\n"帰国者,1411031117`, '表として読めません'],
    [Buffer.from([0x81, 0x20, 0xff, 0xfe, 0xfd]), '文字を読めません'],
  ])('is refused whole when it is no list: %#', async (bytes, why) => {
    const refused = await send(bytes);
    expect(refused.status).toBe(422);
    expect(plain(refused)).toContain(why);
  });
});

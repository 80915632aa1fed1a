import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadExampleRegister } from '../../src/modules/provision/index.ts';
import { systemActor } from '../../src/platform/db/actor.ts';
import { KANAGAWA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Answer, type Client, createClient } from './client.ts';
import { htmlProblems } from './html-problems.ts';

let world: TestWorld;
let manager: Client;
let auditor: Client;
beforeAll(async () => {
  world = await startTestWorld('2022-03-01T09:00');
  [manager, auditor] = [createClient(world.origin), createClient(world.origin)];
  await signIn(world, manager, world.staff.manager);
  await signIn(world, auditor, world.staff.auditor);
});
afterAll(() => world.stop());

const text = (answer: Answer): string =>
  answer.text
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Fills in a form, and gives the page to which it leads; fails with what the form says otherwise. */
async function write(path: string, fields: Parameters<Client['post']>[1]): Promise<string> {
  const answer = await manager.post(path, fields);
  if (answer.status !== 303) throw new Error(`${path}: ${answer.status} ${text(answer)}`);
  return answer.location ?? '';
}

const matter = {
  division: 'individual',
  registeringOffice: '健康医療局医療危機対策本部室',
  responsibleOffice: '健康医療局医療危機対策本部室',
  name: '自主療養制度運用事務',
  purpose: '支援事業の促進',
  personType: '自主療養者',
  items: ['medical-history', 'examination-result'],
  'content-medical-history': '罹患の事実',
  'content-examination-result': '検査結果',
  reason: '業務の逼迫のため',
};

describe('the register over the console', () => {
  let [matterPage, consultationPage, agreementPage] = ['', '', ''];

  it('says on every empty list what to do next', async () => {
    for (const [path, next] of [
      ['/console/legal-bases', '根拠がない間は、何も提供できません'],
      ['/console/legal-bases/matters', '「事務を登録する」'],
      ['/console/legal-bases/notices', '通知を登録してください'],
      ['/console/agreements', '「覚書を登録する」'],
      ['/console/consultations', '「諮問を登録する」'],
      ['/console/municipalities', '「希望を登録する」'],
    ]) {
      const page = await manager.get(path ?? '');
      expect([path, page.status, text(page).includes(next ?? '')]).toEqual([path, 200, true]);
      expect(htmlProblems(page.text)).toEqual([]);
    }
    expect(text(await auditor.get('/console/legal-bases'))).not.toContain('根拠を登録する 根拠');
  });

  it('takes the form for the council with its eleven items, and no text outside of them (P-01 to P-03, E-06 to E-09)', async () => {
    const path = '/console/legal-bases/matters/new';
    const form = await manager.get(path);
    expect(form.text.match(/name="items"/g)).toHaveLength(11);
    const wrong = await manager.post(path, { ...matter, name: '', 'content-race': 'x' });
    expect(wrong.status).toBe(422);
    expect(text(wrong)).toContain('「事務の名称」を入力してください');
    expect(text(wrong)).toContain('「人種のかっこ内」のかっこ内が書かれていますが');
    expect(wrong.text).toContain('value="罹患の事実"');
    expect(htmlProblems(wrong.text)).toEqual([]);
    const unknown = await manager.post(path, { ...matter, items: ['religion'] });
    expect(unknown.status).toBe(422);

    matterPage = await write(path, matter);
    await write(`${matterPage}/number`, { matterNumber: '29' });
    expect((await manager.post(`${matterPage}/number`, { matterNumber: '30' })).status).toBe(409);
    const shown = text(await manager.get(matterPage));
    expect(shown).toContain('案件番号 29');
    // By the form it is 8, by the city's ordinance item 4; there is no medical treatment (E-09).
    expect(shown).toContain('8 第4号 病歴 罹患の事実');
    expect(shown).toContain('10 第6号 健康診断等の結果 検査結果');
    expect(shown).toContain('事務の根拠法令等 なし');
    expect(shown).not.toContain('医師等による指導');
  });

  it('keeps a question, its history and its answer with conditions (E-01, P-09, R-01, R-03, R-07)', async () => {
    const matterId = matterPage.split('/').at(-1) ?? '';
    consultationPage = await write('/console/consultations/new', {
      matter: matterId,
      number: '情公第2716号',
      askedOn: 'R4.2.10',
      askedBy: '神奈川県知事',
      council: '審議会',
      office: '情報公開広聴課',
      subject: '要配慮個人情報の取扱いについて',
      body: '諮問いたします。',
    });
    expect(text(await manager.get(consultationPage))).toContain('答申を受けたら「答申を記録する」');
    const answer = {
      finding: 'with-conditions',
      answerNumber: '答申第65号',
      answeredOn: '2022-02-21',
      approvedItems: ['medical-history', 'examination-result'],
      answerText: '適当なものと認めます。',
    };
    const bare = await manager.post(`${consultationPage}/answer`, answer);
    expect([bare.status, text(bare).includes('「付言（条件）」を入力してください')]).toEqual([422, true]);
    const early = await manager.post(`${consultationPage}/answer`, { ...answer, answeredOn: '2022-02-09' });
    expect(text(early)).toContain('始まりの日より前です');
    await write(`${consultationPage}/answer`, {
      ...answer,
      conditions: '臨時の仕組みの終了時に消去すること',
    });
    await write(`${consultationPage}/steps`, { happenedOn: '2022-02-14', what: '審議（書面会議）' });
    const shown = text(await manager.get(consultationPage));
    for (const part of [
      '臨時の仕組みの終了時に消去すること',
      '2022-02-10 諮問 2022-02-14 審議（書面会議） 2022-02-21 答申',
    ])
      expect(shown).toContain(part);
    expect((await manager.post(`${consultationPage}/answer`, answer)).status).toBe(409);
  });

  it('keeps an agreement with both parties, its originals and what was decided in talks (M-01, M-03, M-05, M-08 to M-10)', async () => {
    agreementPage = await write('/console/agreements/new', {
      municipality: '海老名市',
      category: 'notified',
      title: '連携事業に関する覚書',
      definition: '外出しないことを求められた者',
      providerName: '神奈川県',
      providerSignatory: '神奈川県知事',
      providerAddress: '横浜市中区日本大通1',
      receiverName: '海老名市',
      receiverSignatory: '海老名市長',
      receiverAddress: '海老名市勝瀬175番地の1',
      purposes: ['shopping', 'rubbish'],
      fields: ['name', 'address', 'contact', 'period'],
      validFrom: '2021-04-22',
      validThrough: '2022-03-31',
    });
    expect(text(await manager.get(agreementPage))).toContain('未締結');
    await write(`${agreementPage}/sign`, { signedOn: '2021-04-22' });
    await write(`${agreementPage}/original`, { keeper: 'provider', keptAt: '県の文書庫' });
    await write(`${agreementPage}/original`, { keeper: 'receiver', keptAt: '市の文書庫' });
    const third = await manager.post(`${agreementPage}/original`, { keeper: 'receiver', keptAt: 'x' });
    expect([third.status, text(third).includes('既に登録されています')]).toEqual([422, true]);
    await write(`${agreementPage}/note`, {
      decidedOn: '2021-06-01',
      question: '電話の範囲',
      decision: '健康の確認は市の事業とする',
    });
    const shown = text(await manager.get(agreementPage));
    for (const part of [
      '神奈川県（神奈川県知事） 横浜市中区日本大通1',
      '海老名市（海老名市長） 海老名市勝瀬175番地の1',
      '買い物の代行、ごみ出しの代行',
      '氏名、住所、連絡先、療養期間',
      '市の文書庫',
      '健康の確認は市の事業とする',
      // 30 days are left on 1 March.
      '30日以内',
    ])
      expect(shown).toContain(part);
  });

  it('prints the question, the form, the agreement and the notice from the register', async () => {
    const notice = await write('/console/legal-bases/notices/new', {
      consultation: consultationPage.split('/').at(-1) ?? '',
      number: '医危第3311号',
      issuedOn: '2022-02-25',
      addressees: '各市町村感染症対策所管課長',
      issuer: '医療危機対策本部室長',
      subject: '個人情報の提供について（通知）',
      body: '提供が可能となりました。',
    });
    for (const page of [matterPage, consultationPage, agreementPage, notice]) {
      const paper = await manager.get(`${page}/pdf`);
      expect([page, paper.status, paper.text.startsWith('%PDF-')]).toEqual([page, 200, true]);
    }
  });

  it('lists attachments by number, before their files are there, and takes PDF files only (E-34)', async () => {
    await write(`${consultationPage}/attach`, { title: '添付資料1「要綱」' });
    await write(`${consultationPage}/attach`, { title: '添付資料2「覚書」' });
    const listed = await manager.get(consultationPage);
    expect(text(listed)).toContain('1 添付資料1「要綱」 ファイルを入れる 2 添付資料2「覚書」');
    const [filePath = ''] = listed.text.match(/\/console\/legal-bases\/attachments\/[0-9a-f-]+\/file/) ?? [];
    const send = (bytes: string) => manager.post(filePath, { file: new File([bytes], '要綱.pdf') });
    const wrong = await send('<html>');
    expect([wrong.status, text(wrong).includes('PDF ではありません')]).toEqual([422, true]);
    expect((await send('%PDF-1.7 x')).status).toBe(303);
    expect((await send('%PDF-1.7 y')).status).toBe(409);
    const opened = await auditor.get(filePath.replace('/file', ''));
    expect([opened.status, opened.text]).toEqual([200, '%PDF-1.7 x']);
    expect((await auditor.get(filePath)).status).toBe(404);
  });

  it('lets a second manager activate a basis, and says for whom it holds today (P-08, P-11 to P-13, E-28, E-33)', async () => {
    const page = await write('/console/legal-bases/new', {
      title: '自宅療養者 海老名市',
      category: 'notified',
      municipality: '142158',
      purposes: ['shopping', 'rubbish'],
      fields: ['name', 'address', 'contact', 'period'],
      ground: 'ordinance-by-law',
      article: '感染症法第44条の3第6項',
      agreement: agreementPage.split('/').at(-1) ?? '',
      needsReceiverProcedure: 'yes',
      validFrom: '2021-04-22',
      reason: '連携のため',
      deletionPlan: '支援の終了後に消去',
    });
    await write(`${page}/propose`, {});
    const same = await manager.post(`${page}/activate`, {});
    expect([same.status, text(same).includes('提案した人は有効化できません')]).toEqual([409, true]);
    expect((await auditor.post(`${page}/activate`, {})).status).toBe(404);
    expect(text(await manager.get('/console'))).toContain('提供の根拠');
    expect(text(await manager.get(page))).toContain('市町村がまだ希望していません');

    await write('/console/municipalities/requests/new', {
      municipality: '海老名市',
      category: 'notified',
      askedOn: '2022-02-25',
      askedBy: '危機管理課',
      receivingUnit: '市長室 危機管理課',
      services: ['shopping'],
      servicesFrom: '2021-02-05',
    });
    await write('/console/municipalities/contacts/new', {
      municipality: '142158',
      topic: 'password',
      unit: '危機管理課',
      telephone: '046-231-2111',
    });
    const asking = await manager.get('/console/municipalities/142158');
    expect(text(asking)).toContain('未確認');
    expect(htmlProblems(asking.text)).toEqual([]);
    const [procedure = ''] = asking.text.match(/[^"]*\/procedure/) ?? [];
    await write(procedure, { confirmedOn: '2022-02-28', note: '手続は不要と確認' });
    const shown = text(await manager.get('/console/municipalities/142158'));
    for (const part of [
      '2022-02-28 手続は不要と確認',
      'パスワードの受け取り',
      '046-231-2111',
      '市長室 危機管理課',
    ])
      expect(shown).toContain(part);
    const standing = await manager.get(page);
    expect(text(standing)).not.toContain('確認されていません');
    expect(text(standing)).toContain('まだ有効化されていません');
    expect(htmlProblems(standing.text)).toEqual([]);
  });
});

describe('what ends soon (M-07)', () => {
  it('stands above the list of bases', async () => {
    await world.deps.database.withTenant(systemActor(KANAGAWA, 'test'), tx =>
      loadExampleRegister(tx, {
        proposer: world.staff.manager.accountId,
        activator: world.staff.auditor.accountId,
      }),
    );
    const list = await auditor.get('/console/legal-bases');
    expect(text(list)).toContain('期限が60日以内のものが2件あります');
    expect(text(list)).toContain('30日以内');
    expect(htmlProblems(list.text)).toEqual([]);
  });
});

describe('who gets what (P-07)', () => {
  it('is shown by category: meals by law for notified people alone', async () => {
    const shown = text(await manager.get('/console/municipalities'));
    expect(shown).toContain('自宅療養者（発生届） 受けられる 市町村から連絡して案内する');
    expect(shown).toContain('自主療養者（自主療養届） 申し込むと発生届の扱いに移って受けられる');
    expect(shown).toContain('濃厚接触者 対象外 本人が市町村に申し出たとき');
  });
});

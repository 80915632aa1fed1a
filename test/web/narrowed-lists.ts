import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseReportWorld } from './case-report-world.ts';
import { another } from './case-report-world.ts';
import { type Answer, type Client, createClient, type Fields } from './client.ts';

const REPORTS = '/console/case-reports';
const WATCHED = '/console/cases';
const EBINA = '142158';
const HIRATSUKA = '142034';

/** Sends the form of a list and goes where it is sent on to, as a browser does: with the same fields. */
async function search(client: Client, path: string, fields: Fields): Promise<Answer> {
  const answer = await client.post(path, fields);
  return answer.status === 307 ? client.post(answer.location ?? '', fields) : answer;
}

/** Everything that is found, page by page: the ids in the order in which they stand. */
async function foundIn(
  client: Client,
  path: string,
  fields: Fields,
  link: RegExp,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let answer = await search(client, path, fields);
  for (let page = 0; page < 9; page += 1) {
    expect(answer.status).toBe(200);
    ids.push(...[...answer.text.matchAll(link)].map(([, id = '']) => id));
    const next = /<nav class="pagination"[^>]*><form method="post" action="([^"]+)">(.*?)<\/form>/s.exec(
      answer.text,
    );
    if (next === null) return ids;
    const hidden = [...(next[2] ?? '').matchAll(/name="([^"]+)" value="([^"]*)"/g)];
    const [action = ''] = (next[1] ?? '').split('#');
    answer = await client.post(
      action.replaceAll('&amp;', '&'),
      Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])),
    );
  }
  throw new Error('The pages do not end.');
}

const REPORT_LINK = /href="\/console\/case-reports\/([0-9a-f-]{36})"/g;
const CASE_LINK = /href="\/console\/cases\/([0-9a-f-]{36})"/g;

/** The lists in which staff live, searched and narrowed (H-12), in a world of case reports. */
export const narrowedLists = (worldOf: () => CaseReportWorld) =>
  describe('the lists of reports and of people being watched, searched and narrowed (H-12)', () => {
    let all: CaseReportWorld;
    let takahashi: string;
    let watanabe: string;
    let stranger: Client;
    const caseOf = async (reportId: string) => (await all.stored(reportId)).caseId ?? '';
    const reportsFound = (client: Client, text: string, more: Fields = {}) =>
      foundIn(client, REPORTS, { text, show: 'all', centre: 'all', ...more }, REPORT_LINK);
    const peopleFound = (client: Client, text: string, more: Fields = {}) =>
      foundIn(client, WATCHED, { text, centre: 'all', ...more }, CASE_LINK);

    beforeAll(async () => {
      all = worldOf();
      takahashi = await all.report({ ...another(), name: '髙橋　ミサキ', 'name-kana': 'たかはし　みさき' });
      watanabe = await all.report({
        ...another(),
        name: '渡邉　優',
        'name-kana': 'わたなべ　ゆう',
        'postal-code': '254-0811',
      });
      await all.act(watanabe, 'accept');
      stranger = createClient(all.world.origin);
      const { loginName, password, totpSecret } = all.world.staff.stranger;
      await stranger.post('/console/sign-in', { office: '141500', loginName, password });
      const code = all.world.codeOf(totpSecret);
      expect((await stranger.post('/console/sign-in/code', { code })).location).toBe('/console');
    });

    it('finds a patient by the beginning of name or reading, in any variant, width and spacing (F-16)', async () => {
      for (const text of [
        '髙橋',
        '高橋ミサキ',
        '高橋 ミ',
        'たかはし',
        'ﾀｶﾊｼ',
        'タカハシミサ',
        'たかはし　みさき',
      ]) {
        expect(await reportsFound(all.centre, text), text).toEqual([takahashi]);
        expect(await peopleFound(all.centre, text), text).toEqual([await caseOf(takahashi)]);
      }
      expect(await reportsFound(all.centre, '渡辺')).toEqual([watanabe]);
      for (const text of ['ミサキ', '橋', '%', '・'])
        expect(await reportsFound(all.centre, text), text).not.toContain(takahashi);
    });

    it('puts what narrows a list into its address, and no name into any address or log', async () => {
      const fields = { text: '高橋', show: 'submitted', area: EBINA };
      const sent = await all.centre.post(REPORTS, fields);
      expect([sent.status, sent.location]).toEqual([307, `${REPORTS}?show=submitted&area=${EBINA}`]);
      const page = await all.centre.post(sent.location ?? '', fields);
      expect(page.text).toContain('3つの条件でしぼりこんでいます');
      expect(page.text).toContain(`href="${REPORTS}?show=open"`);
      expect(page.text).toContain('value="高橋"');
      const none = await all.centre.post(REPORTS, { ...fields, text: '' });
      expect([none.status, none.location]).toEqual([303, sent.location]);
      expect((await all.centre.get(sent.location ?? '')).text).toContain('2つの条件でしぼりこんでいます');

      const watched = await all.centre.post(WATCHED, {
        text: '高橋',
        category: 'notified',
        filter: 'past-end',
      });
      expect(watched.location).toBe(`${WATCHED}?filter=past-end&category=notified`);
      expect((await search(all.centre, WATCHED, { text: 'いない' })).text).toContain(
        '条件に合う方はいません',
      );
      const logged = all.world.log.join('\n');
      for (const name of ['高橋', encodeURIComponent('高橋'), '髙橋', 'タカハシ'])
        expect(logged).not.toContain(name);
    });

    it('narrows by municipality, health centre and state, together with a name', async () => {
      const [centre] = await all.rows.select<{ id: string }>(
        `select health_centre_id as id from app.health_centre where name = '平塚保健福祉事務所'`,
      );
      for (const area of [HIRATSUKA, centre?.id ?? '']) {
        const list = (await all.centre.get(`${REPORTS}?show=all&area=${area}`)).text;
        expect([list.includes(watanabe), list.includes(takahashi)], area).toEqual([true, false]);
        const people = (await all.centre.get(`${WATCHED}?area=${area}`)).text;
        expect(people.includes(await caseOf(watanabe)), area).toBe(true);
        expect(people.includes(await caseOf(takahashi)), area).toBe(false);
        expect(await reportsFound(all.centre, '渡辺', { area })).toEqual([watanabe]);
        expect(await reportsFound(all.centre, '高橋', { area })).toEqual([]);
        expect(await peopleFound(all.centre, 'わたなべ', { area })).toEqual([await caseOf(watanabe)]);
        expect(await peopleFound(all.centre, 'たかはし', { area })).toEqual([]);
      }
      expect(await reportsFound(all.centre, '渡辺', { show: 'accepted' })).toEqual([watanabe]);
      for (const show of ['open', 'submitted', 'queried', 'withdrawn', 'transferred'])
        expect(await reportsFound(all.centre, '渡辺', { show }), show).toEqual([]);
      expect(await peopleFound(all.centre, '渡辺', { category: 'notified' })).toEqual([
        await caseOf(watanabe),
      ]);
      expect(await peopleFound(all.centre, '渡辺', { category: 'self' })).toEqual([]);
      for (const filter of ['past-end', 'unanswered'])
        expect(await peopleFound(all.centre, '渡辺', { filter }), filter).toEqual([]);
    });

    it('finds those past their end, and those without an answer today', async () => {
      const caseId = await caseOf(takahashi);
      await all.rows.select(
        `update app.recuperation_case set planned_return_on = '2022-08-01' where case_id = $1`,
        [caseId],
      );
      await all.rows.select(
        `insert into app.care_task (authority_id, task_id, case_id, kind, danger, slot_on, slot_no, opened_at)
         select authority_id, gen_random_uuid(), case_id, 'missed-answer', 1, $2::date, 1, opened_at
         from app.recuperation_case where case_id = $1`,
        [
          caseId,
          (
            await all.rows.select<{ today: string }>(
              `select to_char(max(reported_at) at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as today from app.case_report`,
            )
          )[0]?.today,
        ],
      );
      for (const filter of ['past-end', 'unanswered']) {
        expect(await peopleFound(all.centre, '高橋', { filter }), filter).toEqual([caseId]);
        expect(await peopleFound(all.centre, '高橋', { filter, area: HIRATSUKA }), filter).toEqual([]);
        const list = (await all.centre.get(`${WATCHED}?filter=${filter}&area=${EBINA}&category=notified`))
          .text;
        expect([list.includes(caseId), list.includes(await caseOf(watanabe))], filter).toEqual([true, false]);
      }
    });

    it('loses nobody between the pages of what was found', async () => {
      await all.rows.select(
        `insert into app.person (authority_id, person_id, person_key, name, name_kana, kana_key, birth_date, phone, email,
           postal_code, municipality_code, address, language, contact_version, created_at)
         select authority_id, gen_random_uuid(), decode(md5(n::text), 'hex'), '紙　' || n, 'カミ ナ', 'カミナ', birth_date, '', '',
           postal_code, municipality_code, address, language, 1, created_at
         from app.person, generate_series(1, 120) n where name = '渡邉　優'`,
      );
      await all.rows.select(
        `insert into app.recuperation_case (authority_id, case_id, person_id, category, status, starts_on, tested_on, day_zero,
           symptomatic, planned_return_on, rule_id, opened_at)
         select p.authority_id, gen_random_uuid(), p.person_id, 'notified', 'open', c.starts_on, c.tested_on, c.day_zero,
           c.symptomatic, c.planned_return_on, c.rule_id, c.opened_at
         from app.person p, app.recuperation_case c where p.kana_key = 'カミナ' and c.case_id = $1`,
        [await caseOf(watanabe)],
      );
      const expected = (
        await all.rows.select<{ id: string }>(
          `select case_id as id from app.recuperation_case join app.person using (authority_id, person_id)
           where kana_key = 'カミナ' order by birth_date, person_id`,
        )
      ).map(({ id }) => id);
      expect(await peopleFound(all.centre, 'かみ')).toEqual(expected);
      expect(await peopleFound(all.centre, 'かみ', { area: HIRATSUKA, category: 'notified' })).toEqual(
        expected,
      );
      expect([...(await peopleFound(all.centre, '紙'))].sort()).toEqual([...expected].sort());
    });

    it('shows nothing to another authority, nothing of others to an institution, and asks no role that may not', async () => {
      for (const text of ['高橋', 'たかはし']) {
        expect(await reportsFound(stranger, text)).toEqual([]);
        expect(await peopleFound(stranger, text)).toEqual([]);
        expect(await reportsFound(all.clinic, text)).toEqual([takahashi]);
        expect(await reportsFound(all.otherClinic, text)).toEqual([]);
        expect((await all.clinic.post(WATCHED, { text })).status).toBe(404);
      }
      expect((await stranger.get(`${WATCHED}?area=${EBINA}`)).text).not.toContain(await caseOf(takahashi));
      // An institution has no areas to choose among.
      expect((await all.clinic.get(`${REPORTS}?area=${EBINA}`)).text).not.toContain('name="area"');
    });

    it('opens on the health centres of whoever looks, with whom none looks after', async () => {
      const [centre] = await all.rows.select<{ id: string }>(
        `select health_centre_id as id from app.health_centre where name = '平塚保健福祉事務所'`,
      );
      const { accountId } = all.world.staff['health-centre'];
      const assign = (ids: readonly string[]) =>
        all.rows.select('update app.staff_account set health_centre_ids = $2 where account_id = $1', [
          accountId,
          ids,
        ]);
      await assign([centre?.id ?? '']);
      const own = { centre: '' };
      expect(await reportsFound(all.centre, '高橋', own)).toEqual([]);
      expect(await peopleFound(all.centre, '高橋', own)).toEqual([]);
      expect(await reportsFound(all.centre, '渡辺', own)).toEqual([watanabe]);
      expect(await peopleFound(all.centre, '渡辺', own)).toEqual([await caseOf(watanabe)]);
      expect((await all.centre.get(WATCHED)).text).toContain('平塚保健福祉事務所の分だけを示しています');
      expect(await reportsFound(all.centre, '高橋')).toEqual([takahashi]);
      expect(await peopleFound(all.centre, '高橋', { centre: '', area: EBINA })).toEqual([
        await caseOf(takahashi),
      ]);
      await all.rows.select(`update app.person set municipality_code = '131016' where name = '髙橋　ミサキ'`);
      expect(await peopleFound(all.centre, '高橋', own)).toEqual([await caseOf(takahashi)]);
      await assign([]);
    });

    it('leaves a trace of each search with its purpose, and without what was searched for', async () => {
      const [row] = await all.rows.select<{ count: number; told: string }>(
        `select count(*)::int as count, string_agg(e::text, ' ') as told from app.audit_event e
         where action in ('case.search', 'case-report.search') and purpose in ('observation', 'surveillance')`,
      );
      expect(row?.count).toBeGreaterThan(20);
      for (const name of ['高橋', '渡辺', 'タカハシ']) expect(row?.told).not.toContain(name);
    });
  });

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { KANAGAWA } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { notify, place } from './care-people.ts';
import { another, type CaseReportWorld, startCaseReportWorld } from './case-report-world.ts';
import { type Answer, type Client, createClient } from './client.ts';
import { countReports } from './contract-rows.ts';
import { htmlProblems } from './html-problems.ts';

const PAGE = '/console/surveillance';
const SNAPSHOTS = `${PAGE}/snapshots`;
const CSV = `${PAGE}/cases.csv`;

let reporting: CaseReportWorld;
let manager: Client;
let first: string;
beforeAll(async () => {
  reporting = await startCaseReportWorld();
  const { world, rows, report } = reporting;
  manager = createClient(world.origin);
  await signIn(world, manager, world.staff.manager);
  first = await report({ ...another(), 'birth-date': '1990-01-01' });
  await report(another());
  const test = `insert into app.test_report (authority_id, report_id, facility_id, revision, status, legal_basis,
      contract_state, sampled_on, resulted_on, specimen, method, result, entry_channel, proxy, entered_by, entered_at,
      changed_at)
    select $1, gen_random_uuid(), $2, 1, 'reported', 'article-15', 'none', '2022-08-09', '2022-08-10', 'saliva', 'pcr', r,
      'grid', false, 'test', '2022-08-10T01:00:00Z', '2022-08-10T01:00:00Z'
    from unnest('{positive,negative,negative,negative,indeterminate}'::text[]) r`;
  await rows.select(test, [KANAGAWA, world.staff.facilities.clinic.facilityId]);
  await countReports(rows);
});
afterAll(async () => {
  await reporting.stop();
});

const text = (answer: Answer): string => answer.text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the page of counts (H-12, F-04)', () => {
  it('answers one question a chart, each with its table, from what was entered', async () => {
    const shown = await manager.get(PAGE);
    expect(htmlProblems(shown.text)).toEqual([]);
    const words = text(shown);
    expect(words).toContain(
      '届出日で数えると、何人か この期間に2人。8/10(水)は2人、前の週の同じ曜日は0人です。',
    );
    expect(words).toContain('発症日で数えると、何人か この期間に0人。');
    expect(words).toContain('入力日で数えると、何人か この期間の届出日では2人、入力日では2人。');
    expect(words).toContain('陽性1件、陰性3件、判定保留1件。');
    expect(words).toContain('8/9 1 3 1');
    expect(words).toContain('この期間は25%。判定保留は分母に入れません。');
    expect(words).toContain('この期間のうち28日は、陰性の報告を求められない医療機関があります。');
    expect(words).toContain('30代 1 0');
    expect(words).toContain('海老名市 2 0');
    expect(shown.text.match(/<figure class="chart"/g)).toHaveLength(8);
    expect(shown.text.match(/<table class="data-table"/g)?.length).toBeGreaterThanOrEqual(8);
  });

  it('compares with what the ministry published for the prefecture', async () => {
    const words = text(await manager.get(`${PAGE}?from=2022-08-01&to=2022-08-10`));
    expect(words).toContain('8/10 2 12965');
  });

  it('counts by reporting week, and keeps a day that cannot be read', async () => {
    const shown = await manager.get(`${PAGE}?unit=week&from=2022-07-25&to=あした`);
    expect(htmlProblems(shown.text)).toEqual([]);
    expect(shown.text).toContain('value="あした"');
    expect(text(shown)).toContain('日付として読めません');
    expect(text(shown)).toMatch(/第30週 0 .*第32週 2 /);
  });

  it('says what to do where nothing was entered', async () => {
    expect(text(await manager.get(`${PAGE}?from=2021-01-01&to=2021-01-31`))).toContain(
      'この期間の届出と検査結果はまだありません',
    );
  });

  it('notes who read it', async () => {
    const [read] = await reporting.rows.select<{ purpose: string; detail: unknown }>(
      `select purpose, detail from app.audit_event where action = 'surveillance.read' order by at desc limit 1`,
    );
    expect(read).toMatchObject({ purpose: 'surveillance', detail: { to: expect.any(String) } });
  });

  it('is there for nobody of an institution', async () => {
    const { clinic, hospital, support } = reporting;
    for (const client of [clinic, hospital, support])
      for (const path of [PAGE, SNAPSHOTS, CSV]) expect((await client.get(path)).status, path).toBe(404);
  });
});

describe('the public file', () => {
  it('has a day a line in UTF-8 with BOM, small counts as a range', async () => {
    const file = await manager.get(`${CSV}?from=2022-08-09&to=2022-08-10`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.text.replace(/^\ufeff/, '')).toBe(
      '"日付","都道府県","新規陽性者数"\r\n"2022-08-09","神奈川県","0"\r\n"2022-08-10","神奈川県","1-4"\r\n',
    );
  });
});

describe('patients by place of stay (SM-3)', () => {
  it('stand on the page and in a public file, small counts as a range', async () => {
    const { world } = reporting;
    const { facilityId } = world.staff.facilities.hospital;
    const fromOn = '2022-08-10' as PlainDate;
    for (let patient = 0; patient < 6; patient += 1) {
      const caseId = await notify(world, {
        name: `Stay ${patient}`,
        kana: `STAY ${patient}`,
        phone: `0902222000${patient}`,
      });
      await place(
        world,
        caseId,
        patient === 0 ? { place: 'home', fromOn } : { place: 'hospital', facilityId, fromOn },
      );
    }
    const shown = await manager.get(PAGE);
    expect(htmlProblems(shown.text)).toEqual([]);
    expect(text(shown)).toMatch(
      /病院 5 0 うち重症（病院） 0 0 宿泊療養施設 0 0 自宅 1 0 .* 療養先を調整中 2 0/,
    );
    const file = await manager.get(`${PAGE}/places.csv?from=2022-08-09&to=2022-08-10`);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.text.replace(/^\ufeff/, '').split('\r\n')).toEqual([
      '"日付","都道府県","入院者数","うち重症者数","宿泊療養者数","自宅療養者数","その他の療養者数","療養先へ移動中の人数","療養先調整中の人数"',
      '"2022-08-09","神奈川県","0","0","0","0","0","0","0"',
      '"2022-08-10","神奈川県","5","0","0","1-4","0","0","1-4"',
      '',
    ]);
  });
});

describe('what was counted at 24:00 (F-07)', () => {
  it('is kept after midnight, and shows a withdrawal since as the difference', async () => {
    const { world, act } = reporting;
    expect(text(await manager.get(SNAPSHOTS))).toContain('記録はまだありません');
    await world.pass(16);
    expect(text(await manager.get(SNAPSHOTS))).toMatch(/2022年8月10日\(水\) 2 2 0 [0-9a-f]{12}/);
    expect(text(await manager.get(`${SNAPSHOTS}?day=2022-08-10`))).toContain('いまと違う数はありません');

    expect((await act(first, 'withdraw', { 'withdraw-message': '二重の届出' })).status).toBe(303);
    const list = await manager.get(SNAPSHOTS);
    expect(htmlProblems(list.text)).toEqual([]);
    expect(text(list)).toMatch(/2022年8月10日\(水\) 2 1 -1 [0-9a-f]{12}/);
    const one = await manager.get(`${SNAPSHOTS}?day=2022-08-10`);
    expect(htmlProblems(one.text)).toEqual([]);
    expect(text(one)).toContain('数え直しても同じ数です');
    expect(text(one)).toContain('年代ごとの人数 2022年8月10日(水) 30代 1 0 -1');
    expect(text(one)).toMatch(/この日の24時に、どこにいたか .*病院 5 5 0 うち重症（病院） 0 0 0/);
  });

  it('does not exist for a day of which there is none', async () => {
    for (const day of ['2020-01-01', 'x', '2022-02-31'])
      expect((await manager.get(`${SNAPSHOTS}?day=${day}`)).status, day).toBe(404);
  });
});

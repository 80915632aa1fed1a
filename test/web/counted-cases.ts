import { describe, expect, it } from 'vitest';
import { another, type CaseReportWorld } from './case-report-world.ts';

/** The counts that are kept of cases against the reports themselves, however these came and changed. */
export const countsCases = (of: () => CaseReportWorld): void => {
  describe('the counts of cases (F-04)', () => {
    const BY_DAY_AND_PART = `(values ('report-day', r.reported_on, ''), ('entry-day', r.entered_on, ''),
      ('onset-day', r.onset_on, ''), ('age', r.reported_on, r.age_band::text),
      ('municipality', r.reported_on, r.municipality_code)) by (counted_by, day, part)`;
    const counted = async (from: string) =>
      (
        await of().rows.select<{ line: string }>(
          `select concat_ws(' ', counted_by, day, part, sum(cases)) as line from (${from}) given
           where day is not null group by counted_by, day, part having sum(cases) <> 0 order by 1`,
        )
      ).map(({ line }) => line);
    const REPORTS = `select by.*, 1 as cases from (
        select *, (entered_at at time zone 'Asia/Tokyo')::date as entered_on, least(90,
          extract(year from age(reported_on::timestamp, birth_date::timestamp))::int / 10 * 10) as age_band
        from app.case_report, lateral (select (reported_at at time zone 'Asia/Tokyo')::date as reported_on) day
        where status <> 'withdrawn' and kind in ('confirmed', 'asymptomatic', 'deceased')) r
      cross join lateral ${BY_DAY_AND_PART}`;
    const KNOWN = 'select counted_by, day, part, cases from app.case_count';
    const CHANGES = `select by.*, r.cases from app.case_count_change r cross join lateral ${BY_DAY_AND_PART}`;

    it('say what the reports say, whatever was entered, corrected, withdrawn and added up', async () => {
      const reports = await counted(REPORTS);
      expect(reports.length).toBeGreaterThan(4);
      expect(await counted(`${KNOWN} union all ${CHANGES}`)).toEqual(reports);
      await of().world.pass(1);
      expect(await counted(CHANGES)).toEqual([]);
      expect(await counted(KNOWN)).toEqual(reports);
      const withdrawn = await of().report(another());
      await of().act(withdrawn, 'withdraw', { 'withdraw-message': '二重の届出' });
      await of().report(another());
      const after = await counted(REPORTS);
      expect(after).not.toEqual(reports);
      expect(await counted(`${KNOWN} union all ${CHANGES}`)).toEqual(after);
    });
  });
};

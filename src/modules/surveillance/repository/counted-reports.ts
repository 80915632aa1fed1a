import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { COUNTED_KINDS } from '../domain/figure.ts';

/** The reports that counted as cases as they stood at an instant: those withdrawn by then are out. */
export const countedCases = (tx: Tx, asOf: Instant): RawBuilder<unknown> => sql`
      select r.reported_at, r.entered_at,
        case when v.content is null then r.onset_on else (v.content ->> 'onset-on')::date end as onset_on,
        case when v.content is null then r.birth_date else (v.content ->> 'birth-date')::date end as birth_date,
        case when v.content is null then r.municipality_code else v.content ->> 'municipality-code' end as municipality_code
      from case_report r
      left join lateral (
        select c.content from case_report_revision c
        where r.changed_at >= ${asOf} and c.authority_id = r.authority_id and c.report_id = r.report_id
          and c.replaced_at >= ${asOf}
        order by c.revision limit 1) v on true
      where r.authority_id = ${tx.authorityId} and r.entered_at < ${asOf}
        and case when v.content is null then r.kind else v.content ->> 'kind' end = any(${[...COUNTED_KINDS]}::text[])
        and (r.status <> 'withdrawn' or exists (
          select from case_report_event e
          where e.authority_id = r.authority_id and e.report_id = r.report_id and e.kind = 'withdrawn'
            and e.at >= ${asOf}))`;

/** The last totals of each day and institution as they had been entered by the instant; null is now. */
export const countedTotals = (tx: Tx, asOf: Instant | null): RawBuilder<unknown> => sql`
  select d.day, d.count from daily_count d
  where d.authority_id = ${tx.authorityId} and d.entered_at < coalesce(${asOf}::timestamptz, 'infinity')
    and not exists (
      select from daily_count l
      where l.authority_id = d.authority_id and l.facility_id = d.facility_id and l.day = d.day
        and l.version > d.version and l.entered_at < coalesce(${asOf}::timestamptz, 'infinity'))`;

/** The tests that counted, likewise. */
export const countedTests = (tx: Tx, asOf: Instant): RawBuilder<unknown> => sql`
      select case when v.content is null then r.sampled_on else (v.content ->> 'sampledOn')::date end as sampled_on,
        case when v.content is null then r.result else v.content ->> 'result' end as result
      from test_report r
      left join lateral (
        select c.content from test_report_revision c
        where r.changed_at >= ${asOf} and c.authority_id = r.authority_id and c.report_id = r.report_id
          and c.replaced_at >= ${asOf}
        order by c.revision limit 1) v on true
      where r.authority_id = ${tx.authorityId} and r.entered_at < ${asOf}
        and (r.status = 'reported' or exists (
          select from test_report_revision w
          where w.authority_id = r.authority_id and w.report_id = r.report_id and w.revision = r.revision - 1
            and w.replaced_at >= ${asOf}))`;

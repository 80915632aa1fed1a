import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** Where a line comes from. Events of the case, answers, tasks and calls are told by the page of the case itself. */
export type TimelineSource =
  | 'stay'
  | 'contact'
  | 'loan'
  | 'note'
  | 'case-report'
  | 'test-report'
  | 'document';

/** One thing that happened, told by codes; the words are the page's. */
export interface TimelineLine {
  readonly at: Instant;
  readonly source: TimelineSource;
  /** What happened, as its source names it. */
  readonly code: string;
  /** More about it: a place, a severity, a result, a number; null for nothing. */
  readonly about: string | null;
  readonly facilityName: string | null;
}

/** What happened in a case outside of the daily questions, newest first. The caller writes the audit row. */
export async function timelineOf(tx: Tx, caseId: Uuid, limit: number): Promise<readonly TimelineLine[]> {
  const own = (table: string) =>
    sql`${sql.ref(`${table}.authority_id`)} = ${tx.authorityId} and ${sql.ref(`${table}.case_id`)} = ${caseId}`;
  const { rows } = await sql<TimelineLine>`
    select lines.at, lines.source, lines.code, lines.about, f.name as "facilityName" from (
      select v.happened_at as at, 'stay' as source,
          case when v.kind in ('planned', 'arrived') then v.kind || '-' || s.place else v.kind end as code,
          coalesce(v.outcome, v.severity, s.elsewhere) as about, s.facility_id
        from case_stay s join stay_event v on v.authority_id = s.authority_id and v.stay_id = s.stay_id
        where ${own('s')} and v.kind <> 'day'
      union all
      select n.added_at, 'contact', n.relation, null, null from close_contact n where ${own('n')}
      union all
      select l.lent_at, 'loan', 'out', l.management_number, null from oximeter_loan l where ${own('l')}
      union all
      select coalesce(l.returned_on, l.lost_on)::timestamp at time zone 'Asia/Tokyo', 'loan', l.status,
          l.management_number, null
        from oximeter_loan l where ${own('l')} and l.status <> 'out'
      union all
      select w.written_at, 'note', 'written', null, null from case_note w where ${own('w')}
      union all
      select r.reported_at, 'case-report', r.kind, null, r.facility_id from case_report r where ${own('r')}
      union all
      select r.accepted_at, 'case-report', 'accepted', null, r.facility_id from case_report r
        where ${own('r')} and r.accepted_at is not null
      union all
      select r.resulted_on::timestamp at time zone 'Asia/Tokyo' + coalesce(r.resulted_minute, 0) * interval '1 minute',
          'test-report', r.result, r.method, r.facility_id
        from test_report r where ${own('r')} and r.status = 'reported'
      union all
      select d.issued_at, 'document', d.kind, d.number, null from document d where ${own('d')}
    ) lines
    left join facility f on f.authority_id = ${tx.authorityId} and f.facility_id = lines.facility_id
    order by lines.at desc, lines.source, lines.code limit ${limit}`.execute(tx.db);
  return rows;
}

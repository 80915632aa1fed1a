import fc from 'fast-check';
import type pg from 'pg';
import type { Uuid } from '../../../kernel/ids.ts';
import { earlierInstant, type Instant, jstDate, jstInstant } from '../../../kernel/instant.ts';
import { addDays, ageOn, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Figure, Question } from '../domain/figure.ts';

export const FIRST_DAY = '2022-02-01' as PlainDate;
export const LAST_DAY = '2022-02-12' as PlainDate;

const day = fc.integer({ min: 0, max: 11 }).map(days => addDays(FIRST_DAY, days));
const minute = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '59'))
  .map(([on, hour, minutes]) => jstInstant(on, `${String(hour).padStart(2, '0')}:${minutes}`));
const birth = fc
  .tuple(fc.integer({ min: 1920, max: 2021 }), fc.constantFrom('01-31', '02-01', '02-29', '12-31'))
  .map(
    ([year, rest]) => (rest === '02-29' ? `${year - (year % 4)}-${rest}` : `${year}-${rest}`) as PlainDate,
  );

const caseState = fc.record({
  kind: fc.constantFrom('confirmed', 'asymptomatic', 'deceased', 'suspected', 'suspected-deceased'),
  onsetOn: fc.option(day),
  birthDate: birth,
  municipality: fc.constantFrom('142158', '142034'),
});
const testState = fc.record({
  sampledOn: day,
  result: fc.constantFrom('positive', 'negative', 'indeterminate'),
});
/** What a report said first and after a correction, and when it was withdrawn. */
const history = <T>(state: fc.Arbitrary<T>) =>
  fc
    .record({
      reportedAt: minute,
      instants: fc.uniqueArray(minute, { minLength: 3, maxLength: 3 }),
      states: fc.array(state, { minLength: 1, maxLength: 2 }),
      isWithdrawn: fc.boolean(),
    })
    .map(({ reportedAt, instants, states, isWithdrawn }) => {
      const [enteredAt, correctedAt, withdrawnAt] = [...instants].sort() as [Instant, Instant, Instant];
      return {
        reportedAt: earlierInstant(reportedAt, enteredAt),
        enteredAt,
        correctedAt: states.length > 1 ? correctedAt : null,
        withdrawnAt: isWithdrawn ? withdrawnAt : null,
        states,
      };
    });

export const cases = fc.array(history(caseState), { maxLength: 25 });
export const tests = fc.array(history(testState), { maxLength: 25 });
export type CaseHistory = typeof cases extends fc.Arbitrary<(infer T)[]> ? T : never;
export type TestHistory = typeof tests extends fc.Arbitrary<(infer T)[]> ? T : never;
/** The instants as of which it is counted; null is now. */
export const instant = fc.option(minute);

const stateAt = <T>(
  report: Pick<CaseHistory, 'enteredAt' | 'correctedAt' | 'withdrawnAt'> & { readonly states: readonly T[] },
  asOf: Instant | null,
): T | null => {
  const at = asOf ?? ('9999-12-31T00:00:00.000Z' as Instant);
  if (report.enteredAt >= at || (report.withdrawnAt !== null && report.withdrawnAt < at)) return null;
  const isCorrected = report.correctedAt !== null && report.correctedAt < at;
  return report.states[isCorrected ? 1 : 0] ?? null;
};

/** The plain count, one report after the other. */
export function plainCount(
  reports: readonly CaseHistory[],
  tested: readonly TestHistory[],
  asOf: Instant | null,
): readonly Figure[] {
  const counts = new Map<string, number>();
  const count = (question: Question, on: PlainDate, part = '') => {
    if (on < FIRST_DAY || on > LAST_DAY) return;
    const key = `${question}\t${on}\t${part}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const report of reports) {
    const state = stateAt(report, asOf);
    if (state === null || state.kind.startsWith('suspected')) continue;
    const reportedOn = jstDate(report.reportedAt);
    count('cases-by-report-day', reportedOn);
    count('cases-by-entry-day', jstDate(report.enteredAt));
    if (state.onsetOn !== null) count('cases-by-onset-day', state.onsetOn);
    const age = ageOn(state.birthDate, reportedOn);
    count('cases-by-age', reportedOn, String(Math.min(Math.floor(age / 10) * 10, 90)));
    count('cases-by-municipality', reportedOn, state.municipality);
  }
  for (const report of tested) {
    const state = stateAt(report, asOf);
    if (state !== null) count('tests-by-sampling-day', state.sampledOn, state.result);
  }
  return [...counts].map(([key, found]) => {
    const [question, on, part] = key.split('\t');
    return { question: question as Question, day: on as PlainDate, part: part ?? '', count: found };
  });
}

/** Stores the reports with everything that was replaced, as the program leaves them. */
export async function store(
  admin: pg.Client,
  { authorityId, facilityId }: { readonly authorityId: number; readonly facilityId: Uuid },
  reports: readonly CaseHistory[],
  tested: readonly TestHistory[],
): Promise<void> {
  await admin.query(`delete from app.case_report_event; delete from app.case_report_revision;
    delete from app.case_report; delete from app.test_report_revision; delete from app.test_report;
    delete from app.case_count_change; delete from app.test_count`);
  for (const report of reports) {
    const { reportedAt, enteredAt, correctedAt, withdrawnAt, states } = report;
    const [first, last] = [states[0], states.at(-1)];
    const { rows } = await admin.query<{ id: Uuid }>(
      `insert into app.case_report (authority_id, report_id, facility_id, revision, status, profile_id, kind, name,
         name_kana, sex, birth_date, phone, postal_code, municipality_code, address, onset_on, diagnosed_on, content,
         physician, entry_channel, proxy, entered_by, reported_at, entered_at, changed_at)
       values ($1, gen_random_uuid(), $2, $3, $4, 'p', $5, 'n', 'n', 'unknown', $6, '', '', $7, '', $8, '2022-02-01',
         '{}', 'p', 'web', false, 'test', $9, $10, $11) returning report_id as id`,
      [
        authorityId,
        facilityId,
        states.length,
        withdrawnAt === null ? 'submitted' : 'withdrawn',
        last?.kind,
        last?.birthDate,
        last?.municipality,
        last?.onsetOn,
        reportedAt,
        enteredAt,
        withdrawnAt ?? correctedAt ?? enteredAt,
      ],
    );
    if (correctedAt !== null && first !== undefined)
      await admin.query(
        `insert into app.case_report_revision values ($1, $2, $3, 1, $4, 'typing-error', null, $5, 'test')`,
        [
          authorityId,
          rows[0]?.id,
          facilityId,
          JSON.stringify({
            kind: first.kind,
            'birth-date': first.birthDate,
            'municipality-code': first.municipality,
            ...(first.onsetOn !== null && { 'onset-on': first.onsetOn }),
          }),
          correctedAt,
        ],
      );
    if (withdrawnAt !== null)
      await admin.query(
        `insert into app.case_report_event (authority_id, event_id, report_id, facility_id, kind, at, actor)
         values ($1, gen_random_uuid(), $2, $3, 'withdrawn', $4, 'test')`,
        [authorityId, rows[0]?.id, facilityId, withdrawnAt],
      );
  }
  for (const report of tested) {
    const { enteredAt, correctedAt, withdrawnAt, states } = report;
    // A withdrawal of a test keeps a revision as a correction does.
    const replaced = [
      ...(correctedAt === null ? [] : [{ at: correctedAt, state: states[0] }]),
      ...(withdrawnAt === null ? [] : [{ at: withdrawnAt, state: states.at(-1) }]),
    ];
    const { rows } = await admin.query<{ id: Uuid }>(
      `insert into app.test_report (authority_id, report_id, facility_id, revision, status, legal_basis, contract_state,
         sampled_on, resulted_on, specimen, method, result, entry_channel, proxy, entered_by, entered_at, changed_at)
       values ($1, gen_random_uuid(), $2, $3, $4, 'article-15', 'none', $5, '2022-03-01', 'saliva', 'pcr', $6, 'web',
         false, 'test', $7, $8) returning report_id as id`,
      [
        authorityId,
        facilityId,
        replaced.length + 1,
        withdrawnAt === null ? 'reported' : 'withdrawn',
        states.at(-1)?.sampledOn,
        states.at(-1)?.result,
        enteredAt,
        replaced.at(-1)?.at ?? enteredAt,
      ],
    );
    for (const [place, { at, state }] of replaced.entries())
      await admin.query(
        `insert into app.test_report_revision values ($1, $2, $3, $4, $5, 'other', null, $6, 'test')`,
        [authorityId, rows[0]?.id, facilityId, place + 1, JSON.stringify(state), at],
      );
  }
  await countStored(admin);
}

/** Counts what was stored past the program: the cases as it counts each report, the tests as they are added up. */
async function countStored(admin: pg.Client): Promise<void> {
  await admin.query(`
    insert into app.case_count_change (authority_id, change_id, reported_on, entered_on, onset_on, age_band,
      municipality_code, cases)
    select authority_id, report_id, reported_on, (entered_at at time zone 'Asia/Tokyo')::date, onset_on,
      least(extract(year from age(reported_on::timestamp, birth_date::timestamp))::int / 10 * 10, 90), municipality_code, 1
    from app.case_report, lateral (select (reported_at at time zone 'Asia/Tokyo')::date as reported_on) day
    where status <> 'withdrawn' and kind in ('confirmed', 'asymptomatic', 'deceased')`);
  await admin.query(`
    insert into app.test_count (authority_id, sampled_on, facility_id, method, status, legal_basis, result, tests)
    select authority_id, sampled_on, facility_id, method, status, legal_basis, result, count(*) from app.test_report
    group by authority_id, sampled_on, facility_id, method, status, legal_basis, result`);
}

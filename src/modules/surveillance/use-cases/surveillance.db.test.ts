import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  TEST_CONTEXT_KEY,
  type TestDatabase,
} from '../../../../test/database/test-database.ts';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { type Instant, jstInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type StaffActor, systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, openDatabase } from '../../../platform/db/database.ts';
import { createIdSource } from '../../../platform/ids/uuid-v7.ts';
import { canonicalText, type Figure, QUESTIONS } from '../domain/figure.ts';
import { countEverything } from '../repository/counts.repository.ts';
import { showSnapshot, showSnapshots } from './compare-snapshot.use-case.ts';
import {
  cases,
  FIRST_DAY,
  instant,
  LAST_DAY,
  plainCount,
  store,
  tests,
} from './generated-reports.test-world.ts';
import { hashOf, takeSnapshot } from './take-snapshot.use-case.ts';

const KANAGAWA = 140007 as AuthorityId;
const SAGAMIHARA = 141500 as AuthorityId;
const RANGE = { from: FIRST_DAY, to: LAST_DAY };
const facilityId = '01900000-0000-7000-8000-00000000f001' as Uuid;

let now: Instant = jstInstant('2022-02-13' as PlainDate, '00:00');
let db: TestDatabase;
let database: Database;
let admin: pg.Client;

const staffOf = (authorityId: AuthorityId): StaffActor => ({
  kind: 'staff',
  authorityId,
  id: '01900000-0000-7000-8000-00000000a001' as Uuid,
  role: 'manager',
  facilityId: null,
});
const count = (authorityId: AuthorityId, asOf: Instant | null): Promise<readonly Figure[]> =>
  database.withTenant(systemActor(authorityId, 'test'), tx => {
    exemptFromAudit(tx, 'test');
    return countEverything(tx, RANGE, asOf);
  });

beforeAll(async () => {
  db = await createTestDatabase();
  const clock = { now: () => now };
  database = await openDatabase({
    url: db.appUrl,
    contextKey: TEST_CONTEXT_KEY,
    clock,
    newId: createIdSource(clock),
  });
  admin = new pg.Client({ connectionString: db.adminUrl });
  await admin.connect();
  await admin.query(
    `insert into app.facility (authority_id, facility_id, name, kind, postal_code, municipality_code, address, phone,
       status, created_at) values ($1, $2, 'f', 'hospital', '', '', '', '', 'active', now())`,
    [KANAGAWA, facilityId],
  );
});
afterAll(async () => {
  await database.close();
  await admin.end();
  await db.drop();
});

describe('counting (F-04)', () => {
  it('gives what a plain count of the reports gives, now and as of any instant, and nothing to another authority', async () => {
    await fc.assert(
      fc.asyncProperty(cases, tests, instant, async (reports, tested, asOf) => {
        await store(admin, { authorityId: KANAGAWA, facilityId }, reports, tested);
        expect(canonicalText(await count(KANAGAWA, asOf))).toBe(
          canonicalText(plainCount(reports, tested, asOf)),
        );
        expect(await count(SAGAMIHARA, asOf)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('takes the last totals that an institution told of a day, as of the instant', async () => {
    const told = (version: number, enteredAt: Instant, counts: readonly number[]) =>
      admin.query(
        `insert into app.daily_count (authority_id, facility_id, day, version, age_band, count, profile_id, reason,
           entered_at, entered_by)
         select $1, $2, '2022-02-03', $3, 'band-' || place, count, 'p', 'test', $4, 'test'
         from unnest($5::int[]) with ordinality given (count, place)`,
        [KANAGAWA, facilityId, version, enteredAt, counts],
      );
    const at = (time: string): Instant => jstInstant('2022-02-04' as PlainDate, time);
    await store(admin, { authorityId: KANAGAWA, facilityId }, [], []);
    await told(1, at('09:00'), [3, 4]);
    await told(2, at('10:00'), [1, 4, 0]);
    const total = (found: number) => [
      { question: 'totals-by-day', day: '2022-02-03', part: '', count: found },
    ];
    expect(await count(KANAGAWA, at('09:00'))).toEqual([]);
    expect(await count(KANAGAWA, at('10:00'))).toEqual(total(7));
    expect(await count(KANAGAWA, null)).toEqual(total(5));
    await admin.query('delete from app.daily_count');
  });
});

describe('where patients were (SM-3)', () => {
  const at = (day: number, time = '12:00'): Instant =>
    jstInstant(`2022-02-${String(day).padStart(2, '0')}` as PlainDate, time);
  const [home, bed, unused] = [1, 2, 3].map(n => `01900000-0000-7000-8000-00000000e00${n}` as Uuid) as [
    Uuid,
    Uuid,
    Uuid,
  ];
  const on = (question: string, part: string, days: readonly number[]) =>
    days.map(day => ({ question, day: at(day).slice(0, 10), part, count: 1 }));

  // At home from the 1st; a bed was promised on the 2nd for the 3rd, then on the 3rd another one, which was reached on the
  // 4th. Severely ill from the 6th to the 8th, entered at once; discharged on the 10th, which was entered on the 11th.
  beforeAll(async () => {
    const caseId = '01900000-0000-7000-8000-00000000c001';
    const personId = '01900000-0000-7000-8000-00000000b001';
    await admin.query(
      `insert into app.person (authority_id, person_id, person_key, name, name_kana, birth_date, phone, email, postal_code,
         municipality_code, address, language, contact_version, created_at)
       values ($1, $2, '\\x00', 'n', 'n', '1990-04-12', '', '', '', '', '', 'ja', 1, now())`,
      [KANAGAWA, personId],
    );
    await admin.query(
      `insert into app.recuperation_case (authority_id, case_id, person_id, category, status, starts_on, tested_on, day_zero,
         symptomatic, planned_return_on, rule_id, opened_at)
       values ($1, $2, $3, 'notified', 'open', '2022-02-01', '2022-02-01', '2022-02-01', true, '2022-02-12', 't', now())`,
      [KANAGAWA, caseId, personId],
    );
    const stay = (
      id: Uuid,
      where: string,
      from: number,
      until: number,
      arrived: Instant | null,
      outcome: string,
    ) =>
      admin.query(
        `insert into app.case_stay (authority_id, stay_id, case_id, place, facility_id, name, from_on, until_on, ended_at,
           arrived_at, outcome, planned_at)
         values ($1, $2, $3, $4, case when $4 = 'hospital' then $5::uuid end, case when $4 = 'hospital' then 'n' end, $6,
           $7, $8, $9, $10, $11)`,
        [
          ...[
            KANAGAWA,
            id,
            caseId,
            where,
            facilityId,
            at(from).slice(0, 10),
            at(until).slice(0, 10),
            at(until),
          ],
          ...[arrived, outcome, at(from)],
        ],
      );
    await stay(home, 'home', 1, 4, at(1), 'moved');
    await stay(unused, 'hospital', 3, 3, null, 'moved');
    await stay(bed, 'hospital', 4, 10, at(4), 'discharged');
    const event = (
      id: Uuid,
      kind: string,
      day: number,
      recordedAt: Instant,
      outcome: string | null,
      severity?: string,
    ) =>
      admin.query(
        `insert into app.stay_event (authority_id, event_id, stay_id, kind, happened_at, recorded_at, actor, proxy, outcome,
           severity, intensive_care, ventilator, ecmo)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, 'test', false, $6, $7, $8, $8, $8)`,
        [
          ...[KANAGAWA, id, kind, at(day, '00:00'), recordedAt, outcome, severity ?? null],
          kind === 'condition' ? false : null,
        ],
      );
    await event(home, 'arrived', 1, at(1), null);
    await event(home, 'ended', 3, at(2), 'moved');
    await event(unused, 'planned', 3, at(2), null);
    await event(unused, 'ended', 3, at(3), 'moved');
    await event(bed, 'planned', 3, at(3), null);
    await event(bed, 'arrived', 4, at(4), null);
    await event(bed, 'condition', 6, at(6), null, 'severe');
    await event(bed, 'condition', 8, at(8), null, 'mild');
    await event(bed, 'ended', 10, at(11), 'discharged');
  });
  afterAll(async () => {
    await admin.query('delete from app.stay_event; delete from app.case_stay');
  });

  it('is counted at the end of each day, as it had been entered by then', async () => {
    await store(admin, { authorityId: KANAGAWA, facilityId }, [], []);
    const place = 'patients-by-place';
    expect(await count(KANAGAWA, at(1, '00:00'))).toEqual([]);
    // The promised bed is where nobody is yet; afterwards they were at home until they came.
    expect(await count(KANAGAWA, at(3, '23:00'))).toEqual(
      expect.arrayContaining([...on(place, 'home', [1, 2]), ...on(place, 'expected', [3])]),
    );
    expect(await count(KANAGAWA, at(7, '00:00'))).toEqual([
      ...[1, 2, 3].flatMap(day => on(place, 'home', [day])),
      ...[4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap(day => on(place, 'hospital', [day])),
      ...on('severe-patients', '', [6, 7, 8, 9, 10, 11, 12]),
    ]);
    expect(await count(KANAGAWA, at(11, '00:00'))).toContainEqual(on(place, 'hospital', [10])[0]);
    expect(await count(KANAGAWA, null)).toEqual([
      ...on(place, 'home', [1, 2, 3]),
      ...on(place, 'hospital', [4, 5, 6, 7, 8, 9]),
      ...on('severe-patients', '', [6, 7]),
    ]);
    expect(await count(SAGAMIHARA, null)).toEqual([]);
  });

  // Self-recuperation from the 1st, a notified patient from the 3rd; at home from the 6th to the 9th, released on the 11th,
  // which was entered on the 12th.
  it('counts who is notified and has no place: before the first one and after the last, until the end of the case', async () => {
    const caseId = '01900000-0000-7000-8000-00000000c002';
    const stayId = '01900000-0000-7000-8000-00000000e004';
    await admin.query(
      `insert into app.recuperation_case (authority_id, case_id, person_id, category, status, starts_on, tested_on, day_zero,
         symptomatic, planned_return_on, rule_id, opened_at, closed_at, closed_by, close_reason)
       select authority_id, $1, person_id, category, 'released', starts_on, tested_on, day_zero, symptomatic, planned_return_on,
         rule_id, $2, $3, 'test', 'released' from app.recuperation_case`,
      [caseId, at(1), at(12)],
    );
    const happened = (kind: string, day: number, recordedAt = at(day)) =>
      admin.query(
        `insert into app.case_event (authority_id, event_id, case_id, kind, happened_at, recorded_at, actor)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, 'test')`,
        [KANAGAWA, caseId, kind, at(day), recordedAt],
      );
    await happened('opened', 1);
    await happened('transferred', 3);
    await happened('released', 11, at(12));
    await admin.query(
      `insert into app.case_stay (authority_id, stay_id, case_id, place, from_on, until_on, ended_at, arrived_at, outcome,
         planned_at) values ($1, $2, $3, 'home', '2022-02-06', '2022-02-09', $4, $5, 'discharged', $6)`,
      [KANAGAWA, stayId, caseId, at(9), at(6), at(5)],
    );
    for (const [kind, day, recordedAt, outcome] of [
      ['planned', 6, at(5), null],
      ['arrived', 6, at(6), null],
      ['ended', 9, at(9), 'discharged'],
    ] as const)
      await admin.query(
        `insert into app.stay_event (authority_id, event_id, stay_id, kind, happened_at, recorded_at, actor, proxy, outcome)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, 'test', false, $6)`,
        [KANAGAWA, stayId, kind, at(day), recordedAt, outcome],
      );
    const awaiting = async (asOf: Instant | null) =>
      (await count(KANAGAWA, asOf)).filter(({ question }) => question === 'awaiting-patients');
    const ofDays = (...days: readonly number[]) => on('awaiting-patients', '', days);
    expect(await awaiting(at(3, '00:00'))).toEqual([]);
    expect(await awaiting(at(4, '00:00'))).toEqual(ofDays(3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    expect(await awaiting(at(6, '00:00'))).toEqual(ofDays(3, 4, 5));
    expect(await awaiting(at(12, '00:00'))).toEqual(ofDays(3, 4, 5, 9, 10, 11, 12));
    expect(await awaiting(null)).toEqual(ofDays(3, 4, 5, 9, 10));
    expect(await count(SAGAMIHARA, null)).toEqual([]);
    await admin.query('delete from app.case_event');
  });
});

describe('a snapshot (F-07)', () => {
  const at = (day: string, time: string): Instant => jstInstant(day as PlainDate, time);
  const reported = (entered: Instant) => ({
    reportedAt: entered,
    enteredAt: entered,
    correctedAt: null as Instant | null,
    withdrawnAt: null as Instant | null,
    states: [
      {
        kind: 'confirmed' as const,
        onsetOn: '2022-02-08' as PlainDate,
        birthDate: '1980-04-12' as PlainDate,
        municipality: '142158' as const,
      },
    ],
  });
  const place = { authorityId: KANAGAWA, facilityId };
  const kept = [reported(at('2022-02-12', '09:00')), reported(at('2022-02-12', '23:59'))];
  const late = { ...reported(at('2022-02-13', '00:00')), reportedAt: at('2022-02-12', '15:00') };

  it('is taken once for each day that is over, and counts what had been entered by 24:00', async () => {
    await store(admin, place, [...kept, late], []);
    now = at('2022-02-12', '23:59');
    expect(await takeSnapshot({ database }, KANAGAWA)).toBe(1);
    expect(await takeSnapshot({ database }, KANAGAWA)).toBe(0);
    now = at('2022-02-13', '08:30');
    expect(await takeSnapshot({ database }, KANAGAWA)).toBe(1);
    expect(await takeSnapshot({ database }, KANAGAWA)).toBe(0);
    const shown = await showSnapshots({ database }, staffOf(KANAGAWA));
    expect(shown.map(row => [row.snapshotOn, row.reported, row.reportedNow])).toEqual([
      ['2022-02-12', 2, 3],
      ['2022-02-11', 0, 0],
    ]);
  });

  it('stays as it was after a correction and a withdrawal, which show as the difference, and can be counted again', async () => {
    const [first, second] = kept;
    if (first === undefined || second === undefined) throw new Error('There are two.');
    const [state] = first.states;
    if (state === undefined) throw new Error('There is a state.');
    const corrected = {
      ...first,
      correctedAt: at('2022-02-14', '10:00'),
      states: [state, { ...state, onsetOn: '2022-02-09' as PlainDate }],
    };
    await store(admin, place, [corrected, { ...second, withdrawnAt: at('2022-02-14', '11:00') }, late], []);
    const view = await showSnapshot({ database }, staffOf(KANAGAWA), '2022-02-12' as PlainDate);
    expect(view?.isReproduced).toBe(true);
    expect(view?.differences).toEqual([
      { question: 'cases-by-entry-day', day: '2022-02-12', part: '', counted: 2, now: 1 },
      { question: 'cases-by-onset-day', day: '2022-02-08', part: '', counted: 2, now: 1 },
      { question: 'cases-by-onset-day', day: '2022-02-09', part: '', counted: 0, now: 1 },
    ]);
  });

  it('of a time that did not ask who awaits a place is counted again without them', async () => {
    const asked = QUESTIONS.filter(question => question !== 'awaiting-patients');
    await admin.query(
      `insert into app.surveillance_snapshot (authority_id, snapshot_on, counted_from, taken_at, questions, content_hash)
       select authority_id, '2022-01-31', '2022-01-04', now(), $1, $2 from app.surveillance_snapshot limit 1`,
      [asked, Buffer.from(hashOf([]))],
    );
    await admin.query(
      `insert into app.case_event (authority_id, event_id, case_id, kind, happened_at, recorded_at, actor)
       select authority_id, gen_random_uuid(), case_id, 'opened', '2022-01-20', '2022-01-20', 'test'
       from app.recuperation_case where status = 'open'`,
    );
    const old = await showSnapshot({ database }, staffOf(KANAGAWA), '2022-01-31' as PlainDate);
    expect(old).toMatchObject({ isReproduced: true, differences: [] });
    expect(old?.places.map(({ question }) => question)).not.toContain('awaiting-patients');
    await admin.query('delete from app.case_event');
    const today = await showSnapshot({ database }, staffOf(KANAGAWA), '2022-02-12' as PlainDate);
    expect(today?.places.map(({ question }) => question)).toContain('awaiting-patients');
    await admin.query(`delete from app.surveillance_snapshot where snapshot_on = '2022-01-31'`);
  });

  it('tells when reports were changed past the program', async () => {
    await admin.query(`update app.case_report set onset_on = '2022-02-01'`);
    const view = await showSnapshot({ database }, staffOf(KANAGAWA), '2022-02-12' as PlainDate);
    expect(view?.isReproduced).toBe(false);
  });

  it('cannot be changed or removed, and is another authority’s matter only there', async () => {
    for (const change of [
      `update surveillance_snapshot set content_hash = content_hash`,
      `update surveillance_figure set count = 9`,
      `delete from surveillance_figure`,
      `delete from surveillance_snapshot`,
    ])
      await expect(
        database.withTenant(systemActor(KANAGAWA, 'test'), async tx => {
          exemptFromAudit(tx, 'test');
          await tx.client.query(change);
        }),
        change,
      ).rejects.toThrow('permission denied');
    expect(await showSnapshots({ database }, staffOf(SAGAMIHARA))).toEqual([]);
    expect(await showSnapshot({ database }, staffOf(SAGAMIHARA), '2022-02-12' as PlainDate)).toBeNull();
  });

  it('catches up day by day after an outage', async () => {
    now = at('2022-02-16', '03:00');
    let taken = 0;
    while ((await takeSnapshot({ database }, KANAGAWA)) > 0) taken += 1;
    expect(taken).toBe(3);
  });
});

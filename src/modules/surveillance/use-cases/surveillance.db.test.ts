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
import { canonicalText, type Figure } from '../domain/figure.ts';
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
import { takeSnapshot } from './take-snapshot.use-case.ts';

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

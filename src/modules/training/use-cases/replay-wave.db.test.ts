import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { startTrainingWorld, type TrainingWorld } from '../web/training.test-world.ts';
import { type ReplayProgress, type ReplaySummary, replayWave } from './replay-wave.use-case.ts';
import { trainingProgress } from './training-ready.ts';

const day = (text: string): PlainDate => text as PlainDate;
const from = day('2022-01-28');

/** How many rows stand where, without anything that differs from one run to the next. */
async function counts(world: TrainingWorld): Promise<Record<string, Record<string, number>>> {
  const by = async (table: string, column: string): Promise<Record<string, number>> => {
    const rows = await world.rows<{ key: string; count: number }>(
      `select ${column} as key, count(*)::int as count from app.${table} group by 1 order by 1`,
    );
    return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
  };
  return {
    filings: await by('filing', 'status'),
    cases: await by('recuperation_case', "status || coalesce(' ' || close_reason, '')"),
    slots: await by('observation_slot', 'status'),
    answers: await by('observation', 'grade'),
    tasks: await by('care_task', "kind || ' ' || coalesce(outcome, 'open')"),
    documents: await by('document', "kind || ' ' || status"),
    messages: await by('message', "template || ' ' || channel || ' ' || status"),
    people: await by('person', 'name_kana || birth_date::text'),
    inquiries: await by('inquiry', "kind || ' ' || language || ' ' || status"),
    transfers: await by('transfer', 'kind'),
    languages: await by('filing', 'language'),
    tests: await by('test_report', "result || ' ' || entry_channel || ' ' || contract_state"),
    caseReports: await by('case_report', "status || ' ' || entry_channel"),
    sheets: await by('received_sheet', "kind || ' ' || status"),
    stays: await by('case_stay', 'place'),
    pairs: await by('person_candidate', 'score'),
  };
}

async function numberOf(world: TrainingWorld, query: string): Promise<number> {
  return (await world.rows<{ n: number }>(query))[0]?.n ?? Number.NaN;
}

describe('a replayed wave', () => {
  let world: TrainingWorld;
  let summary: ReplaySummary;
  let found: Record<string, Record<string, number>>;
  const progress: ReplayProgress[] = [];
  beforeAll(async () => {
    world = await startTrainingWorld(day('2022-02-16'));
    summary = await replayWave(world.training, {
      from: day('2022-02-16'),
      to: day('2022-03-04'),
      scale: 1 / 2400,
      seed: 129,
      onProgress: step => void progress.push(step),
    });
    found = await counts(world);
  });
  afterAll(() => world.stop());

  const states = (name: string): string[] => Object.keys(found[name] ?? {});

  it('has filings and cases in every state that the scheme knows', () => {
    expect(states('filings')).toEqual([
      'completed',
      'issued',
      'rejected',
      'returned',
      'submitted',
      'superseded',
      'transferred',
      'withdrawn',
    ]);
    expect(states('cases')).toEqual(['closed superseded', 'closed withdrawn', 'open', 'released released']);
    expect(summary['not-eligible']).toBeGreaterThan(0);
    expect(summary.refile).toBeGreaterThan(0);
  });

  it('has answers of every grade, late and missing ones, and people called because of them', async () => {
    expect(states('answers')).toEqual(['caution', 'ok', 'urgent']);
    expect(states('slots')).toEqual(expect.arrayContaining(['answered', 'missed', 'open']));
    expect(states('tasks')).toEqual(
      expect.arrayContaining(['missed-answer open', 'missed-answer reached-well', 'urgent-answer open']),
    );
    const late = await numberOf(
      world,
      "select count(*)::int as n from app.observation where answered_at > (slot_on + time '20:00') at time zone 'Asia/Tokyo'",
    );
    expect(late).toBeGreaterThan(0);
  });

  it('has notices and certificates, and every message was delivered once, but for one full mailbox', async () => {
    expect(states('documents')).toEqual(
      expect.arrayContaining(['certificate valid', 'notice valid', 'notice withdrawn']),
    );
    const refused = await world.rows<{ recipient: string }>(
      "select distinct f.email as recipient from app.message m join app.filing f on f.filing_id = m.subject_id where m.status = 'refused'",
    );
    expect(refused).toEqual([{ recipient: expect.stringMatching(/^f\d{8}@mail\.invalid$/) }]);
    const planned = await numberOf(
      world,
      "select count(*)::int as n from app.message where status = 'delivered'",
    );
    expect(await numberOf(world, 'select count(*)::int as n from app.training_delivery')).toBe(planned);
    const others = states('messages').filter(state => !/ (delivered|refused)$/.test(state));
    expect(others).toEqual([]);
  });

  it('has people who read other languages, whose mails are in them and who answer', async () => {
    expect(states('languages')).toEqual(expect.arrayContaining(['en', 'ja']));
    const answered = await numberOf(
      world,
      "select count(*)::int as n from app.observation o join app.filing f using (authority_id, case_id) where f.language <> 'ja'",
    );
    expect(answered).toBeGreaterThan(5);
  });

  it('has households: parents who filed for a child, which is asked and answers on its own', async () => {
    const children = await numberOf(
      world,
      'select count(*)::int as n from app.filing where household_id is not null and guardian_name is not null',
    );
    expect(children).toBeGreaterThan(0);
    const answered = await numberOf(
      world,
      'select count(*)::int as n from app.observation o join app.filing f using (authority_id, case_id) where f.household_id is not null',
    );
    expect(answered).toBeGreaterThan(3);
  });

  it('has inquiries of several kinds, some answered, and people whom the desk handed over', async () => {
    expect(states('inquiries')).toEqual(
      expect.arrayContaining([
        'filing ja open',
        'other ja open',
        'recuperation ja answered',
        'withdrawal ja closed',
      ]),
    );
    expect(states('transfers').length).toBeGreaterThan(0);
  });

  it('leaves people who may have a certificate and have none', async () => {
    const waiting = await numberOf(
      world,
      "select count(*)::int as n from app.recuperation_case c where c.status = 'released' and not exists (select from app.document d where d.case_id = c.case_id and d.kind = 'certificate')",
    );
    expect(waiting).toBeGreaterThan(5);
  });

  it('leaves the trainee the filings of the last days, some of them late, and decides no more itself', async () => {
    const waiting = await world.rows<{ due: string; submitted: string }>(
      "select due_on::text as due, submitted_at::text as submitted from app.filing where status = 'submitted'",
    );
    expect(waiting.some(({ due }) => due < '2022-03-04')).toBe(true);
    expect(waiting.some(({ due }) => due >= '2022-03-04')).toBe(true);
    const decided = await numberOf(
      world,
      "select count(*)::int as n from app.filing where decided_at is not null and submitted_at > '2022-03-02T00:00+09:00'",
    );
    expect(decided).toBe(0);
  });

  it('has tests of every day, most of them negative, from clinics with a contract and without', async () => {
    expect(states('tests')).toEqual(
      expect.arrayContaining(['negative grid in-force', 'positive fax none', 'positive web in-force']),
    );
    const [share] = await world.rows<{ negative: number; days: number }>(
      "select avg((result = 'negative')::int)::float8 as negative, count(distinct resulted_on)::int as days from app.test_report",
    );
    expect(share?.negative).toBeGreaterThan(0.5);
    expect(share?.days).toBe(16);
  });

  it('has case reports that opened cases; the last ones wait, with a question to the clinic of the trainee', async () => {
    expect(states('caseReports')).toEqual(
      expect.arrayContaining(['accepted web', 'submitted web', 'submitted fax', 'queried web']),
    );
    const without = await numberOf(
      world,
      'select count(*)::int as n from app.case_report where case_id is null',
    );
    expect(without).toBe(0);
    const answered = await numberOf(
      world,
      "select count(*)::int as n from app.observation o join app.case_report r using (authority_id, case_id) where o.channel = 'voice'",
    );
    expect(answered).toBeGreaterThan(30);
    const asked = await world.rows<{ code: string }>(
      "select f.code from app.case_report r join app.facility f using (authority_id, facility_id) where r.status = 'queried'",
    );
    expect(asked).toEqual([{ code: '1419900011' }]);
  });

  it('leaves pages of a FAX in the queue, and those before are typed in', async () => {
    expect(found.sheets).toMatchObject({ 'case-report waiting': 2, 'test-report waiting': 5 });
    const typed = await numberOf(
      world,
      "select count(*)::int as n from app.received_sheet where status = 'entered'",
    );
    expect(typed).toBe(15);
  });

  it('has patients in the hospital and in the hotel, and two files that may be one person', () => {
    expect(found.stays).toMatchObject({ hospital: 2, hotel: 1 });
    expect(Object.values(found.pairs ?? {}).reduce((sum, pairs) => sum + pairs, 0)).toBeGreaterThan(0);
  });

  it('has nobody in it who could be real, and no two filings of one photo', async () => {
    expect(
      await numberOf(
        world,
        "select count(*)::int as n from app.filing where email !~ '^[rf][0-9]{8}@mail\\.invalid$'",
      ),
    ).toBe(0);
    const shared = await numberOf(
      world,
      `select count(*)::int as n from (select from app.filing_image join app.filing using (authority_id, filing_id)
         group by sha256 having count(distinct person_id) > 1) as copied`,
    );
    expect(shared).toBe(0);
  });

  it('tells how far it is', () => {
    expect(progress.length).toBeGreaterThan(100);
    expect(progress.at(-1)).toMatchObject({ done: progress.at(-1)?.total, at: '2022-03-04T01:00:00.000Z' });
    const done = progress.map(step => step.done);
    expect([...done].sort((a, b) => a - b)).toEqual(done);
  });
});

describe('replaying', () => {
  const tiny = { from, to: day('2022-01-29'), scale: 1 / 1400 };

  it('gives the same rows for the same seed, and others for another', async () => {
    const run = async (seed: number): Promise<[ReplaySummary, Awaited<ReturnType<typeof counts>>]> => {
      const world = await startTrainingWorld(from);
      const summary = await replayWave(world.training, { ...tiny, seed });
      const found = await counts(world);
      await world.stop();
      return [summary, found];
    };
    const first = await run(3);
    expect(await run(3)).toEqual(first);
    expect(await run(4)).not.toEqual(first);
  });

  it('that was interrupted is known as such, and does not begin twice in one database', async () => {
    const world = await startTrainingWorld(from);
    const { database } = world.training.modules;
    expect(await trainingProgress(database)).toBe('none');
    const stopped = new AbortController();
    const replaying = replayWave(world.training, {
      ...tiny,
      signal: stopped.signal,
      onProgress: ({ done }) => (done > 12 ? stopped.abort() : undefined),
    });
    await expect(replaying).rejects.toThrow();
    expect(await trainingProgress(database)).toBe('interrupted');
    await expect(replayWave(world.training, tiny)).rejects.toThrow(/fresh/);
    await world.stop();
  });
});

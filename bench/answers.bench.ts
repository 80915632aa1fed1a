import type pg from 'pg';
import { addMs } from '../src/kernel/instant.ts';
import { loadKeptAlive } from './keep-alive-load.ts';
import { type Comparison, compare, figureOf, type Sample } from './measure.ts';
import { createPlainAnswerTables, forgetAnswersPlainly, runAnswersPlainly } from './plain-answers.ts';
import { answersOf, prepareAnswering, type SentAnswers } from './prepare-answers.ts';
import { progress } from './progress.ts';
import { ANSWERING } from './settings.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

const CONNECTIONS = 512;
const REPEATED_MS = 30_000;
const SUBJECT = { unit: 'answers', latencyOf: 'request, or transaction' };
const NOTE = 'every acknowledged answer was found in the database with its audit row and its event';

/**
 * Answers to the question of the day by residents who are signed in: the session is looked up, the answer graded,
 * stored and audited, the slot closed and the event told, durably and under row-level security; beside the same rows by
 * bare SQL.
 */
export async function benchAnswers(world: World, size: Size): Promise<readonly Comparison[]> {
  const each = size.answers / size.rounds;
  const warmUp = each / 4;
  await prepareAnswering(world, size.answers + warmUp);
  await answer(world, { from: size.answers, count: warmUp });
  await createPlainAnswerTables(world.admin);
  const ours: Sample[] = [];
  const plain: Sample[] = [];
  for (let round = 0; round < size.rounds; round += 1) {
    progress(`answers, round ${round + 1} of ${size.rounds}`);
    const answered = await answer(world, { from: round * each, count: each });
    ours.push(answered.sample);
    plain.push(await runAnswersPlainly(world.admin, answered.since, answered));
  }
  return [compareAnswers('observation answers, durable', ours, plain, [])];
}

/** The same for minutes on end: as many people as the size says answer over and over; the baseline comes after them. */
export async function benchSustainedAnswers(world: World, size: Size): Promise<readonly Comparison[]> {
  const { admin } = world;
  await prepareAnswering(world, size.answerers);
  await answer(world, { from: 0, count: size.answerers / 100 });
  progress(`answers for ${size.sustainedMinutes} minutes`);
  const answered = await answer(world, { from: 0, count: size.answerers, minutes: size.sustainedMinutes });
  const rate = figureOf('', [answered.sample]);
  progress(`${Math.round(rate.perSecond)} answers/s, p99 ${Math.round(rate.p99)} ms; now the baseline`);
  const people = await countOf(
    admin,
    'select count(distinct case_id) as count from app.observation where authority_id = $1 and answered_at >= $2',
    answered.since,
  );
  await createPlainAnswerTables(admin);
  const repeated = addMs(answered.until, -REPEATED_MS);
  await forgetAnswersPlainly(admin, repeated);
  const plain = await runAnswersPlainly(admin, repeated, await storedSince(admin, repeated));
  return [
    compareAnswers(
      `observation answers, durable, for ${size.sustainedMinutes} minutes`,
      [answered.sample],
      [plain],
      [`${people.toLocaleString('en')} people answered; the baseline repeats what was stored last`],
    ),
  ];
}

/** Sends the answers and looks whether each is in the database, with its audit row and its event. */
async function answer(world: World, answers: Omit<SentAnswers, 'host'>) {
  const { origin } = await world.application();
  const since = world.deps.clock.now();
  const next = answersOf({ ...answers, host: new URL(origin).host });
  const sample = await loadKeptAlive({ origin, connections: CONNECTIONS, status: 303, next });
  // Counting takes minutes after a long run.
  const until = world.deps.clock.now();
  const stored = await storedSince(world.admin, since);
  for (const [what, count] of Object.entries({ ...stored, batches: sample.operations }))
    if (count !== sample.operations)
      throw new Error(
        `${sample.operations} answers were acknowledged, and ${count} are there by their ${what}.`,
      );
  return { sample, since, until, ...stored };
}

async function storedSince(admin: pg.Pool, since: string) {
  const audited =
    "from app.audit_event where authority_id = $1 and at >= $2 and action = 'observation.answer'";
  const told =
    "from app.outbox_event where authority_id = $1 and created_at >= $2 and type = 'observation.answered'";
  return {
    answers: await countOf(
      admin,
      'select count(*) as count from app.observation where authority_id = $1 and answered_at >= $2',
      since,
    ),
    audited: await countOf(admin, `select count(*) as count ${audited}`, since),
    told: await countOf(
      admin,
      `select sum(jsonb_array_length(payload -> 'answers')) as count ${told}`,
      since,
    ),
    batches: await countOf(admin, `select count(*) as count ${told}`, since),
  };
}

async function countOf(admin: pg.Pool, text: string, since: string): Promise<number> {
  const { rows } = await admin.query<{ count: string | null }>(text, [ANSWERING, since]);
  return Number(rows[0]?.count ?? 0);
}

const compareAnswers = (
  subject: string,
  ours: readonly Sample[],
  plain: readonly Sample[],
  notes: readonly string[],
): Comparison =>
  compare(
    subject,
    SUBJECT,
    figureOf(`POST /ja/observe, ${CONNECTIONS} connections`, ours),
    figureOf('the same rows by bare multi-row SQL, 2 at a time', plain),
    [NOTE, ...notes],
  );

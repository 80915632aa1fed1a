import type { AuthorityId } from '../src/kernel/ids.ts';
import { tickObservation } from '../src/modules/observation/index.ts';
import type { Database } from '../src/platform/db/database.ts';
import { type Comparison, compare, figureOf, type Sample, secondsSince } from './measure.ts';
import {
  type PlainWrites,
  plainQuestions,
  plainReleases,
  prepareForTicks,
  runInBatches,
} from './plain-tick.ts';
import { prepareWatched } from './prepare-people.ts';
import { progress } from './progress.ts';
import { ASKED, RELEASED, YESTERDAY } from './settings.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

const MEASURES = { unit: 'people', latencyOf: 'transaction' };

/** One tick that asks everybody their question of the day, and one that releases everybody whose period is over. */
export async function benchTick(world: World, size: Size): Promise<readonly Comparison[]> {
  await world.stopApplication();
  await prepareWatched(world, { authorityId: ASKED, count: size.slots, startsOn: YESTERDAY, endsAt: null });
  await prepareReleasable(world, size.releases);
  await prepareForTicks(world);

  progress(`one tick for ${size.slots} questions`);
  const asked = await tickOnce(world, ASKED);
  if (asked.opened !== size.slots) throw new Error(`${asked.opened} of ${size.slots} questions were opened.`);
  const askedPlainly = await plainly(world, await plainQuestions(world, asked.since));

  progress(`one tick for ${size.releases} releases`);
  const released = await tickOnce(world, RELEASED);
  if (released.released !== size.releases)
    throw new Error(`${released.released} of ${size.releases} people were released.`);
  const releasedPlainly = await plainly(world, await plainReleases(world, released.since));
  return [
    compare(
      'tick: questions planned',
      MEASURES,
      figureOf('slot, link, mail and job of each, one tick', [asked.sample(size.slots)]),
      figureOf('the same rows by bare multi-row inserts', [askedPlainly.sample]),
      [askedPlainly.note],
    ),
    compare(
      'tick: people released',
      MEASURES,
      figureOf('case, history, event, job and audit of each, one tick', [released.sample(size.releases)]),
      figureOf('the same rows by bare multi-row statements', [releasedPlainly.sample]),
      [releasedPlainly.note],
    ),
  ];
}

/** People whose period ended yesterday, and who said at the last question that they are well. */
async function prepareReleasable(world: World, count: number): Promise<void> {
  const { admin } = world;
  const endsAt = `${YESTERDAY}T00:00+09:00`;
  await prepareWatched(world, { authorityId: RELEASED, count, startsOn: '2022-02-03', endsAt });
  await admin.query(
    `insert into app.observation_slot (authority_id, case_id, slot_on, opens_at, due_at, status)
     select authority_id, case_id, $2::date, ($2::date + time '07:00') at time zone 'Asia/Tokyo',
       ($2::date + time '20:00') at time zone 'Asia/Tokyo', 'answered'
     from bench.subject where authority_id = $1`,
    [RELEASED, YESTERDAY],
  );
  await admin.query(
    `insert into app.observation (authority_id, observation_id, case_id, slot_on, answered_at, channel, temperature, spo2,
       symptoms, emergency_symptoms, condition, grade, rule_id, actor)
     select authority_id, uuidv7(), case_id, $2::date, ($2::date + time '12:00') at time zone 'Asia/Tokyo', 'web', 36.5,
       98, '{}', '{}', 'none', 'ok', 'bench', 'resident:bench'
     from bench.subject where authority_id = $1`,
    [RELEASED, YESTERDAY],
  );
}

async function tickOnce({ deps }: World, authorityId: AuthorityId) {
  const latencies: number[] = [];
  const since = deps.clock.now();
  const started = performance.now();
  const done = await tickObservation({ ...deps, database: timed(deps.database, latencies) }, authorityId);
  const seconds = secondsSince(started);
  const sample = (operations: number): Sample => ({ operations, seconds, latencies });
  return { ...done, since, sample };
}

/** The database, with the milliseconds of each transaction noted. */
const timed = (database: Database, latencies: number[]): Database => ({
  ...database,
  withTenant: async (actor, work) => {
    const started = performance.now();
    try {
      return await database.withTenant(actor, work);
    } finally {
      latencies.push(performance.now() - started);
    }
  },
});

async function plainly({ admin }: World, { writes, people, batch }: PlainWrites) {
  const sample = await runInBatches(admin, writes, people, batch);
  return { sample, note: `baseline measured on ${people} people, ${batch} a transaction` };
}

import { tickObservation } from '../src/modules/observation/index.ts';
import { planDueSlots } from '../src/modules/observation/use-cases/plan-due-slots.use-case.ts';
import { runLadder } from '../src/modules/observation/use-cases/run-ladder.use-case.ts';
import type { Database } from '../src/platform/db/database.ts';
import { type Comparison, compare, figureOf, type Sample, secondsSince } from './measure.ts';
import {
  type PlainWrites,
  plainMessages,
  plainReleases,
  plainSlots,
  prepareForTicks,
  runInBatches,
} from './plain-tick.ts';
import { prepareWatched } from './prepare-people.ts';
import { progress } from './progress.ts';
import { benchSending } from './sending.ts';
import { ASKED, RELEASED, YESTERDAY } from './settings.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

const OF_TRANSACTIONS = { latencyOf: 'transaction' };

/**
 * The question of the day for everybody: planned and put into the queue, a turn of the ladder that plans the messages, and
 * a tick that finds nothing new. Then one tick that releases everybody whose period is over.
 */
export async function benchTick(world: World, size: Size): Promise<readonly Comparison[]> {
  await world.stopApplication();
  await prepareWatched(world, { authorityId: ASKED, count: size.slots, startsOn: YESTERDAY, endsAt: null });
  await prepareReleasable(world, size.releases);
  await prepareForTicks(world);
  return [...(await benchPlanning(world, size.slots)), await benchReleases(world, size.releases)];
}

async function benchPlanning(world: World, people: number): Promise<readonly Comparison[]> {
  progress(`planning ${people} slots`);
  const planned = await measured(world, database => planDueSlots({ ...world.deps, database }, ASKED));
  if (planned.value !== people) throw new Error(`${planned.value} of ${people} slots were planned.`);
  const plannedPlainly = await plainSlots(world);

  progress('one turn of the ladder');
  const turn = await measured(world, database => runLadder({ ...world.deps, database }, ASKED));
  const askedPlainly = await plainMessages(world);
  const sending = await benchSending(world, turn.value);
  // Everybody else waits for an hour that has not come yet, as on any minute of a day but a few.
  await world.admin.query(
    `update app.observation_slot set next_at = due_at where authority_id = $1 and next_at < due_at`,
    [ASKED],
  );
  await world.admin.query('vacuum analyze app.observation_slot');
  // The first counts are made by this tick, the next finds them.
  await tickObservation(world.deps, ASKED);
  const quiet = await measured(world, database => tickObservation({ ...world.deps, database }, ASKED));
  return [
    compare(
      'tick: slots planned and enqueued',
      { ...OF_TRANSACTIONS, unit: 'slots' },
      figureOf('50,000 slots of the queue each, on two connections', [planned.sample(people)]),
      figureOf('the same rows by bare insert … select, likewise', [plannedPlainly]),
      [
        `${people} slots in ${planned.seconds.toFixed(1)} s`,
        `a tick with nothing new, everybody counted: ${quiet.seconds.toFixed(2)} s`,
      ],
    ),
    compare(
      'tick: messages of the ladder planned',
      { ...OF_TRANSACTIONS, unit: 'messages' },
      figureOf('message, step, next time of 1,000 slots each', [turn.sample(turn.value)]),
      figureOf('the same rows by bare insert … select', [askedPlainly]),
    ),
    sending,
  ];
}

async function benchReleases(world: World, people: number): Promise<Comparison> {
  progress(`one tick for ${people} releases`);
  const since = world.deps.clock.now();
  const tick = await measured(world, database => tickObservation({ ...world.deps, database }, RELEASED));
  if (tick.value.released !== people)
    throw new Error(`${tick.value.released} of ${people} people were released.`);
  const releasedPlainly = await plainly(world, await plainReleases(world, since));
  return compare(
    'tick: people released',
    { ...OF_TRANSACTIONS, unit: 'people' },
    figureOf('case, history, event, job and audit of each, one tick', [tick.sample(people)]),
    figureOf('the same rows by bare multi-row statements', [releasedPlainly.sample]),
    [`${people} people in ${tick.seconds.toFixed(1)} s`, releasedPlainly.note],
  );
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

async function measured<T>({ deps }: World, work: (database: Database) => Promise<T>) {
  const latencies: number[] = [];
  const started = performance.now();
  const value = await work(timed(deps.database, latencies));
  const seconds = secondsSince(started);
  return { value, seconds, sample: (operations: number): Sample => ({ operations, seconds, latencies }) };
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

import { createHash } from 'node:crypto';
import { createModuleDeps, type ModuleDeps } from '../../composition/module-deps.ts';
import { addHours, addMinutes, jstInstant, jstWallTime } from '../../kernel/instant.ts';
import { addDays } from '../../kernel/plain-date.ts';
import { unaccountedSlots } from '../../modules/observation/index.ts';
import { systemActor } from '../../platform/db/actor.ts';
import { exemptFromAudit } from '../../platform/db/database.ts';
import { createSimulatedCrowd, type GivenNow } from './simulated-crowd.ts';
import { channelOf, simulatedId } from './simulated-person.ts';
import { createSimulatedProvider, type ProviderCounts } from './simulated-provider.ts';
import type { SimulationOptions } from './simulation-options.ts';
import {
  SIMULATED_AUTHORITY,
  type SimulationDatabase,
  setClock,
  simulationRuntime,
} from './simulation-runtime.ts';
import { startWorkerProcess } from './worker-process.ts';

/** What the day came to, as those outside of the program saw it. */
export interface SimulatedDay {
  readonly provider: ProviderCounts;
  /** Answers that were acknowledged. */
  readonly answered: number;
  /** Answers that were refused, e.g. because nothing could be answered any more. There should be none. */
  readonly refused: number;
  /** Answers that got lost on their way to us. */
  readonly lostOnTheWay: number;
  readonly kills: number;
  /** Questions of which the program itself says that nobody accounts for them. There must be none. */
  readonly unaccounted: number;
  readonly seconds: number;
  /** The longest that one step took, in seconds, and when it was. */
  readonly longestStep: { readonly seconds: number; readonly at: string };
}

const LINE_DOWN_FROM = '09:00';
const AT_ONCE = 4_000;

const GIVEN = {
  ok: { temperature: '36.8', spo2: '98', symptoms: ['cough'], emergencySymptoms: [], condition: 'same' },
  caution: {
    temperature: '38.8',
    spo2: '97',
    symptoms: ['cough', 'fever'],
    emergencySymptoms: [],
    condition: 'worse',
  },
  urgent: { temperature: '38.2', spo2: '92', symptoms: ['cough'], emergencySymptoms: [], condition: 'worse' },
  relieved: { temperature: '36.4', spo2: '98', symptoms: [], emergencySymptoms: [], condition: 'relieved' },
} as const;

/** Lives through the day from midnight to midnight (JST): the worker works, providers carry, people answer. */
export async function liveThroughDay(
  database: SimulationDatabase,
  options: SimulationOptions,
  onStep: (done: number, total: number, note: string) => void,
): Promise<SimulatedDay> {
  const from = jstInstant(options.on, '00:00');
  const until = jstInstant(addDays(options.on, 1), '00:00');
  const downFrom = jstInstant(options.on, LINE_DOWN_FROM);
  const clock = setClock(from);
  const runtime = await simulationRuntime(database, clock);
  const deps = createModuleDeps(runtime);
  const provider = createSimulatedProvider({
    from: downFrom,
    until: addHours(downFrom, options.lineDownHours),
  });
  const crowd = createSimulatedCrowd(options, from);
  const isLast = killDrawer(options);
  const worker = startWorkerProcess(database, messages => ({
    outcomes: messages.map(message => provider.take(message, clock.now())),
    kill: isLast(messages.length),
  }));

  const started = performance.now();
  let longestStep = { seconds: 0, at: '' };
  let answered = 0;
  let refused = 0;
  const total = (Date.parse(until) - Date.parse(from)) / 60_000;
  for (let at = from; at <= until; at = addMinutes(at, options.stepMinutes)) {
    const stepStarted = performance.now();
    clock.set(at);
    await worker.step(at);
    crowd.hear(provider.arrivals());
    const outcome = await giveAnswers(deps, crowd.answersBy(at));
    answered += outcome.answered;
    refused += outcome.refused;
    const seconds = (performance.now() - stepStarted) / 1000;
    if (seconds > longestStep.seconds) longestStep = { seconds, at: jstWallTime(at) };
    onStep(
      (Date.parse(at) - Date.parse(from)) / 60_000,
      total,
      `${jstWallTime(at).slice(11, 16)} ${answered} answers`,
    );
  }
  const seconds = (performance.now() - started) / 1000;
  await worker.end();
  const unaccounted = await countUnaccounted(deps);
  await deps.answers.stop();
  await runtime.stop();
  return {
    provider: provider.counts(),
    answered,
    refused,
    lostOnTheWay: crowd.lost(),
    kills: worker.kills(),
    unaccounted,
    seconds,
    longestStep,
  };
}

const countUnaccounted = (deps: ModuleDeps): Promise<number> =>
  deps.database.withTenant(systemActor(SIMULATED_AUTHORITY, 'simulation'), async tx => {
    exemptFromAudit(tx, 'Counts questions of people who never lived.');
    return (await unaccountedSlots(tx, deps)).length;
  });

/** Whether the worker is killed with this parcel in its hands: at moments drawn over the day's messages. */
function killDrawer({ people, kills, seed }: SimulationOptions): (messages: number) => boolean {
  const drawn = (kill: number): number =>
    createHash('sha256').update(`${seed}|kill|${kill}`).digest().readUInt32BE(0) / 0x1_0000_0000;
  const moments = Array.from({ length: kills }, (_, kill) => Math.floor(drawn(kill) * people)).toSorted(
    (a, b) => a - b,
  );
  let seen = 0;
  return messages => {
    seen += messages;
    const next = moments[0];
    if (next === undefined || seen < next) return false;
    moments.shift();
    return true;
  };
}

async function giveAnswers(
  deps: ModuleDeps,
  answers: readonly GivenNow[],
): Promise<{ readonly answered: number; readonly refused: number }> {
  let answered = 0;
  for (let start = 0; start < answers.length; start += AT_ONCE) {
    const outcomes = await Promise.all(
      answers.slice(start, start + AT_ONCE).map(answer => giveAnswer(deps, answer)),
    );
    answered += outcomes.filter(Boolean).length;
  }
  return { answered, refused: answers.length - answered };
}

async function giveAnswer({ answers }: ModuleDeps, { ordinal, feels }: GivenNow): Promise<boolean> {
  const filingId = simulatedId('filing', ordinal);
  const channel = channelOf(ordinal);
  const outcome = await answers.submit(SIMULATED_AUTHORITY, {
    subject: { filingId },
    answerId: null,
    channel: channel === 'line' || channel === 'voice' ? channel : 'web',
    given: GIVEN[feels],
    answeredBy: { kind: 'resident', authorityId: SIMULATED_AUTHORITY, id: filingId },
  });
  return outcome.ok;
}

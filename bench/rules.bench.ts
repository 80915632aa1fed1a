import { evaluateLines } from '../src/cli/rules-evaluate.ts';
import { addHours, epochMs, type Instant, jstInstant, startOfJstDay } from '../src/kernel/instant.ts';
import { addDays, ageOn, type PlainDate } from '../src/kernel/plain-date.ts';
import { evaluateEligibility, evaluatePeriod, type PeriodFacts } from '../src/modules/rulebook/index.ts';
import {
  type Comparison,
  compare,
  figureOf,
  inBatches,
  partsOf,
  type Sample,
  secondsSince,
} from './measure.ts';
import { progress } from './progress.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

const BATCH = 1_000;
const CALLS = { unit: 'calls', latencyOf: `${BATCH} calls` };
const ON = '2022-02-20' as PlainDate;

type EligibilityFacts = Parameters<typeof evaluateEligibility>[2];

/** The rulebook's evaluator beside the same rule written out by hand, and the command beside reading and writing JSON. */
export async function benchRules({ deps: { rulebook } }: World, size: Size): Promise<readonly Comparison[]> {
  progress('rules');
  const periods = inTurn(size.ruleCalls, periodFacts);
  const people = inTurn(size.ruleCalls, eligibilityFacts);
  const lines = Array.from({ length: size.ruleLines }, (_, index) => lineOf(index));
  return [
    compare(
      'rule evaluator, period',
      CALLS,
      figureOf(
        'evaluatePeriod',
        warmly(periods, facts => evaluatePeriod(rulebook, ON, facts)),
      ),
      figureOf('the same sums with constants', warmly(periods, constantPeriod)),
    ),
    compare(
      'rule evaluator, eligibility',
      CALLS,
      figureOf(
        'evaluateEligibility',
        warmly(people, facts => evaluateEligibility(rulebook, ON, facts)),
      ),
      figureOf('the same tests with constants', warmly(people, constantEligibility)),
    ),
    compare(
      'rules evaluate, JSON lines',
      { unit: 'lines', latencyOf: `${BATCH} lines` },
      figureOf('evaluateLines', [
        await inChunks(lines, chunk => evaluateLines(inOneGo(chunk), () => undefined, rulebook)),
      ]),
      figureOf('JSON.parse and JSON.stringify alone', [
        await inChunks(lines, async ([text = '']) => {
          for (const line of text.split('\n')) if (line !== '') JSON.stringify(JSON.parse(line));
        }),
      ]),
    ),
  ];
}

/** `count` facts, of which 10,000 differ. */
function inTurn<Facts>(count: number, make: (index: number) => Facts): readonly Facts[] {
  const different = Array.from({ length: 10_000 }, (_, index) => make(index));
  return Array.from({ length: count / different.length }, () => different).flat();
}

/** Measures the second time round, when the compiler has seen the work. */
function warmly<Item>(items: readonly Item[], run: (item: Item) => unknown): readonly Sample[] {
  inBatches(items.slice(0, items.length / 10), BATCH, run);
  return [inBatches(items, BATCH, run)];
}

async function inChunks(
  lines: readonly string[],
  run: (chunk: readonly string[]) => Promise<void>,
): Promise<Sample> {
  const latencies: number[] = [];
  const started = performance.now();
  for (const part of partsOf(lines, BATCH)) {
    const begun = performance.now();
    await run([`${part.join('\n')}\n`]);
    latencies.push(performance.now() - begun);
  }
  return { operations: lines.length, seconds: secondsSince(started), latencies };
}

async function* inOneGo(chunk: readonly string[]): AsyncGenerator<string> {
  yield* chunk;
}

const day = (index: number, from: string, days: number): PlainDate =>
  addDays(from as PlainDate, index % days);

const periodFacts = (index: number): PeriodFacts => ({
  testedOn: day(index, '2022-02-01', 19),
  onsetOn: index % 4 === 0 ? null : day(index, '2022-02-02', 17),
  reliefs: index % 3 === 0 ? [jstInstant(day(index, '2022-02-05', 20), '10:00')] : [],
  relapses: index % 9 === 0 ? [jstInstant(day(index, '2022-02-06', 20), '10:00')] : [],
  negativeTestOn: null,
  setting: 'home',
});

const eligibilityFacts = (index: number): EligibilityFacts => ({
  birthDate: day(index * 7, '1955-01-01', 24_000),
  pregnancy: index % 50 === 0 ? 'possible' : 'no',
  riskFactors: index % 10 === 0 ? ['diabetes'] : [],
  testedAtMedicalInstitution: index % 20 === 0,
  livesInPrefecture: index % 30 !== 0,
});

const lineOf = (index: number): string =>
  JSON.stringify(
    index % 2 === 0
      ? { id: index, question: 'period', on: ON, facts: periodFacts(index) }
      : { id: index, question: 'eligibility', on: ON, facts: eligibilityFacts(index) },
  );

const DAYS = 10;
const ASYMPTOMATIC_DAYS = 7;
const HOURS_AFTER_RELIEF = 72;

function constantPeriod({ onsetOn, testedOn, reliefs, relapses }: PeriodFacts): Instant | null {
  if (onsetOn === null)
    return testedOn === null ? null : startOfJstDay(addDays(testedOn, ASYMPTOMATIC_DAYS + 1));
  const relief = reliefs.at(-1) as Instant | undefined;
  const relapse = relapses.at(-1);
  if (relief === undefined || (relapse !== undefined && relapse >= relief)) return null;
  const byDays = startOfJstDay(addDays(onsetOn, DAYS + 1));
  const byRelief = addHours(relief, HOURS_AFTER_RELIEF);
  return epochMs(byDays) > epochMs(byRelief) ? byDays : byRelief;
}

function constantEligibility(facts: EligibilityFacts): boolean {
  const age = ageOn(facts.birthDate, ON);
  if (age < 2 || age > 64 || facts.pregnancy !== 'no') return false;
  if (facts.riskFactors.length > 0 && age >= 40) return false;
  return !facts.testedAtMedicalInstitution && facts.livesInPrefecture;
}

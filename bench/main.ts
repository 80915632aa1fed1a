import { benchAnswers } from './answers.bench.ts';
import { benchFilings } from './filings.bench.ts';
import { describeMachine, loadAverages } from './machine.ts';
import { type Comparison, secondsSince } from './measure.ts';
import { benchNotices } from './notices.bench.ts';
import { benchPages } from './pages.bench.ts';
import { endProgress } from './progress.ts';
import { printComparison, printMachine, type Report, saveReport } from './report.ts';
import { benchRules } from './rules.bench.ts';
import { FULL, QUICK, type Size } from './size.ts';
import { benchTick } from './tick.bench.ts';
import { startWorld, type World } from './world.ts';

type Bench = (world: World, size: Size) => Promise<readonly Comparison[]>;

/** In the order in which they run: the tick comes last, because it fills the queue and nobody empties it. */
const BENCHES: Readonly<Record<string, Bench>> = {
  pages: benchPages,
  filings: benchFilings,
  answers: benchAnswers,
  notices: benchNotices,
  rules: benchRules,
  tick: benchTick,
};

const given = process.argv.slice(2);
const names = given.filter(argument => !argument.startsWith('--'));
const known = (argument: string): boolean =>
  ['--quick', '--json'].includes(argument) || Object.hasOwn(BENCHES, argument);
if (given.every(known)) await run();
else {
  console.error(`Usage: npm run bench -- [${Object.keys(BENCHES).join('] [')}] [--quick] [--json]`);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  const size = given.includes('--quick') ? QUICK : FULL;
  const asJson = given.includes('--json');
  const startedAt = new Date().toISOString();
  const loadBefore = loadAverages();
  const started = performance.now();
  const world = await startWorld(size);
  const interrupted = (): void => void world.stop().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);

  const comparisons: Comparison[] = [];
  let report: Report;
  try {
    for (const [name, bench] of Object.entries(BENCHES)) {
      if (names.length > 0 && !names.includes(name)) continue;
      const found = await bench(world, size);
      comparisons.push(...found);
      endProgress();
      if (!asJson) for (const comparison of found) console.log(printComparison(comparison));
    }
    const { rows } = await world.admin.query<{ version: string }>(
      "select split_part(version(), ' on ', 1) as version",
    );
    report = {
      startedAt,
      seconds: secondsSince(started),
      size: size.name,
      machine: describeMachine(rows[0]?.version ?? 'unknown'),
      loadBefore,
      loadAfter: loadAverages(),
      comparisons,
    };
  } finally {
    endProgress();
    await world.stop();
  }
  const path = await saveReport(report);
  console.log(asJson ? JSON.stringify(report, null, 2) : `${printMachine(report)}\n${path}`);
}

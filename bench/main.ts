import { benchAnswers, benchSustainedAnswers } from './answers.bench.ts';
import { benchCertificates } from './certificates.bench.ts';
import { type Cleanup, cleanupOnInterrupt } from './cleanup.ts';
import { benchFhir } from './fhir.bench.ts';
import { benchFilings } from './filings.bench.ts';
import { benchFlood } from './flood.bench.ts';
import { benchImageFuzz } from './image-fuzz.bench.ts';
import { benchImports } from './imports.bench.ts';
import { benchLists } from './lists.bench.ts';
import { describeMachine, loadAverages } from './machine.ts';
import { type Comparison, secondsSince } from './measure.ts';
import { benchNotices } from './notices.bench.ts';
import { benchPackages } from './packages.bench.ts';
import { benchPages } from './pages.bench.ts';
import { benchPersons } from './persons.bench.ts';
import { endProgress } from './progress.ts';
import { benchProvision } from './provision.bench.ts';
import { printComparison, printMachine, type Report, saveReport } from './report.ts';
import { benchRules } from './rules.bench.ts';
import { FULL, QUICK, type Size } from './size.ts';
import { benchSubsidy } from './subsidy.bench.ts';
import { benchTick } from './tick.bench.ts';
import { startWorld, type World } from './world.ts';

type Bench = (world: World, size: Size) => Promise<readonly Comparison[]>;

/** In the order in which they run: the tick comes last, because it fills the queue and nobody empties it. */
const BENCHES: Readonly<Record<string, Bench>> = {
  pages: benchPages,
  filings: benchFilings,
  fhir: benchFhir,
  answers: benchAnswers,
  notices: benchNotices,
  rules: benchRules,
  packages: benchPackages,
  certificates: benchCertificates,
  imports: benchImports,
  'image-fuzz': benchImageFuzz,
  flood: benchFlood,
  'answers-sustained': benchSustainedAnswers,
  persons: benchPersons,
  lists: benchLists,
  provision: benchProvision,
  subsidy: benchSubsidy,
  tick: benchTick,
};

/** They take long, and say whether something holds rather than how fast it is. */
const ONLY_WHEN_NAMED = new Set([
  'imports',
  'image-fuzz',
  'flood',
  'answers-sustained',
  'persons',
  'lists',
  'subsidy',
]);

const given = process.argv.slice(2);
const asJson = given.includes('--json');
const names = given.filter(argument => !argument.startsWith('--'));
const known = (argument: string): boolean =>
  ['--quick', '--json'].includes(argument) || Object.hasOwn(BENCHES, argument);
if (given.every(known)) await run();
else {
  console.error(`Usage: npm run bench -- [${Object.keys(BENCHES).join('] [')}] [--quick] [--json]`);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  const cleanup = cleanupOnInterrupt();
  const report = await measure(given.includes('--quick') ? QUICK : FULL, cleanup).finally(() => {
    endProgress();
    return cleanup.run();
  });
  const path = await saveReport(report);
  console.log(asJson ? JSON.stringify(report, null, 2) : `${printMachine(report)}\n${path}`);
}

async function measure(size: Size, cleanup: Cleanup): Promise<Report> {
  const startedAt = new Date().toISOString();
  const loadBefore = loadAverages();
  const started = performance.now();
  const world = await startWorld(size, cleanup);
  const comparisons: Comparison[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length > 0 ? !names.includes(name) : ONLY_WHEN_NAMED.has(name)) continue;
    const found = await bench(world, size);
    comparisons.push(...found);
    endProgress();
    if (!asJson) for (const comparison of found) console.log(printComparison(comparison));
  }
  const { rows } = await world.admin.query<{ version: string }>(
    "select split_part(version(), ' on ', 1) as version",
  );
  return {
    startedAt,
    seconds: secondsSince(started),
    size: size.name,
    machine: describeMachine(rows[0]?.version ?? 'unknown'),
    loadBefore,
    loadAfter: loadAverages(),
    comparisons,
  };
}

import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import pg from 'pg';
import { progressBar } from '../../composition/progress-bar.ts';
import { preparePeople } from './prepare-people.ts';
import { liveThroughDay, type SimulatedDay } from './simulated-day.ts';
import { readSimulationOptions, SIMULATE_USAGE, type SimulationOptions } from './simulation-options.ts';
import {
  SIMULATED_AUTHORITY,
  type SimulationDatabase,
  startSimulationDatabase,
} from './simulation-runtime.ts';
import { type DayInDatabase, problemsOf, readDay } from './verdict.ts';

interface Terminal {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

interface Report {
  readonly options: SimulationOptions;
  readonly machine: { readonly processor: string; readonly cores: number };
  readonly preparedIn: number;
  readonly day: SimulatedDay;
  readonly found: DayInDatabase;
  readonly problems: readonly string[];
}

/**
 * Lives through one day with made-up people on a database of its own, with failures on purpose, and says whether every
 * question ended in an answer or a task. The exit code is 0 when it did, 1 when not, 2 when the options are wrong.
 */
export async function simulateCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readSimulationOptions(args);
  if (!options.ok) {
    terminal.printError(`${options.reason}\n\n${SIMULATE_USAGE}`);
    return 2;
  }
  const { database, stop } = await startSimulationDatabase();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  try {
    await admin.connect();
    const report = await simulate(database, admin, options.value);
    for (const line of linesOf(report)) terminal.print(line);
    if (options.value.reportPath !== null)
      await writeFile(options.value.reportPath, `${JSON.stringify(report, null, 2)}\n`);
    return report.problems.length === 0 ? 0 : 1;
  } finally {
    await admin.end();
    await stop();
  }
}

async function simulate(
  database: SimulationDatabase,
  admin: pg.Client,
  options: SimulationOptions,
): Promise<Report> {
  await admin.query(
    "insert into sys.authority (authority_id, kind, name) values ($1, 'prefecture', 'Simulated')",
    [SIMULATED_AUTHORITY],
  );
  const started = performance.now();
  const preparing = progressBar(process.stderr, 'people');
  await preparePeople(admin, SIMULATED_AUTHORITY, options, done =>
    preparing.show(done, options.people, `${done}`),
  );
  preparing.end();
  const preparedIn = (performance.now() - started) / 1000;
  const living = progressBar(process.stderr, 'day   ');
  const day = await liveThroughDay(database, options, living.show);
  living.end();
  const found = await readDay(admin);
  return {
    options,
    machine: { processor: cpus()[0]?.model.trim() ?? 'unknown', cores: availableParallelism() },
    preparedIn,
    day,
    found,
    problems: problemsOf(options, day, found),
  };
}

function linesOf({ options, preparedIn, day, found, problems }: Report): readonly string[] {
  const { arrived, dropped, turnedAway } = day.provider;
  const sent = arrived.mail + arrived.line + arrived.voice + arrived.sms;
  return [
    `${options.on}: ${options.people} people, ${options.silentPercent} % silent, ${options.droppedPercent} % of answers lost once, LINE down for ${options.lineDownHours} h, worker killed ${day.kills} times`,
    `prepared in ${preparedIn.toFixed(0)} s, lived through in ${day.seconds.toFixed(0)} s; the longest step took ${day.longestStep.seconds.toFixed(1)} s (${day.longestStep.at})`,
    `questions ${found.slots}: ${found.answered} answered, ${found.withTask} with a task, ${found.unaccounted} unaccounted for`,
    `messages ${sent} (line ${arrived.line}, mail ${arrived.mail}, voice ${arrived.voice}, sms ${arrived.sms}); turned away by LINE ${turnedAway}, repetitions dropped by LINE ${dropped}, sent twice ${day.provider.doubled}`,
    `answers ${day.answered} acknowledged, ${found.observations} kept, ${found.audited} audited; ${day.lostOnTheWay} lost on their way and given again or asked about`,
    ...(problems.length === 0
      ? ['nobody was lost, nothing was sent twice']
      : problems.map(problem => `PROBLEM: ${problem}`)),
  ];
}

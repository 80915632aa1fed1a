import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';

/** One simulated day: who takes part, and what goes wrong. */
export interface SimulationOptions {
  readonly people: number;
  readonly on: PlainDate;
  /** Minutes of simulated time between two ticks. */
  readonly stepMinutes: number;
  /** Of a hundred people, how many never answer. */
  readonly silentPercent: number;
  /** Of a hundred answers, how many are lost on their way to us the first time. */
  readonly droppedPercent: number;
  /** Hours for which LINE answers nobody, from 09:00. */
  readonly lineDownHours: number;
  /** How often the worker process is ended by kill -9. */
  readonly kills: number;
  readonly seed: number;
  /** Where the report is kept as JSON; null prints it alone. */
  readonly reportPath: string | null;
}

/** The national peak: everybody within ten days of 2022-08-19, from the published daily counts. */
const DEFAULTS: SimulationOptions = {
  people: 2_233_639,
  on: '2022-08-19' as PlainDate,
  stepMinutes: 10,
  silentPercent: 20,
  droppedPercent: 5,
  lineDownHours: 2,
  kills: 20,
  seed: 1,
  reportPath: null,
};

const NUMBERS = {
  '--people': ['people', 1, 10_000_000],
  '--step': ['stepMinutes', 1, 60],
  '--silent': ['silentPercent', 0, 100],
  '--dropped': ['droppedPercent', 0, 100],
  '--line-down': ['lineDownHours', 0, 12],
  '--kills': ['kills', 0, 1_000],
  '--seed': ['seed', 0, 2_147_483_647],
} as const;

export const SIMULATE_USAGE = `simulate [--people N] [--on YYYY-MM-DD] [--step MINUTES] [--silent PERCENT] [--dropped PERCENT]
           [--line-down HOURS] [--kills N] [--seed N] [--report FILE]`;

/** Reads the command line; what is not given is as at the national peak. The reason says what was not understood. */
export function readSimulationOptions(args: readonly string[]): Result<SimulationOptions, string> {
  let options = DEFAULTS;
  for (let index = 0; index < args.length; index += 2) {
    const name = args[index] ?? '';
    const value = args[index + 1];
    if (value === undefined) return fail(`${name} needs a value.`);
    const number = Object.hasOwn(NUMBERS, name) ? NUMBERS[name as keyof typeof NUMBERS] : null;
    if (number !== null) {
      const [key, least, most] = number;
      const given = Number(value.replaceAll(',', ''));
      if (!Number.isInteger(given) || given < least || given > most)
        return fail(`${name} takes a whole number from ${least} to ${most}.`);
      options = { ...options, [key]: given };
    } else if (name === '--on') {
      const on = parsePlainDate(value);
      if (on === null) return fail('--on takes a date, e.g. 2022-08-19.');
      options = { ...options, on };
    } else if (name === '--report') options = { ...options, reportPath: value };
    else return fail(`There is no option ${name}.`);
  }
  return ok(options);
}

import type { Instant } from '../../../kernel/instant.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** What the programme does for people (E-15, Y-09 to Y-13). */
export const SERVICES = ['health-call', 'ambulance', 'shopping', 'rubbish', 'other'] as const;
export type Service = (typeof SERVICES)[number];

/** The programme of a city as its ordinance has it on a day. */
export interface Programme {
  /** The name of the ordinance. */
  readonly ordinance: string;
  /** From when the ordinance holds: from then on the unit prepares (Y-21). */
  readonly inForceOn: PlainDate;
  /** From when people are supported (Y-16, E-12). */
  readonly startsOn: PlainDate;
  /** The last day, as the mayor decided; null while it goes on (Y-16). */
  readonly endsOn: PlainDate | null;
  /** Whether those who have support on the last day keep it until their period ends. */
  readonly carriesOpenCases: boolean;
  /** What is done, each with its place in the ordinance; a service that is missing is not offered. */
  readonly services: Readonly<Partial<Record<Service, string>>>;
  /** Within how many hours everybody is to be reached, whatever the population (E-30, R-04). */
  readonly offerWithinHours: number;
}

export type ProgrammeRefusal = 'no-programme' | 'programme-not-started' | 'programme-over';

/**
 * Whether somebody can be offered or given support on a day: not before the first day of the programme (TV-097), and not
 * after the last (Y-16).
 */
export function decideProgrammeDay(
  programme: Programme | null,
  on: PlainDate,
): Result<Programme, ProgrammeRefusal> {
  if (programme === null) return fail('no-programme');
  if (on < programme.startsOn) return fail('programme-not-started');
  if (programme.endsOn !== null && on > programme.endsOn) return fail('programme-over');
  return ok(programme);
}

/** The same at an instant, by the calendar of Japan. */
export const decideProgrammeAt = (
  programme: Programme | null,
  at: Instant,
): Result<Programme, ProgrammeRefusal> => decideProgrammeDay(programme, jstDate(at));

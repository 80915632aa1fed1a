import { fail, ok, type Result } from '../../../kernel/result.ts';
import { peopleNeeded } from './people-needed.ts';

/** Where the people for a kind of work come from (H-33, H-36). */
export const PEOPLE = ['own', 'seconded', 'temporary'] as const;
export type PeopleSource = (typeof PEOPLE)[number];

/** What is planned for one kind of work. */
export interface PlanLine extends Readonly<Record<PeopleSource, number>> {
  /** Code of the kind of work in the rulebook. */
  readonly kind: string;
  readonly volume: number;
  readonly minutesPerItem: number;
  readonly needed: number;
}

/** The staffing plan of a health centre. */
export interface StaffingPlan {
  readonly shiftMinutes: number;
  readonly lines: readonly PlanLine[];
}

/** The people assigned to one kind of work. */
export const assignedTo = (line: Readonly<Record<PeopleSource, number>>): number =>
  PEOPLE.reduce((sum, source) => sum + line[source], 0);

/** People of one kind of work who are missing. */
export const gapOf = (line: PlanLine): number => Math.max(0, line.needed - assignedTo(line));

/** People needed, assigned and missing over all kinds; a surplus of one kind fills no gap of another. */
export const planTotals = ({ lines }: Pick<StaffingPlan, 'lines'>) => ({
  needed: lines.reduce((sum, { needed }) => sum + needed, 0),
  assigned: lines.reduce((sum, line) => sum + assignedTo(line), 0),
  gap: lines.reduce((sum, line) => sum + gapOf(line), 0),
});

/** The fields that are typed for one kind of work. */
export const LINE_FIELDS = ['volume', 'minutesPerItem', ...PEOPLE] as const;
export type LineField = (typeof LINE_FIELDS)[number];

/** A plan as it was typed. */
export interface GivenPlan {
  readonly shiftMinutes: string;
  readonly lines: readonly ({ readonly kind: string } & Readonly<Record<LineField, string>>)[];
}

export interface PlanProblem {
  /** Null for the minutes of a shift. */
  readonly kind: string | null;
  readonly field: LineField | 'shiftMinutes';
  readonly reason: 'not-a-number' | 'shift-length' | 'no-minutes';
}

const HIGHEST = 99_999;
const [SHORTEST_SHIFT, LONGEST_SHIFT] = [60, 1440];

/** Whole numbers as people write them; an empty box is none. */
function readCount(text: string): number | null {
  const digits = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  if (digits === '') return 0;
  const count = /^\d{1,5}$/.test(digits) ? Number(digits) : null;
  return count !== null && count <= HIGHEST ? count : null;
}

/** Reads a plan and works out the people needed; `atLeastOf` tells how many a kind takes whatever its volume (H-36). */
export function readPlan(
  given: GivenPlan,
  atLeastOf: (kind: string) => number,
): Result<StaffingPlan, readonly PlanProblem[]> {
  const problems: PlanProblem[] = [];
  const shiftMinutes = readCount(given.shiftMinutes) ?? 0;
  if (shiftMinutes < SHORTEST_SHIFT || shiftMinutes > LONGEST_SHIFT)
    problems.push({ kind: null, field: 'shiftMinutes', reason: 'shift-length' });
  const lines = given.lines.map(typed => {
    const { kind } = typed;
    const count = (field: LineField): number => {
      const value = readCount(typed[field]);
      if (value === null) problems.push({ kind, field, reason: 'not-a-number' });
      return value ?? 0;
    };
    const [volume, minutesPerItem] = [count('volume'), count('minutesPerItem')];
    if (volume > 0 && minutesPerItem === 0 && readCount(typed.minutesPerItem) !== null)
      problems.push({ kind, field: 'minutesPerItem', reason: 'no-minutes' });
    return {
      kind,
      volume,
      minutesPerItem,
      own: count('own'),
      seconded: count('seconded'),
      temporary: count('temporary'),
      needed: peopleNeeded({
        volume,
        minutesPerItem,
        shiftMinutes: Math.max(1, shiftMinutes),
        atLeast: atLeastOf(kind),
      }),
    };
  });
  return problems.length > 0 ? fail(problems) : ok({ shiftMinutes, lines });
}

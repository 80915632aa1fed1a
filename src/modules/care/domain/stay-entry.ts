import { assertNever } from '../../../kernel/assert-never.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { OUTCOMES, type Outcome, SEVERITIES, type Severity, type Stay, type StayAct } from './stay.ts';

/** What is entered about a stay, and the fields of each: those of the policy table, by their names. */
export const ENTRY_FIELDS = {
  arrival: ['from'],
  condition: ['severity', 'intensiveCare', 'ventilator', 'ecmo'],
  day: ['temperature', 'spo2', 'symptoms', 'emergencySymptoms', 'condition'],
  end: ['until', 'outcome'],
} as const satisfies Record<string, readonly string[]>;
export type EntryKind = keyof typeof ENTRY_FIELDS;
export const ENTRY_KINDS = Object.keys(ENTRY_FIELDS) as readonly EntryKind[];

/** Which act on the stay an entry is. */
export const ACT_OF: Readonly<Record<EntryKind, StayAct>> = {
  arrival: 'arrive',
  condition: 'report',
  day: 'report',
  end: 'end',
};

/** The fields of a form as they were typed, by their names. */
export type GivenFields = Readonly<Record<string, readonly string[]>>;

/**
 * The given fields that may not be entered: the view/entry matrix at work (H-17, H-18). One that is allowed to somebody
 * but belongs to another form counts as well.
 */
export const fieldsOutside = (
  kind: EntryKind,
  given: GivenFields,
  allowed: ReadonlySet<string>,
): readonly string[] => {
  const own: readonly string[] = ENTRY_FIELDS[kind];
  return Object.keys(given).filter(name => !(allowed.has(name) && own.includes(name)));
};

/** The kinds of entry of which at least one field may be entered. */
export const entriesOf = (allowed: ReadonlySet<string>): readonly EntryKind[] =>
  ENTRY_KINDS.filter(kind => ENTRY_FIELDS[kind].some(name => allowed.has(name)));

/** An entry that was read. The values of a day are read by the rule of observation, in the use case. */
export type StayEntry =
  | { readonly kind: 'arrival'; readonly from: PlainDate }
  | {
      readonly kind: 'condition';
      readonly severity: Severity;
      readonly intensiveCare: boolean;
      readonly ventilator: boolean;
      readonly ecmo: boolean;
    }
  | { readonly kind: 'end'; readonly until: PlainDate; readonly outcome: Outcome };

export type EntryReason =
  | 'missing'
  | 'no-such-day'
  | 'not-offered'
  | 'in-the-future'
  | 'before-planned'
  | 'before-arrival';
export interface EntryProblem {
  readonly field: string;
  readonly reason: EntryReason;
}

type ReadDay = (text: string) => PlainDate | null;

/** Reads what was entered about a stay, or lists what must be put right. Moving on is the health centre's matter. */
export function readEntry(
  kind: Exclude<EntryKind, 'day'>,
  given: GivenFields,
  stay: Pick<Stay, 'fromOn'>,
  { today, readDay }: { readonly today: PlainDate; readonly readDay: ReadDay },
): Result<StayEntry, readonly EntryProblem[]> {
  const value = (name: string): string => given[name]?.[0] ?? '';
  switch (kind) {
    case 'arrival': {
      const from = dayOf(value('from'), readDay, today);
      if (!from.ok) return fail([{ field: 'from', reason: from.reason }]);
      const earliest = stay.fromOn < today ? stay.fromOn : today;
      if (from.value < earliest) return fail([{ field: 'from', reason: 'before-planned' }]);
      return ok({ kind, from: from.value });
    }
    case 'condition': {
      const severity = SEVERITIES.find(known => known === value('severity'));
      if (severity === undefined) return fail([{ field: 'severity', reason: 'missing' }]);
      const isTicked = (name: string): boolean => value(name) === 'yes';
      return ok({
        kind,
        severity,
        intensiveCare: isTicked('intensiveCare'),
        ventilator: isTicked('ventilator'),
        ecmo: isTicked('ecmo'),
      });
    }
    case 'end':
      return readEnd(given, stay, value, today, readDay);
    default:
      return assertNever(kind);
  }
}

function readEnd(
  given: GivenFields,
  stay: Pick<Stay, 'fromOn'>,
  value: (name: string) => string,
  today: PlainDate,
  readDay: ReadDay,
): Result<StayEntry, readonly EntryProblem[]> {
  const until = dayOf(value('until'), readDay, today);
  // An institution that may not tell the outcome discharges.
  const outcome = given.outcome === undefined ? 'discharged' : OUTCOMES.find(o => o === value('outcome'));
  const problems: EntryProblem[] = [];
  if (!until.ok) problems.push({ field: 'until', reason: until.reason });
  else if (until.value < stay.fromOn) problems.push({ field: 'until', reason: 'before-arrival' });
  if (outcome === undefined || outcome === 'moved')
    problems.push({ field: 'outcome', reason: value('outcome') === '' ? 'missing' : 'not-offered' });
  return !until.ok || outcome === undefined || problems.length > 0
    ? fail(problems)
    : ok({ kind: 'end', until: until.value, outcome });
}

function dayOf(
  text: string,
  readDay: ReadDay,
  today: PlainDate,
): Result<PlainDate, 'missing' | 'no-such-day' | 'in-the-future'> {
  if (text === '') return fail('missing');
  const day = readDay(text);
  if (day === null) return fail('no-such-day');
  return day > today ? fail('in-the-future') : ok(day);
}

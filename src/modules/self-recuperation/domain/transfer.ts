import { assertNever } from '../../../kernel/assert-never.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { DateProblem, FieldProblem } from './field-problem.ts';
import type { FilingStatus } from './filing-status.ts';

/** Who told the desk of a diagnosis. */
export const TOLD_BY = ['self', 'family', 'institution', 'health-centre'] as const;
export type ToldBy = (typeof TOLD_BY)[number];

/** An application for the meal service, taken on the telephone (K-04, K-16). */
export interface MealService {
  readonly kind: 'meal-service';
  /** A code of the rulebook. */
  readonly reason: string;
  readonly people: number;
  readonly deliveryNote: string | null;
}

/** A physician's positive diagnosis (K-57). */
export interface Diagnosis {
  readonly kind: 'diagnosis';
  readonly institution: string;
  readonly diagnosedOn: PlainDate;
  readonly toldBy: ToldBy;
}

/** What makes a self-recuperating person a notified patient, for good. */
export type Transfer = MealService | Diagnosis;
export type TransferKind = Transfer['kind'];

/** Why a filing cannot be handed over. */
export type TransferRefusal = 'already-transferred' | 'over' | 'replaced' | 'withdrawn' | 'not-accepted';

/** Whether the person behind a filing at `status` can become a notified patient through it (SM-1, K-14, K-57). */
export function decideFilingTransfer(status: FilingStatus): Result<'transfer', TransferRefusal> {
  switch (status) {
    case 'submitted':
    case 'under-review':
    case 'issued':
    case 'returned':
      return ok('transfer');
    case 'transferred':
      return fail('already-transferred');
    case 'completed':
      return fail('over');
    case 'superseded':
      return fail('replaced');
    case 'withdrawn':
      return fail('withdrawn');
    case 'rejected':
      return fail('not-accepted');
    default:
      return assertNever(status);
  }
}

export const MOST_PEOPLE = 20;
const LONGEST_NOTE = 300;
const LONGEST_INSTITUTION = 100;
/** A diagnosis of an earlier day than this before the test was of another illness. */
const DAYS_BEFORE_TEST = 7;

/** The application for the meal service as the operator typed it. */
export interface MealServiceEntry {
  readonly reason: string;
  readonly people: string;
  readonly deliveryNote: string;
  /** The consequence was read to the caller, and they agreed. */
  readonly agreed: boolean;
}

/** The diagnosis as the operator typed it. */
export interface DiagnosisEntry {
  readonly institution: string;
  readonly diagnosedOn: Result<PlainDate, DateProblem>;
  readonly toldBy: ToldBy | null;
  readonly agreed: boolean;
}

export type TransferField =
  | 'reason'
  | 'people'
  | 'delivery-note'
  | 'institution'
  | 'diagnosed-on'
  | 'told-by'
  | 'agreed';

export type TransferReason =
  | 'missing'
  | 'too-long'
  | 'not-a-number'
  | 'too-many'
  | 'explain'
  | 'in-future'
  | 'long-before-test'
  | 'not-agreed'
  | Exclude<DateProblem, 'empty'>;

export type TransferProblem = FieldProblem<TransferField, TransferReason>;

/** Reads an application for the meal service; `reasons` are those of the rulebook. */
export function readMealService(
  entry: MealServiceEntry,
  reasons: readonly { readonly code: string; readonly requiresNote: boolean }[],
): Result<MealService, readonly TransferProblem[]> {
  const problems: TransferProblem[] = [];
  const reason = reasons.find(({ code }) => code === entry.reason);
  if (reason === undefined) problems.push({ field: 'reason', reason: 'missing' });
  const people = readPeople(entry.people);
  if (!people.ok) problems.push({ field: 'people', reason: people.reason });
  const note = entry.deliveryNote.trim();
  if ([...note].length > LONGEST_NOTE) problems.push({ field: 'delivery-note', reason: 'too-long' });
  if (reason?.requiresNote === true && note === '')
    problems.push({ field: 'delivery-note', reason: 'explain' });
  if (!entry.agreed) problems.push({ field: 'agreed', reason: 'not-agreed' });
  if (problems.length > 0 || reason === undefined || !people.ok) return fail(problems);
  return ok({
    kind: 'meal-service',
    reason: reason.code,
    people: people.value,
    deliveryNote: note === '' ? null : note,
  });
}

/** Reads a diagnosis that somebody told on the telephone; the test is that of the filing. */
export function readDiagnosis(
  entry: DiagnosisEntry,
  { testedOn, today }: { readonly testedOn: PlainDate; readonly today: PlainDate },
): Result<Diagnosis, readonly TransferProblem[]> {
  const problems: TransferProblem[] = [];
  const institution = entry.institution.replaceAll('\n', ' ').trim();
  if (institution === '') problems.push({ field: 'institution', reason: 'missing' });
  if ([...institution].length > LONGEST_INSTITUTION)
    problems.push({ field: 'institution', reason: 'too-long' });
  const day = readDiagnosedOn(entry.diagnosedOn, testedOn, today);
  if (!day.ok) problems.push({ field: 'diagnosed-on', reason: day.reason });
  if (entry.toldBy === null) problems.push({ field: 'told-by', reason: 'missing' });
  if (!entry.agreed) problems.push({ field: 'agreed', reason: 'not-agreed' });
  if (problems.length > 0 || !day.ok || entry.toldBy === null) return fail(problems);
  return ok({ kind: 'diagnosis', institution, diagnosedOn: day.value, toldBy: entry.toldBy });
}

function readPeople(text: string): Result<number, TransferReason> {
  const digits = text.normalize('NFKC').trim();
  if (digits === '') return fail('missing');
  if (!/^\d{1,3}$/.test(digits) || Number(digits) === 0) return fail('not-a-number');
  return Number(digits) > MOST_PEOPLE ? fail('too-many') : ok(Number(digits));
}

function readDiagnosedOn(
  typed: DiagnosisEntry['diagnosedOn'],
  testedOn: PlainDate,
  today: PlainDate,
): Result<PlainDate, TransferReason> {
  if (!typed.ok) return fail(typed.reason === 'empty' ? 'missing' : typed.reason);
  if (typed.value > today) return fail('in-future');
  return typed.value < addDays(testedOn, -DAYS_BEFORE_TEST) ? fail('long-before-test') : typed;
}

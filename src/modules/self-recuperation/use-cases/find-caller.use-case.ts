import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Database } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { normaliseKana, normalisePhone } from '../../persons/index.ts';
import type { DateProblem, FieldProblem } from '../domain/field-problem.ts';
import { type CallerCandidate, type CallerQuery, findCallers } from '../repository/caller.repository.ts';
import type { Reviewer } from './review-step.ts';

export type { CallerCandidate };

/** Somebody of the staff at the desk that answers the telephone. */
export type Operator = Reviewer;

export interface FindCallerDeps {
  readonly database: Database;
  /** A management number as people say it, in its printed form; null when the text is none. */
  readonly readManagementNumber: (text: string) => string | null;
}

/** What the caller said, as the operator typed it. */
export interface CallerEntry {
  readonly number: string;
  readonly name: string;
  readonly birthDate: Result<PlainDate, DateProblem>;
  readonly phone: string;
}

export type CallerField = 'number' | 'name' | 'birth-date' | 'phone';
export type CallerReason =
  | 'not-a-number'
  | 'nothing-asked'
  | 'more-than-a-name'
  | 'name-missing'
  | 'not-a-phone-number'
  | Exclude<DateProblem, 'empty'>;
export type CallerProblem = FieldProblem<CallerField, CallerReason>;

/** More than this are not shown: the operator asks the caller for more. */
export const CALLER_ROWS = 20;

/**
 * The filings that a caller may mean: by management number, or by name with birth date or telephone number. A name alone
 * finds nothing, so that nobody browses. The audit row tells how was searched and how many were found, not the text.
 */
export async function findCaller(
  deps: FindCallerDeps,
  operator: Operator,
  entry: CallerEntry,
): Promise<Result<readonly CallerCandidate[], readonly CallerProblem[]>> {
  const query = readQuery(deps, entry);
  if (!query.ok) return query;
  return deps.database.withTenant(operator, async tx => {
    const found = await findCallers(tx, query.value, CALLER_ROWS);
    await recordAudit(tx, {
      action: 'caller.search',
      resource: 'filing',
      subjectId: null,
      purpose: 'support-of-residents',
      fields: ['managementNumber', 'name', 'nameKana', 'status', 'submittedAt'],
      detail: { by: 'managementNumber' in query.value ? 'number' : 'person', rows: found.length },
    });
    return ok(found);
  });
}

function readQuery(
  { readManagementNumber }: FindCallerDeps,
  entry: CallerEntry,
): Result<CallerQuery, readonly CallerProblem[]> {
  if (entry.number.trim() !== '') {
    const managementNumber = readManagementNumber(entry.number);
    return managementNumber === null
      ? fail([{ field: 'number', reason: 'not-a-number' }])
      : ok({ managementNumber });
  }
  const problems: CallerProblem[] = [];
  const phone = entry.phone.trim() === '' ? null : normalisePhone(entry.phone);
  if (phone === null && entry.phone.trim() !== '')
    problems.push({ field: 'phone', reason: 'not-a-phone-number' });
  const { birthDate } = entry;
  if (!birthDate.ok && birthDate.reason !== 'empty')
    problems.push({ field: 'birth-date', reason: birthDate.reason });
  if (problems.length > 0) return fail(problems);

  const name = entry.name.trim() === '' ? null : nameQuery(entry.name);
  const isAsked = { name: name !== null, birthDate: birthDate.ok, phone: phone !== null };
  if (!isAsked.name && !isAsked.birthDate && !isAsked.phone)
    return fail([{ field: 'number', reason: 'nothing-asked' }]);
  if (isAsked.name && !isAsked.birthDate && !isAsked.phone)
    return fail([{ field: 'birth-date', reason: 'more-than-a-name' }]);
  if (!isAsked.name && !isAsked.phone) return fail([{ field: 'name', reason: 'name-missing' }]);
  return ok({ name, birthDate: birthDate.ok ? birthDate.value : null, phone });
}

function nameQuery(text: string): { column: 'name' | 'name_kana'; beginning: string } {
  const kana = normaliseKana(text);
  return kana === null ? { column: 'name', beginning: text } : { column: 'name_kana', beginning: kana };
}

import type { Uuid } from '../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById, type RecuperationCase } from '../../cases/index.ts';
import type { Person } from '../../persons/index.ts';
import { callerChecksSince, isSamePerson } from '../domain/caller-check.ts';
import type { DateProblem, FieldProblem } from '../domain/field-problem.ts';
import type { Filing } from '../domain/filing.ts';
import { decideFilingTransfer, type TransferRefusal } from '../domain/transfer.ts';
import { hasCheckedCaller, insertCallerCheck } from '../repository/caller.repository.ts';
import { filingById } from '../repository/filing.repository.ts';
import { type RecordedTransfer, transferOfCase } from '../repository/transfer.repository.ts';
import { personOfFiling } from './current-contact.ts';
import type { Operator } from './find-caller.use-case.ts';
import type { StaffNames } from './review-queue.use-case.ts';

/** What the desk sees before the caller has said who they are. */
export interface CallerDoor {
  readonly kind: 'door';
  readonly filing: Pick<Filing, 'filingId' | 'managementNumber' | 'nameKana'>;
}

/** What the desk sees of a caller who has said who they are: where they stand and what can be done. */
export interface CallerView {
  readonly kind: 'open';
  readonly filing: Filing;
  readonly person: Person;
  readonly course: RecuperationCase;
  readonly transfer: (RecordedTransfer & { readonly operatorName: string | null }) | null;
  /** Why the person cannot be handed over; null when they can. */
  readonly refusal: TransferRefusal | null;
  readonly today: PlainDate;
  readonly now: Instant;
}

export interface OpenCallerDeps {
  readonly database: Database;
  readonly staffNames: StaffNames;
}

const DOOR_FIELDS = ['managementNumber', 'nameKana'] as const;
const CALLER_FIELDS = [
  ...['managementNumber', 'status', 'submittedAt', 'name', 'nameKana', 'birthDate', 'phone', 'address'],
  ...['testedOn', 'onsetOn', 'observationChannel', 'dayZero', 'lastDay', 'plannedReturnDate', 'category'],
];

/**
 * Opens the caller's page if this operator has checked who they are within the half hour, else its door; null when there
 * is no such filing.
 */
export async function openCaller(
  deps: OpenCallerDeps,
  operator: Operator,
  filingId: Uuid,
): Promise<CallerDoor | CallerView | null> {
  return deps.database.withTenant(operator, async tx => {
    const filing = await filingById(tx, filingId);
    if (filing === null) {
      exemptFromAudit(tx, 'there is no such filing to show');
      return null;
    }
    const isOpen = await isCallerKnown(tx, operator, filingId);
    await auditCaller(
      tx,
      isOpen ? 'caller.read' : 'caller.ask',
      filingId,
      isOpen ? CALLER_FIELDS : DOOR_FIELDS,
    );
    return isOpen ? callerView(tx, deps, filing) : { kind: 'door', filing };
  });
}

/** Whether this operator may see and act for the caller now. */
export const isCallerKnown = (tx: Tx, operator: Operator, filingId: Uuid): Promise<boolean> =>
  hasCheckedCaller(tx, filingId, operator.id, callerChecksSince(tx.at));

async function callerView(tx: Tx, { staffNames }: OpenCallerDeps, filing: Filing): Promise<CallerView> {
  const course = await caseById(tx, filing.caseId);
  if (course === null) throw new Error('A filing without its case cannot exist.');
  const transfer = await transferOfCase(tx, filing.caseId);
  const names = transfer === null ? new Map() : await staffNames(tx, [transfer.operatorId]);
  const decision = decideFilingTransfer(filing.status);
  const refusal = decision.ok ? (course.status === 'open' ? null : 'over') : decision.reason;
  return {
    kind: 'open',
    filing,
    person: await personOfFiling(tx, filing),
    course,
    transfer: transfer && { ...transfer, operatorName: names.get(transfer.operatorId) ?? null },
    refusal,
    today: jstDate(tx.at),
    now: tx.at,
  };
}

/** What the caller said of themselves, as the operator typed it. */
export interface IdentityEntry {
  readonly birthDate: Result<PlainDate, DateProblem>;
  readonly address: string;
}

export type IdentityProblem = FieldProblem<
  'birth-date' | 'address',
  'missing' | 'does-not-agree' | Exclude<DateProblem, 'empty'>
>;

/**
 * Compares what the caller said with what is known; when it agrees, their page is open to this operator for half an
 * hour. Which part did not agree is told to nobody. Both outcomes are audited.
 */
export async function checkCaller(
  deps: { readonly database: Database },
  operator: Operator,
  filingId: Uuid,
  entry: IdentityEntry,
): Promise<Result<'known', readonly IdentityProblem[] | 'no-such-filing'>> {
  return deps.database.withTenant(operator, async tx => {
    const filing = await filingById(tx, filingId);
    if (filing === null) {
      exemptFromAudit(tx, 'there is no such filing');
      return fail('no-such-filing');
    }
    const told = readIdentity(entry);
    if (!told.ok) {
      exemptFromAudit(tx, 'nothing was compared');
      return told;
    }
    const { birthDate, address } = filing;
    const person = await personOfFiling(tx, filing);
    const agrees = isSamePerson(told.value, { birthDate, addresses: [address, person.address] });
    await auditCaller(tx, agrees ? 'caller.check' : 'caller.check-refused', filingId, [
      'birthDate',
      'address',
    ]);
    if (!agrees) return fail([{ field: 'birth-date', reason: 'does-not-agree' }]);
    await insertCallerCheck(tx, filingId, operator.id);
    return ok('known');
  });
}

function readIdentity(
  entry: IdentityEntry,
): Result<{ readonly birthDate: PlainDate; readonly address: string }, readonly IdentityProblem[]> {
  const problems: IdentityProblem[] = [];
  const { birthDate } = entry;
  if (!birthDate.ok)
    problems.push({
      field: 'birth-date',
      reason: birthDate.reason === 'empty' ? 'missing' : birthDate.reason,
    });
  if (entry.address.trim() === '') problems.push({ field: 'address', reason: 'missing' });
  return birthDate.ok && problems.length === 0
    ? ok({ birthDate: birthDate.value, address: entry.address })
    : fail(problems);
}

const auditCaller = (tx: Tx, action: string, subjectId: Uuid, fields: readonly string[]): Promise<void> =>
  recordAudit(tx, { action, resource: 'filing', subjectId, purpose: 'support-of-residents', fields });

import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import type { StepRefusal } from '../../domain/bases/basis-steps.ts';
import { type FormProblem, problem } from '../../domain/bases/form-reader.ts';
import type { BasesDeps } from './bases-deps.ts';

/** Why nothing was written: there is no such paper, the step is not open to it or to this person, or what was typed. */
export type WriteRefusal = 'no-such-paper' | StepRefusal | readonly FormProblem[];
export type Written = Result<Uuid, WriteRefusal>;

/** What is written about in the audit. */
export type RegisterResource =
  | 'handling-matter'
  | 'consultation'
  | 'agreement'
  | 'provision-notice'
  | 'provision-request'
  | 'provision-contact'
  | 'legal-basis';

/** Writes to the register in one transaction with its audit row; the register tells of no person in recuperation. */
export async function writeRegister(
  { database }: Pick<BasesDeps, 'database'>,
  staff: StaffActor,
  act: { readonly resource: RegisterResource; readonly action: string },
  work: (tx: Tx, today: PlainDate) => Promise<Written>,
): Promise<Written> {
  return database.withTenant(staff, async tx => {
    const written = await work(tx, jstDate(tx.at));
    if (!written.ok) {
      exemptFromAudit(tx, 'nothing was written');
      return written;
    }
    await recordAudit(tx, {
      action: `${act.resource}.${act.action}`,
      resource: act.resource,
      subjectId: written.value,
      purpose: 'provision',
    });
    return written;
  });
}

/** Reads from the register. */
export const readRegister = <Value>(
  { database }: Pick<BasesDeps, 'database'>,
  staff: StaffActor,
  work: (tx: Tx, today: PlainDate) => Promise<Value>,
): Promise<Value> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'the register of legal bases tells of no person');
    return work(tx, jstDate(tx.at));
  });

/** The six digits of the municipality that was typed, by name or number; null where none was. */
export function municipalityTyped(
  { findMunicipality }: Pick<BasesDeps, 'findMunicipality'>,
  typed: string | null,
): Result<string | null, readonly FormProblem[]> {
  if (typed === null) return ok(null);
  const found = findMunicipality(typed);
  return found === null ? fail(problem('municipality', 'unknown-municipality')) : ok(found.code);
}

/** The paper that a form names by its id; null where it names none. */
export async function paperNamed<Paper>(
  tx: Tx,
  field: string,
  typed: string | null,
  find: (tx: Tx, id: Uuid) => Promise<Paper | null>,
): Promise<Result<Paper | null, readonly FormProblem[]>> {
  if (typed === null) return ok(null);
  const id = parseUuid(typed);
  const paper = id === null ? null : await find(tx, id);
  return paper === null ? fail(problem(field, 'unknown-paper')) : ok(paper);
}

/** How many papers stand on one page of a list. */
export const PAGE_ROWS = 50;

/** One page of a list and whether another follows. */
export interface Listed<Row> {
  readonly rows: readonly Row[];
  readonly hasNext: boolean;
}

/** Cuts what was read with one row too many into a page. */
export const pageOf = <Row>(found: readonly Row[]): Listed<Row> => ({
  rows: found.slice(0, PAGE_ROWS),
  hasNext: found.length > PAGE_ROWS,
});

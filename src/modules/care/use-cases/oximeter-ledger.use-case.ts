import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type LoanStatus, readManagementNumber } from '../domain/oximeter-loan.ts';
import {
  countLedger,
  insertOximeters,
  type LedgerCounts,
  type LedgerLine,
  type LoanPosition,
  ledgerPage,
} from '../repository/oximeter.repository.ts';
import type { CareDeps } from './care-deps.ts';

export type { LedgerCounts, LedgerLine, LoanPosition } from '../repository/oximeter.repository.ts';

const PAGE = 50;

export interface Ledger {
  readonly lines: readonly LedgerLine[];
  readonly counts: LedgerCounts;
  readonly next: LoanPosition | null;
}

/** Who has which oximeter: those overdue longest first (F-13). */
export const showLedger = (
  deps: Pick<CareDeps, 'database'>,
  actor: StaffActor,
  status: LoanStatus,
  after: LoanPosition | null,
): Promise<Ledger> =>
  deps.database.withTenant(actor, async tx => {
    const lines = await ledgerPage(tx, status, after, PAGE);
    await recordAudit(tx, {
      action: 'oximeter.list',
      resource: 'oximeter-loan',
      subjectId: null,
      purpose: 'care',
      fields: ['name', 'phone', 'address', 'loans'],
      detail: { status, rows: lines.length },
    });
    return {
      lines,
      counts: await countLedger(tx, jstDate(tx.at)),
      next: lines.length === PAGE ? (lines.at(-1) ?? null) : null,
    };
  });

/** The most numbers that are entered at once. */
const MOST_NUMBERS = 500;

export type RegisterRefusal =
  | { readonly kind: 'none' | 'too-many' }
  | { readonly kind: 'not-a-number'; readonly text: string };

/**
 * Enters the numbers of oximeters, separated by spaces, commas or lines, into the ledger. One that it has is left as it is.
 * Returns how many were new.
 */
export async function registerOximeters(
  deps: Pick<CareDeps, 'database'>,
  actor: StaffActor,
  text: string,
): Promise<Result<number, RegisterRefusal>> {
  const typed = text
    .normalize('NFKC')
    .split(/[\s,]+/)
    .filter(part => part !== '');
  if (typed.length === 0) return fail({ kind: 'none' });
  if (typed.length > MOST_NUMBERS) return fail({ kind: 'too-many' });
  const numbers = new Set<string>();
  for (const part of typed) {
    const number = readManagementNumber(part);
    if (number === null) return fail({ kind: 'not-a-number', text: part });
    numbers.add(number);
  }
  return deps.database.withTenant(actor, async tx => {
    const added = await insertOximeters(tx, [...numbers]);
    if (added === 0) exemptFromAudit(tx, 'The ledger has them all.');
    else
      await recordAudit(tx, {
        action: 'oximeter.register',
        resource: 'oximeter',
        subjectId: null,
        purpose: 'care',
        detail: { oximeters: added },
      });
    return ok(added);
  });
}

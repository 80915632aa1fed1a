import { parseUuid } from '../../../../kernel/ids.ts';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import { LOAN_STATUSES, type LoanStatus } from '../../domain/oximeter-loan.ts';
import type { LoanPosition } from '../../use-cases/oximeter-ledger.use-case.ts';
import { OXIMETERS_PATH } from '../paths.ts';

/** What the address of the ledger says; what it does not understand counts as not said. */
export function readLedgerQuery(query: (name: string) => string | undefined): {
  readonly status: LoanStatus;
  readonly after: LoanPosition | null;
} {
  const [day = '', id = ''] = (query('after') ?? '').split('_');
  const dueOn = parsePlainDate(day);
  const loanId = parseUuid(id);
  return {
    status: LOAN_STATUSES.find(status => status === query('status')) ?? 'out',
    after: dueOn && loanId && { dueOn, loanId },
  };
}

/** The address of a page of the ledger. */
export function ledgerHref(status: LoanStatus, after: LoanPosition | null = null): string {
  const query = new URLSearchParams({ status });
  if (after !== null) query.set('after', `${after.dueOn}_${after.loanId}`);
  return `${OXIMETERS_PATH}?${query}`;
}

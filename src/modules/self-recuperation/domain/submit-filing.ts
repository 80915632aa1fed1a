import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { FilingRef } from './filing.ts';
import type { Step } from './steps.ts';

/**
 * What a submission does to the person's earlier filings: one without a notice gives way without any request (K-36,
 * K-67); an issued one is withdrawn in the same act because the person asked for it (K-65); an issued one whose
 * recuperation is over is completed, and the new filing is about another illness.
 */
export interface EarlierFilings<F extends FilingRef> {
  readonly superseded: readonly F[];
  readonly withdrawn: readonly F[];
  readonly completed: readonly F[];
}

export type SubmissionRefusal =
  | { readonly kind: 'not-ready'; readonly step: Step }
  /** `withdrawable`: the draft comes from the same verified address or the filing's own pages, so it may withdraw it. */
  | { readonly kind: 'notice-in-force'; readonly withdrawable: boolean }
  /** The person is a notified patient: nobody is that and in self-recuperation (K-14, K-57, F-20). */
  | { readonly kind: 'notified' };

/** An earlier filing of the person that a new one meets. */
export interface EarlierFiling {
  /** Its case is not watched any more. */
  readonly over: boolean;
  readonly withdrawable: boolean;
}

export interface SubmissionFacts<F extends FilingRef> {
  readonly next: Step;
  /** The person's filings that are live or returned, and the one that the draft corrects; locked. */
  readonly earlier: readonly (F & EarlierFiling)[];
  /** The person pressed the button that withdraws an issued filing. */
  readonly withdrawalWanted: boolean;
  /** The person is being watched as a notified patient. */
  readonly notified: boolean;
}

/** Whether the draft becomes a filing now, and what happens to those before it. */
export function decideSubmission<F extends FilingRef>(
  facts: SubmissionFacts<F>,
): Result<EarlierFilings<F>, SubmissionRefusal> {
  if (facts.next !== 'confirm') return fail({ kind: 'not-ready', step: facts.next });
  if (facts.notified) return fail({ kind: 'notified' });
  const issued = facts.earlier.filter(({ status }) => status === 'issued');
  const inForce = issued.filter(({ over }) => !over);
  const withdrawable = inForce.every(filing => filing.withdrawable);
  if (inForce.length > 0 && !(withdrawable && facts.withdrawalWanted))
    return fail({ kind: 'notice-in-force', withdrawable });
  return ok({
    superseded: facts.earlier.filter(({ status }) => status !== 'issued'),
    withdrawn: inForce,
    completed: issued.filter(({ over }) => over),
  });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { FilingStatus } from './filing-status.ts';
import { mayRefile } from './refile.ts';
import { decideSubmission } from './submit-filing.ts';
import { decideWithdrawal } from './withdraw-filing.ts';

const filing = (status: FilingStatus, over = false, withdrawable = true) => ({
  filingId: 'f' as Uuid,
  caseId: 'c' as Uuid,
  status,
  over,
  withdrawable,
});
const STANDING = ['submitted', 'under-review', 'issued', 'returned'] as const;

describe('what a submission does to earlier filings', () => {
  it('is refused for a notified patient, whatever else stands (F-20)', () => {
    for (const withdrawalWanted of [true, false])
      expect(decideSubmission({ next: 'confirm', earlier: [], withdrawalWanted, notified: true })).toEqual({
        ok: false,
        reason: { kind: 'notified' },
      });
  });

  it('refuses a draft that is not ready', () => {
    expect(
      decideSubmission({ next: 'email', earlier: [], withdrawalWanted: false, notified: false }),
    ).toEqual({
      ok: false,
      reason: { kind: 'not-ready', step: 'email' },
    });
  });

  it.each(['submitted', 'under-review', 'returned'] as const)(
    'takes the place of a filing that is %s',
    status => {
      const decision = decideSubmission({
        next: 'confirm',
        earlier: [filing(status)],
        withdrawalWanted: false,
        notified: false,
      });
      expect(decision.ok && decision.value.superseded).toHaveLength(1);
    },
  );

  it.each([
    [true, true, 'withdrawn'],
    [true, false, 'in force'],
    [false, true, 'in force'],
    [false, false, 'in force'],
  ])('an issued filing (withdrawable %s, wanted %s) is %s', (withdrawable, withdrawalWanted, outcome) => {
    const earlier = [filing('issued', false, withdrawable)];
    const decision = decideSubmission({ next: 'confirm', earlier, withdrawalWanted, notified: false });
    expect(decision.ok ? 'withdrawn' : 'in force').toBe(outcome);
    if (!decision.ok) expect(decision.reason).toEqual({ kind: 'notice-in-force', withdrawable });
  });

  it('an issued filing whose recuperation is over stands in nobody’s way', () => {
    const earlier = [filing('issued', true, false)];
    const decision = decideSubmission({ next: 'confirm', earlier, withdrawalWanted: false, notified: false });
    expect(decision.ok && decision.value.completed).toHaveLength(1);
  });

  it('leaves no earlier filing as it was', () => {
    const some = fc.record({
      status: fc.constantFrom(...STANDING),
      over: fc.boolean(),
      withdrawable: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 4 }), fc.boolean(), (facts, withdrawalWanted) => {
        const earlier = facts.map(({ status, over, withdrawable }) => filing(status, over, withdrawable));
        const decision = decideSubmission({ next: 'confirm', earlier, withdrawalWanted, notified: false });
        if (!decision.ok) return;
        const { superseded, withdrawn, completed } = decision.value;
        expect([...superseded, ...withdrawn, ...completed]).toHaveLength(earlier.length);
      }),
    );
  });
});

describe('withdrawing and refiling', () => {
  it.each([
    ['submitted', 'not-issued', true],
    ['under-review', 'not-issued', true],
    ['returned', 'not-issued', true],
    ['rejected', 'not-issued', true],
    ['issued', 'withdraw', true],
    ['withdrawn', 'already-withdrawn', true],
    ['superseded', 'over', false],
    ['transferred', 'over', false],
    ['completed', 'over', false],
  ] as const)('%s: %s, may refile %s', (status, outcome, refile) => {
    const decision = decideWithdrawal(status);
    expect(decision.ok ? decision.value : decision.reason).toBe(outcome);
    expect(mayRefile(status)).toBe(refile);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import { type FilingStatus, nextFilingStatus } from './filing-status.ts';
import { CLAIM_MINUTES, type Claim, decideReview, type ReviewCommand, type ReviewState } from './review.ts';
import { CHECKLIST_ITEMS, checklistFor } from './review-checklist.ts';
import { RETURN_REASONS } from './review-reasons.ts';

const me = '00000000-0000-7000-8000-000000000001' as Uuid;
const other = '00000000-0000-7000-8000-000000000002' as Uuid;
const now = '2022-02-14T03:00:00.000Z' as Instant;
const adultWithKit = { evidenceKind: 'kit', guardianRequired: false } as const;
const allChecked = checklistFor(adultWithKit);

const claimBy = (reviewerId: Uuid, minutesAgo = 1): Claim => ({
  reviewerId,
  startedAt: addMinutes(now, -minutesAgo),
});

const state = (status: FilingStatus, claim: Claim | null = null): ReviewState => ({
  status,
  claim,
  needs: adultWithKit,
});

const commands: readonly ReviewCommand[] = [
  { kind: 'claim', reviewerId: me, at: now },
  { kind: 'put-back', reviewerId: me },
  { kind: 'approve', reviewerId: me, checked: allChecked },
  { kind: 'return', reviewerId: me, reasons: ['kit-name-missing'] },
  { kind: 'reject', reviewerId: me, reasons: ['pregnancy'] },
];

const outcome = (subject: ReviewState, command: ReviewCommand): string => {
  const decided = decideReview(subject, command);
  return decided.ok ? decided.value.join('+') : decided.reason.kind;
};

describe('every status with every command', () => {
  const table: readonly [ReviewState, ...string[]][] = [
    [state('submitted'), 'claim', 'not-claimed', 'not-claimed', 'not-claimed', 'not-claimed'],
    [state('under-review', claimBy(me)), '', 'release-claim', 'approve', 'return', 'reject'],
    [
      state('under-review', claimBy(other)),
      'claimed-by-other',
      'claimed-by-other',
      'claimed-by-other',
      'claimed-by-other',
      'claimed-by-other',
    ],
    [
      state('under-review', claimBy(me, CLAIM_MINUTES)),
      'release-claim+claim',
      'release-claim',
      'approve',
      'return',
      'reject',
    ],
    [
      state('under-review', claimBy(other, CLAIM_MINUTES)),
      'release-claim+claim',
      'claimed-by-other',
      'claimed-by-other',
      'claimed-by-other',
      'claimed-by-other',
    ],
    ...(
      ['returned', 'rejected', 'superseded', 'issued', 'withdrawn', 'transferred', 'completed'] as const
    ).map((status): [ReviewState, ...string[]] => [
      state(status, claimBy(me)),
      'not-open',
      'not-open',
      'not-open',
      'not-open',
      'not-open',
    ]),
  ];

  for (const [subject, ...outcomes] of table)
    it(`${subject.status}, claim of ${subject.claim?.reviewerId.slice(-1) ?? 'nobody'} at ${subject.claim?.startedAt.slice(11, 16) ?? '-'}`, () => {
      expect(commands.map(command => outcome(subject, command))).toEqual(outcomes);
    });

  it('leads only to events that the status table allows', () => {
    for (const [subject] of table)
      for (const command of commands) {
        const decided = decideReview(subject, command);
        if (!decided.ok) continue;
        decided.value.reduce<FilingStatus>((status, event) => {
          const next = nextFilingStatus(status, event);
          expect(next).not.toBeNull();
          return next ?? status;
        }, subject.status);
      }
  });
});

describe('a claim', () => {
  it('is over after exactly 15 minutes', () => {
    const claim = { reviewerId: other, startedAt: now };
    const at = (minutes: number): string =>
      outcome(state('under-review', claim), { kind: 'claim', reviewerId: me, at: addMinutes(now, minutes) });
    expect(at(14.99)).toBe('claimed-by-other');
    expect(at(15)).toBe('release-claim+claim');
  });
});

describe('accepting', () => {
  it('needs every item of the list, and says which are missing (K-29..K-33)', () => {
    const needs = fc.record({
      evidenceKind: fc.constantFrom('kit' as const, 'notice' as const),
      guardianRequired: fc.boolean(),
    });
    fc.assert(
      fc.property(needs, fc.subarray([...CHECKLIST_ITEMS]), (evidence, checked) => {
        const decided = decideReview(
          { status: 'under-review', claim: claimBy(me), needs: evidence },
          { kind: 'approve', reviewerId: me, checked },
        );
        const missing = checklistFor(evidence).filter(item => !checked.includes(item));
        expect(decided).toEqual(
          missing.length === 0
            ? { ok: true, value: ['approve'] }
            : { ok: false, reason: { kind: 'checklist-incomplete', missing } },
        );
      }),
    );
  });
});

describe('returning and rejecting', () => {
  const mine = state('under-review', claimBy(me));

  it('need a reason', () => {
    expect(outcome(mine, { kind: 'return', reviewerId: me, reasons: [] })).toBe('no-reason');
    expect(outcome(mine, { kind: 'reject', reviewerId: me, reasons: [] })).toBe('no-reason');
  });

  it('refuses a reason that cannot apply to the evidence', () => {
    expect(decideReview(mine, { kind: 'return', reviewerId: me, reasons: [...RETURN_REASONS] })).toEqual({
      ok: false,
      reason: {
        kind: 'reason-does-not-apply',
        reasons: ['notice-incomplete', 'notice-unreadable', 'guardian-identity-unsuitable'],
      },
    });
  });
});

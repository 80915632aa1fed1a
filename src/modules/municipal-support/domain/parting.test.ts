import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { decideParting, type PartingFacts } from './parting.ts';
import { mayMove, SUPPORT_STATUSES } from './support-status.ts';

const JOINED: PartingFacts = {
  subject: { status: 'joined', valuesDestroyedAt: null },
  statusBefore: 'waiting',
  hasOpenDecision: true,
  decidesToday: true,
};
const decide = (change: Partial<PartingFacts>) => decideParting({ ...JOINED, ...change });

describe('undoing a join', () => {
  it('gives every case back the status from which it was joined', () => {
    for (const statusBefore of SUPPORT_STATUSES.filter(status => mayMove(status, 'joined')))
      expect(decide({ statusBefore })).toEqual({ ok: true, value: statusBefore });
  });

  it('asks the conditions anew when the decision was settled meanwhile', () => {
    expect(decide({ statusBefore: 'exception', hasOpenDecision: false })).toEqual({
      ok: true,
      value: 'eligibility',
    });
  });

  it('is for whoever leads that day, of a join that stands, while the data are kept (R-03, Y-15)', () => {
    expect(decide({ decidesToday: false })).toEqual({ ok: false, reason: 'not-deciding-today' });
    expect(decide({ statusBefore: null })).toEqual({ ok: false, reason: 'before-not-kept' });
    for (const status of SUPPORT_STATUSES.filter(other => other !== 'joined'))
      expect(decide({ subject: { status, valuesDestroyedAt: null } })).toEqual({
        ok: false,
        reason: 'not-joined',
      });
    const valuesDestroyedAt = '2022-03-20T00:00:00.000Z' as Instant;
    expect(decide({ subject: { status: 'joined', valuesDestroyedAt } })).toEqual({
      ok: false,
      reason: 'destroyed',
    });
  });
});

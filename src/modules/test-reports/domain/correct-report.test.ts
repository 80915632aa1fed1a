import { describe, expect, it } from 'vitest';
import { decideCorrection, isFinal, type ReportCommand } from './correct-report.ts';
import { sampleReport } from './test-report.cases.ts';
import { changedParts, entryOf } from './test-report.ts';

const within = { isInWindow: true, seenRevision: 1 };
const correct = (
  changed: object,
  reason: ReportCommand['reason'] = 'typing-error',
  note: string | null = null,
) => ({ kind: 'correct', entry: { ...entryOf(sampleReport), ...changed }, reason, note }) as const;
const decide = (command: ReportCommand, how: Partial<typeof within> = {}, report = sampleReport) => {
  const decided = decideCorrection(report, command, { ...within, ...how });
  return decided.ok ? decided.value : decided.reason;
};

describe('correcting a report (SM-4, F-08)', () => {
  it('puts the new entry in place, with the reason', () => {
    expect(decide(correct({ result: 'positive' }, 'result-changed'))).toMatchObject({
      status: 'reported',
      entry: { result: 'positive' },
      reason: 'result-changed',
      note: null,
    });
  });

  it('is refused outside the window, without a reason, without a change, and over somebody else', () => {
    expect(decide(correct({ result: 'positive' }), { isInWindow: false })).toBe('window-closed');
    expect(decide(correct({ result: 'positive' }, null))).toBe('reason-missing');
    expect(decide(correct({ result: 'positive' }, 'other', ' '))).toBe('note-missing');
    expect(decide(correct({}))).toBe('nothing-changed');
    expect(decide(correct({ result: 'positive' }), { seenRevision: 2 })).toBe('changed-meanwhile');
  });

  it('names the parts that differ and no others', () => {
    expect(changedParts(sampleReport, { ...sampleReport, result: 'positive', sampledMinute: 5 })).toEqual([
      'sampledMinute',
      'result',
    ]);
  });
});

describe('withdrawing a report', () => {
  it('leaves its entry and ends it', () => {
    expect(decide({ kind: 'withdraw', reason: 'duplicate', note: null })).toMatchObject({
      status: 'withdrawn',
      reason: 'duplicate',
    });
    expect(isFinal('withdrawn')).toBe(true);
    expect(isFinal('reported')).toBe(false);
  });

  it('happens once, and nothing follows', () => {
    const withdrawn = { ...sampleReport, status: 'withdrawn' } as const;
    expect(decide({ kind: 'withdraw', reason: 'duplicate', note: null }, {}, withdrawn)).toBe(
      'withdrawn-already',
    );
    expect(decide(correct({ result: 'positive' }), {}, withdrawn)).toBe('withdrawn-already');
  });
});

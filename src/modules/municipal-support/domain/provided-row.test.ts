import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { decideRow } from './provided-row.ts';
import type { SupportValues } from './support-case.ts';
import { afterMove, SUPPORT_STATUSES, type SupportStatus } from './support-status.ts';

const today = '2022-03-08' as PlainDate;
const values: SupportValues = {
  name: 'A',
  address: 'Katsuse 1',
  contact: '08000000001',
  periodFrom: '2022-03-01' as PlainDate,
  periodThrough: '2022-03-10' as PlainDate,
};
const known = (status: SupportStatus, change: Partial<SupportValues> = {}, destroyed = false) => ({
  ...values,
  ...change,
  status,
  valuesDestroyedAt: destroyed ? ('2022-03-07T00:00:00.000Z' as never) : null,
});

describe('a row of the prefecture', () => {
  it('opens a case for somebody who is not known, whatever it calls itself (E-27)', () => {
    expect(decideRow(null, { ...values, kind: 'new' }, today)).toEqual({ kind: 'open' });
    expect(decideRow(null, { ...values, kind: 'changed' }, today)).toEqual({ kind: 'open' });
    expect(decideRow(null, { ...values, kind: 'cancelled' }, today)).toEqual({ kind: 'nothing' });
  });

  it('that says nothing new does nothing, unless its person had been taken back', () => {
    for (const status of SUPPORT_STATUSES) {
      const expected =
        status === 'recalled' ? { kind: 'update', changed: [], move: 'provided-again' } : { kind: 'nothing' };
      expect(decideRow(known(status), { ...values, kind: 'new' }, today)).toEqual(expected);
    }
  });

  it('that is cancelled ends every case but one that had ended so (A-18)', () => {
    for (const status of SUPPORT_STATUSES)
      expect(decideRow(known(status), { ...values, kind: 'cancelled' }, today).kind).toBe(
        status === 'recalled' ? 'nothing' : 'recall',
      );
  });

  it('names the fields that changed', () => {
    const row = { ...values, address: 'Katsuse 2', kind: 'changed' } as const;
    expect(decideRow(known('active'), row, today)).toEqual({
      kind: 'update',
      changed: ['address'],
      move: null,
    });
  });

  it('puts somebody back on the list whose number was wrong, with the new number', () => {
    const row = { ...values, contact: '08000000002', kind: 'changed' } as const;
    expect(decideRow(known('wrong-number'), row, today)).toMatchObject({ move: 'new-number' });
    const moved = { ...values, address: 'Katsuse 2', kind: 'changed' } as const;
    expect(decideRow(known('wrong-number'), moved, today)).toMatchObject({ move: null });
  });

  it('that makes a period longer lets support go on, but not one that is over all the same', () => {
    const until = (text: string) =>
      ({ ...values, periodThrough: text as PlainDate, kind: 'changed' }) as const;
    const short = known('settlement', { periodThrough: '2022-03-05' as PlainDate });
    expect(decideRow(short, until('2022-03-12'), today)).toMatchObject({ move: 'extended' });
    expect(decideRow(short, until('2022-03-07'), today)).toMatchObject({ move: null });
    expect(decideRow(short, until('2022-03-04'), today)).toMatchObject({ move: null });
  });

  it('does not bring back what was destroyed, unless there is something to do with it', () => {
    const gone = { name: null, address: null, contact: null, periodFrom: null, periodThrough: null };
    const row = { ...values, kind: 'changed' } as const;
    expect(decideRow(known('closed', gone, true), row, today)).toEqual({ kind: 'nothing' });
    expect(decideRow(known('recalled', gone, true), row, today)).toMatchObject({ move: 'provided-again' });
  });

  it('only ever makes moves that the case can make', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SUPPORT_STATUSES),
        fc.constantFrom('new', 'changed', 'cancelled'),
        fc.constantFrom('08000000001', '08000000002', null),
        fc.constantFrom('2022-03-01', '2022-03-10', '2022-03-20', null),
        (status, kind, contact, through) => {
          const row = { ...values, contact, periodThrough: through as PlainDate | null, kind };
          const effect = decideRow(known(status), row, today);
          const move = effect.kind === 'recall' ? 'recalled' : effect.kind === 'update' ? effect.move : null;
          expect(move === null || afterMove(status, move).ok).toBe(true);
        },
      ),
    );
  });
});

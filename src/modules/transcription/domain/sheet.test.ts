import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { decideSheet, SHEET_STATUSES, type SheetCommand } from './sheet.ts';

const me = 'me' as Uuid;
const other = 'other' as Uuid;
const waiting = (claimedBy: Uuid | null) => ({ status: 'waiting', claimedBy }) as const;
const decide = (sheet: Parameters<typeof decideSheet>[0], command: SheetCommand) => {
  const decided = decideSheet(sheet, command, me);
  return decided.ok ? decided.value : decided.reason;
};

describe('a sheet in the queue (F-04)', () => {
  it('is with one person, and another takes it over knowingly', () => {
    expect(decide(waiting(null), { kind: 'claim', takesOver: false })).toMatchObject({ claimedBy: me });
    expect(decide(waiting(me), { kind: 'claim', takesOver: false })).toMatchObject({ claimedBy: me });
    expect(decide(waiting(other), { kind: 'claim', takesOver: false })).toBe('with-somebody-else');
    expect(decide(waiting(other), { kind: 'claim', takesOver: true })).toMatchObject({ claimedBy: me });
  });

  it('is entered once something was typed in from it, by who has it in hand', () => {
    expect(decide(waiting(me), { kind: 'finish', reports: 1 })).toMatchObject({ status: 'entered' });
    expect(decide(waiting(me), { kind: 'finish', reports: 0 })).toBe('nothing-entered');
    expect(decide(waiting(other), { kind: 'finish', reports: 1 })).toBe('not-claimed');
  });

  it('is set aside with a reason alone', () => {
    const setAside = (reason: 'other' | 'duplicate' | null, note: string | null = null) =>
      decide(waiting(me), { kind: 'set-aside', reason, note });
    expect(setAside('duplicate')).toMatchObject({ status: 'set-aside', setAsideReason: 'duplicate' });
    expect(setAside(null)).toBe('reason-missing');
    expect(setAside('other', ' ')).toBe('note-missing');
    expect(setAside('other', 'a menu')).toMatchObject({ note: 'a menu' });
  });

  it('comes back by undo alone', () => {
    const entered = { status: 'entered', claimedBy: other } as const;
    expect(decide(entered, { kind: 'undo' })).toEqual({
      status: 'waiting',
      claimedBy: me,
      setAsideReason: null,
    });
    expect(decide(entered, { kind: 'claim', takesOver: true })).toBe('settled-already');
    expect(decide(waiting(me), { kind: 'undo' })).toBe('not-settled');
  });

  it('never leaves without an outcome, whatever is done with it', () => {
    const commands = fc.oneof<fc.Arbitrary<SheetCommand>[]>(
      fc.record({ kind: fc.constant('claim' as const), takesOver: fc.boolean() }),
      fc.constant({ kind: 'put-back' } as const),
      fc.record({ kind: fc.constant('finish' as const), reports: fc.nat(2) }),
      fc.record({
        kind: fc.constant('set-aside' as const),
        reason: fc.constantFrom('duplicate' as const, 'other' as const, null),
        note: fc.constantFrom('a note', '', null),
      }),
      fc.constant({ kind: 'undo' } as const),
    );
    const states = fc.record({
      status: fc.constantFrom(...SHEET_STATUSES),
      claimedBy: fc.constantFrom(me, other, null),
    });
    fc.assert(
      fc.property(states, commands, (sheet, command) => {
        const decided = decideSheet(sheet, command, me);
        if (!decided.ok) return;
        const { status, setAsideReason } = decided.value;
        expect((status === 'set-aside') === (setAsideReason !== null)).toBe(true);
        if (status === 'entered') expect(command).toMatchObject({ kind: 'finish' });
      }),
    );
  });
});

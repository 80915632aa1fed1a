import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, parseInstant } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { PROVIDED_FIELDS } from '../provided-field.ts';
import { daysOfFiscalYear, fiscalYearOf } from './fiscal-year.ts';
import { dutyOf, isReceiptMissing } from './package-duty.ts';
import { PASSWORD_BYTES, packagePassword } from './package-password.ts';
import { isOpen, isOut, PACKAGE_STATUSES, type PackageAct, statusAfter } from './package-status.ts';
import { type ProvidedValues, providedRowOf } from './provided-values.ts';
import { dayOfSelection } from './selection-hour.ts';
import { readTelling } from './told-by-receiver.ts';

const at = (text: string): Instant => parseInstant(text) as Instant;
const day = (text: string): PlainDate => text as PlainDate;

describe('a package', () => {
  it('goes from selected to deletion confirmed, step by step', () => {
    const acts: readonly PackageAct[] = [
      'begin-sealing',
      'seal',
      'release',
      'receive',
      'open',
      'confirm-deletion',
    ];
    let status = statusAfter('sealing', 'fail-sealing');
    for (const act of acts) status = status && statusAfter(status, act);
    expect(status).toBe('deletion-confirmed');
  });

  it('is given up only before its release, called back only after it, and never released twice', () => {
    for (const status of PACKAGE_STATUSES) {
      expect(statusAfter(status, 'discard') !== null).toBe(isOpen(status));
      expect(statusAfter(status, 'recall') !== null).toBe(isOut(status));
      expect(statusAfter(status, 'release') !== null).toBe(status === 'sealed');
    }
  });

  it('has no way back once it is out', () => {
    const acts: readonly PackageAct[] = [
      'begin-sealing',
      'seal',
      'fail-sealing',
      'release',
      'discard',
      'receive',
      'open',
      'confirm-deletion',
      'recall',
    ];
    for (const status of PACKAGE_STATUSES.filter(known => !isOpen(known)))
      for (const act of acts) expect(isOpen(statusAfter(status, act) ?? 'discarded')).toBe(false);
  });
});

describe('what is to be done next', () => {
  const facts = {
    status: 'released',
    releasedAt: at('2022-03-01T10:00'),
    isPasswordTold: true,
    isLaterReceived: false,
  } as const;

  it('misses a receipt after a day, and at once when a later number was received (F-17)', () => {
    expect(isReceiptMissing(facts, at('2022-03-02T09:59'))).toBe(false);
    expect(isReceiptMissing(facts, at('2022-03-02T10:00'))).toBe(true);
    expect(isReceiptMissing({ ...facts, isLaterReceived: true }, at('2022-03-01T10:01'))).toBe(true);
    expect(isReceiptMissing({ ...facts, status: 'received' }, at('2022-03-09T10:00'))).toBe(false);
  });

  it('is known for every status', () => {
    const now = at('2022-03-01T11:00');
    expect(PACKAGE_STATUSES.map(status => dutyOf({ ...facts, status }, now))).toEqual([
      'seal',
      'wait-for-files',
      'release',
      'wait-for-receipt',
      'ask-who-opened',
      'ask-for-deletion',
      null,
      'demand-deletion',
      null,
    ]);
    expect(dutyOf({ ...facts, isPasswordTold: false }, now)).toBe('tell-password');
  });
});

describe('the password of a package', () => {
  it('has 20 letters that cannot be mistaken on the telephone, and each as often as any other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: PASSWORD_BYTES, maxLength: PASSWORD_BYTES }), bytes => {
        const password = packagePassword(bytes);
        if (password !== null) expect(password).toMatch(/^([2-9a-hjkmnp-z]{4}-){4}[2-9a-hjkmnp-z]{4}$/);
      }),
    );
    const letters = Array.from(
      { length: 248 },
      (_, byte) => packagePassword(new Uint8Array(20).fill(byte))?.[0],
    );
    expect(new Set(letters).size).toBe(31);
    expect(packagePassword(new Uint8Array(PASSWORD_BYTES).fill(250))).toBeNull();
  });
});

describe('what can be given of a person', () => {
  it('has four fields and no fifth (E-14, E-29, M-05)', () => {
    const all: Required<ProvidedValues> = {
      name: '𠮷田',
      address: '海老名市中央1',
      contact: '08000000001',
      period: { from: day('2022-02-25'), through: null },
    };
    // @ts-expect-error: the compiler refuses a fifth.
    const fifth: ProvidedValues = { ...all, birthDate: day('1990-04-12') };
    const row = providedRowOf({ rowNumber: 1, reference: 'r', kind: 'new', provided: fifth });
    expect(Object.keys(row).toSorted()).toEqual(
      [
        'rowNumber',
        'reference',
        'kind',
        'name',
        'address',
        'contact',
        'periodFrom',
        'periodThrough',
      ].toSorted(),
    );
    expect(Object.keys(all).toSorted()).toEqual([...PROVIDED_FIELDS].toSorted());
    expect(providedRowOf({ rowNumber: 1, reference: 'r', kind: 'cancelled', provided: {} })).toMatchObject({
      name: null,
      address: null,
      contact: null,
      periodFrom: null,
      periodThrough: null,
    });
  });
});

describe('the days', () => {
  it('have their selection from nine on', () => {
    expect(dayOfSelection(at('2022-03-01T08:59'))).toBeNull();
    expect(dayOfSelection(at('2022-03-01T09:00'))).toBe('2022-03-01');
  });

  it('belong to fiscal years from April to March', () => {
    expect([fiscalYearOf(day('2022-03-31')), fiscalYearOf(day('2022-04-01'))]).toEqual([2021, 2022]);
    expect(daysOfFiscalYear(2021)).toEqual({ from: '2021-04-01', through: '2022-03-31' });
  });
});

describe('what the receiver told', () => {
  const bounds = { releasedOn: day('2022-03-01'), today: day('2022-03-03') };
  it.each([
    [{ happenedOn: '', people: 'x' }, 'missing'],
    [{ happenedOn: '3/2', people: 'x' }, 'not-a-day'],
    [{ happenedOn: '2022-03-04', people: 'x' }, 'in-the-future'],
    [{ happenedOn: '2022-02-28', people: 'x' }, 'before-release'],
    [{ happenedOn: '2022-03-02', people: ' ' }, 'missing'],
    [{ happenedOn: '2022-03-02', people: 'x'.repeat(201) }, 'too-long'],
  ])('%o is %s', (typed, reason) => {
    const read = readTelling({ ...typed, note: '' }, bounds);
    expect(read.ok ? null : read.reason.map(problem => problem.reason)).toEqual([reason]);
  });

  it('names a day and people', () => {
    expect(readTelling({ happenedOn: ' 2022-03-02 ', people: ' 担当 ', note: ' ' }, bounds)).toEqual({
      ok: true,
      value: { happenedOn: '2022-03-02', people: '担当', note: null },
    });
  });
});

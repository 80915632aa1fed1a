import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type GivenAttempt, noAttempt, readAttempt } from './read-attempt.ts';
import { readSheetNumber, sheetNumber } from './sheet-number.ts';
import { attemptOfRow, isBlank, meaningOf, PAPER_CODES } from './typed-row.ts';

// 14:20 in Japan.
const NOW = '2022-03-08T05:20:00.000Z' as Instant;
const frame = { now: NOW, slotOn: '2022-03-08' as PlainDate, warningCodes: ['chest-pain'] };
const read = (given: Partial<GivenAttempt>) => readAttempt({ ...noAttempt, ...given }, frame);
const answered = { outcome: 'answered', condition: 'well' };

describe('a call as it was typed', () => {
  it('is read with what was heard', () => {
    expect(
      read({
        ...answered,
        temperature: '３７．２',
        spo2: '97%',
        warningSigns: ['chest-pain'],
        needs: ['rubbish', 'shopping'],
        note: 'cough',
        time: '1405',
      }),
    ).toEqual({
      ok: true,
      value: {
        outcome: 'answered',
        attemptedAt: '2022-03-08T05:05:00.000Z',
        note: 'cough',
        heard: {
          condition: 'well',
          temperature: 37.2,
          spo2: 97,
          warningSigns: ['chest-pain'],
          needs: ['shopping', 'rubbish'],
        },
      },
    });
  });

  it.each([
    ['365', 36.5],
    ['36', 36],
    ['36,5', 36.5],
    ['36.5℃', 36.5],
    ['37度', 37],
  ])('reads the temperature %s', (temperature, value) => {
    expect(read({ ...answered, temperature })).toMatchObject({
      ok: true,
      value: { heard: { temperature: value } },
    });
  });

  it.each([
    [{}, 'outcome', 'missing'],
    [{ outcome: 'shouted' }, 'outcome', 'missing'],
    [{ outcome: 'answered' }, 'condition', 'missing'],
    [{ ...answered, temperature: '29.9' }, 'temperature', 'not-a-value'],
    [{ ...answered, temperature: '365.5' }, 'temperature', 'not-a-value'],
    [{ ...answered, spo2: '101' }, 'spo2', 'not-a-value'],
    [{ ...answered, warningSigns: ['fear'] }, 'warningSigns', 'not-offered'],
    [{ ...answered, needs: ['money'] }, 'needs', 'not-offered'],
    [{ ...answered, note: 'x'.repeat(1_001) }, 'note', 'too-long'],
    [{ ...answered, time: '25:00' }, 'time', 'not-a-time'],
    [{ ...answered, time: '14:21' }, 'time', 'in-the-future'],
    [{ outcome: 'not-reached', nextTime: 'soon' }, 'nextTime', 'not-a-time'],
    [{ outcome: 'not-reached', nextTime: '14:00' }, 'nextTime', 'in-the-past'],
  ])('refuses %j: %s %s', (given, field, reason) => {
    expect(read(given)).toEqual({ ok: false, reason: [{ field, reason }] });
  });

  it('keeps nothing of a conversation that there was not', () => {
    expect(read({ outcome: 'not-reached', condition: 'worse', temperature: 'x', nextTime: '15:00' })).toEqual(
      {
        ok: true,
        value: {
          outcome: 'not-reached',
          attemptedAt: NOW,
          note: '',
          nextTryAt: '2022-03-08T06:00:00.000Z',
        },
      },
    );
  });
});

describe('a line typed from paper', () => {
  it('means what its box says', () => {
    expect(PAPER_CODES.map(code => Object.values(meaningOf(code)).join(' '))).toEqual([
      'answered well',
      'answered unchanged',
      'answered worse',
      'not-reached',
      'hung-up',
      'wrong-number',
    ]);
    const row = { number: '12', code: '３', temperature: '381', time: '930', note: 'x' };
    expect(attemptOfRow(row)).toMatchObject({
      outcome: 'answered',
      condition: 'worse',
      temperature: '381',
      time: '930',
    });
    expect(attemptOfRow({ ...row, code: '7' })).toMatchObject({ outcome: '', condition: '' });
    expect(isBlank(row)).toBe(false);
    expect(isBlank({ number: '', code: '', temperature: '', time: '', note: '' })).toBe(true);
  });

  it('has a number in which every wrong digit and every swap of neighbours shows', () => {
    for (let sheetNo = 1; sheetNo <= 1_000; sheetNo += 7) {
      const text = sheetNumber(sheetNo);
      expect(readSheetNumber(text)).toBe(sheetNo);
      for (let at = 0; at < text.length; at += 1) {
        for (let digit = 0; digit <= 9; digit += 1)
          if (String(digit) !== text[at])
            expect(readSheetNumber(`${text.slice(0, at)}${digit}${text.slice(at + 1)}`)).not.toBe(sheetNo);
      }
    }
    expect(
      ['', '5', 'x1', '00', '-', sheetNumber(7).replace(/.$/, digit => String((Number(digit) + 1) % 10))].map(
        readSheetNumber,
      ),
    ).toEqual([null, null, null, null, null, null]);
  });
});

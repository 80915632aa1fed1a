import { describe, expect, it } from 'vitest';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import {
  ACT_OF,
  ENTRY_FIELDS,
  ENTRY_KINDS,
  entriesOf,
  fieldsOutside,
  type GivenFields,
  readEntry,
  type StayEntry,
} from './stay-entry.ts';

const day = (text: string) => text as PlainDate;
const context = { today: day('2022-02-14'), readDay: parsePlainDate };
const stay = { fromOn: day('2022-02-12') };
const HOSPITAL = new Set(['from', 'until', 'severity', 'intensiveCare', 'ventilator', 'ecmo', 'outcome']);
const HOTEL = new Set(['from', 'until', 'temperature', 'spo2', 'symptoms', 'emergencySymptoms', 'condition']);

describe('the view/entry matrix', () => {
  it('offers each institution the entries of its own fields', () => {
    expect(entriesOf(HOSPITAL)).toEqual(['arrival', 'condition', 'end']);
    expect(entriesOf(HOTEL)).toEqual(['arrival', 'day', 'end']);
    expect(entriesOf(new Set())).toEqual([]);
  });

  it('names every field that may not be entered, and those of another form', () => {
    expect(fieldsOutside('condition', { severity: ['mild'], ecmo: ['yes'] }, HOSPITAL)).toEqual([]);
    expect(fieldsOutside('condition', { severity: ['mild'] }, HOTEL)).toEqual(['severity']);
    expect(fieldsOutside('end', { until: ['x'], outcome: ['died'] }, HOTEL)).toEqual(['outcome']);
    expect(fieldsOutside('end', { until: ['x'], severity: ['mild'] }, HOSPITAL)).toEqual(['severity']);
    expect(fieldsOutside('day', { temperature: ['36.5'], name: ['x'] }, HOTEL)).toEqual(['name']);
    expect(fieldsOutside('arrival', { from: ['x'], toString: ['x'] }, HOTEL)).toEqual(['toString']);
  });

  it('has every field in one entry, and an act for every entry', () => {
    const fields = ENTRY_KINDS.flatMap(kind => ENTRY_FIELDS[kind]);
    expect(new Set(fields).size).toBe(fields.length);
    expect(Object.keys(ACT_OF).sort()).toEqual([...ENTRY_KINDS].sort());
  });
});

const outcomeOf = (entry: StayEntry) => (entry.kind === 'end' ? entry.outcome : null);

describe('an entry', () => {
  it.each([
    ['2022-02-14', { ok: true, value: { kind: 'arrival', from: '2022-02-14' } }],
    ['2022-02-12', { ok: true, value: { kind: 'arrival', from: '2022-02-12' } }],
    ['2022-02-11', { ok: false, reason: [{ field: 'from', reason: 'before-planned' }] }],
    ['2022-02-15', { ok: false, reason: [{ field: 'from', reason: 'in-the-future' }] }],
    ['2022-02-30', { ok: false, reason: [{ field: 'from', reason: 'no-such-day' }] }],
    ['', { ok: false, reason: [{ field: 'from', reason: 'missing' }] }],
  ])('of an arrival on %s', (from, expected) => {
    expect(readEntry('arrival', { from: [from] }, stay, context)).toEqual(expected);
  });

  it('of an arrival may be earlier than planned, but not than today', () => {
    const planned = { fromOn: day('2022-02-16') };
    expect(readEntry('arrival', { from: ['2022-02-14'] }, planned, context).ok).toBe(true);
    expect(readEntry('arrival', { from: ['2022-02-13'] }, planned, context).ok).toBe(false);
  });

  it('of a condition needs the severity; devices are used when ticked', () => {
    expect(readEntry('condition', { severity: ['severe'], ecmo: ['yes'] }, stay, context)).toEqual({
      ok: true,
      value: { kind: 'condition', severity: 'severe', intensiveCare: false, ventilator: false, ecmo: true },
    });
    expect(readEntry('condition', { severity: ['worst'] }, stay, context).ok).toBe(false);
    expect(readEntry('condition', {}, stay, context).ok).toBe(false);
  });

  it.each([
    [
      { until: ['2022-02-14'], outcome: ['died'] },
      { ok: true, outcome: 'died' },
    ],
    [
      { until: ['2022-02-14'], outcome: ['discharged'] },
      { ok: true, outcome: 'discharged' },
    ],
    [{ until: ['2022-02-14'] }, { ok: true, outcome: 'discharged' }],
    [
      { until: ['2022-02-14'], outcome: ['moved'] },
      { ok: false, field: 'outcome' },
    ],
    [
      { until: ['2022-02-14'], outcome: [''] },
      { ok: false, field: 'outcome' },
    ],
    [
      { until: ['2022-02-11'], outcome: ['died'] },
      { ok: false, field: 'until' },
    ],
    [{ outcome: ['died'] }, { ok: false, field: 'until' }],
  ])('of an end: %j', (given: GivenFields, expected) => {
    const read = readEntry('end', given, stay, context);
    const told = read.ok
      ? { ok: true, outcome: outcomeOf(read.value) }
      : { ok: false, field: read.reason[0]?.field };
    expect(told).toEqual(expected);
  });
});

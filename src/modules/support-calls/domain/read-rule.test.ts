import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { DEFAULT_RULE } from './default-rule.ts';
import { type GivenRule, readRule } from './read-rule.ts';

const FROM = '2022-03-09' as PlainDate;
const given: GivenRule = {
  amFrom: '9:00',
  amBy: '1200',
  pmFrom: '１３：００',
  pmBy: '17:00',
  attempts: '3',
  retryMinutes: '30',
  callMinutes: '8',
  decideMinutes: '60',
};
const problemsOf = (change: Partial<GivenRule>) => {
  const read = readRule({ ...given, ...change }, FROM);
  return read.ok ? [] : read.reason.map(({ field, reason }) => `${field} ${reason}`);
};

describe('the hours and numbers of the calls', () => {
  it('are read as people type them', () => {
    expect(readRule(given, FROM)).toEqual({ ok: true, value: { ...DEFAULT_RULE, inForceFrom: FROM } });
  });

  it.each<[Partial<GivenRule>, string[]]>([
    [{ amFrom: '' }, ['amFrom not-a-time']],
    [{ amBy: '08:00' }, ['amBy wrong-order']],
    [{ pmFrom: '11:00' }, ['pmFrom wrong-order']],
    [{ pmBy: '13:00' }, ['pmBy wrong-order']],
    [{ attempts: '0', callMinutes: '61' }, ['attempts out-of-range', 'callMinutes out-of-range']],
    [{ retryMinutes: '-1' }, ['retryMinutes out-of-range']],
    [{ attempts: '4', retryMinutes: '90' }, ['retryMinutes no-room']],
  ])('refuses %j', (change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });
});

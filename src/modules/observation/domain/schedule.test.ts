import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { loadRulebook, nearestVersion } from '../../rulebook/index.ts';
import { type Place, type ScheduleRule, scheduleFor, scheduleOfCode } from './schedule.ts';

const rule = nearestVersion((await loadRulebook()).observation, '2022-08-19' as PlainDate);

const CATEGORIES = ['self', 'notified'] as const;
const PLACES: readonly Place[] = ['home', 'hotel', 'waiting'];
const AGES = [0, 40, 64, 65, 66, 100];

describe('the schedule of a person', () => {
  it('is one question a day at home, and two for the notified, for 65 and older, and while waiting for a bed', () => {
    for (const category of CATEGORIES)
      for (const place of PLACES)
        for (const age of AGES)
          for (const hasRiskFactor of [false, true]) {
            const isTwice = category === 'notified' || age >= 65 || place === 'waiting';
            const { code, slots } = scheduleFor(rule, { category, place, age, hasRiskFactor });
            expect(code).toBe(isTwice ? 'twice' : 'once');
            expect(slots).toEqual(
              isTwice
                ? [
                    { no: 1, code: 'morning', opensAt: '07:00', dueAt: '12:30' },
                    { no: 2, code: 'evening', opensAt: '15:00', dueAt: '20:00' },
                  ]
                : [{ no: 1, code: 'daily', opensAt: '07:00', dueAt: '20:00' }],
            );
          }
  });

  it('is the first that fits; all that a condition names must hold, and one condition is enough', () => {
    const ruleOf = (when: ScheduleRule['schedules'][number]['when']): ScheduleRule => ({
      slots: rule.slots,
      schedules: [
        { code: 'first', title: 'first', slots: ['daily'], when },
        { code: 'last', title: 'last', slots: ['daily'] },
      ],
    });
    const facts = { category: 'self', place: 'home', age: 50, hasRiskFactor: true } as const;
    const codeFor = (when: ScheduleRule['schedules'][number]['when']) =>
      scheduleFor(ruleOf(when), facts).code;
    expect(codeFor([{ fromAge: 50, riskFactors: true }])).toBe('first');
    expect(codeFor([{ fromAge: 51, riskFactors: true }])).toBe('last');
    expect(codeFor([{ fromAge: 51 }, { riskFactors: true }])).toBe('first');
    expect(scheduleFor(ruleOf([{ riskFactors: true }]), { ...facts, hasRiskFactor: false }).code).toBe(
      'last',
    );
    expect(codeFor([{ categories: ['self'], places: ['hotel'] }])).toBe('last');
  });

  it('is found again by its code, as long as the rulebook has it', () => {
    expect(scheduleOfCode(rule, 'twice')?.slots.map(({ code }) => code)).toEqual(['morning', 'evening']);
    expect(scheduleOfCode(rule, 'thrice')).toBeNull();
  });

  it('never leaves a person without questions in silence', () => {
    const facts = { category: 'self', place: 'home', age: 30, hasRiskFactor: false } as const;
    expect(() => scheduleFor({ slots: rule.slots, schedules: [] }, facts)).toThrow('No schedule');
    const broken = { slots: rule.slots, schedules: [{ code: 'a', title: 'a', slots: ['noon'] }] };
    expect(() => scheduleFor(broken, facts)).toThrow('unknown slot noon');
  });
});

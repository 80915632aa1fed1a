import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { conditionOn, illnessCourse, staysSilent } from './illness-course.ts';
import { createRandom } from './random.ts';
import { tickedSymptoms } from './symptoms.ts';

const filedOn = '2022-02-10' as PlainDate;
const OFFERED = {
  mild: ['fever', 'cough', 'fatigue'],
  worrying: ['breathlessness'],
  emergency: ['chest-pain'],
};

describe('an illness course', () => {
  it('never tests before onset nor files before either', () => {
    fc.assert(
      fc.property(fc.integer(), seed => {
        const course = illnessCourse(createRandom(seed), filedOn);
        expect(course.testedOn <= filedOn).toBe(true);
        if (course.onsetOn !== null) expect(course.onsetOn <= course.testedOn).toBe(true);
        if (course.lateOnsetOn !== null) expect(course.onsetOn).toBeNull();
      }),
    );
  });

  it('gives answers that the form accepts, and is relieved only after having been ill', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 16 }), (seed, days) => {
        const random = createRandom(seed);
        const course = illnessCourse(random, filedOn);
        const condition = conditionOn(course, addDays(filedOn, days), random);
        const { symptoms, emergencySymptoms } = tickedSymptoms(condition, OFFERED, random);
        expect(condition.temperature).toBeGreaterThanOrEqual(34);
        expect(condition.temperature).toBeLessThanOrEqual(42);
        expect(condition.temperature.toFixed(1)).toBe(
          String(Number(condition.temperature.toFixed(1)).toFixed(1)),
        );
        if (condition.change === 'relieved') expect(course.onsetOn ?? course.lateOnsetOn).not.toBeNull();
        if (condition.change === 'none' || condition.change === 'relieved') expect(symptoms).toEqual([]);
        else expect(symptoms.length).toBeGreaterThan(0);
        expect(emergencySymptoms.length > 0).toBe(condition.emergency);
        if (!condition.hasSymptoms) expect(condition.temperature).toBeLessThan(37.5);
      }),
    );
  });

  it('is told every day by most and never by a few', () => {
    const random = createRandom(5);
    const silent = (habit: 'day' | 'never'): number =>
      Array.from({ length: 500 }, () => staysSilent(habit, random)).filter(Boolean).length;
    expect(silent('never')).toBe(500);
    expect(silent('day')).toBeLessThan(50);
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, type PlainDate } from '../../../kernel/plain-date.ts';
import { answerOn, illnessCourse } from './illness-course.ts';
import { createRandom } from './random.ts';
import { syntheticPerson, type Town } from './synthetic-person.ts';
import { readDailyCounts, sliceOfWave } from './wave.ts';

const CSV = readFileSync(
  new URL('../../../../data/mhlw-newly-confirmed-cases-daily.csv', import.meta.url),
  'utf8',
);
const TOWNS: readonly [Town, ...Town[]] = [
  { postalCode: '2430438', municipalityCode: '142158', name: '海老名市めぐみ町' },
];
const day = (text: string): PlainDate => text as PlainDate;

describe('the wave', () => {
  it('reads the published counts of a prefecture', () => {
    const counts = readDailyCounts(CSV, 'Kanagawa');
    expect(counts.get(day('2022-01-28'))).toBe(7099);
    expect(counts.get(day('2022-02-25'))).toBe(6387);
    expect(() => readDailyCounts(CSV, 'Atlantis')).toThrow(/Atlantis/);
  });

  it('keeps the sum when it is scaled down', () => {
    const counts = readDailyCounts(CSV, 'Kanagawa');
    const slice = { from: day('2022-01-28'), to: day('2022-02-25') };
    const whole = sliceOfWave(counts, { ...slice, scale: 1 }).reduce((sum, { people }) => sum + people, 0);
    const part = sliceOfWave(counts, { ...slice, scale: 1 / 500 });
    expect(part).toHaveLength(29);
    expect(part.reduce((sum, { people }) => sum + people, 0)).toBe(Math.floor(whole / 500));
  });
});

describe('synthetic people', () => {
  it('are the same for the same seed', () => {
    const make = () => syntheticPerson(createRandom(7), day('2022-02-01'), TOWNS);
    expect(make()).toEqual(make());
  });

  it('are born before today, within the ages asked for, and cannot be written to', () => {
    fc.assert(
      fc.property(fc.integer(), seed => {
        const person = syntheticPerson(createRandom(seed), day('2022-02-01'), TOWNS, [40, 64]);
        const age = ageOn(person.birthDate, day('2022-02-01'));
        expect(age).toBeGreaterThanOrEqual(40);
        expect(age).toBeLessThanOrEqual(65);
        expect(person.email).toMatch(/^r\d{8}@mail\.invalid$/);
        expect(person.phone).toMatch(/^0[789]0[1-9]\d{7}$/);
        expect(person.nameKana).toMatch(/^[ァ-ヴー]+ [ァ-ヴー]+$/u);
      }),
    );
  });
});

describe('an illness course', () => {
  it('never tests before onset nor files before either', () => {
    fc.assert(
      fc.property(fc.integer(), seed => {
        const filedOn = day('2022-02-10');
        const course = illnessCourse(createRandom(seed), filedOn);
        expect(course.testedOn <= filedOn).toBe(true);
        if (course.onsetOn !== null) expect(course.onsetOn <= course.testedOn).toBe(true);
        if (course.lateOnsetOn !== null) expect(course.onsetOn).toBeNull();
      }),
    );
  });

  it('answers with plausible values, and says relieved only after having been ill', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 12 }), (seed, days) => {
        const random = createRandom(seed);
        const course = illnessCourse(random, day('2022-02-10'));
        const answer = answerOn(course, day(`2022-02-${10 + days}`), random);
        if (answer === null) return;
        expect(answer.temperature).toBeGreaterThanOrEqual(34);
        expect(answer.temperature).toBeLessThanOrEqual(42);
        if (answer.condition === 'relieved') expect(course.onsetOn ?? course.lateOnsetOn).not.toBeNull();
        if (course.answersEvery === 'never') expect(answer).toBeNull();
      }),
    );
  });
});

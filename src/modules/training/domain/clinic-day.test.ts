import { describe, expect, it } from 'vitest';
import { addDays, ageOn, type PlainDate } from '../../../kernel/plain-date.ts';
import { clinicDay } from './clinic-day.ts';
import { isReportedByName } from './clinic-patient.ts';
import { HEALTH_CENTRE } from './synthetic/institutions.ja.ts';

const from = '2022-01-28' as PlainDate;
const to = '2022-03-02' as PlainDate;
const settings = { seed: 7, scale: 1 / 800, from, to };
const days = Array.from({ length: 33 }, (_, day) => addDays(from, day));
const wave = days.map(date => clinicDay(settings, date, 10));
const patients = wave.flatMap(({ own, centre, faxes }) => [
  ...own.positives,
  ...centre.positives,
  ...faxes.map(({ patient }) => patient),
]);

describe('a day of the clinics', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(clinicDay(settings, to, 10)).toEqual(clinicDay(settings, to, 10));
    expect(clinicDay({ ...settings, seed: 8 }, to, 10)).not.toEqual(clinicDay(settings, to, 10));
  });

  it('has more tests when more people fall ill, most of them negative', () => {
    const testsOf = (people: number): number => {
      const { own, centre } = clinicDay(settings, addDays(from, 3), people);
      return [own, centre].reduce(
        (sum, { unnamed, positives }) => sum + unnamed.length + positives.length,
        0,
      );
    };
    expect(testsOf(40)).toBeGreaterThan(3 * testsOf(10));
    const unnamed = wave.flatMap(({ own, centre }) => [...own.unnamed, ...centre.unnamed]);
    expect(unnamed.length).toBeGreaterThan(1.8 * patients.length);
  });

  it('has adults alone, of the municipalities of the health centre, each with a telephone of their own', () => {
    for (const { person, foundOn } of patients) {
      expect(ageOn(person.birthDate, foundOn)).toBeGreaterThanOrEqual(20);
      expect(HEALTH_CENTRE.municipalities).toContain(person.town.municipality);
    }
    expect(new Set(patients.map(({ person }) => person.phone)).size).toBe(patients.length);
  });

  it('reports some of the patients by name, and never leaves out one whom the health centre moves', () => {
    const named = patients.filter(isReportedByName);
    expect(named.length).toBeGreaterThan(patients.length / 4);
    expect(named.length).toBeLessThan(patients.length);
    const moved = patients.filter(({ goesTo }) => goesTo !== null);
    expect(moved.map(({ goesTo }) => goesTo)).toEqual(['hospital', 'hotel', 'hospital']);
    expect(moved.every(isReportedByName)).toBe(true);
  });

  it('leaves seven pages on the last day, and reports one person twice with different telephones', () => {
    expect(
      wave
        .at(-1)
        ?.faxes.map(({ kind }) => kind)
        .sort(),
    ).toEqual([...Array(2).fill('case-report'), ...Array(5).fill('test-report')]);
    const twice = wave.at(-2)?.faxes[0]?.patient.person;
    const first = patients.find(
      ({ person, goesTo }) => goesTo === 'hotel' && person.name === twice?.name,
    )?.person;
    expect(first).toMatchObject({ nameKana: twice?.nameKana, birthDate: twice?.birthDate });
    expect(first?.phone).not.toBe(twice?.phone);
  });
});

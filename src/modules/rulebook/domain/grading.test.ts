import { describe, expect, it } from 'vitest';
import { type GradingRule, gradeAnswer, implausibleFields, type ObservationAnswer } from './grading.ts';

const rule: GradingRule = {
  temperature: { lowest: 34, highest: 42, step: 0.1, cautionFrom: 38.5 },
  spo2: { lowest: 70, highest: 100, urgentThrough: 93, cautionThrough: 95 },
  emergencySymptoms: [{ code: 'purple-lips', title: 'lips' }],
  symptoms: [
    { code: 'cough', title: 'cough', grade: 'ok' },
    { code: 'breathlessness', title: 'breath', grade: 'caution' },
  ],
};
const answer = (given: Partial<ObservationAnswer>): ObservationAnswer => ({
  temperature: 36.5,
  spo2: null,
  symptoms: [],
  ...given,
});

describe('grading an answer', () => {
  it.each([
    [{ spo2: 96 }, 'ok', []],
    [{ spo2: 95 }, 'caution', ['spo2-caution']],
    [{ spo2: 94 }, 'caution', ['spo2-caution']],
    [{ spo2: 93 }, 'urgent', ['spo2-urgent']],
    [{ temperature: 38.4 }, 'ok', []],
    [{ temperature: 38.5 }, 'caution', ['temperature-caution']],
    [{ symptoms: ['cough'] }, 'ok', []],
    [{ symptoms: ['cough', 'breathlessness'] }, 'caution', ['symptom-caution']],
    [{ symptoms: ['purple-lips'] }, 'urgent', ['emergency-symptom']],
    [{ temperature: null, spo2: null }, 'ok', []],
  ] as const)('finds %o %s', (given, grade, because) => {
    expect(gradeAnswer(rule, answer(given))).toEqual({ grade, because });
  });

  it('names every reason, and the gravest decides', () => {
    expect(gradeAnswer(rule, answer({ temperature: 39, spo2: 92, symptoms: ['purple-lips'] }))).toEqual({
      grade: 'urgent',
      because: ['emergency-symptom', 'spo2-urgent', 'temperature-caution'],
    });
  });
});

describe('the plausibility of an answer', () => {
  it('accepts every tenth of a degree and every whole percent in range', () => {
    for (let tenths = 340; tenths <= 420; tenths++)
      expect(implausibleFields(rule, answer({ temperature: tenths / 10 }))).toEqual([]);
    for (let spo2 = 70; spo2 <= 100; spo2++) expect(implausibleFields(rule, answer({ spo2 }))).toEqual([]);
  });

  it.each([
    [{ temperature: 33.9 }, ['temperature']],
    [{ temperature: 42.1 }, ['temperature']],
    [{ temperature: 36.55 }, ['temperature']],
    [{ temperature: Number.NaN }, ['temperature']],
    [{ spo2: 69 }, ['spo2']],
    [{ spo2: 101 }, ['spo2']],
    [{ spo2: 97.5 }, ['spo2']],
    [{ symptoms: ['unheard-of'] }, ['symptoms']],
    [{ temperature: 365, spo2: 9, symptoms: ['cough'] }, ['temperature', 'spo2']],
  ] as const)('asks again for %o', (given, fields) => {
    expect(implausibleFields(rule, answer(given))).toEqual(fields);
  });
});

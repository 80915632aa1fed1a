import { describe, expect, it } from 'vitest';
import { type AnswerRules, type GivenAnswer, hasSymptoms, readAnswer, soundsUrgent } from './answer.ts';

const rules: AnswerRules = {
  temperature: { lowest: 34, highest: 42, step: 0.1 },
  spo2: { lowest: 70, highest: 100, urgentThrough: 93 },
  symptoms: [{ code: 'cough' }, { code: 'fatigue' }],
  emergencySymptoms: [{ code: 'chest-pain' }, { code: 'purple-lips' }],
};
const well: GivenAnswer = {
  temperature: '36.5',
  spo2: '',
  symptoms: [],
  emergencySymptoms: [],
  condition: 'none',
};
const problemsOf = (given: Partial<GivenAnswer>) => {
  const read = readAnswer(rules, { ...well, ...given });
  return read.ok ? [] : read.reason.map(({ field, problem }) => [field, problem.kind]);
};

describe('reading an answer', () => {
  it('needs a temperature and a condition; SpO2 may be left out (K-11, K-12)', () => {
    expect(readAnswer(rules, well)).toEqual({
      ok: true,
      value: { temperature: 36.5, spo2: null, symptoms: [], emergencySymptoms: [], condition: 'none' },
    });
    expect(problemsOf({ temperature: '', condition: '' })).toEqual([
      ['temperature', 'missing'],
      ['condition', 'missing'],
    ]);
  });

  it('reads back what nobody can have', () => {
    expect(problemsOf({ temperature: '365' })).toEqual([['temperature', 'did-you-mean']]);
    expect(problemsOf({ temperature: '50' })).toEqual([['temperature', 'out-of-range']]);
    expect(problemsOf({ spo2: '9.7' })).toEqual([['spo2', 'did-you-mean']]);
    expect(problemsOf({ spo2: '20' })).toEqual([['spo2', 'out-of-range']]);
    expect(problemsOf({ spo2: '?' })).toEqual([['spo2', 'not-a-number']]);
  });

  it('refuses codes that the form did not offer, and an emergency code among the mild ones', () => {
    expect(problemsOf({ symptoms: ['plague'], condition: 'same' })).toEqual([['symptoms', 'unknown-code']]);
    expect(problemsOf({ symptoms: ['chest-pain'], condition: 'same' })).toEqual([
      ['symptoms', 'unknown-code'],
    ]);
    expect(problemsOf({ emergencySymptoms: ['cough'] })).toEqual([['symptoms', 'unknown-code']]);
  });

  it('asks again when the condition and the symptoms contradict each other', () => {
    expect(problemsOf({ symptoms: ['cough'] })).toEqual([['condition', 'symptoms-contradict']]);
    expect(problemsOf({ condition: 'worse' })).toEqual([['symptoms', 'which-symptoms']]);
    expect(problemsOf({ condition: 'same' })).toEqual([['symptoms', 'which-symptoms']]);
    expect(problemsOf({ condition: 'same', temperature: '38.2' })).toEqual([]);
    expect(problemsOf({ condition: 'relieved' })).toEqual([]);
    expect(problemsOf({ condition: 'relieved', symptoms: ['cough'] })).toEqual([]);
  });

  it('never delays a person with an emergency symptom for the sake of consistency', () => {
    for (const condition of ['none', 'same', 'relieved', 'worse'])
      expect(problemsOf({ emergencySymptoms: ['chest-pain'], symptoms: ['cough'], condition })).toEqual([]);
  });

  it('keeps a repeated code once', () => {
    const read = readAnswer(rules, { ...well, symptoms: ['cough', 'cough'], condition: 'same' });
    expect(read.ok && read.value.symptoms).toEqual(['cough']);
  });
});

describe('an answer that must be asked again', () => {
  it('still shows the number when it sounds urgent (K-20)', () => {
    expect(soundsUrgent(rules, { ...well, temperature: '', emergencySymptoms: ['purple-lips'] })).toBe(true);
    expect(soundsUrgent(rules, { ...well, spo2: '65' })).toBe(true);
    expect(soundsUrgent(rules, { ...well, spo2: '93' })).toBe(true);
    expect(soundsUrgent(rules, { ...well, spo2: '94' })).toBe(false);
    expect(soundsUrgent(rules, well)).toBe(false);
  });
});

describe('symptoms of an answer', () => {
  it.each([
    [36.5, [], [], false],
    [37.4, [], [], false],
    [37.5, [], [], true],
    [36.5, ['cough'], [], true],
    [36.5, [], ['chest-pain'], true],
  ])('%d °C, %j, %j: %s', (temperature, symptoms, emergencySymptoms, expected) => {
    expect(hasSymptoms({ temperature, symptoms, emergencySymptoms })).toBe(expected);
  });
});

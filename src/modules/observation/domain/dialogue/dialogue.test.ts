import { describe, expect, it } from 'vitest';
import { addMinutes } from '../../../../kernel/instant.ts';
import { readAnswer } from '../answer.ts';
import {
  alone,
  codesOf,
  family,
  lastTurn,
  NOON,
  outcomeOf,
  person,
  rules,
  stateOf,
  turnsOf,
} from './dialogue.test-rules.ts';
import { advance, closingOf, startDialogue } from './dialogue.ts';
import { FOLLOWING, mayFollow, STEPS } from './dialogue-state.ts';
import type { Turn } from './turn.ts';

const phone = alone('phone');

describe('the status machine', () => {
  it.each(STEPS.flatMap(from => STEPS.map(to => [from, to] as const)))('%s, then %s', (from, to) => {
    expect(mayFollow(from, to)).toBe(from === to || FOLLOWING[from].includes(to));
  });

  it('comes back to nothing before the temperature, and never to who is speaking', () => {
    for (const step of STEPS) expect(FOLLOWING[step]).not.toContain('identify');
    for (const step of STEPS.filter(step => step !== 'identify'))
      expect(FOLLOWING[step]).not.toContain('whom');
  });

  it('can reach the end from everywhere', () => {
    const reaching = new Set<string>(['confirm']);
    for (const _ of STEPS)
      for (const step of STEPS) if (FOLLOWING[step].some(to => reaching.has(to))) reaching.add(step);
    expect([...reaching].sort()).toEqual([...STEPS].sort());
  });
});

describe('a call', () => {
  const toTemperature = ['0203'];
  const toSpo2 = [...toTemperature, '365', '1'];
  const toSymptoms = [...toSpo2, '98', '1'];
  const toEmergency = [...toSymptoms, '0'];
  const toCondition = [...toEmergency, '2'];

  it('asks for the birthday, reads both values back and takes the answer of a well person', () => {
    const turns = turnsOf(phone, [...toCondition, '1', '1']);
    expect(turns.map(codesOf)).toEqual([
      ['greeting', 'ask-birthday'],
      ['ask-temperature'],
      ['read-back'],
      ['ask-spo2'],
      ['read-back'],
      ['ask-symptoms'],
      ['ask-emergency'],
      ['ask-condition'],
      ['ask-confirm'],
      [],
    ]);
    expect(turns.at(-1)).toEqual({
      kind: 'ended',
      say: [],
      outcome: {
        kind: 'answered',
        ...person(1),
        given: { temperature: '36.5', spo2: '98', symptoms: [], emergencySymptoms: [], condition: 'none' },
      },
    });
  });

  it('says how many keys it waits for', () => {
    const expected = turnsOf(phone, [...toEmergency, '1']).map(turn =>
      turn.kind === 'asking' && turn.expects.kind === 'keys' ? [turn.expects.least, turn.expects.most] : null,
    );
    expect(expected).toEqual([
      [4, 4],
      [3, 3],
      [1, 1],
      [1, 3],
      [1, 1],
      [1, 9],
      [1, 1],
      [1, 26],
    ]);
  });

  it.each([
    ['365', 36.5],
    ['401', 40.1],
    ['37', 37],
  ])('reads the keys %s back as %d degrees', (keys, value) => {
    expect(lastTurn(phone, ...toTemperature, keys).say).toEqual([
      { code: 'read-back', field: 'temperature', value },
    ]);
  });

  it.each(['3650', '65', '99', '*'])('asks again after the keys %s, which no thermometer shows', keys => {
    const turn = lastTurn(phone, ...toTemperature, keys);
    expect(codesOf(turn)).toEqual(['measure-again', 'ask-temperature']);
    expect(stateOf(turn).given.temperature).toBe('');
  });

  it('forgets a value that was read back and was wrong', () => {
    const turn = lastTurn(phone, ...toTemperature, '395', '2');
    expect(codesOf(turn)).toEqual(['ask-temperature']);
    expect(stateOf(turn).given.temperature).toBe('');
  });

  it('goes on without an oximeter (K-12)', () => {
    const turn = lastTurn(phone, ...toSpo2, '0');
    expect(codesOf(turn)).toEqual(['ask-symptoms']);
    expect(stateOf(turn).given.spo2).toBe('');
  });

  it('takes symptoms as one row of keys', () => {
    expect(stateOf(lastTurn(phone, ...toSymptoms, '279#')).given.symptoms).toEqual([
      'cough',
      'headache',
      'taste-or-smell',
    ]);
    expect(codesOf(lastTurn(phone, ...toSymptoms, '20'))).toEqual(['not-understood', 'ask-symptoms']);
  });

  it('says the number before anything else after a yes, and calls a human at once (K-20)', () => {
    const turn = lastTurn(phone, ...toEmergency, '1');
    expect(codesOf(turn)).toEqual(['call-now', 'ask-signs']);
    expect(turn.kind === 'asking' && turn.alarm?.kind).toBe('urgent-incomplete');
    const [signs] = turn.say.slice(-1);
    expect(signs?.code === 'ask-signs' && signs.choices[6]).toEqual({ number: '07', code: 'chest-pain' });

    const named = lastTurn(phone, ...toEmergency, '1', '0713');
    expect(codesOf(named)).toEqual(['ask-condition']);
    expect(named.kind === 'asking' && named.alarm).toBeNull();
    expect(stateOf(named).given.emergencySymptoms).toEqual(['chest-pain', 'irregular-pulse']);
  });

  it('does not take "none of them" after a yes for a no', () => {
    const turn = lastTurn(phone, ...toEmergency, '1', '0');
    expect(codesOf(turn)).toEqual(['not-understood', 'ask-emergency']);
    const corrected = lastTurn(phone, ...toEmergency, '1', '0', '2', '1', '1');
    expect(outcomeOf(corrected)).toMatchObject({ kind: 'answered', given: { emergencySymptoms: [] } });
  });

  it.each([[['~', '~']], [['5', '5', '5']]])('keeps an emergency when nothing more comes but %j', rest => {
    const turn = lastTurn(phone, ...toEmergency, '1', ...rest);
    expect(codesOf(turn)).toEqual(['call-now', 'good-bye']);
    expect(outcomeOf(turn)).toMatchObject({
      kind: 'urgent-incomplete',
      slot: person(1).slot,
      given: { temperature: '36.5', spo2: '98' },
    });
  });

  it('tells the number for a low oxygen value once it is confirmed', () => {
    const readBack = lastTurn(phone, ...toSpo2, '92');
    expect(codesOf(readBack)).toEqual(['read-back']);
    const turn = lastTurn(phone, ...toSpo2, '92', '1');
    expect(codesOf(turn)).toEqual(['call-now', 'ask-symptoms']);
    expect(turn.kind === 'asking' && turn.alarm?.given.spo2).toBe('92');
    expect(outcomeOf(lastTurn(phone, ...toSpo2, '92', '~', '~'))?.kind).toBe('urgent-incomplete');
  });

  it('tells the number for a value too low to be true, and calls a human when nothing better comes', () => {
    const turn = lastTurn(phone, ...toSpo2, '65');
    expect(codesOf(turn)).toEqual(['call-now', 'measure-again', 'ask-spo2']);
    expect(turn.kind === 'asking' && turn.alarm).toBeNull();
    expect(outcomeOf(lastTurn(phone, ...toSpo2, '65', '~', '~'))?.kind).toBe('urgent-incomplete');
    const corrected = lastTurn(phone, ...toSpo2, '65', '96', '1', '0', '2', '1', '1');
    expect(outcomeOf(corrected)).toMatchObject({ kind: 'answered', given: { spo2: '96' } });
  });

  it('ends neutrally after the third wrong birthday', () => {
    const turns = turnsOf(phone, ['0302', '31', '0101']);
    expect(turns.slice(1).map(codesOf)).toEqual([
      ['wrong-birthday', 'ask-birthday'],
      ['wrong-birthday', 'ask-birthday'],
      ['good-bye'],
    ]);
    expect(outcomeOf(turns[3] as Turn)).toEqual({ kind: 'refused', why: 'identity' });
    expect(codesOf(lastTurn(phone, '0302', '31', '0203'))).toEqual(['ask-temperature']);
  });

  it('repeats the question once into silence, then ends; what was given is no answer', () => {
    expect(codesOf(lastTurn(phone, '~'))).toEqual(['not-heard', 'ask-birthday']);
    const turn = lastTurn(phone, ...toSymptoms, '~', '~');
    expect(codesOf(turn)).toEqual(['good-bye']);
    expect(outcomeOf(turn)).toEqual({ kind: 'refused', why: 'silence' });
    expect(codesOf(lastTurn(phone, ...toSymptoms, '~', '0', '~'))).toEqual(['not-heard', 'ask-emergency']);
  });

  it('leaves a neutral text on an answering machine', () => {
    const started = startDialogue(phone, rules, NOON);
    expect(advance(stateOf(started), { kind: 'machine' }, rules, NOON)).toEqual({
      kind: 'ended',
      say: [{ code: 'machine' }],
      outcome: { kind: 'refused', why: 'machine' },
    });
  });

  it('keeps an emergency of somebody who hangs up to call for help', () => {
    const state = stateOf(lastTurn(phone, ...toEmergency, '1'));
    const gone = advance(state, { kind: 'gone' }, rules, addMinutes(NOON, 9));
    expect([gone.say, outcomeOf(gone)?.kind]).toEqual([[], 'urgent-incomplete']);
    const calm = advance(
      stateOf(lastTurn(phone, ...toSymptoms)),
      { kind: 'gone' },
      rules,
      addMinutes(NOON, 9),
    );
    expect(outcomeOf(calm)).toEqual({ kind: 'refused', why: 'gone' });
  });

  it('gives up after the third value that was taken back', () => {
    expect(outcomeOf(lastTurn(phone, '0203', '365', '2', '366', '2', '367', '2'))).toEqual({
      kind: 'refused',
      why: 'not-understood',
    });
  });

  it('begins again from the temperature when the whole is not right', () => {
    const turn = lastTurn(phone, ...toCondition, '1', '2');
    expect(codesOf(turn)).toEqual(['ask-temperature']);
    expect(stateOf(turn).given).toEqual(stateOf(startDialogue(phone, rules, NOON)).given);
    const second = ['372', '1', '0', '2', '2', '3', '1'];
    expect(outcomeOf(lastTurn(phone, ...toCondition, '1', '2', ...second))).toMatchObject({
      kind: 'answered',
      given: { temperature: '37.2', spo2: '', symptoms: ['cough'], condition: 'relieved' },
    });
  });

  it('asks again where the answers contradict each other', () => {
    expect(codesOf(lastTurn(phone, ...toCondition, '4'))).toEqual(['which-symptoms', 'ask-symptoms']);
    const coughing = [...toSymptoms, '2', '2'];
    expect(codesOf(lastTurn(phone, ...coughing, '1'))).toEqual(['symptoms-contradict', 'ask-condition']);
    expect(codesOf(lastTurn(phone, ...coughing, '1', '2'))).toEqual(['ask-confirm']);
  });

  it('asks in a household whom it is about', () => {
    const turn = lastTurn(family('phone'), '0203');
    expect(turn.say).toEqual([{ code: 'ask-whom', positions: [1, 2, 3] }]);
    const second = lastTurn(family('phone'), '0203', '2');
    expect(second.say).toEqual([{ code: 'about-person', position: 2 }, { code: 'ask-temperature' }]);
    expect(codesOf(lastTurn(family('phone'), '0203', '4'))).toEqual(['not-understood', 'ask-whom']);
  });
});

describe('the end of an answered dialogue', () => {
  it('says what follows from the grade', () => {
    expect(closingOf('phone', 'ok').map(({ code }) => code)).toEqual(['thanks', 'good-bye']);
    expect(closingOf('line', 'ok').map(({ code }) => code)).toEqual(['thanks']);
    expect(closingOf('line', 'caution').map(({ code }) => code)).toEqual(['consult', 'thanks']);
    expect(closingOf('phone', 'urgent').map(({ code }) => code)).toEqual(['call-now', 'thanks', 'good-bye']);
  });

  it('is an answer that can stand', () => {
    const turn = lastTurn(phone, '0203', '380', '1', '97', '1', '12', '2', '4', '1');
    const outcome = outcomeOf(turn);
    expect(outcome?.kind === 'answered' && readAnswer(rules, outcome.given).ok).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { addMinutes, type Instant, jstInstant } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
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
import { advance, hasExpired, startDialogue } from './dialogue.ts';
import type { Turn } from './turn.ts';

const line = alone('line');

describe('a chat', () => {
  const toEmergency = ['36.5', '98', 'なし'];

  it('takes the answer of a person with a cough', () => {
    const turns = turnsOf(line, ['３６度５分', '持っていません', '2', 'いいえ', '2', 'はい']);
    expect(turns.map(codesOf)).toEqual([
      ['greeting', 'ask-temperature'],
      ['ask-spo2'],
      ['ask-symptoms'],
      ['ask-emergency'],
      ['ask-condition'],
      ['ask-confirm'],
      [],
    ]);
    expect(outcomeOf(turns.at(-1) as Turn)).toMatchObject({
      kind: 'answered',
      given: { temperature: '36.5', spo2: '', symptoms: ['cough'], condition: 'same' },
    });
  });

  it('takes the replies that are tapped, each for its own question alone', () => {
    const tapped = ['36.5', 'ask-spo2=no-oximeter', 'ask-symptoms=nothing'];
    expect(codesOf(lastTurn(line, ...tapped))).toEqual(['ask-emergency']);
    expect(codesOf(lastTurn(line, ...tapped, 'ask-symptoms=nothing'))).toEqual([
      'not-understood',
      'ask-emergency',
    ]);
    const rest = ['ask-emergency=no', 'ask-condition=none', 'ask-confirm=send'];
    expect(outcomeOf(lastTurn(line, ...tapped, ...rest))?.kind).toBe('answered');
    const again = lastTurn(line, ...tapped, 'ask-emergency=no', 'ask-condition=none', 'ask-confirm=again');
    expect(codesOf(again)).toEqual(['ask-temperature']);
  });

  it('asks again instead of repeating a value', () => {
    expect(lastTurn(line, '365').say).toEqual([
      { code: 'measure-again', field: 'temperature', because: 'did-you-mean' },
      { code: 'ask-temperature' },
    ]);
    expect(codesOf(lastTurn(line, 'きのうは38.5でした'))).toEqual(['measure-again', 'ask-temperature']);
  });

  it('takes a number of the list as a yes, and tells the number to call at once (K-20)', () => {
    const turn = lastTurn(line, ...toEmergency, '7');
    expect(codesOf(turn)).toEqual(['call-now', 'ask-condition']);
    expect(turn.kind === 'asking' && turn.alarm?.given.emergencySymptoms).toEqual(['chest-pain']);
    expect(codesOf(lastTurn(line, ...toEmergency, 'はい'))).toEqual(['call-now', 'ask-signs']);
    expect(codesOf(lastTurn(line, '36.5', '93'))).toEqual(['call-now', 'ask-symptoms']);
  });

  it('offers the web and the consultation desk after three misunderstandings', () => {
    const turn = lastTurn(line, 'こんにちは', '？', 'わからない');
    expect(codesOf(turn)).toEqual(['offer-web', 'consult']);
    expect(outcomeOf(turn)).toEqual({ kind: 'refused', why: 'not-understood' });
    expect(codesOf(lastTurn(line, 'a', 'b', '36.5', 'a', 'b'))).toEqual(['measure-again', 'ask-spo2']);
  });

  it('says whom it is about when only one of the household is left to ask', () => {
    const last = { ...family('line'), people: [person(2)] } as const;
    expect(startDialogue(last, rules, NOON).say).toEqual([
      { code: 'greeting' },
      { code: 'about-person', position: 2 },
      { code: 'ask-temperature' },
    ]);
  });

  it('expires, with the emergency that was told', () => {
    const state = stateOf(startDialogue(line, rules, NOON));
    expect(hasExpired(state, rules, addMinutes(NOON, 60))).toBe(false);
    expect(hasExpired(state, rules, addMinutes(NOON, 61))).toBe(true);
    const late = advance(state, { kind: 'text', text: '36.5' }, rules, addMinutes(NOON, 61));
    expect(late).toEqual({ kind: 'ended', say: [], outcome: { kind: 'refused', why: 'expired' } });
    const urgent = stateOf(lastTurn(line, ...toEmergency, '7'));
    const gone = advance(urgent, { kind: 'text', text: '2' }, rules, addMinutes(NOON, 70));
    expect(outcomeOf(gone)?.kind).toBe('urgent-incomplete');
  });

  it('counts for the slot with which it began, however late it ends', () => {
    const evening: Instant = jstInstant('2022-02-11' as PlainDate, '23:40');
    const said = ['36.5', '98', 'なし', 'いいえ', '1', 'はい'];
    let turn = startDialogue(line, rules, evening);
    said.forEach((text, index) => {
      turn = advance(stateOf(turn), { kind: 'text', text }, rules, addMinutes(evening, index * 50));
    });
    expect(outcomeOf(turn)).toMatchObject({ kind: 'answered', slot: { slotOn: '2022-02-11', slotNo: 1 } });
  });
});

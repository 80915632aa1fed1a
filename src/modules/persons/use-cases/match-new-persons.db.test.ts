import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertPeople, numberOf } from '../../../../test/persons/insert-people.ts';
import { judgePairs, type ProposedPair } from '../../../../test/persons/judge-pairs.ts';
import { arrivalOf, knownPerson, type LabelledSet } from '../../../../test/persons/labelled-arrival.ts';
import { labelledCsv } from '../../../../test/persons/labelled-csv.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { WORTH_A_LOOK } from '../domain/likeness-reason.ts';
import { KANAGAWA, openPeople, type People, SAGAMIHARA } from './joined-people.test-world.ts';
import { keyOldPersons, matchNewPersons } from './match-new-persons.use-case.ts';

const SET: LabelledSet = { seed: 2022, known: 8_000 };
const ARRIVALS = 2_000;
/** Rows of arrivals are numbered from here. */
const FIRST_ARRIVAL = 1_000_000;

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterAll(() => people.end());

const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

async function matchAll(): Promise<number> {
  let compared = 0;
  for (;;) {
    const some = await matchNewPersons(people, KANAGAWA);
    if (some === 0) return compared;
    compared += some;
  }
}

async function proposed(): Promise<readonly ProposedPair[]> {
  const { rows } = await people.admin.query<{ a: string; b: string; score: number }>(
    'select person_a as a, person_b as b, score from app.person_candidate',
  );
  return rows
    .map(({ a, b, score }) => ({ known: numberOf(a), arrival: numberOf(b) - FIRST_ARRIVAL, score }))
    .filter(({ known, arrival }) => known < FIRST_ARRIVAL && arrival >= 0);
}

describe('the labelled set', () => {
  it('is the one that is published: anybody makes the same people from its seed', () => {
    const published = readFileSync(
      new URL('../../../../test/persons/labelled-people.csv', import.meta.url),
      'utf8',
    );
    expect(labelledCsv(SET, 100)).toBe(published);
    const whole = createHash('sha256').update(labelledCsv(SET, ARRIVALS)).digest('hex');
    expect(whole).toBe('d60e68f9497e06d194b59f1e9ade40dc7878f37ecf04d2d7bab6705b3bca5beb');
  });
});

describe('comparing everybody with everybody (F-05)', () => {
  it('finds at least 97 of 100 who came again, and proposes few others', async () => {
    const known = numbers(SET.known).map(number => ({ number, details: knownPerson(SET, number) }));
    const arrivals = numbers(ARRIVALS).map(number => arrivalOf(SET, number));
    await insertPeople(people.admin, KANAGAWA, known, '2022-08-01T00:00:00Z');
    await matchAll();
    await insertPeople(
      people.admin,
      KANAGAWA,
      arrivals.map(({ details }, number) => ({ number: FIRST_ARRIVAL + number, details })),
      '2022-08-18T00:00:00Z',
    );
    expect(await matchAll()).toBe(ARRIVALS);
    expect(await matchAll()).toBe(0);

    const pairs = await proposed();
    const judged = judgePairs(arrivals, pairs, WORTH_A_LOOK);
    expect(judged.recall).toBeGreaterThanOrEqual(0.97);
    expect(judged.precision).toBeGreaterThanOrEqual(0.95);
    expect(judgePairs(arrivals, pairs, 0.9).precision).toBeGreaterThanOrEqual(0.97);
    const twins = pairs.filter(({ arrival }) => arrivals[arrival]?.relation === 'twin');
    expect(twins).toEqual([]);
  });

  it('joins nobody by itself', async () => {
    const { rows } = await people.admin.query<{ count: number }>(
      'select count(*)::int as count from app.person where merged_into is not null',
    );
    expect(rows).toEqual([{ count: 0 }]);
  });

  it('waits until transactions that were begun before have ended, and meets no other authority', async () => {
    const details = knownPerson(SET, 0);
    await insertPeople(people.admin, KANAGAWA, [{ number: 2_000_000, details }], '2022-08-18T23:58:00Z');
    await insertPeople(people.admin, SAGAMIHARA, [{ number: 3_000_000, details }], '2022-08-18T00:00:00Z');
    expect(await matchNewPersons(people, KANAGAWA)).toBe(0);
    people.clock.set('2022-08-19T09:10');
    expect(await matchNewPersons(people, KANAGAWA)).toBe(1);
    expect(await matchNewPersons(people, SAGAMIHARA)).toBe(1);
    const { rows } = await people.admin.query('select from app.person_candidate where authority_id = $1', [
      SAGAMIHARA,
    ]);
    expect(rows).toEqual([]);
  });

  it('gives rows of before their search key first', async () => {
    await people.admin.query('update app.person set kana_key = null where authority_id = $1', [SAGAMIHARA]);
    expect(await keyOldPersons(people, SAGAMIHARA)).toBe(1);
    expect(await keyOldPersons(people, SAGAMIHARA)).toBe(0);
    const keyless = await people.asActor(systemActor(SAGAMIHARA, 'test'), tx =>
      tx.db.selectFrom('person').select('person_id').where('kana_key', 'is', null).execute(),
    );
    expect(keyless).toEqual([]);
  });
});

import { WORTH_A_LOOK } from '../src/modules/persons/domain/likeness-reason.ts';
import { matchNewPersons } from '../src/modules/persons/index.ts';
import { insertPeople, numberOf, personIdOf } from '../test/persons/insert-people.ts';
import { type Judgement, judgePairs } from '../test/persons/judge-pairs.ts';
import { type Arrival, arrivalOf, knownPerson, type LabelledSet } from '../test/persons/labelled-arrival.ts';
import { type Comparison, compare, figureOf, partsOf, type Sample, secondsSince } from './measure.ts';
import { prepareJoinedPeople } from './prepare-joined-people.ts';
import { progress } from './progress.ts';
import { MATCHED } from './settings.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

const FIRST_ARRIVAL = 1_000_000_000;
const KNOWN_SINCE = '2022-02-01T00:00:00Z';
const ARRIVED = '2022-02-13T00:00:00Z';
const SURE = 0.9;

/** Everybody of a day compared with everybody who is known, as the tick does it. */
export async function benchMatching(world: World, size: Size): Promise<Comparison> {
  const { admin } = world;
  const { matchKnown, matchNew } = size;
  const set: LabelledSet = { seed: 2020, known: matchKnown };
  await prepareJoinedPeople(
    admin,
    { authorityId: MATCHED, count: matchKnown, createdAt: KNOWN_SINCE },
    number => ({ number, details: knownPerson(set, number) }),
  );
  const arrivals = Array.from({ length: matchNew }, (_, number) => arrivalOf(set, number));
  for (const some of partsOf([...arrivals.entries()], 20_000))
    await insertPeople(
      admin,
      MATCHED,
      some.map(([number, { details }]) => ({ number: FIRST_ARRIVAL + number, details })),
      ARRIVED,
    );
  await admin.query('insert into app.person_comparison values ($1, $2, $2, $3)', [
    MATCHED,
    KNOWN_SINCE,
    personIdOf(matchKnown - 1),
  ]);
  await admin.query('vacuum analyze app.person');

  progress(`comparing ${matchNew} people with ${matchKnown}`);
  const matched = await match(world, matchNew);
  const plain = await matchPlainly(world, matchNew);
  const [look, sure] = [WORTH_A_LOOK, SURE].map(score => judgement(arrivals, matched.pairs, score));
  return compare(
    `${matchNew.toLocaleString('en')} new people compared with ${matchKnown.toLocaleString('en')}`,
    { unit: 'people', latencyOf: 'transaction' },
    figureOf('three blocks, scored, pairs stored with their reasons', [matched.sample]),
    figureOf('the blocks joined by one bare statement, pairs stored unscored', [plain]),
    [`${matched.sample.seconds.toFixed(1)} s in all`, look ?? '', sure ?? ''],
  );
}

async function match({ deps, admin }: World, count: number) {
  const latencies: number[] = [];
  const started = performance.now();
  for (let compared = 0; ; ) {
    const begun = performance.now();
    const some = await matchNewPersons(deps, MATCHED);
    if (some === 0) {
      if (compared !== count) throw new Error(`${compared} of ${count} were compared.`);
      break;
    }
    compared += some;
    latencies.push(performance.now() - begun);
  }
  const sample: Sample = { operations: count, seconds: secondsSince(started), latencies };
  const { rows } = await admin.query<{ a: string; b: string; score: number }>(
    'select person_a as a, person_b as b, score from app.person_candidate where authority_id = $1',
    [MATCHED],
  );
  const pairs = rows
    .map(({ a, b, score }) => ({ known: numberOf(a), arrival: numberOf(b) - FIRST_ARRIVAL, score }))
    .filter(({ known }) => known < FIRST_ARRIVAL);
  return { sample, pairs };
}

async function matchPlainly({ admin }: World, count: number): Promise<Sample> {
  await admin.query('create schema if not exists plain');
  await admin.query('create table plain.pair (a uuid, b uuid, primary key (a, b))');
  const started = performance.now();
  await admin.query(PLAIN_MATCH, [MATCHED, ARRIVED]);
  const seconds = secondsSince(started);
  return { operations: count, seconds, latencies: [seconds * 1000] };
}

const PLAIN_MATCH = `
  with arrived as materialized (
    select person_id, kana_key, birth_date, phone from app.person where authority_id = $1 and created_at = $2)
  insert into plain.pair
  select distinct least(one, other), greatest(one, other) from (
    select n.person_id as one, p.person_id as other from arrived n join app.person p on p.phone = n.phone
      where p.authority_id = $1
    union all select n.person_id, p.person_id from arrived n
      join app.person p on p.kana_key = n.kana_key and p.birth_date = n.birth_date where p.authority_id = $1
    union all select n.person_id, p.person_id from arrived n
      join app.person p on p.birth_date = n.birth_date and left(p.kana_key, 2) = left(n.kana_key, 2)
      where p.authority_id = $1
    union all select n.person_id, p.person_id from arrived n
      join app.person p on p.birth_date = n.birth_date and right(p.kana_key, 2) = right(n.kana_key, 2)
      where p.authority_id = $1
  ) pair where one <> other`;

function judgement(
  arrivals: readonly Arrival[],
  pairs: Parameters<typeof judgePairs>[1],
  score: number,
): string {
  const { recall, precision, proposed }: Judgement = judgePairs(arrivals, pairs, score);
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
  return `from a score of ${score}: recall ${percent(recall)}, precision ${percent(precision)}, ${proposed} pairs`;
}

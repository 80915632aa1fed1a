import { WORTH_A_LOOK } from '../src/modules/persons/domain/likeness-reason.ts';
import { searchKana } from '../src/modules/persons/domain/search-kana.ts';
import { findCandidates, type PersonDetails } from '../src/modules/persons/index.ts';
import { lookUpPeople } from '../src/modules/persons/repository/person-lookup.repository.ts';
import { systemActor } from '../src/platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../src/platform/db/database.ts';
import { numberOf } from '../test/persons/insert-people.ts';
import { type Arrival, arrivalOf, knownPerson, type LabelledSet } from '../test/persons/labelled-arrival.ts';
import { type Comparison, compare, figureOf, inParallel, type Sample } from './measure.ts';
import { benchMatching } from './persons-matching.ts';
import { prepareJoinedPeople } from './prepare-joined-people.ts';
import { progress } from './progress.ts';
import { KNOWN } from './settings.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

const LANES = 2;
const WARM_UP = 200;
const OF_LOOKUPS = { unit: 'look-ups', latencyOf: 'look-up, with its transaction' };

/**
 * Looking for a person among millions, exactly and with slips of typing, and comparing everybody of a day with everybody
 * who is known; beside the same look-ups and joins by bare SQL, without tenants, scores and reasons.
 */
export async function benchPersons(world: World, size: Size): Promise<readonly Comparison[]> {
  await world.stopApplication();
  const set: LabelledSet = { seed: 2022, known: size.people };
  await prepareJoinedPeople(
    world.admin,
    { authorityId: KNOWN, count: size.people, createdAt: '2022-02-01T00:00:00Z' },
    number => ({ number, details: knownPerson(set, number) }),
  );
  const asked = Array.from({ length: size.personLookups + WARM_UP }, (_, number) => arrivalOf(set, number));
  return [
    await benchExact(world, size, set, asked),
    await benchFuzzy(world, size, asked),
    await benchMatching(world, size),
  ];
}

async function benchExact(
  world: World,
  size: Size,
  set: LabelledSet,
  asked: readonly Arrival[],
): Promise<Comparison> {
  const known = asked.map(({ of }) => knownPerson(set, of % set.known));
  const product = (details: PersonDetails) =>
    inTx(world, async tx => {
      const found = await lookUpPeople(
        tx,
        { kana: details.nameKana, birthDate: details.birthDate, phone: details.phone },
        10,
      );
      if (found.length === 0) throw new Error('Somebody who is known was not found.');
    });
  const plain = ({ nameKana, birthDate, phone }: PersonDetails) =>
    world.admin.query({
      name: 'plain exact',
      text: 'select * from app.person where authority_id = $1 and kana_key = $2 and birth_date = $3 and phone = $4',
      values: [KNOWN, searchKana(nameKana), birthDate, phone],
    });
  const samples = await inTurns(size, known, product, plain);
  return compare(
    `a person looked up by reading, birth date and phone among ${size.people.toLocaleString('en')}`,
    OF_LOOKUPS,
    figureOf('through the repository, under row-level security', samples.product),
    figureOf('the same by one prepared statement', samples.baseline),
  );
}

async function benchFuzzy(world: World, size: Size, asked: readonly Arrival[]): Promise<Comparison> {
  let found = 0;
  let again = 0;
  const product = ({ details, relation, of }: Arrival) =>
    inTx(world, async tx => {
      const candidates = await findCandidates(tx, details);
      if (relation !== 'again') return;
      again += 1;
      if (candidates.some(({ personId }) => numberOf(personId) === of)) found += 1;
    });
  const plain = ({ details: { nameKana, birthDate, phone } }: Arrival) =>
    world.admin.query({
      name: 'plain fuzzy',
      text: PLAIN_FUZZY,
      values: [KNOWN, searchKana(nameKana), birthDate, phone],
    });
  const samples = await inTurns(size, asked, product, plain);
  return compare(
    `candidates for a person with slips of typing among ${size.people.toLocaleString('en')}`,
    OF_LOOKUPS,
    figureOf('three blocks, scored, with reasons', samples.product),
    figureOf('three blocks by one prepared statement, not scored', samples.baseline),
    [`recall ${percent(found / again)} of ${again} who came again, from a score of ${WORTH_A_LOOK}`],
  );
}

const PLAIN_FUZZY = `
  select * from app.person where authority_id = $1 and phone = $4 and phone <> ''
  union select * from app.person where authority_id = $1 and kana_key = $2 and birth_date = $3
  union select * from app.person where authority_id = $1 and birth_date = $3
    and (left(kana_key, 2) = left($2, 2) or right(kana_key, 2) = right($2, 2))`;

/** Product and baseline take turns, after some of both that are not counted. */
async function inTurns<Item>(
  { rounds }: Size,
  items: readonly Item[],
  product: (item: Item) => Promise<unknown>,
  plain: (item: Item) => Promise<unknown>,
): Promise<{ product: readonly Sample[]; baseline: readonly Sample[] }> {
  progress('looking people up');
  const [warm, counted] = [items.slice(0, WARM_UP), items.slice(WARM_UP)];
  await inParallel(warm, LANES, product);
  await inParallel(warm, LANES, plain);
  const samples = { product: [] as Sample[], baseline: [] as Sample[] };
  const share = Math.ceil(counted.length / rounds);
  for (let round = 0; round < rounds; round += 1) {
    const some = counted.slice(round * share, (round + 1) * share);
    samples.product.push(await inParallel(some, LANES, product));
    samples.baseline.push(await inParallel(some, LANES, plain));
  }
  return samples;
}

const inTx = <T>({ deps }: World, work: (tx: Tx) => Promise<T>): Promise<T> =>
  deps.database.withTenant(systemActor(KNOWN, 'bench'), tx => {
    exemptFromAudit(tx, 'measures a look-up alone');
    return work(tx);
  });

/** A part of one as people read it. */
export const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

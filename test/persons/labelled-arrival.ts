import type { PersonDetails } from '../../src/modules/persons/index.ts';
import { createRandom, type Random } from '../../src/modules/training/domain/random.ts';
import {
  birthOf,
  detailsOf,
  givenOf,
  homeOf,
  personOf,
  phoneOf,
  type SyntheticPerson,
} from './synthetic-person.ts';
import { SLIPS, type Slip, slip } from './typing-slips.ts';

/** Who comes in: somebody known, once more; a twin or a namesake of somebody known; or somebody new. */
export type Relation = 'again' | 'twin' | 'namesake' | 'stranger';

/** Somebody who comes in, labelled with who they truly are. */
export interface Arrival {
  readonly details: PersonDetails;
  readonly relation: Relation;
  /** The number of the person they are, or whose twin or namesake they are; of a stranger their own. */
  readonly of: number;
  readonly slips: readonly Slip[];
}

/** A set of people who are known (numbers 0 to `known - 1`), and of those who come in. */
export interface LabelledSet {
  readonly seed: number;
  readonly known: number;
}

/** Details of a person who is known. */
export const knownPerson = ({ seed }: LabelledSet, number: number): PersonDetails =>
  detailsOf(personOf(seed, number));

/** The arrival of this number: the same for the same set. */
export function arrivalOf(set: LabelledSet, number: number): Arrival {
  const random = createRandom(set.seed ^ 0x5eed).fork(number);
  const relation = random.weighted<Relation>([
    ['again', 60],
    ['twin', 4],
    ['namesake', 6],
    ['stranger', 30],
  ]);
  const of = relation === 'stranger' ? set.known + number : random.between(0, set.known - 1);
  const person = personOf(set.seed, of);
  return { relation, of, ...enteredAs(person, relation, random) };
}

function enteredAs(
  person: SyntheticPerson,
  relation: Relation,
  random: Random,
): Pick<Arrival, 'details' | 'slips'> {
  switch (relation) {
    case 'again':
      return enteredAgain(person, random);
    case 'twin':
      return { details: detailsOf({ ...person, given: otherGiven(person, random) }), slips: [] };
    case 'namesake':
      return {
        details: detailsOf({
          ...person,
          birthDate: birthOf(random),
          phone: phoneOf(random),
          home: homeOf(random),
        }),
        slips: [],
      };
    case 'stranger':
      return { details: detailsOf(person), slips: [] };
  }
}

/** One entry in ten is without a slip; of the others two thirds have one, the rest two or three. */
function enteredAgain(person: SyntheticPerson, random: Random): Pick<Arrival, 'details' | 'slips'> {
  const count = random.weighted([
    [0, 10],
    [1, 60],
    [2, 25],
    [3, 5],
  ]);
  const slips = new Set<Slip>();
  while (slips.size < count) slips.add(random.weighted(SLIPS));
  const details = [...slips].reduce(
    (entered, kind) => slip(entered, kind, person.sex, random),
    detailsOf(person),
  );
  return { details, slips: [...slips] };
}

function otherGiven(person: SyntheticPerson, random: Random): SyntheticPerson['given'] {
  for (;;) {
    const given = givenOf(random, person.sex);
    if (given[0] !== person.given[0] && given[1] !== person.given[1]) return given;
  }
}

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { type Facility, type FacilityKind, isMedicalInstitution } from '../../institutions/index.ts';
import { addUpTests } from '../../test-reports/index.ts';
import { type ContractOfFacility, coverOutcome, coversOf } from '../domain/coverage.ts';
import { daysOfMonth } from '../domain/month.ts';
import { decideSubsidy } from '../domain/subsidy.ts';
import { TEST_METHODS } from '../domain/test-method.ts';
import {
  insertContract,
  insertParty,
  insertTerms,
  setEnded,
} from '../repository/contract-change.repository.ts';
import { refreshCover } from '../repository/contract-cover.repository.ts';
import { contractOn, contractsOn } from './contract-on.ts';
import { type ContractsWorld, type StoredTest, startContractsWorld } from './contracts.test-world.ts';
import {
  exportSubsidyMonth,
  showFacilityMonth,
  showSilentFacilities,
  showSubsidyMonth,
} from './subsidy.use-case.ts';

const MONTH = '2020-07-01' as PlainDate;
const KINDS: readonly FacilityKind[] = [
  'outpatient-clinic',
  'outpatient-clinic',
  'test-centre',
  'hospital',
  'hotel',
  'other',
  // No contract names this one.
  'outpatient-clinic',
];
const near = (offset: number): PlainDate => addDays(MONTH, offset);

const prices = fc
  .uniqueArray(fc.constantFrom(...TEST_METHODS), { minLength: 1, maxLength: 3 })
  .map(methods => Object.fromEntries(methods.map((method, place) => [method, 9_000 + place])));

/** A contract about the days of the month, with institutions by their place. */
const contracts = fc.record({
  isSigned: fc.boolean(),
  startsOn: fc.integer({ min: -40, max: 25 }),
  days: fc.integer({ min: 0, max: 70 }),
  ended: fc.option(fc.integer({ min: -3, max: 40 }), { nil: null }),
  first: prices,
  later: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 40 }), prices), {
    maxLength: 2,
    selector: ([from]) => from,
  }),
  parties: fc.uniqueArray(
    fc.tuple(
      fc.nat(KINDS.length - 2),
      fc.integer({ min: -10, max: 40 }),
      fc.option(fc.nat(30), { nil: null }),
    ),
    { maxLength: 8, selector: ([place, joined]) => `${place} ${joined}` },
  ),
});
const reports = fc.record({
  place: fc.nat(KINDS.length - 1),
  sampled: fc.nat(30),
  method: fc.constantFrom(...TEST_METHODS),
  status: fc.constantFrom('reported', 'reported', 'reported', 'withdrawn' as const),
  legalBasis: fc.constantFrom('article-15', 'article-15', 'article-15', 'other' as const),
});

let world: ContractsWorld;
let facilities: readonly Facility[];
const stored: StoredTest[] = [];
/** Every contract as it concerns the institution at each place. */
const contractsOf = new Map<number, ContractOfFacility[]>();

beforeAll(async () => {
  world = await startContractsWorld('2020-08-15T09:00');
  const made: Facility[] = [];
  for (const [place, kind] of KINDS.entries())
    made.push(await world.register(`141000001${place}`, `Facility ${place}`, kind));
  facilities = made;
  // One institution is left without a report, so that its silence shows.
  const drawn = fc.sample(reports, { numRuns: 900, seed: 20_200_717 }).filter(({ place }) => place !== 1);
  for (const { place, sampled, method, status, legalBasis } of drawn)
    stored.push({
      facilityId: facilityAt(place).facilityId,
      sampledOn: near(sampled),
      method,
      status: status as StoredTest['status'],
      legalBasis: legalBasis as StoredTest['legalBasis'],
    });
  // Half of them are added up, the others were entered since then.
  await world.report(stored.slice(0, stored.length / 2));
  while ((await addUpTests(world, world.manager.authorityId)) > 0);
  await world.report(stored.slice(stored.length / 2));
  await world.as(world.manager, async tx => {
    const generated = fc.sample(contracts, { numRuns: 40, seed: 20_200_731 });
    for (const [place, drawnContract] of generated.entries()) {
      const contractId = tx.newId();
      const startsOn = near(drawnContract.startsOn);
      const endsOn = addDays(startsOn, drawnContract.days);
      const isSigned = drawnContract.isSigned || place % 3 > 0;
      const endedOn = drawnContract.ended === null ? null : addDays(startsOn, drawnContract.ended);
      const later = drawnContract.later.toSorted(([a], [b]) => a - b);
      await insertContract(
        tx,
        contractId,
        {
          number: `generated-${place}`,
          kind: 'collective',
          agent: 'Association',
          prices: drawnContract.first,
          requestedOn: startsOn,
          signedOn: isSigned ? startsOn : null,
          startsOn,
          endsOn,
          reportingClause: true,
        },
        null,
      );
      for (const [version, [from, changed]] of later.entries())
        await insertTerms(tx, contractId, {
          version: version + 2,
          fromOn: addDays(startsOn, from),
          prices: changed,
          note: null,
        });
      if (endedOn !== null) await setEnded(tx, contractId, endedOn);
      for (const [party, joined, days] of drawnContract.parties) {
        const joinedOn = addDays(startsOn, joined);
        const leftOn = days === null ? null : addDays(joinedOn, days);
        const { facilityId } = facilityAt(party);
        await insertParty(tx, contractId, { facilityId, joinedOn, leftOn });
        const known = contractsOf.get(party) ?? [];
        contractsOf.set(party, known);
        known.push({
          stage: isSigned ? 'signed' : 'requested',
          startsOn,
          endsOn,
          endedOn,
          terms: [
            { fromOn: startsOn, prices: drawnContract.first },
            ...later.map(([from, changed]) => ({ fromOn: addDays(startsOn, from), prices: changed })),
          ],
          memberships: [{ joinedOn, leftOn }],
        });
      }
      await refreshCover(tx, contractId);
    }
  });
});
afterAll(() => world.stop());

const facilityAt = (place: number): Facility => {
  const facility = facilities[place];
  if (facility === undefined) throw new Error('There is no such place.');
  return facility;
};

const judged = (place: number, { sampledOn, method, status, legalBasis }: StoredTest) =>
  decideSubsidy(
    {
      sampledOn,
      method,
      status,
      legalBasis,
      isMedicalInstitution: isMedicalInstitution(facilityAt(place).kind),
    },
    contractsOf.get(place) ?? [],
  );

/** The tests of an institution in the same groups as the database makes. */
function expectedGroups(place: number): readonly string[] {
  const groups = new Map<string, number>();
  for (const test of stored.filter(({ facilityId }) => facilityId === facilityAt(place).facilityId)) {
    const { decision, reasons } = judged(place, test);
    const key = JSON.stringify([test.sampledOn, test.method, decision, reasons]);
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  return [...groups].map(([key, tests]) => `${tests} ${key}`).toSorted();
}

describe('the subsidy of a month, decided in the database (H-28)', () => {
  it('is what the rule decides, for every institution, day and method', async () => {
    const seen = new Set<string>();
    for (const place of KINDS.keys()) {
      const view = await showFacilityMonth(world, world.manager, facilityAt(place).facilityId, MONTH);
      const found = (view?.tests ?? []).map(
        ({ tests, sampledOn, method, decision, reasons }) =>
          `${tests} ${JSON.stringify([sampledOn, method, decision, reasons])}`,
      );
      expect(found.toSorted()).toEqual(expectedGroups(place));
      for (const { decision, reasons } of view?.tests ?? [])
        for (const each of [decision, ...reasons]) seen.add(each);
    }
    // The generated data reach every answer; without a report there is nothing to decide.
    expect([...seen].toSorted()).toEqual([
      'contract-not-covering-method',
      'eligible',
      'no-contract',
      'no-contract-needed',
      'not-eligible',
      'other-legal-basis',
      'outside-contract-period',
      'undecidable',
      'withdrawn',
    ]);
  });

  it('adds up to all reports, by institution and by reason', async () => {
    const view = await showSubsidyMonth(world, world.manager, MONTH, null);
    expect(view.reasons.reduce((sum, { tests }) => sum + tests, 0)).toBe(stored.length);
    const all = await exportSubsidyMonth(world, world.manager, MONTH);
    expect(all.reduce((sum, row) => sum + row.eligible + row.notEligible + row.undecidable, 0)).toBe(
      stored.length,
    );
    expect(view.facilities).toEqual(all);
    for (const row of all) {
      const place = facilities.findIndex(({ facilityId }) => facilityId === row.facilityId);
      const own = stored.filter(({ facilityId }) => facilityId === row.facilityId);
      const count = (decision: string) =>
        own.filter(test => judged(place, test).decision === decision).length;
      expect([row.eligible, row.notEligible, row.undecidable]).toEqual(
        ['eligible', 'not-eligible', 'undecidable'].map(count),
      );
    }
  });

  it('names exactly the institutions under contract without a report that stands', async () => {
    const { from, through } = daysOfMonth(MONTH);
    const silent = [...KINDS.keys()].filter(place => {
      const isCovered = (contractsOf.get(place) ?? [])
        .flatMap(coversOf)
        .some(cover => cover.from <= through && cover.through >= from);
      const { facilityId } = facilityAt(place);
      return isCovered && !stored.some(test => test.facilityId === facilityId && test.status === 'reported');
    });
    expect(silent).toEqual([1]);
    const found = await showSilentFacilities(world, world.manager, MONTH, null);
    expect(found.facilities.map(({ name }) => name)).toEqual(['Facility 1']);
    expect((await showSubsidyMonth(world, world.manager, MONTH, null)).silent).toBe(1);
  });

  it('shows another authority nothing', async () => {
    const { facilityId } = facilityAt(0);
    expect(await showFacilityMonth(world, world.stranger, facilityId, MONTH)).toBeNull();
    const view = await showSubsidyMonth(world, world.stranger, MONTH, null);
    expect([view.facilities, view.reasons, view.silent]).toEqual([[], [], 0]);
  });
});

describe('the contract on a day (H-05, H-30)', () => {
  it('is found by the institution itself and by the authority wherever the rule finds one', async () => {
    const outcomes = new Set<string>();
    for (const place of KINDS.keys()) {
      const facility = facilityAt(place);
      const covers = (contractsOf.get(place) ?? []).flatMap(coversOf);
      for (const actor of [world.manager, world.managerOf(facility)])
        await world.as(actor, async tx => {
          const tests = Array.from({ length: 13 }, (_, place) => near(3 * place - 3)).flatMap(day =>
            TEST_METHODS.map(method => ({ day, method })),
          );
          const found = await contractsOn(tx, facility.facilityId, tests);
          for (const [number, { day, method }] of tests.entries()) {
            const expected = !isMedicalInstitution(facility.kind)
              ? 'not-needed'
              : coverOutcome(covers, day, method) === 'covered'
                ? 'in-force'
                : 'none';
            expect(found[number]?.contractState).toBe(expected);
            expect(found[number]?.contractId === null).toBe(expected !== 'in-force');
            outcomes.add(expected);
          }
          const [first] = tests;
          if (first !== undefined)
            expect(await contractOn(tx, { facilityId: facility.facilityId, ...first })).toEqual(found[0]);
        });
    }
    expect([...outcomes].toSorted()).toEqual(['in-force', 'none', 'not-needed']);
  });

  it('is not found for another institution, nor by another authority', async () => {
    const [own, other] = [facilityAt(0), facilityAt(2)];
    const covered = (contractsOf.get(2) ?? []).flatMap(coversOf)[0];
    if (covered === undefined) throw new Error('The generated data cover nothing there.');
    const [method = 'pcr'] = Object.keys(covered.prices);
    const test = { facilityId: other.facilityId, day: covered.from, method };
    const stateFor = (actor: typeof world.manager) =>
      world.as(actor, async tx => (await contractOn(tx, test)).contractState);
    expect(await stateFor(world.manager)).toBe('in-force');
    expect(await stateFor(world.managerOf(own))).toBe('none');
    expect(await stateFor(world.stranger)).toBe('none');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, type Instant, jstDate, jstInstant } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { loadRulebook, nearestVersion } from '../../rulebook/index.ts';
import { type HospitalStay, lastDueSlot, lastOpenedOn, plannedSlotDates } from './plan-slots.ts';
import { releaseStep } from './release-confirmation.ts';
import { proposeRelease, type ReleaseFacts } from './release-proposal.ts';
import { isWatched } from './watched.ts';

const rule = nearestVersion((await loadRulebook()).observation, '2022-08-19' as PlainDate);
const [daily] = rule.slots;
if (daily === undefined) throw new Error('no slot');

/** What can happen to a watched person. */
type Happening =
  | { readonly kind: 'answer'; readonly hasSymptoms: boolean }
  | { readonly kind: 'task-opened' | 'task-closed' | 'reached-well' | 'transfer' }
  /** The end is moved so many hours from now, forth or back, by a relief, a relapse or an officer; null: no end. */
  | { readonly kind: 'end-moved'; readonly hours: number | null }
  | { readonly kind: 'tick' | 'released-by-staff' | 'reopened' | 'to-hospital' | 'from-hospital' };

type History = readonly { readonly minutesLater: number; readonly what: Happening }[];

/** A person's case, and the release that is recorded for it. */
type Person = Omit<ReleaseFacts, 'lastQuestionAt'> & {
  readonly category: 'self' | 'notified';
  readonly firstSlotOn: PlainDate;
  readonly hospitalStays: readonly HospitalStay[];
  readonly released: { readonly at: Instant; readonly by: 'rule' | 'staff'; readonly knew: Person } | null;
};

const simple = fc.constantFrom('tick' as const, 'reopened' as const);
const hospital = fc.constantFrom('to-hospital' as const, 'from-hospital' as const);
const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('answer' as const), hasSymptoms: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('end-moved' as const),
      hours: fc.option(fc.integer({ min: -400, max: 400 })),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('task-opened' as const, 'task-closed' as const, 'reached-well' as const),
    }),
  },
  { weight: 6, arbitrary: simple.map(kind => ({ kind })) },
  { weight: 3, arbitrary: hospital.map(kind => ({ kind })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('transfer' as const, 'released-by-staff' as const).map(kind => ({ kind })),
  },
);

/** Histories over months; they begin around month ends, leap days and midnight as well as anywhere. */
const anyStart = fc.oneof(
  fc.constantFrom(
    jstInstant('2024-02-28' as PlainDate, '23:59'),
    jstInstant('2024-02-29' as PlainDate, '20:00'),
    jstInstant('2022-12-31' as PlainDate, '07:00'),
    jstInstant('2023-04-30' as PlainDate, '00:00'),
  ),
  fc
    .integer({ min: 0, max: 2_000_000 })
    .map(minutes => addMinutes(jstInstant('2020-01-01' as PlainDate, '00:00'), minutes)),
);
const anyHistory: fc.Arbitrary<History> = fc.array(
  fc.record({ minutesLater: fc.integer({ min: 0, max: 3 * 1_440 }), what: anyHappening }),
  { minLength: 1, maxLength: 40 },
);

const newcomer = (at: Instant): Person => ({
  status: 'open',
  category: 'self',
  firstSlotOn: addDays(jstDate(at), rule.firstDayAfterSubmission),
  hospitalStays: [],
  endsAt: addMinutes(at, 7 * 1_440),
  lastAnswer: null,
  lastReachedWellAt: null,
  openTasks: 0,
  released: null,
});

/** How the rule decides: the shipped one, or one with a mistake that the property must find. */
type Decide = (person: Person, at: Instant) => boolean;

const byRule: Decide = (person, at) => {
  const lastQuestionAt = lastDueSlot(person.firstSlotOn, at, daily)?.opensAt ?? null;
  const proposal = proposeRelease({ ...person, lastQuestionAt }, at);
  return releaseStep(proposal, person.category, rule).kind === 'release';
};

function happen(person: Person, what: Happening, at: Instant, decide: Decide): Person {
  const release = (by: 'rule' | 'staff'): Person => ({
    ...person,
    status: 'released',
    released: { at, by, knew: person },
  });
  switch (what.kind) {
    case 'answer':
      return { ...person, lastAnswer: { answeredAt: at, hasSymptoms: what.hasSymptoms } };
    case 'task-opened':
      return { ...person, openTasks: person.openTasks + 1 };
    case 'task-closed':
      return { ...person, openTasks: Math.max(0, person.openTasks - 1) };
    case 'reached-well':
      return { ...person, lastReachedWellAt: at, openTasks: 0 };
    case 'end-moved':
      return { ...person, endsAt: what.hours === null ? null : addMinutes(at, what.hours * 60) };
    case 'transfer':
      return { ...person, category: 'notified' };
    case 'to-hospital':
      return inHospital(person)
        ? person
        : { ...person, hospitalStays: [...person.hospitalStays, { from: at, until: null }] };
    case 'from-hospital':
      return {
        ...person,
        hospitalStays: person.hospitalStays.map(({ from, until }) => ({ from, until: until ?? at })),
      };
    case 'reopened':
      return person.status === 'open' ? person : { ...person, status: 'open', released: null };
    case 'released-by-staff':
      return person.status === 'open' ? release('staff') : person;
    case 'tick':
      return decide(person, at) ? release('rule') : person;
  }
}

const inHospital = ({ hospitalStays }: Person): boolean => hospitalStays.at(-1)?.until === null;

/** Every state of a history with its moment. */
function lived(start: Instant, history: History, decide: Decide): readonly { person: Person; at: Instant }[] {
  const states = [{ person: newcomer(start), at: start }];
  let [now] = states;
  for (const { minutesLater, what } of history) {
    if (now === undefined) break;
    const at = addMinutes(now.at, minutesLater);
    now = { person: happen(now.person, what, at, decide), at };
    states.push(now);
  }
  return states;
}

/** Whether any instant between the opening and the due time of a day was spent in hospital. */
const wasInHospital = ({ hospitalStays }: Person, day: PlainDate): boolean => {
  const [opensAt, dueAt] = [jstInstant(day, daily.opensAt), jstInstant(day, daily.dueAt)];
  return !hospitalStays.every(({ from, until }) => dueAt <= from || (until !== null && until <= opensAt));
};

type IsListed = (person: Person, at: Instant) => boolean;

/** Whoever has no recorded release is on the list, in hospital too, and is asked on every day that they were not there. */
const nobodyDropped = (isListed: IsListed) =>
  fc.property(anyStart, anyHistory, (start, history) => {
    const states = lived(start, history, byRule);
    for (const { person, at } of states) expect(isListed(person, at)).toBe(person.released === null);
    const last = states.findLast(({ person }) => person.released === null);
    if (last === undefined) return;
    const { person, at } = last;
    const expected: PlainDate[] = [];
    for (let day = person.firstSlotOn; day <= lastOpenedOn(at, daily); day = addDays(day, 1))
      if (!wasInHospital(person, day)) expected.push(day);
    expect(plannedSlotDates({ ...person, endedAt: null }, at, daily)).toEqual(expected);
  });

/** A release by rule is one of somebody self-recuperating, over the end, needing nobody, and last heard to be well. */
const releasedRightly = (decide: Decide) =>
  fc.property(anyStart, anyHistory, (start, history) => {
    for (const { person } of lived(start, history, decide)) {
      if (person.released?.by !== 'rule') continue;
      const { at, knew } = person.released;
      expect(knew).toMatchObject({ category: 'self', status: 'open', openTasks: 0 });
      expect(knew.endsAt !== null && knew.endsAt <= at).toBe(true);
      const answeredAt = knew.lastAnswer?.answeredAt ?? null;
      const heard = [answeredAt, knew.lastReachedWellAt].filter(instant => instant !== null).sort();
      const heardAt = heard.at(-1);
      expect(heardAt).toBeDefined();
      if (heardAt === answeredAt) expect(knew.lastAnswer?.hasSymptoms).toBe(false);
      // Yesterday's question at the latest has fallen due, if there was one: they were heard from since it opened.
      const yesterday = addDays(jstDate(at), -1);
      if (yesterday >= knew.firstSlotOn)
        expect(heardAt !== undefined && heardAt >= jstInstant(yesterday, daily.opensAt)).toBe(true);
    }
  });

const runs = { numRuns: 1_000 };

describe('incident 1: no filter by end date can drop anyone', () => {
  it('a person without a recorded release stays on the list, however the end is moved', () => {
    fc.assert(nobodyDropped(isWatched), runs);
  });

  it('is noticed when a list leaves out those whose end has passed', () => {
    const listByDate: IsListed = (person, at) =>
      isWatched(person) && (person.endsAt === null || person.endsAt > at);
    expect(fc.check(nobodyDropped(listByDate), runs).failed).toBe(true);
    const listByDay: IsListed = (person, at) =>
      isWatched(person) && (person.endsAt === null || jstDate(person.endsAt) >= jstDate(at));
    expect(fc.check(nobodyDropped(listByDay), runs).failed).toBe(true);
  });

  it('the rule releases only who was heard to be well, and nobody notified', () => {
    fc.assert(releasedRightly(byRule), runs);
  });

  it('is noticed when the rule releases by date alone', () => {
    const byDate: Decide = ({ status, endsAt }, at) => status === 'open' && endsAt !== null && endsAt <= at;
    expect(fc.check(releasedRightly(byDate), runs).failed).toBe(true);
  });

  it('is not so because nobody is ever released', () => {
    const someReleased = fc.property(anyStart, anyHistory, (start, history) =>
      lived(start, history, byRule).every(({ person }) => person.released?.by !== 'rule'),
    );
    expect(fc.check(someReleased, runs).failed).toBe(true);
  });
});

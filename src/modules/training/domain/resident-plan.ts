import { addMinutes, type Instant, jstDate, startOfJstDay } from '../../../kernel/instant.ts';
import { addDays, ageOn, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { type IllnessCourse, illnessCourse, staysSilent } from './illness-course.ts';
import { createRandom, type Random } from './random.ts';
import type { ResidentLanguage } from './resident-language.ts';
import { KANAGAWA_TOWNS } from './synthetic/towns.ja.ts';
import { childOf, type SyntheticPerson, syntheticPerson } from './synthetic-person.ts';

/** Why a person who wants to file may not, beside their age, which follows from the rules of the day. */
export type Obstacle =
  | 'risk-factor'
  | 'pregnancy'
  | 'medical-institution'
  | 'outside-prefecture'
  | 'too-late'
  | 'cannot-manage-alone';

/** What is wrong with the photo of the test. */
export type PhotoFault = 'blurred' | 'no-name' | 'negative';

/** A call to the desk that makes the person a notified patient. */
export interface DeskCall {
  readonly kind: 'meal-service' | 'diagnosis';
  readonly at: Instant;
}

/** Everything that a synthetic resident will do, as far as it does not depend on what they are told. */
export interface ResidentPlan {
  readonly ordinal: number;
  readonly person: SyntheticPerson;
  /** In which they file and are written to. */
  readonly language: ResidentLanguage;
  readonly course: IllnessCourse;
  readonly filesAt: Instant;
  readonly obstacle: Obstacle | null;
  readonly channel: 'line' | 'voice' | 'web';
  readonly testSource: 'own-kit' | 'free-test' | 'test-company';
  readonly evidence: 'listed-kit' | 'other-kit' | 'notice';
  readonly photoFault: PhotoFault | null;
  /** How many whole hours after a mail that sends the filing back the person files again; null when they leave it. */
  readonly refilesAfterHours: number | null;
  /** When the person withdraws an issued filing; null for nearly all. */
  readonly withdrawsAt: Instant | null;
  /** When the person asks for the certificate; null for those who need none. */
  readonly wantsCertificateAt: Instant | null;
  /** The day on which the person answers as soon as they are asked, whatever their habit; null for nearly all. */
  readonly promptOn: PlainDate | null;
  /** Null for nearly all. */
  readonly callsDesk: DeskCall | null;
  /** Those for whom this person files next, from the same telephone. Their messages come to this person's address. */
  readonly family: readonly ResidentPlan[];
  /** Left for the trainee when scripted reviewers are at work. */
  readonly putAside: boolean;
}

// Each matter has a stream of chance of its own, so that adding one changes no other.
const STREAM = {
  person: 1,
  course: 2,
  plan: 3,
  refiling: 4,
  language: 5,
  family: 6,
  desk: 7,
  day: 1_000,
} as const;

const HOUR = 60;

/** The chance of the person number `ordinal` of the wave `seed`. */
const chanceOf = (seed: number, ordinal: number): Random => createRandom(seed).fork(ordinal);

/** Makes up the person number `ordinal`, who files on `filedOn`. The same numbers always give the same person. */
export function planResident(seed: number, ordinal: number, filedOn: PlainDate): ResidentPlan {
  const chance = chanceOf(seed, ordinal);
  const random = chance.fork(STREAM.plan);
  const language = languageOf(chance.fork(STREAM.language));
  const evidence = random.weighted<ResidentPlan['evidence']>([
    ['listed-kit', 84],
    ['other-kit', 9],
    ['notice', 7],
  ]);
  const person = syntheticPerson(
    chance.fork(STREAM.person),
    ordinal,
    filedOn,
    KANAGAWA_TOWNS,
    undefined,
    language,
  );
  const plan: ResidentPlan = {
    ordinal,
    person,
    language,
    course: illnessCourse(chance.fork(STREAM.course), filedOn),
    filesAt: at(filedOn, filingMinute(random)),
    obstacle: obstacleOf(random),
    channel: random.weighted([
      ['web', 62],
      ['line', 30],
      ['voice', 8],
    ]),
    evidence,
    testSource: evidence === 'notice' ? random.pick(['free-test', 'test-company']) : 'own-kit',
    photoFault: faultOf(random),
    refilesAfterHours: refilingDelay(chance.fork(STREAM.refiling)),
    withdrawsAt: random.chance(0.04) ? at(addDays(filedOn, random.between(2, 6)), noonMinute(random)) : null,
    wantsCertificateAt: random.chance(0.3)
      ? at(addDays(filedOn, random.between(8, 16)), noonMinute(random))
      : null,
    promptOn: null,
    callsDesk: deskCall(chance.fork(STREAM.desk), filedOn),
    family: [],
    putAside: random.chance(0.12),
  };
  return { ...plan, family: familyOf(chance.fork(STREAM.family), plan, filedOn) };
}

/** A person with those for whom they file. */
export const withFamily = (plan: ResidentPlan): readonly ResidentPlan[] => [plan, ...plan.family];

/** Above every number of a wave: a child's number is its parent's and this. */
const CHILD_ORDINALS = 100_000_000;
const PARENT_AGES = { from: 28, through: 45 } as const;
const MINUTES_BETWEEN_FILINGS = 9;

/** Some parents file for a child as well, right after their own filing. */
function familyOf(random: Random, parent: ResidentPlan, filedOn: PlainDate): readonly ResidentPlan[] {
  const age = ageOn(parent.person.birthDate, filedOn);
  if (age < PARENT_AGES.from || age > PARENT_AGES.through || !random.chance(0.15)) return [];
  return [
    {
      ...parent,
      ordinal: parent.ordinal + CHILD_ORDINALS,
      person: childOf(random.fork(1), parent.person, filedOn, parent.language),
      course: illnessCourse(random.fork(2), filedOn),
      filesAt: addMinutes(parent.filesAt, MINUTES_BETWEEN_FILINGS),
      obstacle: null,
      evidence: 'listed-kit',
      testSource: 'own-kit',
      photoFault: null,
      withdrawsAt: null,
      callsDesk: null,
    },
  ];
}

/** When the person answers the question of `day`, or null when they let it pass; it was asked in the morning. */
export function answerAt(seed: number, plan: ResidentPlan, day: PlainDate): Instant | null {
  if (plan.promptOn === day) return at(day, 7 * HOUR + 12 + (plan.ordinal % HOUR));
  const random = dayChance(seed, plan, day);
  return staysSilent(plan.course.answersEvery, random) ? null : at(day, answerMinute(random));
}

/** When a person who let the question pass answers after the reminder of the afternoon; null when they do not. */
export function answerAfterReminderAt(seed: number, plan: ResidentPlan, day: PlainDate): Instant | null {
  const random = dayChance(seed, plan, day).fork(1);
  if (plan.course.answersEvery === 'never' || !random.chance(0.35)) return null;
  return at(day, random.between(16 * HOUR + 10, 19 * HOUR + 50));
}

/** The chance with which the answer of `day` is made up. */
export const answerChance = (seed: number, plan: ResidentPlan, day: PlainDate): Random =>
  dayChance(seed, plan, day).fork(2);

const refilingDelay = (random: Random): number | null => (random.chance(0.25) ? null : random.between(2, 26));

const dayChance = (seed: number, { ordinal, filesAt }: ResidentPlan, day: PlainDate): Random =>
  chanceOf(seed, ordinal).fork(STREAM.day + daysBetween(jstDate(filesAt), day));

const at = (day: PlainDate, minute: number): Instant => addMinutes(startOfJstDay(day), minute);

/** People file in the evening rather than in the morning, and not in the night. */
const filingMinute = (random: Random): number =>
  random.weighted([
    [8, 3],
    [9, 6],
    [10, 8],
    [11, 8],
    [12, 8],
    [13, 7],
    [14, 7],
    [15, 7],
    [16, 7],
    [17, 8],
    [18, 9],
    [19, 9],
    [20, 9],
    [21, 6],
    [22, 3],
  ]) *
    HOUR +
  random.between(1, 58);

/** Most answer soon after they are asked at 7; some only after the question has fallen due at 20. */
const answerMinute = (random: Random): number =>
  random.weighted([
    [7, 34],
    [8, 24],
    [9, 10],
    [12, 12],
    [14, 6],
    [15, 5],
    [17, 4],
    [18, 3],
    [21, 2],
  ]) *
    HOUR +
  random.between(5, 55);

const noonMinute = (random: Random): number => random.between(10 * HOUR, 16 * HOUR);

const languageOf = (random: Random): ResidentLanguage =>
  random.weighted<ResidentLanguage>([
    ['ja', 88],
    ['en', 3],
    ['zh-Hans', 2.5],
    ['vi', 2],
    ['pt-BR', 2],
    ['ko', 1.5],
    ['ja-easy', 1],
  ]);

const deskCall = (random: Random, filedOn: PlainDate): DeskCall | null =>
  random.chance(0.03)
    ? {
        kind: random.chance(0.6) ? 'meal-service' : 'diagnosis',
        at: at(addDays(filedOn, random.between(1, 5)), noonMinute(random)),
      }
    : null;

const obstacleOf = (random: Random): Obstacle | null =>
  random.weighted<Obstacle | null>([
    [null, 95],
    ['risk-factor', 2],
    ['pregnancy', 0.6],
    ['medical-institution', 0.8],
    ['outside-prefecture', 0.6],
    ['too-late', 0.6],
    ['cannot-manage-alone', 0.4],
  ]);

const faultOf = (random: Random): PhotoFault | null =>
  random.weighted<PhotoFault | null>([
    [null, 86],
    ['blurred', 5],
    ['no-name', 6],
    ['negative', 3],
  ]);

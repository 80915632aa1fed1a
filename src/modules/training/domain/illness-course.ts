import { addDays, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Random } from './random.ts';

/** How one synthetic person's illness runs, and how well they answer. */
export interface IllnessCourse {
  readonly testedOn: PlainDate;
  /** Null for somebody who has no symptoms when filing. */
  readonly onsetOn: PlainDate | null;
  /** The day on which symptoms begin after filing; null for most. */
  readonly lateOnsetOn: PlainDate | null;
  /** The day on which symptoms have eased. */
  readonly reliefOn: PlainDate;
  /** The day on which they come back for two days; null for most. */
  readonly relapseOn: PlainDate | null;
  /** The day on which breathing becomes hard; null for nearly all. */
  readonly emergencyOn: PlainDate | null;
  readonly answersEvery: AnswerHabit;
}

export type AnswerHabit = 'day' | 'other-day' | 'few-days' | 'never';

/** How the person is on a day. */
export interface Condition {
  readonly temperature: number;
  /** Null for a person without an oximeter. */
  readonly spo2: number | null;
  readonly hasSymptoms: boolean;
  readonly emergency: boolean;
  /** Beside the day before, as the form asks. */
  readonly change: 'none' | 'same' | 'relieved' | 'worse';
}

const NO_OXIMETER = 0.6;

/** Makes up the course of a person who files on `filedOn`. */
export function illnessCourse(random: Random, filedOn: PlainDate): IllnessCourse {
  const symptomatic = random.chance(0.86);
  const onsetOn = symptomatic ? addDays(filedOn, -random.between(0, 4)) : null;
  const testedOn =
    onsetOn === null
      ? addDays(filedOn, -random.between(0, 2))
      : addDays(onsetOn, random.between(0, Math.min(2, daysBetween(onsetOn, filedOn))));
  const lateOnsetOn =
    onsetOn === null && random.chance(0.35) ? addDays(testedOn, random.between(3, 6)) : null;
  const illFrom = onsetOn ?? lateOnsetOn ?? testedOn;
  const reliefOn = addDays(illFrom, random.chance(0.12) ? random.between(9, 13) : random.between(3, 7));
  const relapseOn = random.chance(0.05) ? addDays(reliefOn, 2) : null;
  return {
    testedOn,
    onsetOn,
    lateOnsetOn,
    reliefOn,
    relapseOn,
    emergencyOn: random.chance(0.015) ? addDays(illFrom, random.between(4, 7)) : null,
    answersEvery: random.weighted([
      ['day', 87],
      ['other-day', 8],
      ['few-days', 3],
      ['never', 2],
    ]),
  };
}

const SILENCE: Readonly<Record<AnswerHabit, number>> = {
  day: 0.03,
  'other-day': 0.5,
  'few-days': 0.75,
  never: 1,
};

/** Whether a person of this habit lets a question pass. */
export const staysSilent = (habit: AnswerHabit, random: Random): boolean => random.chance(SILENCE[habit]);

/** How the person is on `day`. */
export function conditionOn(course: IllnessCourse, day: PlainDate, random: Random): Condition {
  const illFrom = course.onsetOn ?? course.lateOnsetOn;
  const ill = illFrom !== null && day >= illFrom && (day < course.reliefOn || isRelapsed(course, day));
  const emergency = course.emergencyOn === day;
  const temperature =
    ill && illFrom !== null ? illTemperature(daysBetween(illFrom, day), random) : 35.9 + tenths(random, 9);
  return {
    temperature: Math.round(temperature * 10) / 10,
    spo2: spo2Of(ill, emergency, random),
    hasSymptoms: ill || emergency,
    emergency,
    change: changeOn(course, day, ill || emergency, illFrom),
  };
}

const isRelapsed = ({ relapseOn }: IllnessCourse, day: PlainDate): boolean =>
  relapseOn !== null && day >= relapseOn && daysBetween(relapseOn, day) < 2;

/** Highest when it begins, then falling by a third of a degree a day, with much scatter. */
const illTemperature = (dayOfIllness: number, random: Random): number =>
  36.9 + Math.max(0, 4 - dayOfIllness) * 0.35 + tenths(random, 6);

function spo2Of(ill: boolean, emergency: boolean, random: Random): number | null {
  if (emergency) return random.between(90, 93);
  if (random.chance(NO_OXIMETER)) return null;
  return ill && random.chance(0.04) ? 95 : random.between(96, 99);
}

function changeOn(
  course: IllnessCourse,
  day: PlainDate,
  ill: boolean,
  illFrom: PlainDate | null,
): Condition['change'] {
  if (ill) return course.emergencyOn === day || day === illFrom ? 'worse' : 'same';
  return illFrom === null || day < illFrom ? 'none' : 'relieved';
}

const tenths = (random: Random, most: number): number => random.between(0, most) / 10;

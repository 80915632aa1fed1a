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
  readonly answersEvery: 'day' | 'other-day' | 'few-days' | 'never';
}

/** What the person would answer on `day`; null when they do not answer. */
export interface DailyAnswer {
  readonly temperature: number;
  readonly spo2: number | null;
  readonly hasSymptoms: boolean;
  readonly emergency: boolean;
  readonly condition: 'none' | 'same' | 'relieved' | 'worse';
}

/** Makes up the course of a person who files on `filedOn`. */
export function illnessCourse(random: Random, filedOn: PlainDate): IllnessCourse {
  const symptomatic = random.chance(0.86);
  const onsetOn = symptomatic ? addDays(filedOn, -random.between(0, 4)) : null;
  const testedOn =
    onsetOn === null
      ? addDays(filedOn, -random.between(0, 2))
      : addDays(onsetOn, random.between(0, Math.max(0, Math.min(2, daysBetween(onsetOn, filedOn)))));
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
      ['day', 74],
      ['other-day', 14],
      ['few-days', 8],
      ['never', 4],
    ]),
  };
}

/** The answer of a person on `day`, or null on a day on which they do not answer. */
export function answerOn(course: IllnessCourse, day: PlainDate, random: Random): DailyAnswer | null {
  const silent = { day: 0.03, 'other-day': 0.5, 'few-days': 0.75, never: 1 }[course.answersEvery];
  if (random.chance(silent)) return null;

  const illFrom = course.onsetOn ?? course.lateOnsetOn;
  const relapsed =
    course.relapseOn !== null && day >= course.relapseOn && daysBetween(course.relapseOn, day) < 2;
  const ill = illFrom !== null && day >= illFrom && (day < course.reliefOn || relapsed);
  const emergency = course.emergencyOn === day;
  const temperature = ill ? 37.2 + random.between(0, 18) / 10 : 36.0 + random.between(0, 8) / 10;
  return {
    temperature: Math.round(temperature * 10) / 10,
    spo2: emergency ? random.between(90, 93) : random.chance(0.4) ? random.between(96, 99) : null,
    hasSymptoms: ill || emergency,
    emergency,
    condition: conditionOn(course, day, ill, illFrom),
  };
}

function conditionOn(
  course: IllnessCourse,
  day: PlainDate,
  ill: boolean,
  illFrom: PlainDate | null,
): DailyAnswer['condition'] {
  if (illFrom === null || day < illFrom) return 'none';
  if (!ill) return 'relieved';
  return course.emergencyOn === day ? 'worse' : 'same';
}

import type { Condition } from './illness-course.ts';
import type { Random } from './random.ts';

/** The symptoms that the form of the day offers, by code. */
export interface OfferedSymptoms {
  /** Everyday ones. */
  readonly mild: readonly string[];
  /** Those for which the form gives a number to call. */
  readonly worrying: readonly string[];
  /** Those that call for help at once. */
  readonly emergency: readonly string[];
}

const FEVER_FROM = 37.5;
const FEVER = 'fever';
const WORRYING = 0.012;

/** Which boxes a person in this condition ticks. */
export function tickedSymptoms(
  condition: Condition,
  offered: OfferedSymptoms,
  random: Random,
): { readonly symptoms: readonly string[]; readonly emergencySymptoms: readonly string[] } {
  if (!condition.hasSymptoms) return { symptoms: [], emergencySymptoms: [] };
  const mild = offered.mild.filter(code => code !== FEVER);
  const fever = condition.temperature >= FEVER_FROM && offered.mild.includes(FEVER) ? [FEVER] : [];
  const worrying = random.chance(WORRYING) ? some(offered.worrying, 1, random) : [];
  return {
    symptoms: [...fever, ...some(mild, random.between(1, 3), random), ...worrying],
    emergencySymptoms: condition.emergency ? some(offered.emergency, random.between(1, 2), random) : [],
  };
}

/** `count` different codes, in the order of the form. */
function some(codes: readonly string[], count: number, random: Random): readonly string[] {
  const left = [...codes];
  while (left.length > count) left.splice(random.between(0, left.length - 1), 1);
  return left;
}

import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type MeasurementProblem, type MeasurementRange, readMeasurement } from './measurement.ts';

/** How a person feels beside the day before: no symptoms at all, unchanged, eased or gone (軽快), or worse. */
export const CONDITIONS = ['none', 'same', 'relieved', 'worse'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** One day's answer: °C with one decimal, percent, and the codes of the rulebook's symptoms. domain.md 4.2. */
export interface Answer {
  readonly temperature: number;
  /** Null for people without a pulse oximeter (K-12). */
  readonly spo2: number | null;
  readonly symptoms: readonly string[];
  /** Those of the 13 that call for help at once. */
  readonly emergencySymptoms: readonly string[];
  readonly condition: Condition;
}

/** An answer as it was typed, spoken or pressed. */
export interface GivenAnswer {
  readonly temperature: string;
  readonly spo2: string;
  readonly symptoms: readonly string[];
  readonly emergencySymptoms: readonly string[];
  readonly condition: string;
}

/** What the rulebook of the day accepts. Its observation rule has this form. */
export interface AnswerRules {
  readonly temperature: MeasurementRange;
  readonly spo2: Omit<MeasurementRange, 'step'> & { readonly urgentThrough: number };
  readonly symptoms: readonly { readonly code: string }[];
  readonly emergencySymptoms: readonly { readonly code: string }[];
}

/** A body temperature from which on a person has a fever, in °C, by the notification criteria of the Infectious Diseases Control Act. */
const FEVER_FROM = 37.5;

/** Below this no oximeter shows a figure; used only to see danger in a value that is asked again. */
const LOWEST_SPO2_SHOWN = 30;

/** What must be asked again, and about which field. */
export type AnswerProblem =
  | { readonly field: 'temperature'; readonly problem: { readonly kind: 'missing' } | MeasurementProblem }
  | { readonly field: 'spo2'; readonly problem: MeasurementProblem }
  | { readonly field: 'symptoms'; readonly problem: { readonly kind: 'unknown-code' | 'which-symptoms' } }
  | { readonly field: 'condition'; readonly problem: { readonly kind: 'missing' | 'symptoms-contradict' } };

/**
 * Reads an answer, or lists everything that must be asked again. Values that nobody can have are read back, never
 * corrected; a person who ticked an emergency symptom is not kept waiting by questions about consistency.
 */
export function readAnswer(rules: AnswerRules, given: GivenAnswer): Result<Answer, readonly AnswerProblem[]> {
  const temperature =
    given.temperature === ''
      ? fail({ kind: 'missing' as const })
      : readMeasurement(given.temperature, rules.temperature);
  const spo2 = given.spo2 === '' ? ok(null) : readMeasurement(given.spo2, { ...rules.spo2, step: 1 });
  const condition = CONDITIONS.find(known => known === given.condition);

  const problems: AnswerProblem[] = [];
  if (!temperature.ok) problems.push({ field: 'temperature', problem: temperature.reason });
  if (!spo2.ok) problems.push({ field: 'spo2', problem: spo2.reason });
  if (
    !areKnown(rules.symptoms, given.symptoms) ||
    !areKnown(rules.emergencySymptoms, given.emergencySymptoms)
  )
    problems.push({ field: 'symptoms', problem: { kind: 'unknown-code' } });
  if (condition === undefined) problems.push({ field: 'condition', problem: { kind: 'missing' } });
  if (!temperature.ok || !spo2.ok || condition === undefined || problems.length > 0) return fail(problems);

  const answer: Answer = {
    temperature: temperature.value,
    spo2: spo2.value,
    symptoms: distinct(given.symptoms),
    emergencySymptoms: distinct(given.emergencySymptoms),
    condition,
  };
  const contradiction = contradictionIn(answer);
  return contradiction === null ? ok(answer) : fail([contradiction]);
}

/** Whether an answer that must be asked again already says that help is needed: the number is shown at once (K-20). */
export function soundsUrgent(rules: AnswerRules, given: GivenAnswer): boolean {
  if (given.emergencySymptoms.length > 0) return true;
  const spo2 = readMeasurement(given.spo2, {
    lowest: LOWEST_SPO2_SHOWN,
    highest: rules.spo2.highest,
    step: 1,
  });
  return spo2.ok && spo2.value <= rules.spo2.urgentThrough;
}

/**
 * Whether the answer reports any symptom. A fever is one even when nothing is ticked: relief (症状軽快) means that it
 * has gone (domain.md 3.2).
 */
export const hasSymptoms = (
  answer: Pick<Answer, 'temperature' | 'symptoms' | 'emergencySymptoms'>,
): boolean =>
  answer.symptoms.length > 0 || answer.emergencySymptoms.length > 0 || answer.temperature >= FEVER_FROM;

function contradictionIn(answer: Answer): AnswerProblem | null {
  if (answer.emergencySymptoms.length > 0) return null;
  if (answer.condition === 'none' && answer.symptoms.length > 0)
    return { field: 'condition', problem: { kind: 'symptoms-contradict' } };
  if ((answer.condition === 'same' || answer.condition === 'worse') && !hasSymptoms(answer))
    return { field: 'symptoms', problem: { kind: 'which-symptoms' } };
  return null;
}

const areKnown = (choices: readonly { readonly code: string }[], codes: readonly string[]): boolean =>
  codes.every(code => choices.some(choice => choice.code === code));

const distinct = (codes: readonly string[]): readonly string[] => [...new Set(codes)];

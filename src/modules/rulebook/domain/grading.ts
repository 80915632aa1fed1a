import type { Grade, ObservationRule } from './observation.ts';

/** What an answer is measured by. */
export type GradingRule = Pick<ObservationRule, 'temperature' | 'spo2' | 'emergencySymptoms' | 'symptoms'>;

/** One answer: °C, percent, and the codes of all symptoms ticked, emergency ones too. Null where not measured. */
export type ObservationAnswer = {
  readonly temperature: number | null;
  readonly spo2: number | null;
  readonly symptoms: readonly string[];
};

export type GradeReason =
  | 'emergency-symptom'
  | 'spo2-urgent'
  | 'spo2-caution'
  | 'temperature-caution'
  | 'symptom-caution';

export type AnswerField = keyof ObservationAnswer;

const URGENT: ReadonlySet<GradeReason> = new Set(['emergency-symptom', 'spo2-urgent']);

/** The fields whose value no person can have, or whose codes the rule does not know: to be asked again, never graded. */
export function implausibleFields(rule: GradingRule, answer: ObservationAnswer): AnswerField[] {
  const known = new Set([...rule.emergencySymptoms, ...rule.symptoms].map(({ code }) => code));
  const implausible: AnswerField[] = [];
  if (!isMeasurement(answer.temperature, rule.temperature)) implausible.push('temperature');
  if (!isMeasurement(answer.spo2, { ...rule.spo2, step: 1 })) implausible.push('spo2');
  if (answer.symptoms.some(code => !known.has(code))) implausible.push('symptoms');
  return implausible;
}

/** Grades a plausible answer, with every reason for the grade (domain.md 4.2, K-19, K-20). */
export function gradeAnswer(
  rule: GradingRule,
  { temperature, spo2, symptoms }: ObservationAnswer,
): { readonly grade: Grade; readonly because: readonly GradeReason[] } {
  const has = (listed: readonly { readonly code: string }[]) =>
    listed.some(({ code }) => symptoms.includes(code));
  const found: [GradeReason, boolean][] = [
    ['emergency-symptom', has(rule.emergencySymptoms)],
    ['spo2-urgent', spo2 !== null && spo2 <= rule.spo2.urgentThrough],
    ['spo2-caution', spo2 !== null && spo2 > rule.spo2.urgentThrough && spo2 <= rule.spo2.cautionThrough],
    ['temperature-caution', temperature !== null && temperature >= rule.temperature.cautionFrom],
    ['symptom-caution', has(rule.symptoms.filter(({ grade }) => grade === 'caution'))],
  ];
  const because = found.filter(([, applies]) => applies).map(([reason]) => reason);
  const grade = because.some(reason => URGENT.has(reason)) ? 'urgent' : because.length > 0 ? 'caution' : 'ok';
  return { grade, because };
}

function isMeasurement(
  value: number | null,
  { lowest, highest, step }: { readonly lowest: number; readonly highest: number; readonly step: number },
): boolean {
  if (value === null) return true;
  // 36.7 / 0.1 is not a whole number in binary, but nearly one.
  const steps = value / step;
  return value >= lowest && value <= highest && Math.abs(steps - Math.round(steps)) < 1e-6;
}

import { type Instant, jstDate } from '../../../kernel/instant.ts';
import { type Choice, gradeAnswer, nearestVersion, type Rulebook } from '../../rulebook/index.ts';
import { type Answer, type AnswerRules, type GivenAnswer, soundsUrgent } from '../domain/answer.ts';
import { observationRuleAt, slotHoursOf } from './observation-rule.ts';

/** A public telephone number of the authority. */
export interface CareContact {
  readonly title: string;
  readonly phone: string;
  readonly hours: string;
}

/** Why an answer got its grade. */
export type GradeReason = ReturnType<typeof gradeAnswer>['because'][number];

/** What an answer is graded on: all symptoms together, emergency ones too. */
export const gradedFields = (answer: Answer) => ({
  temperature: answer.temperature,
  spo2: answer.spo2,
  symptoms: [...answer.symptoms, ...answer.emergencySymptoms],
});

/** What the pages need to ask the question of the day, and to say what to do about the answer. */
export interface QuestionWords {
  readonly rules: AnswerRules;
  readonly symptoms: readonly Choice[];
  readonly emergencySymptoms: readonly Choice[];
  /** The name of a symptom by its code; a code that the rule no longer has stands for itself. */
  readonly symptomTitle: (code: string) => string;
  /** JST `HH:mm` at which the question of a day opens. */
  readonly opensAt: string;
  readonly dueAt: string;
  /** The percentage at and below which oxygen saturation is urgent. */
  readonly spo2UrgentThrough: number;
  /** コロナ119 (K-20). */
  readonly emergency: CareContact | null;
  /** The municipal consultation desk (K-19), where the rulebook names one. */
  readonly consultation: CareContact | null;
  readonly soundsUrgent: (given: GivenAnswer) => boolean;
  /** Whether a symptom alone asks for caution. */
  readonly isCautionSymptom: (code: string) => boolean;
  readonly reasonsOf: (answer: Answer) => readonly GradeReason[];
}

/** Describes the question of the day by the rulebook of `at`. */
export function describeQuestion(rulebook: Rulebook, at: Instant): QuestionWords {
  const rule = observationRuleAt(rulebook, at);
  const { contacts } = nearestVersion(rulebook.contacts, jstDate(at));
  const titles = new Map(
    [...rule.symptoms, ...rule.emergencySymptoms].map(({ code, title }) => [code, title]),
  );
  const contact = (code: string): CareContact | null => contacts.find(known => known.code === code) ?? null;
  return {
    rules: rule,
    symptoms: rule.symptoms,
    emergencySymptoms: rule.emergencySymptoms,
    symptomTitle: code => titles.get(code) ?? code,
    opensAt: slotHoursOf(rule).opensAt,
    dueAt: slotHoursOf(rule).dueAt,
    spo2UrgentThrough: rule.spo2.urgentThrough,
    emergency: contact('corona119'),
    consultation: contact('consultation'),
    soundsUrgent: given => soundsUrgent(rule, given),
    isCautionSymptom: code => rule.symptoms.some(known => known.code === code && known.grade === 'caution'),
    reasonsOf: answer => gradeAnswer(rule, gradedFields(answer)).because,
  };
}

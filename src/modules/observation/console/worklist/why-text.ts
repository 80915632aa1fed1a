import { assertNever } from '../../../../kernel/assert-never.ts';
import { monthDay } from '../../../../ui/date-text.ts';
import type { GradeReason, QuestionWords } from '../../use-cases/describe-question.ts';
import type { AnsweredObservation } from '../../use-cases/show-answers.use-case.ts';
import type { WorklistLine } from '../../use-cases/show-worklist.use-case.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** Why this person needs a human, in as few words as decide who is called first. */
export function whyText(
  line: Pick<WorklistLine, 'kind' | 'slotOn' | 'answer'>,
  question: QuestionWords,
): string {
  switch (line.kind) {
    case 'missed-answer':
      return words.missed(monthDay(line.slotOn));
    case 'late-symptom':
      return words.lateSymptom;
    case 'emergency-call':
    case 'unreachable-contact':
    case 'channel-lost':
    case 'release-proposal':
      return words.why[line.kind];
    case 'urgent-answer':
    case 'caution-answer':
      return line.answer === null ? '' : reasonsText(line.answer, question);
    default:
      return assertNever(line.kind);
  }
}

/** What in an answer gave it its grade. */
export function reasonsText(answer: AnsweredObservation, question: QuestionWords): string {
  return question
    .reasonsOf(answer)
    .flatMap(reason => reasonTexts(reason, answer, question))
    .join(shared.separator);
}

function reasonTexts(
  reason: GradeReason,
  answer: AnsweredObservation,
  question: QuestionWords,
): readonly string[] {
  switch (reason) {
    case 'emergency-symptom':
      return answer.emergencySymptoms.map(question.symptomTitle);
    case 'symptom-caution':
      return answer.symptoms.filter(question.isCautionSymptom).map(question.symptomTitle);
    case 'spo2-urgent':
    case 'spo2-caution':
      return answer.spo2 === null ? [] : [shared.spo2(answer.spo2)];
    case 'temperature-caution':
      return [words.temperatureReason(shared.degrees(answer.temperature))];
    default:
      return assertNever(reason);
  }
}

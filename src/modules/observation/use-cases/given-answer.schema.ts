import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import type { GivenAnswer } from '../domain/answer.ts';

/** The fields of an answer as a form posts them. */
export interface AnswerForm {
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
}

/** Longer than any value that a person can mean. */
const LONGEST = 20;

/** Takes the answer out of a posted form as it was given; judging it is the domain's matter. */
export const givenAnswerOf = (form: AnswerForm): GivenAnswer => ({
  temperature: form.text('temperature').slice(0, LONGEST),
  spo2: form.text('spo2').slice(0, LONGEST),
  symptoms: form.all('symptoms'),
  emergencySymptoms: form.all('emergencySymptoms'),
  condition: form.text('condition'),
});

/** The id that the shown question gave its answer; null when the form holds none of our form. */
export const answerIdOf = (form: AnswerForm): Uuid | null => parseUuid(form.text('answerId'));

/** An answer that nothing was filled into yet. */
export const emptyAnswer: GivenAnswer = {
  temperature: '',
  spo2: '',
  symptoms: [],
  emergencySymptoms: [],
  condition: '',
};

import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import type { GivenAnswer } from '../domain/answer.ts';
import type { SlotName } from '../domain/answered-slot.ts';

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

/** The longest note that a person may add, in characters. */
export const LONGEST_NOTE = 500;

/** What the person added in their own words; '' for nothing. */
export const noteOf = (form: AnswerForm): string => form.text('note').slice(0, LONGEST_NOTE);

/** The question that the form showed, as `slotField` wrote it; null when the form holds none of our form. */
export function slotOf(form: AnswerForm): SlotName | null {
  const [date = '', no = ''] = form.text('slot').split('.');
  const slotOn = parsePlainDate(date);
  return slotOn === null || (no !== '1' && no !== '2') ? null : { slotOn, slotNo: no === '1' ? 1 : 2 };
}

/** A question as a hidden field carries it, e.g. `2022-02-11.1`. */
export const slotField = ({ slotOn, slotNo }: SlotName): string => `${slotOn}.${slotNo}`;

/** An answer that nothing was filled into yet. */
export const emptyAnswer: GivenAnswer = {
  temperature: '',
  spo2: '',
  symptoms: [],
  emergencySymptoms: [],
  condition: '',
};

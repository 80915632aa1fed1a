import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import { ageOn } from '../../../../kernel/plain-date.ts';
import { distantDate, staffDate } from '../../../../ui/date-text.ts';
import type { QuestionWords } from '../../../observation/index.ts';
import type { StayFields } from '../../use-cases/show-stays.use-case.ts';
import { severityText } from '../place-text.ts';
import { ja as words } from '../words.ja.ts';
import { ja as stayWords } from './words.ja.ts';

const text = stayWords;

export type StayField = keyof StayFields;
export const STAY_FIELDS = Object.keys(text.fields) as readonly StayField[];

export interface FieldContext {
  readonly now: Instant;
  readonly question: Pick<QuestionWords, 'symptomTitle'>;
}

/** One field of a stay in words; a dash for what is not known. */
export function stayFieldText(
  fields: Partial<StayFields>,
  field: StayField,
  { now, question }: FieldContext,
): string {
  const symptoms = (codes: readonly string[] | null | undefined) =>
    (codes ?? []).map(question.symptomTitle).join(words.separator) || words.none;
  const day = (date: StayFields['until'] | undefined) => (date ? staffDate(date) : words.none);
  switch (field) {
    case 'name':
    case 'nameKana':
      return fields[field] ?? words.none;
    case 'birthDate':
      return fields.birthDate === undefined
        ? words.none
        : `${distantDate(fields.birthDate)} ${words.age(ageOn(fields.birthDate, jstDate(now)))}`;
    case 'sex':
      return fields.sex === undefined ? words.none : words.sexes[fields.sex];
    case 'onsetOn':
    case 'diagnosedOn':
    case 'from':
    case 'until':
      return day(fields[field]);
    case 'severity':
      return severityText(fields.severity ?? null);
    case 'intensiveCare':
    case 'ventilator':
    case 'ecmo':
      return fields[field] ? text.yes : text.no;
    case 'outcome':
      return fields.outcome ? words.outcomes[fields.outcome] : words.none;
    case 'temperature':
      return fields.temperature ? words.degrees(fields.temperature) : words.none;
    case 'spo2':
      return fields.spo2 ? words.percent(fields.spo2) : words.none;
    case 'symptoms':
    case 'emergencySymptoms':
      return symptoms(fields[field]);
    case 'condition':
      return fields.condition ? words.conditions[fields.condition] : words.none;
  }
}

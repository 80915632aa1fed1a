import type { AnswerRules } from '../answer.ts';
import type { DialogueState, Step } from './dialogue-state.ts';
import { numbered } from './heard.ts';
import type { Expectation, Prompt } from './prompt.ts';

/** What a dialogue goes by: the observation rule of the day, and what only the caller can know. */
export interface DialogueRules extends AnswerRules {
  /** Minutes of silence after which a dialogue is not taken up again. */
  readonly expiresAfterMinutes: number;
  /** Whether MMDD is the birthday of somebody at this telephone. Asked on the telephone alone. */
  readonly isRightMonthDay: (digits: string) => boolean;
}

/** The question of each step. */
export const questionOf: Readonly<Record<Step, (state: DialogueState, rules: DialogueRules) => Prompt>> = {
  identify: () => ({ code: 'ask-birthday' }),
  whom: ({ people }) => ({ code: 'ask-whom', positions: people.map(({ position }) => position) }),
  temperature: () => ({ code: 'ask-temperature' }),
  'temperature-read-back': ({ given }) => readBack('temperature', given.temperature),
  spo2: () => ({ code: 'ask-spo2' }),
  'spo2-read-back': ({ given }) => readBack('spo2', given.spo2),
  symptoms: (_, rules) => ({ code: 'ask-symptoms', choices: numbered(rules.symptoms) }),
  emergency: (_, rules) => ({ code: 'ask-emergency', choices: numbered(rules.emergencySymptoms) }),
  signs: (_, rules) => ({ code: 'ask-signs', choices: numbered(rules.emergencySymptoms) }),
  condition: () => ({ code: 'ask-condition' }),
  confirm: () => ({ code: 'ask-confirm' }),
};

/** How the answer to the question of the state is taken. */
export function expectationOf(state: DialogueState, rules: DialogueRules): Expectation {
  if (state.medium === 'line') return { kind: 'text' };
  switch (state.step) {
    case 'identify':
      return keys(4, 4);
    case 'whom':
      return keys(1, String(Math.max(...state.people.map(({ position }) => position))).length);
    case 'temperature':
      return keys(3, 3);
    case 'spo2':
      return keys(1, 3);
    case 'symptoms':
      return keys(1, keysForAll(rules.symptoms));
    case 'signs':
      return keys(1, keysForAll(rules.emergencySymptoms));
    default:
      return keys(1, 1);
  }
}

const readBack = (field: 'temperature' | 'spo2', value: string): Prompt => ({
  code: 'read-back',
  field,
  value: Number(value),
});

const keys = (least: number, most: number): Expectation => ({ kind: 'keys', least, most });

const keysForAll = (codes: readonly { readonly code: string }[]): number =>
  numbered(codes).reduce((sum, { number }) => sum + number.length, 0);

import type { GivenAnswer } from '../domain/answer.ts';
import type { AnswerOfMany } from './answer-request.ts';
import { fileSomebody, KANAGAWA, type WatchedResident, type World } from './watched-people.test-world.ts';

export const well: GivenAnswer = {
  temperature: '36.5',
  spo2: '98',
  symptoms: [],
  emergencySymptoms: [],
  condition: 'none',
};
export const ill: GivenAnswer = { ...well, temperature: '37.8', symptoms: ['cough'], condition: 'same' };

/** Somebody who was tested on the day on which these tests begin; without symptoms when there is no onset. */
export const fileForAnswers = (world: World, onsetOn: string | null = '2022-02-10') =>
  fileSomebody(world, { testedOn: '2022-02-10', ...(onsetOn !== null && { onsetOn }) });

/** An answer as the intake takes many of. */
export const answerOfMany = (
  world: World,
  { filingId }: WatchedResident,
  given: GivenAnswer,
  more: Partial<AnswerOfMany> = {},
): AnswerOfMany => ({
  subject: { filingId },
  answerId: world.newId(),
  channel: 'web',
  given,
  answeredBy: { kind: 'resident', authorityId: KANAGAWA, id: filingId },
  ...more,
});

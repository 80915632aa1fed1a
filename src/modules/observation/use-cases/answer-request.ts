import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { AnswerProblem, GivenAnswer } from '../domain/answer.ts';
import type { SlotName } from '../domain/answered-slot.ts';
import type { SlotNo } from '../domain/plan-slots.ts';
import type { AnswerChannel, Observation } from '../repository/observation.repository.ts';
import type { QuestionSubject, WhyNoQuestion } from './find-question.ts';

export interface AnswerRequest {
  readonly subject: QuestionSubject;
  /** The question that was shown: an answer that comes late still counts for its own. */
  readonly slot?: SlotName | null;
  /** Made when the question was shown: the same answer sent twice is one. Null makes a new one. */
  readonly answerId: Uuid | null;
  readonly channel: AnswerChannel;
  readonly given: GivenAnswer;
  /** What the person added in their own words, at most 500 characters; '' for nothing. Shown to staff alone. */
  readonly note?: string;
}

export type AnswerRefusal =
  | {
      readonly kind: 'ask-again';
      readonly slotOn: PlainDate;
      readonly slotNo: SlotNo;
      readonly answerId: Uuid;
      readonly problems: readonly AnswerProblem[];
    }
  | { readonly kind: 'no-question'; readonly why: WhyNoQuestion };

/** What became of one answer: as it was stored, or why it was not. */
export type AnswerOutcome = Result<Observation, AnswerRefusal>;

/** An answer among those of many, with whoever gives it: a resident by the filing of their session, or staff. */
export type AnswerOfMany = AnswerRequest & { readonly answeredBy: Actor };

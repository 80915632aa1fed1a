import type { AuthorityId, IdSource } from '../../../kernel/ids.ts';
import { fail, type Result } from '../../../kernel/result.ts';
import { createBatches } from '../../../platform/batches/batches.ts';
import type { Observation } from '../repository/observation.repository.ts';
import type { AnswerOfMany, AnswerOutcome, AnswerRefusal } from './answer-request.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { recordAnswers } from './record-answers.use-case.ts';

/** Too many answers wait already: nothing was recorded, and whoever answers should send it again in a while. */
export interface IntakeBusy {
  readonly kind: 'busy';
}

/** Takes the answers of everybody who answers at the same moment, whatever the channel. One a process. */
export interface AnswerIntake {
  /** What `recordAnswer` comes to, once the answer is stored for good; `busy` at once when it was not taken. */
  readonly submit: (
    authorityId: AuthorityId,
    answer: AnswerOfMany,
  ) => Promise<Result<Observation, AnswerRefusal | IntakeBusy>>;
  /** Takes no further answer, and resolves when every one that was taken has its outcome. */
  readonly stop: () => Promise<void>;
}

export interface IntakeLimits {
  /** Answers in one transaction. */
  readonly most: number;
  /** Transactions of one authority at the same time. */
  readonly inFlight: number;
  /** Answers that must wait for a second transaction beside one that runs. */
  readonly worthwhile: number;
  /** Answers of one authority that may wait. */
  readonly waiting: number;
}

/** At 5,000 answers a second the last of those who wait is served within two seconds. */
const LIMITS: IntakeLimits = { most: 500, inFlight: 2, worthwhile: 250, waiting: 10_000 };

/** Records answers in batches, as many together as come while others are being recorded. */
export function createAnswerIntake(
  deps: Pick<ObservationDeps, 'database' | 'rulebook'> & { readonly newId: IdSource },
  limits: IntakeLimits = LIMITS,
): AnswerIntake {
  const batches = createBatches<AuthorityId, AnswerOfMany, AnswerOutcome>(limits, (authorityId, answers) =>
    recordAnswers(deps, authorityId, answers),
  );
  return {
    submit: async (authorityId, answer) => {
      // With its id from the start, an answer whose batch is tried again after a lost commit is still one.
      const answerId = answer.answerId ?? deps.newId();
      return batches.submit(authorityId, { ...answer, answerId }) ?? fail({ kind: 'busy' });
    },
    stop: () => batches.drain(),
  };
}

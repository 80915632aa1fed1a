import type { IdSource } from '../../../kernel/ids.ts';
import { type RouteRequest, residentCaller } from '../../../platform/http/route.ts';
import type { ResidentFrame } from '../../../ui/resident-frame.ts';
import type { AnswerIntake } from '../use-cases/answer-intake.ts';
import type { Resident } from '../use-cases/household-questions.use-case.ts';
import type { ObservationDeps } from '../use-cases/observation-deps.ts';

/** What the pages for residents work with. */
export interface ResidentPages extends Pick<ObservationDeps, 'database' | 'rulebook' | 'askChannels'> {
  readonly residentFrame: ResidentFrame;
  readonly answers: AnswerIntake;
  readonly newId: IdSource;
}

/** The resident of a request as the one who acts. */
export function residentActor(request: RouteRequest): Resident {
  const { authorityId, filingId } = residentCaller(request);
  return { kind: 'resident', authorityId, id: filingId };
}

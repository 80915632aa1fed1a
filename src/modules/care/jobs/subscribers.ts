import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Subscribers } from '../../../platform/outbox/outbox.job.ts';
import type { CareDeps } from '../use-cases/care-deps.ts';
import { STAY_ARRIVED, STAY_ENDED, STAY_OBSERVED } from '../use-cases/enter-stay.use-case.ts';
import {
  followArrival,
  followCaseEnd,
  followEnd,
  followMove,
  passOnDay,
} from '../use-cases/follow-stays.use-case.ts';

const uuid = z.uuid().transform(id => id as Uuid);
const aboutStay = z.object({ stayId: uuid });
const aboutEvent = z.object({ eventId: uuid });
const aboutCase = z.object({ caseId: uuid });

/**
 * What follows from what institutions enter, done by the authority: they reach no case themselves (decision 0020). Safe to
 * be told twice.
 */
export const subscribers = (deps: Pick<CareDeps, 'database' | 'rulebook'>): Subscribers => ({
  [STAY_OBSERVED]: [(authorityId, event) => passOnDay(deps, authorityId, aboutEvent.parse(event).eventId)],
  [STAY_ARRIVED]: [(authorityId, event) => followArrival(deps, authorityId, aboutStay.parse(event).stayId)],
  [STAY_ENDED]: [(authorityId, event) => followEnd(deps, authorityId, aboutStay.parse(event).stayId)],
  'case.placed': [(authorityId, event) => followMove(deps, authorityId, aboutCase.parse(event).caseId)],
  'case.released': [(authorityId, event) => followCaseEnd(deps, authorityId, aboutCase.parse(event).caseId)],
  'case.closed': [(authorityId, event) => followCaseEnd(deps, authorityId, aboutCase.parse(event).caseId)],
});

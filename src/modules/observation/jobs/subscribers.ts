import { z } from 'zod';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import type { Subscribers } from '../../../platform/outbox/outbox.job.ts';
import { CHANNELS, MESSAGE_FAILED } from '../../messaging/index.ts';
import { followFailedMessages } from '../use-cases/follow-failed-messages.use-case.ts';
import { decideWatches } from '../use-cases/keep-watches.use-case.ts';
import type { ObservationDeps } from '../use-cases/observation-deps.ts';
import { OBSERVATION_ANSWERED } from '../use-cases/record-answers.use-case.ts';
import { stopAsking } from '../use-cases/stop-asking.use-case.ts';
import { withdrawMessages } from '../use-cases/withdraw-messages.use-case.ts';

const uuid = z.uuid().transform(id => id as Uuid);
const aboutCase = z.object({ caseId: uuid });
const aboutMessages = z.object({
  messageIds: z.array(uuid),
  channel: z.enum(CHANNELS),
  outcome: z.enum(['refused', 'unknown', 'expired', 'channel-down']),
});

const aboutAnswers = z.object({
  answers: z.array(
    z.object({
      caseId: uuid,
      slotOn: z.iso.date().transform(date => date as PlainDate),
      slotNo: z.union([z.literal(1), z.literal(2)]),
    }),
  ),
});

type SubscriberDeps = Pick<ObservationDeps, 'database' | 'rulebook' | 'askChannels' | 'phoneStandsForLine'>;

/**
 * What follows from what others tell: a case that ended is not asked about any more, a notified person may be asked more
 * often, what was to be sent about an answered question stays here, and a message that reached nobody is followed by
 * another way. Safe to be told twice.
 */
export const subscribers = (deps: SubscriberDeps): Subscribers => ({
  'case.closed': [(authorityId, event) => stopAsking(deps, authorityId, aboutCase.parse(event).caseId)],
  'case.transferred': [(authorityId, event) => decideAnew(deps, authorityId, aboutCase.parse(event).caseId)],
  [OBSERVATION_ANSWERED]: [
    (authorityId, event) => withdrawMessages(deps, authorityId, aboutAnswers.parse(event).answers),
  ],
  [MESSAGE_FAILED]: [
    (authorityId, event) => followFailedMessages(deps, authorityId, aboutMessages.parse(event)),
  ],
});

const decideAnew = (deps: SubscriberDeps, authorityId: AuthorityId, caseId: Uuid): Promise<void> =>
  deps.database.withTenant(systemActor(authorityId, 'observation.watch'), tx =>
    decideWatches(deps, tx, [caseId]),
  );

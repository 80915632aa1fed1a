import { z } from 'zod';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { JobDefinition } from '../../../platform/jobs/jobs.port.ts';
import { type DeliveryDeps, deliverMessage } from '../use-cases/deliver-message.use-case.ts';
import { DELIVER_JOB } from '../use-cases/plan-message.use-case.ts';

const payload = z.strictObject({
  authorityId: z.number().transform(id => id as AuthorityId),
  messageId: z.uuid().transform(id => id as Uuid),
});

/** Sends one message. */
export const deliverMessageJob = (deps: DeliveryDeps): JobDefinition<z.infer<typeof payload>> => ({
  name: DELIVER_JOB,
  payload,
  run: job => deliverMessage(deps, job.authorityId, job.messageId),
});

import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Subscribers } from '../../../platform/outbox/outbox.job.ts';
import type { InstitutionsDeps } from '../use-cases/institutions-deps.ts';
import { recordFirstSignIn } from '../use-cases/record-first-sign-in.use-case.ts';

const aboutAccount = z.object({ accountId: z.uuid().transform(id => id as Uuid) });

/** What follows for institutions from what happens elsewhere. Each is safe to be told twice. */
export const subscribers = (deps: Pick<InstitutionsDeps, 'database'>): Subscribers => ({
  'account.first-signed-in': [
    (authorityId, event) => recordFirstSignIn(deps, authorityId, aboutAccount.parse(event).accountId),
  ],
});

import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Subscribers } from '../../../platform/outbox/outbox.job.ts';
import { SUPPORT_ENDED, SUPPORT_STARTED } from '../../municipal-support/index.ts';
import { planCalls } from '../use-cases/plan-calls.use-case.ts';
import type { SupportCallsDeps } from '../use-cases/support-calls-deps.ts';

/** Whoever begins to have support is called from the next half day on; whoever has it no longer is not. */
export const subscribers = (deps: Pick<SupportCallsDeps, 'database'>): Subscribers => {
  const plan = async (authorityId: AuthorityId): Promise<void> => {
    while ((await planCalls(deps, authorityId)) > 0);
  };
  return { [SUPPORT_STARTED]: [plan], [SUPPORT_ENDED]: [plan] };
};

import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Subscribers } from '../../../platform/outbox/outbox.job.ts';
import { COVER_CHANGED, type CoverChange, readCoverChange } from '../use-cases/tell-cover.ts';

/** Whoever keeps reports is told when contracts cover something else than before; it has to be safe to be told twice. */
export const coverSubscribers = (
  tell: (authorityId: AuthorityId, change: CoverChange) => Promise<void>,
): Subscribers => ({
  [COVER_CHANGED]: [(authorityId, event) => tell(authorityId, readCoverChange(event))],
});

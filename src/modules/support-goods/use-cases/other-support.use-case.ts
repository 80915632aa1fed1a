import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { type SupportCase, supportCaseById } from '../../municipal-support/index.ts';
import { type OtherSupportProblem, readOtherSupport } from '../domain/other-support.ts';
import {
  type DoneOtherSupport,
  grantedOtherSupport,
  insertOtherSupport,
  type OtherSupportDecision,
  otherSupportOf,
} from '../repository/other-support.repository.ts';
import { recordGoods } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';

export type { DoneOtherSupport, OtherSupportDecision } from '../repository/other-support.repository.ts';

type Deps = Pick<GoodsDeps, 'database'>;

/** What the mayor decided to do for somebody besides, and what was done (Y-13); null when there is no such case. */
export const showOtherSupport = (
  { database }: Deps,
  staff: StaffActor,
  supportCaseId: Uuid,
): Promise<{
  readonly subject: SupportCase;
  readonly decisions: readonly OtherSupportDecision[];
  readonly done: readonly DoneOtherSupport[];
} | null> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nobody was shown');
    const subject = await supportCaseById(tx, supportCaseId);
    if (subject === null) return null;
    await recordGoods(tx, 'other-support.read', supportCaseId, { fields: ['name', 'decisions'] });
    return {
      subject,
      decisions: await grantedOtherSupport(tx, supportCaseId),
      done: await otherSupportOf(tx, supportCaseId),
    };
  });

/** Records what was done by a decision that was granted; without one nothing may be done (Y-13). */
export const recordOtherSupport = (
  { database }: Deps,
  staff: StaffActor,
  supportCaseId: Uuid,
  given: { readonly decisionId: string; readonly doneOn: string; readonly what: string },
): Promise<Result<null, 'no-decision' | readonly OtherSupportProblem[]>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    const granted = await grantedOtherSupport(tx, supportCaseId);
    const decision = granted.find(({ decisionId }) => decisionId === given.decisionId);
    if (decision === undefined) return fail('no-decision');
    const done = readOtherSupport(given, decision, jstDate(tx.at));
    if (!done.ok) return done;
    await insertOtherSupport(tx, supportCaseId, { ...done.value, decisionId: decision.decisionId });
    await recordGoods(tx, 'other-support.record', supportCaseId);
    return ok(null);
  });

import type { AuthorityId } from '../../../../kernel/ids.ts';
import { addMinutes } from '../../../../kernel/instant.ts';
import { systemActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../../platform/db/database.ts';
import { reportUnreached } from '../../../messaging/index.ts';
import { advance } from '../../domain/dialogue/dialogue.ts';
import { askedByMessage, endCall } from '../../repository/call.repository.ts';
import { lockSilentDialogues } from '../../repository/dialogue.repository.ts';
import type { ObservationDeps } from '../observation-deps.ts';
import { CALL_EXPIRES_AFTER_MINUTES, callRules } from './call-deps.ts';
import { followEnd, outcomeName } from './end-call.ts';

const BATCH = 200;

/**
 * Ends calls of whose end the provider never told, so that nobody waits for an answer that cannot come any more. Returns
 * how many.
 */
export const endSilentCalls = (
  deps: Pick<ObservationDeps, 'database' | 'rulebook'>,
  authorityId: AuthorityId,
): Promise<number> =>
  deps.database.withTenant(systemActor(authorityId, 'observation.calls'), async tx => {
    exemptFromAudit(tx, 'Nothing is read of a person unless a call ends, which is audited.');
    const before = addMinutes(tx.at, -CALL_EXPIRES_AFTER_MINUTES);
    const silent = await lockSilentDialogues(tx, 'voice', before, BATCH);
    for (const { dialogueId: messageId, state } of silent) {
      const asked = await askedByMessage(tx, messageId);
      if (asked === null || state === null) {
        await endCall(tx, messageId, 'expired', null);
        await reportUnreached(tx, messageId);
        continue;
      }
      const rules = callRules(deps, tx, asked.birthDate);
      const turn = advance(state, { kind: 'gone' }, rules, tx.at);
      if (turn.kind === 'asking') throw new Error('Whoever is gone is asked nothing.');
      await followEnd(deps, tx, messageId, asked, turn);
      await endCall(tx, messageId, outcomeName(turn), null);
    }
    return silent.length;
  });

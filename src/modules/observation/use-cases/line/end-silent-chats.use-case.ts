import type { AuthorityId } from '../../../../kernel/ids.ts';
import { addHours, addMinutes } from '../../../../kernel/instant.ts';
import { systemActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../../platform/db/database.ts';
import { advance } from '../../domain/dialogue/dialogue.ts';
import { endDialogue, lockSilentDialogues } from '../../repository/dialogue.repository.ts';
import { deleteLineCodes } from '../../repository/line-code.repository.ts';
import { chatRules } from './hold-dialogue.ts';
import type { LineDeps } from './line-deps.ts';
import { takeTurn } from './take-turn.ts';

const BATCH = 200;
const CODES_KEPT_HOURS = 24;

/**
 * Ends chats in which nothing was said for an hour, so that a danger that somebody wrote of before they fell silent
 * reaches a human (K-20), and forgets old one-time codes. Returns how many chats ended.
 */
export const endSilentChats = (
  deps: Pick<LineDeps, 'database' | 'rulebook'>,
  authorityId: AuthorityId,
): Promise<number> =>
  deps.database.withTenant(systemActor(authorityId, 'observation.chats'), async tx => {
    exemptFromAudit(tx, 'Nothing is read of a person unless a human is called, which is audited.');
    await deleteLineCodes(tx, addHours(tx.at, -CODES_KEPT_HOURS));
    const rules = chatRules(deps, tx);
    const silent = await lockSilentDialogues(
      tx,
      'line',
      addMinutes(tx.at, -rules.expiresAfterMinutes),
      BATCH,
    );
    for (const { dialogueId, state } of silent) {
      if (state === null) await endDialogue(tx, dialogueId, 'expired');
      else await takeTurn(deps, tx, dialogueId, advance(state, { kind: 'gone' }, rules, tx.at), []);
    }
    return silent.length;
  });

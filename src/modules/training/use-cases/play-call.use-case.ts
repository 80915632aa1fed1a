import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { CallEvent } from '../../../platform/voice/call-turn.ts';
import { type CallAnswer, messageOrderedBy } from '../../messaging/index.ts';
import { answerCall } from '../../observation/index.ts';
import type { TrainingDeps } from './training-deps.ts';

/** What the trainee does with the telephone, as a provider would tell it, and which of our turns it ends. */
export interface PlayedEvent {
  readonly event: CallEvent;
  readonly turnNo: number;
}

/** One telephone for all calls: nobody else calls in the training mode. */
const CALL_SID = 'training';
/** Before anybody answered it says nothing, and afterwards, marked as repeated, the last words again. */
const LOOK: PlayedEvent = { event: { kind: 'silent' }, turnNo: 0 };

/**
 * Does with the call of a message what the trainee did, by the same dialogue as a real call; without an event it only
 * listens again. Turn 0 says that nobody answered yet. Null when the message is no call.
 */
export const playCall = (
  { modules }: Pick<TrainingDeps, 'modules'>,
  authorityId: AuthorityId,
  messageId: Uuid,
  played: PlayedEvent | null,
): Promise<CallAnswer | null> =>
  modules.database.withTenant(systemActor(authorityId, 'training.telephone'), async tx => {
    exemptFromAudit(tx, 'The telephones of people who never lived, and of the trainee.');
    const message = await messageOrderedBy(tx, 'voice', messageId);
    if (message === null) return null;
    const isRepeated = played === null;
    return answerCall(modules, tx, { ...message, ...(played ?? LOOK), callSid: CALL_SID, isRepeated });
  });

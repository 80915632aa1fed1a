import { assertNever } from '../../../../kernel/assert-never.ts';
import type { Uuid } from '../../../../kernel/ids.ts';
import { type Actor, systemActor } from '../../../../platform/db/actor.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import { reportUnreached } from '../../../messaging/index.ts';
import { closingOf } from '../../domain/dialogue/dialogue.ts';
import type { Prompt } from '../../domain/dialogue/prompt.ts';
import type { Outcome, Turn } from '../../domain/dialogue/turn.ts';
import type { AskedByCall } from '../../repository/call.repository.ts';
import { callHuman } from '../call-human.ts';
import { answerInOrder } from '../record-answers.use-case.ts';
import type { CallDeps } from './call-deps.ts';

type Ended = Extract<Turn, { kind: 'ended' }>;

/**
 * Does what the end of a dialogue on the telephone calls for, and returns the last words: a whole answer is recorded for
 * the question that the call was about, an emergency calls a human, and where nothing was answered the ladder of the
 * question goes on at once by another channel. The message's id is the answer's, so that one call makes one answer.
 */
export async function followEnd(
  deps: CallDeps,
  tx: Tx,
  messageId: Uuid,
  asked: AskedByCall,
  { outcome, say }: Ended,
): Promise<readonly Prompt[]> {
  await auditCall(tx, asked, outcomeName({ outcome }));
  switch (outcome.kind) {
    case 'refused':
      await reportUnreached(tx, messageId);
      // Whoever presses a key in a call that has expired still listens.
      return outcome.why === 'expired' ? [{ code: 'good-bye' }] : say;
    case 'urgent-incomplete':
      await callHuman(deps, tx, outcome);
      return say;
    case 'answered':
      return recordAnswer(deps, tx, messageId, asked, outcome);
    default:
      return assertNever(outcome);
  }
}

/** The name of an end, as it is kept with the call. */
export const outcomeName = ({ outcome }: Pick<Ended, 'outcome'>): string =>
  outcome.kind === 'refused' ? outcome.why : outcome.kind;

/** Keeps that the call came to this; of the person it names nothing but the case. */
export const auditCall = (tx: Tx, { slot }: AskedByCall, outcome: string): Promise<void> =>
  recordAudit(tx, {
    action: 'observation.call-ended',
    resource: 'dialogue',
    subjectId: slot.caseId,
    purpose: 'observation',
    detail: { outcome },
  });

async function recordAnswer(
  { rulebook }: CallDeps,
  tx: Tx,
  messageId: Uuid,
  { filingId }: AskedByCall,
  { slot, given }: Extract<Outcome, { kind: 'answered' }>,
): Promise<readonly Prompt[]> {
  const { authorityId } = tx;
  const answeredBy: Actor =
    filingId === null
      ? systemActor(authorityId, 'observation.voice')
      : { kind: 'resident', authorityId, id: filingId };
  const [recorded] = await answerInOrder(tx, rulebook, [
    {
      subject: { caseId: slot.caseId },
      slot: { slotOn: slot.slotOn, slotNo: slot.slotNo },
      answerId: messageId,
      channel: 'voice',
      given,
      answeredBy,
    },
  ]);
  return recorded?.ok === true
    ? closingOf('phone', recorded.value.grade)
    : [{ code: 'consult' }, { code: 'good-bye' }];
}

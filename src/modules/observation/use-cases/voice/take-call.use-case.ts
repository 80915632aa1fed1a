import { assertNever } from '../../../../kernel/assert-never.ts';
import { exemptFromAudit, type Tx } from '../../../../platform/db/database.ts';
import type { CallEvent } from '../../../../platform/voice/call-turn.ts';
import { recordAudit } from '../../../audit/index.ts';
import { confirmCanaryOfMessage, type IncomingCall, reportUnreached } from '../../../messaging/index.ts';
import { type CallReply, lastWords } from '../../domain/dialogue/call-reply.ts';
import { advance, type Input, startDialogue } from '../../domain/dialogue/dialogue.ts';
import type { Prompt } from '../../domain/dialogue/prompt.ts';
import type { Turn } from '../../domain/dialogue/turn.ts';
import {
  type AskedByCall,
  askedByMessage,
  endCall,
  forgetReply,
  insertCall,
  insertEndedCall,
  lockCall,
  type StoredCall,
  saveCall,
} from '../../repository/call.repository.ts';
import { callHuman } from '../call-human.ts';
import { type CallDeps, callRules } from './call-deps.ts';
import { auditCall, followEnd, outcomeName } from './end-call.ts';

/** Neutral words for a call that asks nothing. */
const NOTHING_ASKED: readonly Prompt[] = [{ code: 'greeting' }, { code: 'good-bye' }];
const GOOD_BYE: readonly Prompt[] = [{ code: 'good-bye' }];

/**
 * Does what an event of a call calls for, in the transaction in which it is marked as received, and returns what to say.
 * The answer belongs to the question that the call was ordered for, however late it comes. What comes again, or out of
 * turn, is answered as before and changes nothing.
 */
export async function takeCall(deps: CallDeps, tx: Tx, call: IncomingCall): Promise<CallReply> {
  exemptFromAudit(tx, 'A step of a call; what it reads or changes of a person is audited where it does.');
  const asked = await askedByMessage(tx, call.messageId);
  if (asked === null) {
    // A call to ourselves, which proves that calls arrive and come back.
    if (call.event.kind === 'answered') await confirmCanaryOfMessage(tx, call.messageId);
    return lastWords(call.callSid, 0, NOTHING_ASKED);
  }
  const stored = await lockCall(tx, call.messageId);
  return stored === null ? begin(deps, tx, call, asked) : goOn(deps, tx, call, asked, stored);
}

async function begin(deps: CallDeps, tx: Tx, call: IncomingCall, asked: AskedByCall): Promise<CallReply> {
  const { messageId, callSid, event } = call;
  switch (event.kind) {
    case 'ended': {
      const outcome = event.outcome === 'completed' ? 'gone' : event.outcome;
      await insertEndedCall(tx, messageId, asked.slot, outcome, lastWords(callSid, 0, []));
      await reportUnreached(tx, messageId);
      await auditCall(tx, asked, outcome);
      return lastWords(callSid, 0, []);
    }
    case 'answered':
      return answer(deps, tx, call, asked, event.by);
    case 'keyed':
    case 'silent':
      return lastWords(callSid, 0, GOOD_BYE);
    default:
      return assertNever(event);
  }
}

async function answer(
  deps: CallDeps,
  tx: Tx,
  { messageId, callSid }: IncomingCall,
  asked: AskedByCall,
  by: 'human' | 'machine' | 'unknown',
): Promise<CallReply> {
  if (!asked.isCaseAlive) {
    const reply = lastWords(callSid, 1, NOTHING_ASKED);
    await insertEndedCall(tx, messageId, asked.slot, 'withdrawn', reply);
    await auditCall(tx, asked, 'withdrawn');
    return reply;
  }
  await recordAudit(tx, {
    action: 'observation.call',
    resource: 'dialogue',
    subjectId: asked.slot.caseId,
    purpose: 'observation',
    fields: ['birthDate', 'language'],
    detail: { answeredBy: by },
  });
  const rules = callRules(deps, tx, asked.birthDate);
  const people = [{ position: 1, slot: asked.slot }] as const;
  const turn = startDialogue({ medium: 'phone', people, householdSize: 1 }, rules, tx.at);
  if (turn.kind === 'ended') throw new Error('A dialogue that begins asks something.');
  const reply = replyOf(callSid, 1, turn);
  await insertCall(tx, messageId, turn.state, reply);
  if (by !== 'machine') return reply;
  return take(
    deps,
    tx,
    { messageId, callSid },
    asked,
    1,
    advance(turn.state, { kind: 'machine' }, rules, tx.at),
  );
}

async function goOn(
  deps: CallDeps,
  tx: Tx,
  call: IncomingCall,
  asked: AskedByCall,
  { isOver, state, reply }: StoredCall,
): Promise<CallReply> {
  const { messageId, callSid, event, turnNo, isRepeated } = call;
  const hasEnded = event.kind === 'ended';
  // Another call under the same order: whoever took it has not said who they are.
  if (reply?.callSid !== callSid) return lastWords(callSid, 0, hasEnded ? [] : GOOD_BYE);
  if (isOver) {
    if (hasEnded) await forgetReply(tx, messageId);
    return hasEnded ? lastWords(callSid, 0, []) : reply;
  }
  if (isRepeated || (!hasEnded && turnNo !== reply.turnNo)) return reply;
  if (state === null) {
    await endCall(tx, messageId, 'expired', lastWords(callSid, turnNo, GOOD_BYE));
    await reportUnreached(tx, messageId);
    await auditCall(tx, asked, 'expired');
    return lastWords(callSid, turnNo, GOOD_BYE);
  }
  const rules = callRules(deps, tx, asked.birthDate);
  const turn = advance(state, inputOf(event), rules, tx.at);
  return take(deps, tx, { messageId, callSid }, asked, reply.turnNo, turn);
}

async function take(
  deps: CallDeps,
  tx: Tx,
  { messageId, callSid }: Pick<IncomingCall, 'messageId' | 'callSid'>,
  asked: AskedByCall,
  turnNo: number,
  turn: Turn,
): Promise<CallReply> {
  switch (turn.kind) {
    case 'asking': {
      const reply = replyOf(callSid, turnNo + 1, turn);
      await saveCall(tx, messageId, turn.state, reply);
      if (turn.alarm !== null) await callHuman(deps, tx, turn.alarm);
      return reply;
    }
    case 'ended': {
      const say = await followEnd(deps, tx, messageId, asked, turn);
      const reply = lastWords(callSid, turnNo + 1, say);
      await endCall(tx, messageId, outcomeName(turn), reply);
      return reply;
    }
    default:
      return assertNever(turn);
  }
}

function replyOf(
  callSid: string,
  turnNo: number,
  { say, expects }: Extract<Turn, { kind: 'asking' }>,
): CallReply {
  if (expects.kind !== 'keys') throw new Error('On the telephone people press keys.');
  return { callSid, turnNo, say, expects: { least: expects.least, most: expects.most } };
}

function inputOf(event: CallEvent): Input {
  switch (event.kind) {
    case 'keyed':
      return { kind: 'keys', digits: event.digits };
    case 'silent':
      return { kind: 'silence' };
    case 'ended':
      return { kind: 'gone' };
    case 'answered':
      return event.by === 'machine' ? { kind: 'machine' } : { kind: 'silence' };
    default:
      return assertNever(event);
  }
}

import { fail, ok, type Result } from '../../../kernel/result.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { CallEvent, CallTurn } from '../../../platform/voice/call-turn.ts';
import { readTwilioCallback, turnToTwiml } from '../../../platform/voice/twilio-callback.ts';
import { insertInboundEvent } from '../repository/inbound-event.repository.ts';
import { messageOrderedBy, type ProviderMessage } from '../repository/provider-message.repository.ts';
import { readCallToken } from './call-token.ts';

/** What happened in a call that a message ordered. */
export interface IncomingCall extends ProviderMessage {
  /** The provider's id of the call. */
  readonly callSid: string;
  /** Which of our turns has ended: 0 before the first. */
  readonly turnNo: number;
  readonly event: CallEvent;
  /** It was taken before: it must have no effect, and the same is said again. */
  readonly isRepeated: boolean;
}

/** What is said next in a call, and the number of that turn. */
export interface CallAnswer {
  readonly turn: CallTurn;
  readonly turnNo: number;
}

/** Does what an event of a call calls for, inside the transaction in which it is marked as received. */
export type CallHandler = (tx: Tx, call: IncomingCall) => Promise<CallAnswer>;

export interface CallHookDeps {
  readonly database: Database;
  /** Marks the tokens of our orders. */
  readonly callKey: Uint8Array;
  /** Signs the provider's callbacks. */
  readonly authToken: string;
  readonly publicOrigin: string;
  readonly onCall: CallHandler;
  /** Said when something of ours fails, so that nobody hears silence. */
  readonly sorry: () => CallTurn;
  readonly onError: (error: unknown) => void;
}

/** A request of the provider, as it came. */
export interface CallRequest {
  readonly token: string;
  /** Path and query under which it came. */
  readonly pageAddress: string;
  readonly rawBody: Uint8Array;
  readonly signature: string | null;
  /** `turn` of the query; null when there was none. */
  readonly turn: string | null;
}

/** Twilio gives up after fifteen seconds, and then plays an error of its own. */
const PATIENCE_MS = 10_000;

/**
 * Takes what was posted under the name of the voice provider about a call that we ordered, and returns what it does next
 * as TwiML. Fails with `refused` when the token or the signature is not genuine, or the call is none of ours; then nothing
 * is stored. An event that comes again is answered as before and has no second effect.
 */
export async function receiveCallEvent(
  deps: CallHookDeps,
  request: CallRequest,
): Promise<Result<string, 'refused'>> {
  const called = readCallToken(deps.callKey, request.token);
  const url = deps.publicOrigin + request.pageAddress;
  const read = readTwilioCallback({ ...request, url, authToken: deps.authToken });
  const turnNo = turnNoOf(request.turn);
  if (called === null || !read.ok || turnNo === null) return fail('refused');

  const { event, callSid } = read.value;
  const actor = systemActor(called.authorityId, 'messaging.voice');
  const answering = deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'The id of an event; its effect is audited by whoever has it.');
    const message = await messageOrderedBy(tx, 'voice', called.messageId);
    if (message === null) return null;
    const eventId = `${callSid}.${event.kind === 'ended' ? 'end' : turnNo}`;
    const isRepeated = !(await insertInboundEvent(tx, 'twilio-voice', eventId));
    return deps.onCall(tx, { ...message, callSid, turnNo, event, isRepeated });
  });
  const answer = await inTime(answering, deps);
  if (answer === null) return fail('refused');
  const { origin, pathname } = new URL(url);
  return ok(turnToTwiml(answer.turn, `${origin}${pathname}?turn=${answer.turnNo}`));
}

const turnNoOf = (turn: string | null): number | null => {
  if (turn === null) return 0;
  return /^[1-9][0-9]{0,2}$/.test(turn) ? Number(turn) : null;
};

async function inTime(
  answering: Promise<CallAnswer | null>,
  { sorry, onError }: Pick<CallHookDeps, 'sorry' | 'onError'>,
): Promise<CallAnswer | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('A caller waited too long for an answer.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([answering, tooLate]);
  } catch (error) {
    onError(error);
    return { turn: sorry(), turnNo: 0 };
  } finally {
    clearTimeout(timer);
  }
}
